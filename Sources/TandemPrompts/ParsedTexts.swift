internal import TandemDialogue

/// All texts of one language as they are written.
struct ParsedTexts {
  let language: String
  /// Where texts that are missing would stand.
  let home: Location
  var texts: [String: ParsedText] = [:]

  /// Texts without a register are kept under this name.
  static let anyRegister = ""
  /// The registers a text may distinguish.
  static let registers = ["sie", "du"]

  /// As the machine takes it: register → key → variants.
  var resolved: [String: [String: [Template]]] {
    var resolved: [String: [String: [Template]]] = [:]
    for (key, text) in texts {
      for (register, variants) in text.variants {
        resolved[register, default: [:]][key] = variants.map(\.template)
      }
    }
    return resolved
  }
}

/// One text with its variants by register.
struct ParsedText {
  let key: Word
  var variants: [String: [ParsedVariant]]

  /// All variants of all registers.
  var all: [ParsedVariant] { variants.sorted { $0.key < $1.key }.flatMap(\.value) }
}

/// One wording.
struct ParsedVariant {
  let template: Template
  let places: [TemplateParser.Place]
  let written: Written
}

internal import TandemDialogue

/// Reads a text with places: "{slot}", "{slot.field}", "[[ … ]]", "[[? guard | … ]]".
///
/// Doubled brackets stand for themselves.
struct TemplateParser {
  struct Failure: Error, Equatable {
    let offset: Int
    let message: String
    let hint: String
  }

  /// A place in a text, for the checks.
  struct Place: Sendable, Equatable {
    let slot: String
    let field: String?
    let offset: Int
    /// Inside "[[ … ]]", where an empty slot does no harm.
    let isOptional: Bool
  }

  private let scalars: [Unicode.Scalar]
  private let terms: [String: String]
  private var index = 0
  private var places: [Place] = []
  /// Slots that the condition around the current stretch says to be filled.
  private var assured: Set<String> = []

  /// Reads a text; terms ("{term.mentor}") are put in at once.
  static func parse(_ text: String, terms: [String: String]) throws(Failure) -> (Template, [Place]) {
    if !text.utf8.contains(where: { $0 == 0x7B || $0 == 0x7D || $0 == 0x5B || $0 == 0x5D }) {
      return (Template(text), [])
    }
    var parser = TemplateParser(scalars: Array(text.unicodeScalars), terms: terms)
    let pieces = try parser.pieces(openedAt: nil, isOptional: false)
    return (Template(pieces: pieces), parser.places)
  }

  private init(scalars: [Unicode.Scalar], terms: [String: String]) {
    (self.scalars, self.terms) = (scalars, terms)
  }

  private func isAt(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
    index + 1 < scalars.count && scalars[index] == first && scalars[index + 1] == second
  }

  private func isAtFour(_ scalar: Unicode.Scalar) -> Bool {
    index + 3 < scalars.count && scalars[index..<(index + 4)].allSatisfy { $0 == scalar }
  }

  private mutating func pieces(openedAt opening: Int?, isOptional: Bool) throws(Failure) -> [Template.Piece] {
    var pieces: [Template.Piece] = []
    var literal = String.UnicodeScalarView()
    func flushed() -> [Template.Piece] { literal.isEmpty ? pieces : pieces + [.literal(String(literal))] }
    while index < scalars.count {
      if isAt("{", "{") || isAt("}", "}") {
        literal.append(scalars[index])
        index += 2
      } else if isAtFour("[") || isAtFour("]") {
        literal.append(contentsOf: scalars[index..<(index + 2)])
        index += 4
      } else if isAt("]", "]") {
        guard opening != nil else {
          throw Failure(offset: index, message: "']]' closes nothing.", hint: "Put '[[' before the stretch.")
        }
        index += 2
        return flushed()
      } else if isAt("[", "[") {
        pieces = flushed()
        literal = String.UnicodeScalarView()
        pieces.append(try optional(isNested: opening != nil))
      } else if scalars[index] == "{" {
        let place = try place(isOptional: isOptional)
        if case .literal(let term) = place {
          literal.append(contentsOf: term.unicodeScalars)
        } else {
          pieces = flushed() + [place]
          literal = String.UnicodeScalarView()
        }
      } else if scalars[index] == "}" {
        throw Failure(
          offset: index, message: "'}' closes nothing.", hint: "A brace of the text is doubled: '}}'.")
      } else {
        literal.append(scalars[index])
        index += 1
      }
    }
    if let opening {
      throw Failure(offset: opening, message: "'[[' is never closed.", hint: "Put ']]' behind the stretch.")
    }
    return flushed()
  }

  private mutating func optional(isNested: Bool) throws(Failure) -> Template.Piece {
    let opening = index
    guard !isNested else {
      throw Failure(
        offset: opening, message: "'[[' stands inside '[['.", hint: "Close the first stretch with ']]'.")
    }
    index += 2
    if index < scalars.count, scalars[index] == "?" { return try guarded(openedAt: opening) }
    let count = places.count
    let inner = try pieces(openedAt: opening, isOptional: true)
    guard places.count > count else {
      throw Failure(
        offset: opening, message: "'[[ … ]]' holds no place and would never be left out.",
        hint: "Take the brackets away, or put the slot inside.")
    }
    return .optional(inner)
  }

  /// "[[? guard | … ]]".
  private mutating func guarded(openedAt opening: Int) throws(Failure) -> Template.Piece {
    let start = index + 1
    guard let bar = scalars[start...].firstIndex(of: "|") else {
      throw Failure(
        offset: opening, message: "'[[?' has no '|' behind its condition.",
        hint: "Write '[[? slot | text ]]'.")
    }
    var condition = String.UnicodeScalarView()
    condition.append(contentsOf: scalars[start..<bar])
    let parsed: (condition: Guard, slots: [(name: String, offset: Int)])
    do {
      parsed = try GuardParser.parse(String(condition))
    } catch {
      throw Failure(offset: start + error.offset, message: error.message, hint: error.hint)
    }
    places += parsed.slots.map {
      Place(slot: $0.name, field: nil, offset: start + $0.offset, isOptional: true)
    }
    index = bar + 1
    let outer = assured
    assured.formUnion(parsed.condition.assured)
    defer { assured = outer }
    return .guarded(parsed.condition, try pieces(openedAt: opening, isOptional: false))
  }

  private mutating func place(isOptional: Bool) throws(Failure) -> Template.Piece {
    let opening = index
    guard let closing = scalars[opening...].firstIndex(of: "}") else {
      throw Failure(
        offset: opening, message: "'{' is never closed.", hint: "A brace of the text is doubled: '{{'.")
    }
    var name = String.UnicodeScalarView()
    name.append(contentsOf: scalars[(opening + 1)..<closing])
    let parts = String(name).split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false).map(
      String.init)
    guard parts.allSatisfy(isName) else {
      throw Failure(
        offset: opening, message: "'{\(String(name).prefix(40))}' is no place.",
        hint: "Write {slot} or {slot.field}; a brace of the text is doubled: '{{'.")
    }
    index = closing + 1
    if parts[0] == "term", parts.count == 2 {
      guard let term = terms[parts[1]] else {
        throw Failure(
          offset: opening, message: "There is no term '\(parts[1])'.",
          hint: Suggestion.hint(
            for: parts[1], among: terms.keys, otherwise: "Terms are listed in terms.yaml."))
      }
      return .literal(term)
    }
    places.append(
      Place(
        slot: parts[0], field: parts.count == 2 ? parts[1] : nil, offset: opening,
        isOptional: isOptional || assured.contains(parts[0])))
    return .slot(parts[0], field: parts.count == 2 ? parts[1] : nil)
  }
}

/// Lower-case letters, digits and hyphens, beginning with a letter: names of states, slots and fields.
func isName(_ text: String) -> Bool {
  guard let first = text.utf8.first, (97...122).contains(first), text.utf8.count <= 60 else { return false }
  return text.utf8.allSatisfy { (97...122).contains($0) || (48...57).contains($0) || $0 == 45 }
}

import TandemTesting

/// A Swift file as the house rules see it.
struct SourceFile {
  let path: String
  let lines: [String]

  /// The module folder: "TandemDialogue".
  var module: String { path.split(separator: "/").dropFirst().first.map(String.init) ?? "" }

  static func all(below folders: String...) throws -> [SourceFile] {
    try folders.flatMap { Checkout.files(below: $0, ending: ".swift") }.map { path in
      let text = try Checkout.text(of: path)
      return SourceFile(
        path: path, lines: text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init))
    }
  }

  /// Code without comments and without what stands between quotes.
  func code(_ line: String) -> String {
    var code = ""
    var isQuoted = false
    var previous: Character = " "
    for character in line {
      if character == "\"", previous != "\\" { isQuoted.toggle() }
      if character == "/", previous == "/", !isQuoted { return String(code.dropLast()) }
      if !isQuoted { code.append(character) }
      previous = character
    }
    return code
  }

  /// Modules that the file imports.
  var imports: [String] {
    lines.compactMap { line in
      let words = line.split(separator: " ").map(String.init)
      guard let index = words.firstIndex(of: "import"), index <= 1, words.count > index + 1 else {
        return nil
      }
      guard index == 0 || ["public", "internal", "private", "package", "@testable"].contains(words[0]) else {
        return nil
      }
      return words.last.map { String($0.split(separator: ".").first ?? "") }
    }
  }
}

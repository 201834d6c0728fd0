/// Finds where keys stand a second time; the YAML reader only says which.
///
/// Reads lines and indentation, no YAML: enough to point an editor to the place.
enum RepeatedKeys {
  static func find(_ keys: [String], in text: String) -> [(key: String, line: Int, column: Int)] {
    var open: [(indent: Int, keys: Set<String>)] = []
    var found: [(key: String, line: Int, column: Int)] = []
    for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let scalars = line.unicodeScalars
      var indent = 0
      for scalar in scalars {
        guard scalar == " " || scalar == "-" else { break }
        indent += 1
      }
      let isNewElement = scalars.prefix(indent).contains("-")
      guard let key = key(in: scalars.dropFirst(indent)) else { continue }
      while let last = open.last, last.indent > indent { open.removeLast() }
      if isNewElement, open.last?.indent == indent { open.removeLast() }
      if open.last?.indent != indent { open.append((indent, [])) }
      let isRepeated = !open[open.count - 1].keys.insert(key).inserted
      if isRepeated, keys.contains(key) { found.append((key, number + 1, indent + 1)) }
    }
    return found
  }

  /// The key before the colon, without quotes; nil where the line has none.
  private static func key(in line: Substring.UnicodeScalarView) -> String? {
    guard let colon = line.firstIndex(of: ":"), line.first != "#" else { return nil }
    let next = line.index(after: colon)
    guard next == line.endIndex || line[next] == " " || line[next] == "\r" else { return nil }
    let key = String(line[..<colon])
    return key.isEmpty ? nil : String(key.filter { $0 != "\"" && $0 != "'" })
  }
}

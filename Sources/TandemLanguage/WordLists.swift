/// The word lists of prompts/words by name ("de/verbs"), as lines of tab-separated fields.
///
/// The format is lines, not YAML, because thousands of entries are read at every start: `#` begins
/// a comment line, blank lines are skipped, fields are separated by one tab.
public struct WordLists: Sendable {
  private let contents: [String: String]

  /// Lists by name; a name is the path below prompts/words without its ending.
  public init(_ contents: [String: String]) { self.contents = contents }

  /// The entries of one list in file order; none if there is no such list.
  public func entries(of name: String) -> [[Substring]] {
    guard let content = contents[name] else { return [] }
    var entries: [[Substring]] = []
    for line in content.utf8.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#") {
      var fields: [Substring] = []
      fields.reserveCapacity(4)
      var start = line.startIndex
      while let tab = line[start...].firstIndex(of: UInt8(ascii: "\t")) {
        fields.append(Substring(line[start..<tab]))
        start = line.index(after: tab)
      }
      fields.append(Substring(line[start...]))
      entries.append(fields)
    }
    return entries
  }
}

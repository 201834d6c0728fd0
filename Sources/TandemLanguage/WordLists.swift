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
    return content.utf8.split(separator: UInt8(ascii: "\n")).compactMap { line in
      guard let first = line.first, first != UInt8(ascii: "#") else { return nil }
      let fields = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      return fields.map { Substring($0) }
    }
  }
}

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
    // By whole bytes: some hundred thousand are looked at before the first prompt.
    let (bytes, utf8) = (Array(content.utf8), content.utf8)
    func field(_ range: Range<Int>) -> Substring {
      let start = utf8.index(utf8.startIndex, offsetBy: range.lowerBound)
      return content[start..<utf8.index(start, offsetBy: range.count)]
    }
    var entries: [[Substring]] = []
    var (fields, start, lineStart) = ([Substring](), 0, 0)
    for index in 0...bytes.count {
      let isEnd = index == bytes.count || bytes[index] == UInt8(ascii: "\n")
      guard isEnd || bytes[index] == UInt8(ascii: "\t") else { continue }
      let isBlank = isEnd && index == lineStart
      if !isBlank, bytes[lineStart] != UInt8(ascii: "#") { fields.append(field(start..<index)) }
      start = index + 1
      guard isEnd else { continue }
      if !fields.isEmpty { entries.append(fields) }
      (fields, lineStart) = ([], start)
    }
    return entries
  }
}

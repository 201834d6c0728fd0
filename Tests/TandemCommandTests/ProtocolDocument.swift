import Foundation
import TandemTesting

/// docs/protocol.md as a conversation: requests after "→", replies after "←", everything else as it is.
struct ProtocolDocument {
  /// The id that stands in the document for that of the conversation which it opens.
  static let conversation = "k3f9-x2mv-7qdb"

  private var lines: [String]

  init() throws {
    lines = try Checkout.text(of: "docs/protocol.md").split(separator: "\n", omittingEmptySubsequences: false)
      .map(String.init)
  }

  /// The document with the replies that `answer` gives to its requests.
  func answered(by answer: (String) throws -> String) rethrows -> String {
    var written: [String] = []
    var isReply = false
    for line in lines {
      if line.hasPrefix("→ ") || line.hasPrefix("```") { isReply = false }
      if line.hasPrefix("← ") { isReply = true }
      guard !isReply else { continue }
      written.append(line)
      if line.hasPrefix("→ ") { written.append("← " + (try answer(String(line.dropFirst(2))))) }
    }
    return written.joined(separator: "\n")
  }

  /// A reply as it stands in the document: indented, with the same ids and times on every day.
  static func shown(_ reply: String, for id: String?) throws -> String {
    var text = reply
    if let id { text = text.replacing(id, with: conversation) }
    text = text.replacing(/\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z/, with: "2026-11-24T09:00:00.000Z")
    text = text.replacing(/"(revision|rebased)":"[0-9a-f]{16}"/) { "\"\($0.1)\":\"fce10a1db0f2d87b\"" }
    // A brief is a page; its beginning shows what it is.
    text = text.replacing(/"content":"((?:[^"\\]|\\.){120})(?:[^"\\]|\\.)*"/) { "\"content\":\"\($0.1) …\"" }
    return Layout.indented(text)
  }
}

/// JSON laid out for people: what fits on a line stays on it, names keep their order.
private enum Layout {
  static func indented(_ text: String, widthMax: Int = 110) -> String {
    var position = text.startIndex
    return value(text, &position, indent: 0, widthMax)
  }

  private static func value(_ text: String, _ position: inout String.Index, indent: Int, _ width: Int)
    -> String
  {
    let start = position
    let end = Layout.end(of: text, from: position)
    let whole = text[start..<end]
    position = end
    let isNested = whole.hasPrefix("{") || whole.hasPrefix("[")
    guard isNested, whole.count + indent > width, whole.count > 2 else { return String(whole) }
    var inner = text.index(after: start)
    let last = text.index(before: end)
    var members: [String] = []
    while inner < last {
      var name = ""
      if whole.hasPrefix("{") {
        let nameEnd = Layout.end(of: text, from: inner)
        name = text[inner..<nameEnd] + ": "
        inner = text.index(after: nameEnd)
      }
      members.append(name + value(text, &inner, indent: indent + 2, width))
      if inner < last { inner = text.index(after: inner) }
    }
    let pad = String(repeating: " ", count: indent + 2)
    let lines = members.map { pad + $0 }.joined(separator: ",\n")
    return "\(whole.prefix(1))\n\(lines)\n\(String(repeating: " ", count: indent))\(whole.suffix(1))"
  }

  /// Where the value that begins here ends.
  private static func end(of text: String, from start: String.Index) -> String.Index {
    var (depth, isText, isEscaped) = (0, false, false)
    var position = start
    while position < text.endIndex {
      let character = text[position]
      if isText {
        if isEscaped {
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if character == "\"" {
          isText = false
        }
      } else if depth == 0, position > start, ",:}]".contains(character) {
        return position
      } else if character == "\"" {
        isText = true
      } else if "{[".contains(character) {
        depth += 1
      } else if "}]".contains(character) {
        depth -= 1
        if depth == 0 { return text.index(after: position) }
      }
      position = text.index(after: position)
    }
    return position
  }
}

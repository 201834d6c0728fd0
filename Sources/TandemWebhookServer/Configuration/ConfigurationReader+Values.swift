import Foundation
import TandemPrompts
import TandemWebhook
import Yams

/// Single values, each with its rule and its problem.
extension ConfigurationReader {
  mutating func error(_ message: String, hint: String = "", at node: Node?) {
    let mark = node?.mark
    let place = Location(file: file, line: mark?.line ?? 1, column: mark?.column ?? 1)
    problems.append(Diagnostic(.error, message, hint: hint, at: place))
  }

  /// The fields of a mapping; names that there are not, and names that stand there twice, are problems.
  mutating func fields(of node: Node, named name: String, _ known: [String]) -> [String: Node] {
    if node.null != nil { return [:] }
    guard let mapping = node.mapping else {
      error("'\(name)' must be a mapping.", hint: "Write 'name: value' lines below it.", at: node)
      return [:]
    }
    var fields: [String: Node] = [:]
    for (key, value) in mapping {
      let key = (key.string ?? "", key)
      guard known.contains(key.0) else {
        let nearest = known.min { distance($0, key.0) < distance($1, key.0) } ?? ""
        let isNear = distance(nearest, key.0) <= 3
        let hint = isNear ? "Did you mean '\(nearest)'?" : "There are: \(known.joined(separator: ", "))."
        error("'\(name)' has no field '\(key.0.prefix(40))'.", hint: hint, at: key.1)
        continue
      }
      fields[key.0] = value
    }
    return fields
  }

  mutating func text(_ node: Node?, named name: String, requiredAt parent: Node? = nil) -> String? {
    guard let node else {
      if let parent { error("'\(name)' is missing.", at: parent) }
      return nil
    }
    guard let text = node.string, !text.isEmpty else {
      error("'\(name)' must be a text.", at: node)
      return nil
    }
    return text
  }

  mutating func url(_ node: Node?, named name: String, requiredAt parent: Node? = nil) -> String? {
    guard let text = text(node, named: name, requiredAt: parent) else { return nil }
    guard let url = URL(string: text), ["http", "https"].contains(url.scheme), url.host()?.isEmpty == false,
      url.user() == nil
    else {
      error("'\(name)' must be an address.", hint: "It begins with https:// and holds no password.", at: node)
      return nil
    }
    return text
  }

  mutating func number(_ node: Node?, named name: String, in range: ClosedRange<Int>) -> Int? {
    guard let node else { return nil }
    guard let number = node.int, range.contains(number) else {
      error("'\(name)' must be a number from \(range.lowerBound) to \(range.upperBound).", at: node)
      return nil
    }
    return number
  }

  mutating func flag(_ node: Node?, named name: String) -> Bool? {
    guard let node else { return nil }
    guard let flag = node.bool else {
      error("'\(name)' must be true or false.", at: node)
      return nil
    }
    return flag
  }

  mutating func texts(_ node: Node?, named name: String, requiredAt parent: Node? = nil) -> [(String, Node)] {
    guard let node else {
      if let parent { error("'\(name)' is missing.", at: parent) }
      return []
    }
    guard let sequence = node.sequence else {
      error("'\(name)' must be a list.", hint: "Write '[first, second]' or '- first' lines.", at: node)
      return []
    }
    return sequence.compactMap { entry in
      guard let text = entry.string, !text.isEmpty else {
        error("'\(name)' has an entry that is no text.", at: entry)
        return nil
      }
      return (text, entry)
    }
  }

  /// A secret by the name of a variable or of a file; one that is written out is refused.
  mutating func secret(_ node: Node?, named name: String, requiredAt parent: Node) -> Secret? {
    guard let node else {
      error("'\(name)' is missing.", hint: "Write '\(name): {env: NAME}' or '{file: PATH}'.", at: parent)
      return nil
    }
    guard node.mapping != nil else {
      error(
        "'\(name)' must not stand in the configuration.",
        hint: "Put it into a variable or a file: '{env: NAME}' or '{file: PATH}'.", at: node)
      return nil
    }
    let fields = fields(of: node, named: name, ["env", "file"])
    if let variable = text(fields["env"], named: "env") {
      guard let value = environment[variable], !value.isEmpty else {
        error("The variable \(variable) is not set.", at: node)
        return nil
      }
      return Secret(value)
    }
    guard let path = text(fields["file"], named: "file", requiredAt: node) else { return nil }
    guard let bytes = FileManager.default.contents(atPath: path), bytes.count <= 65_536,
      let value = String(validating: bytes, as: UTF8.self)?.trimmingCharacters(in: .newlines), !value.isEmpty
    else {
      error("The file \(path) of '\(name)' cannot be read.", at: node)
      return nil
    }
    return Secret(value)
  }

  /// One secret, or several while one is being changed for another.
  mutating func secrets(_ node: Node?, named name: String, requiredAt parent: Node) -> [Secret] {
    if let sequence = node?.sequence {
      return sequence.compactMap { secret($0, named: name, requiredAt: parent) }
    }
    return secret(node, named: name, requiredAt: parent).map { [$0] } ?? []
  }

  /// Levenshtein's distance.
  private func distance(_ left: String, _ right: String) -> Int {
    let (left, right) = (Array(left), Array(right))
    var row = Array(0...right.count)
    for (i, a) in left.enumerated() {
      var diagonal = row[0]
      row[0] = i + 1
      for (j, b) in right.enumerated() {
        let above = row[j + 1]
        row[j + 1] = min(above + 1, row[j] + 1, diagonal + (a == b ? 0 : 1))
        diagonal = above
      }
    }
    return row[right.count]
  }
}

internal import Yams

/// Reads one YAML file into `Written`; problems are collected, what can be read is read.
enum YAMLFile {
  /// Files are a person's work; what is larger isn't one of ours.
  static let sizeBytesMax = 512 * 1024
  /// Our deepest file has five levels. Yams descends recursively and would end the program.
  static let depthMax = 40

  static func read(
    _ bytes: [UInt8], path: String, sizeBytesMax: Int = sizeBytesMax, _ problems: inout Problems
  ) -> Written? {
    let start = Location(file: path)
    guard bytes.count <= sizeBytesMax else {
      problems.error(
        "The file is larger than \(sizeBytesMax / 1024) KiB.", hint: "Cut it into several files.", at: start)
      return nil
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      problems.error(
        "The file isn't valid UTF-8.", hint: "Save it with the encoding UTF-8.",
        at: firstInvalid(in: bytes, path: path))
      return nil
    }
    if let line = lineNestedTooDeep(in: bytes) {
      problems.error(
        "Lists and mappings are nested more than \(depthMax) deep.", hint: "No text needs that.",
        at: Location(file: path, line: line))
      return nil
    }
    return parse(text, path: path, &problems)
  }

  private static func parse(_ text: String, path: String, _ problems: inout Problems) -> Written? {
    do {
      // Every scalar is read as the text it is; resolving types costs more than all the rest.
      let parser = try Parser(yaml: text, resolver: .basic, encoding: .utf8)
      guard let root = try parser.singleRoot() else { return nil }
      return written(root, path: path, &problems)
    } catch let error as YamlError {
      report(error, text, path: path, &problems)
    } catch {
      problems.error("The file can't be read as YAML.", at: Location(file: path))
    }
    return nil
  }

  private static func written(_ node: Node, path: String, _ problems: inout Problems) -> Written? {
    let location = Location(file: path, line: node.mark?.line ?? 1, column: node.mark?.column ?? 1)
    if node.anchor != nil {
      problems.error("Anchors and aliases are not used here.", hint: "Write the text out.", at: location)
      // A collection isn't followed: a few lines of aliases can unfold to millions of nodes.
      guard case .scalar = node else { return nil }
    }
    switch node {
    case .scalar(let scalar):
      let style: Written.Style =
        switch scalar.style {
        case .singleQuoted, .doubleQuoted: .quoted
        case .literal, .folded: .block
        case .any, .plain: .plain
        }
      return Written(location: location, content: .text(scalar.string, style))
    case .sequence(let sequence):
      return Written(
        location: location, content: .list(sequence.compactMap { written($0, path: path, &problems) }))
    case .mapping(let mapping):
      var entries: [Written.Entry] = []
      for (key, value) in mapping {
        guard let key = written(key, path: path, &problems), let word = key.word else {
          problems.error("A key must be a single word.", at: location)
          continue
        }
        guard let value = written(value, path: path, &problems) else { continue }
        entries.append(Written.Entry(key: word, value: value))
      }
      return Written(location: location, content: .map(entries))
    case .alias:
      problems.error("Anchors and aliases are not used here.", hint: "Write the text out.", at: location)
      return nil
    }
  }

  private static func report(_ error: YamlError, _ text: String, path: String, _ problems: inout Problems) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
      .composer(_, let problem, let mark, _):
      problems.error(
        "This isn't valid YAML: \(problem).",
        hint: "Often a colon or a '#' inside a text, a missing quote, or an indentation by tab.",
        at: Location(file: path, line: mark.line, column: mark.column))
    case .reader(let problem, let offset, _, _):
      problems.error(
        "This isn't valid YAML: \(problem).", at: location(ofCharacter: offset ?? 0, in: text, path: path))
    case .duplicatedKeysInMapping(let keys, _):
      let found = RepeatedKeys.find(keys, in: text)
      for (key, line, column) in found {
        problems.error(
          "The key '\(key)' stands here a second time.", hint: "Keep one of the two.",
          at: Location(file: path, line: line, column: column))
      }
      if found.isEmpty {
        problems.error(
          "Keys are repeated: \(keys.joined(separator: ", ")).", hint: "Keep one of each.",
          at: Location(file: path))
      }
    default: problems.error("The file can't be read as YAML.", at: Location(file: path))
    }
  }

  private static func location(ofCharacter offset: Int, in text: String, path: String) -> Location {
    let before = text.prefix(offset)
    let line = before.count { $0.isNewline } + 1
    let column = before.reversed().prefix { !$0.isNewline }.count + 1
    return Location(file: path, line: line, column: column)
  }

  private static func firstInvalid(in bytes: [UInt8], path: String) -> Location {
    var line = 1
    for part in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if String(validating: part, as: UTF8.self) == nil { break }
      line += 1
    }
    return Location(file: path, line: line)
  }

  /// The line at which nesting could get deeper than allowed; an upper bound, as quotes aren't looked at.
  private static func lineNestedTooDeep(in bytes: [UInt8]) -> Int? {
    var line = 1
    var open = 0
    var openEver = 0
    var lead = 0
    var isLead = true
    for byte in bytes {
      switch byte {
      case UInt8(ascii: "\n"): (line, lead, isLead) = (line + 1, 0, true)
      case UInt8(ascii: " "), UInt8(ascii: "-"), UInt8(ascii: "?"), UInt8(ascii: ":"):
        if isLead { lead += 1 }
      case UInt8(ascii: "["), UInt8(ascii: "{"): (open, openEver, isLead) = (open + 1, openEver + 1, false)
      case UInt8(ascii: "]"), UInt8(ascii: "}"): (open, isLead) = (max(0, open - 1), false)
      default: isLead = false
      }
      if open > depthMax || openEver > 100 * depthMax || (isLead && lead > 2 * depthMax) { return line }
    }
    return nil
  }
}

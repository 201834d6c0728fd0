import TandemLanguage
public import TandemMentoring
internal import Yams

/// The programme file: STORE/programme.yaml, a few lines "key: value".
public enum ProgrammeFile {
  /// Its name within a store.
  public static let name = "programme.yaml"
  /// More than a few lines are no programme file.
  public static let bytesMax = 64 << 10

  private static let keys = [
    "title", "language", "hierarchical", "reverse", "contact", "contact-email", "minutes", "meeting", "place",
    "time-zone", "entrance", "keep-days",
  ]

  /// Reads a programme; what isn't named keeps its default.
  ///
  /// - Throws: `KickoffError` that names the first line that can't be used.
  public static func read(_ text: String) throws(KickoffError) -> Programme {
    guard text.utf8.count <= bytesMax else { throw wrong("the file", "longer than 64 KiB") }
    let root: Node?
    do { root = try Yams.compose(yaml: text) } catch { throw wrong("the file", "no YAML that can be read") }
    guard let mapping = root?.mapping else {
      if root == nil { return Programme() }
      throw wrong("the file", "no list of keys and values")
    }
    var programme = Programme()
    for (key, value) in mapping {
      guard let name = key.string, keys.contains(name) else {
        throw KickoffError(
          .badInput,
          "\(Self.name) has a key '\(neutralised(key.string ?? "?").prefix(40))', which tandem doesn't know.",
          hint: "It knows \(keys.joined(separator: ", ")).")
      }
      if ["", "~", "null"].contains(value.scalar?.string) { continue }
      try set(name, value, in: &programme)
    }
    return programme
  }

  private static func set(_ key: String, _ node: Node, in programme: inout Programme) throws(KickoffError) {
    let text = neutralised(node.scalar?.string ?? "").split(whereSeparator: \.isWhitespace).joined(
      separator: " ")
    switch key {
    case "title": programme.title = text
    case "language": programme.language = try value(Language(rawValue: text), key, "'de' or 'en'")
    case "hierarchical": programme.isHierarchical = try value(flag(text), key, "'yes' or 'no'")
    case "reverse":
      programme.label = try value(Programme.LabelUse(rawValue: text), key, "'advised', 'always' or 'never'")
    case "contact": programme.contact = text
    case "contact-email": programme.contactEmail = text
    case "minutes": programme.length = try value(Int(text).flatMap(Agenda.Length.init), key, "45, 60 or 90")
    case "meeting": programme.meeting = try value(SpreadsheetTime.read(text), key, "a day with a time")
    case "place": programme.place = text
    case "time-zone": programme.timeZone = text
    case "entrance": programme.entrance = text
    default: programme.conversationDays = try value(days(text), key, "a number of days up to 3650")
    }
  }

  private static func days(_ text: String) -> Int? {
    Int(text).flatMap { (1...3650).contains($0) ? $0 : nil }
  }

  private static func flag(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "yes", "ja", "true": true
    case "no", "nein", "false": false
    default: nil
    }
  }

  private static func value<Found>(_ value: Found?, _ key: String, _ wanted: String) throws(KickoffError)
    -> Found
  {
    guard let value else { throw wrong("'\(key)'", "not \(wanted)") }
    return value
  }

  private static func wrong(_ what: String, _ why: String) -> KickoffError {
    KickoffError(.badInput, "In \(name), \(what) is \(why).", hint: "docs/coordinators.md shows such a file.")
  }
}

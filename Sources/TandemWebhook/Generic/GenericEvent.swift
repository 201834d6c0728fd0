import TandemDialogue

/// An event of the generic contract, read key by key; what isn't known is passed over.
struct GenericEvent {
  private(set) var type = ""
  private(set) var conversation = ""
  /// "direct" where nobody else reads along, and where nothing is said of it.
  private(set) var kind = "direct"
  private(set) var user = ""
  private(set) var name: String?
  private(set) var locale: String?
  private(set) var isBot = false
  /// What was written; nil where the event isn't a message.
  private(set) var text: String?
  /// The id of the choice; nil where none was made.
  private(set) var action: String?
  private var found: Parts = []

  /// What has to be there.
  private struct Parts: OptionSet {
    let rawValue: UInt8
    static let type = Parts(rawValue: 1)
    static let conversation = Parts(rawValue: 2)
    static let user = Parts(rawValue: 4)
    static let all: Parts = [.type, .conversation, .user]
  }

  /// Reads an event.
  ///
  /// - Throws: `malformed` where a field is missing or of another kind, `tooLarge`.
  init(_ bytes: [UInt8], limitBytes: Int) throws(Refusal) {
    try JSON.read(bytes, limitBytes: limitBytes) { reader, key throws(JSONReader.Malformed) in
      switch key {
      case "type":
        type = try reader.string()
        found.insert(.type)
      case "data":
        try reader.object { reader, key throws(JSONReader.Malformed) in try read(key, &reader) }
      default: try reader.skip()
      }
    }
    guard found == .all else { throw .malformed }
  }

  private mutating func read(_ key: String, _ reader: inout JSONReader) throws(JSONReader.Malformed) {
    switch key {
    case "conversation":
      conversation = try Self.record(&reader, with: "id") { reader, key throws(JSONReader.Malformed) in
        guard key == "kind" else { return try reader.skip() }
        kind = try Self.optionalString(&reader) ?? kind
      }
      found.insert(.conversation)
    case "user":
      user = try Self.record(&reader, with: "id") { reader, key throws(JSONReader.Malformed) in
        try readUser(key, &reader)
      }
      found.insert(.user)
    case "message": text = try Self.optionalRecord(&reader, with: "text")
    case "action": action = try Self.optionalRecord(&reader, with: "id")
    default: try reader.skip()
    }
  }

  private mutating func readUser(_ key: String, _ reader: inout JSONReader) throws(JSONReader.Malformed) {
    switch key {
    case "name": name = try Self.optionalString(&reader)
    case "locale": locale = try Self.optionalString(&reader)
    case "is_bot": isBot = try Self.isNull(&reader) ? false : try reader.flag()
    default: try reader.skip()
    }
  }

  /// An object with one text that must be there; the body reads or skips everything else.
  private static func record(
    _ reader: inout JSONReader, with name: String,
    _ body: (inout JSONReader, String) throws(JSONReader.Malformed) -> Void
  ) throws(JSONReader.Malformed) -> String {
    var found: String?
    try reader.object { reader, key throws(JSONReader.Malformed) in
      if key == name { found = try reader.string() } else { try body(&reader, key) }
    }
    guard let found else { throw JSONReader.Malformed() }
    return found
  }

  private static func optionalRecord(_ reader: inout JSONReader, with name: String)
    throws(JSONReader.Malformed) -> String?
  {
    guard try !isNull(&reader) else { return nil }
    return try record(&reader, with: name) { reader, _ throws(JSONReader.Malformed) in try reader.skip() }
  }

  private static func optionalString(_ reader: inout JSONReader) throws(JSONReader.Malformed) -> String? {
    try isNull(&reader) ? nil : try reader.string()
  }

  /// Whether nothing is said; it is passed over then.
  private static func isNull(_ reader: inout JSONReader) throws(JSONReader.Malformed) -> Bool {
    guard reader.peek() == UInt8(ascii: "n") else { return false }
    try reader.null()
    return true
  }
}

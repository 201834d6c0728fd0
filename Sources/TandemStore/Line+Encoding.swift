import TandemDialogue

extension Line {
  /// Longest line in bytes, line break included; beyond it a line is refused, and damage when read.
  public static let bytesMax = 4 << 20

  /// The line as it stands in a log that ends with the sum `before`, line break included.
  ///
  /// - Parameter conversation: Named in the first line, so that a file is not taken for another.
  package func encoded(after before: UInt32, conversation: String?) -> (bytes: [UInt8], sum: UInt32) {
    var writer = JSONWriter()
    writer.object { writer in
      switch self {
      case .turn(let entry): entry.write(to: &writer, conversation)
      case .settlement(let settlement): settlement.write(to: &writer)
      case .remainder(let remainder): remainder.write(to: &writer, conversation)
      }
    }
    return LineSeal.sealed(writer.bytes, after: before)
  }
}

/// The checksum at the end of a line: `,"sum":"0123abcd"}`. It covers all bytes before it.
enum LineSeal {
  private static let opening = Array(",\"sum\":\"".utf8)
  private static let closing = Array("\"}".utf8)
  private static let length = opening.count + 8 + closing.count

  /// An object without its seal, sealed and with a line break.
  static func sealed(_ object: [UInt8], after before: UInt32) -> (bytes: [UInt8], sum: UInt32) {
    var bytes = object
    bytes.removeLast()
    let sum = Checksum.of(bytes, in: 0..<bytes.count, after: before)
    bytes += opening
    bytes += Checksum.digits(of: sum)
    bytes += closing
    bytes.append(UInt8(ascii: "\n"))
    return (bytes, sum)
  }

  /// The sum that a line without its line break carries; nil where it has no seal.
  static func stated(_ bytes: [UInt8], in range: Range<Int>) -> UInt32? {
    guard range.count > length else { return nil }
    let digits = range.upperBound - closing.count - 8
    guard bytes[digits - opening.count..<digits].elementsEqual(opening),
      bytes[range.upperBound - closing.count..<range.upperBound].elementsEqual(closing)
    else { return nil }
    return Checksum.read(bytes[digits..<digits + 8])
  }

  /// The line's sum, where it is what was written after a line with the sum `before`.
  static func verified(_ bytes: [UInt8], in range: Range<Int>, after before: UInt32) -> UInt32? {
    guard let stated = stated(bytes, in: range) else { return nil }
    let covered = range.lowerBound..<range.upperBound - length
    return Checksum.of(bytes, in: covered, after: before) == stated ? stated : nil
  }
}

extension TurnEntry {
  fileprivate func write(to writer: inout JSONWriter, _ conversation: String?) {
    writer.key("seq")
    writer.number(seq)
    writer.text("at", at)
    if let conversation { writer.text("conversation", conversation) }
    writer.key("in")
    writer.utterance(input)
    if let delivery { writer.text("delivery", delivery) }
    writer.text("flow", flow)
    writer.text("revision", revision)
    writer.text("from", from)
    writer.text("to", to)
    writer.text("status", status.rawValue)
    writer.text("lang", language)
    if let role { writer.text("role", role) }
    if let tandem { writer.text("tandem", tandem) }
    if let isShared {
      writer.key("shared")
      writer.flag(isShared)
    }
    writer.key("changes")
    writer.changes(changes)
    writer.key("out")
    writer.array { writer in
      for message in outputs {
        writer.object { writer in
          writer.text("id", message.id)
          writer.text("text", message.text)
        }
      }
    }
    if !deliveries.isEmpty { writeDeliveries(to: &writer) }
  }

  private func writeDeliveries(to writer: inout JSONWriter) {
    writer.key("deliveries")
    writer.array { writer in
      for delivery in deliveries {
        writer.object { writer in
          writer.text("id", delivery.id)
          writer.text("channel", delivery.channel)
          writer.key("body")
          writer.value(delivery.body)
        }
      }
    }
  }
}

extension Settlement {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.text("at", at)
    writer.key("settled")
    writer.array { writer in
      for ending in ended {
        writer.object { writer in
          writer.text("id", ending.id)
          writer.text("outcome", ending.outcome.rawValue)
          if let reason = ending.reason { writer.text("reason", reason) }
        }
      }
    }
  }
}

extension Remainder {
  fileprivate func write(to writer: inout JSONWriter, _ conversation: String?) {
    writer.key("seq")
    writer.number(seq)
    writer.text("at", at)
    if let conversation { writer.text("conversation", conversation) }
    writer.text("purged", purged)
    writer.text("flow", flow)
    writer.text("revision", revision)
    writer.key("changes")
    writer.changes(changes)
  }
}

extension JSONWriter {
  fileprivate mutating func utterance(_ utterance: Utterance) {
    object { writer in
      switch utterance {
      case .open(let slots, let language, let register):
        writer.key("open")
        writer.fields(slots)
        if let language { writer.text("lang", language) }
        if let register { writer.text("register", register) }
      case .text(let text): writer.text("text", text)
      case .back:
        writer.key("back")
        writer.flag(true)
      case .change(let slot): writer.text("change", slot)
      case .pause:
        writer.key("pause")
        writer.flag(true)
      }
    }
  }

  fileprivate mutating func changes(_ changes: [Change]) {
    array { writer in for change in changes { writer.object { $0.change(change) } } }
  }

  private mutating func change(_ change: Change) {
    switch change {
    case .moved(let state): text("moved", state)
    case .accepted(let state): text("accepted", state)
    case .filled(let slot, let value): pair("filled", slot, value)
    case .cleared(let slot): text("cleared", slot)
    case .attempted(let attempt, let rung):
      key("attempt")
      number(attempt)
      text("rung", rung.rawValue)
    case .detoured(let state): text("detoured", state)
    case .offered(let slot, let value): pair("offered", slot, value)
    case .undone: mark("undone")
    case .redone: mark("redone")
    case .barrier: mark("barrier")
    case .spoken(let key): text("spoken", key)
    case .voice(let language, let register):
      text("voice", language)
      text("register", register)
    case .status(let status): text("status", status.rawValue)
    case .rebased(let revision): text("rebased", revision)
    }
  }

  private mutating func pair(_ key: StaticString, _ slot: String, _ value: Value) {
    text(key, slot)
    self.key("value")
    self.value(value)
  }

  private mutating func mark(_ key: StaticString) {
    self.key(key)
    flag(true)
  }
}

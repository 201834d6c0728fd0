import TandemDialogue

extension Line {
  /// How much of a line is wanted.
  enum Extent {
    /// All of it.
    case whole
    /// What the fold needs: what was typed and said is passed over.
    case facts
  }

  /// Reads a line without its line break; keys that this version doesn't know are passed over.
  ///
  /// - Parameter conversation: A first line that names another conversation is malformed.
  init(
    _ bytes: [UInt8], in range: Range<Int>, _ extent: Extent = .whole, conversation: String?
  ) throws(JSONReader.Malformed) {
    var draft = LineDraft(extent: extent)
    var reader = JSONReader(bytes, in: range)
    try reader.object { reader, key throws(JSONReader.Malformed) in try draft.read(key, from: &reader) }
    try reader.finish()
    if let named = draft.conversation, let conversation, named != conversation {
      throw JSONReader.Malformed()
    }
    self = try draft.line()
  }
}

/// A line in the reading: keys may come in any order.
private struct LineDraft {
  let extent: Line.Extent
  var entry = TurnEntry(seq: 0, at: "")
  var conversation: String?
  var purged: String?
  var settled: [Settlement.Ending]?
  private var (hasSeq, hasTime, hasInput, hasChanges) = (false, false, false, false)

  init(extent: Line.Extent) { self.extent = extent }

  mutating func read(_ key: String, from reader: inout JSONReader) throws(JSONReader.Malformed) {
    switch key {
    case "seq":
      entry.seq = try reader.number()
      hasSeq = true
    case "at":
      entry.at = try reader.string()
      hasTime = true
    case "in":
      hasInput = true
      if extent == .facts { try reader.skip() } else { entry.input = try reader.utterance() }
    case "changes":
      entry.changes = try reader.changes()
      hasChanges = true
    case "out": if extent == .facts { try reader.skip() } else { entry.outputs = try reader.messages() }
    case "deliveries": entry.deliveries = try reader.deliveries()
    case "settled": settled = try reader.endings()
    case "status":
      guard let status = Status(rawValue: try reader.string()) else { throw JSONReader.Malformed() }
      entry.status = status
    default: try readText(key, from: &reader)
    }
  }

  private mutating func readText(_ key: String, from reader: inout JSONReader) throws(JSONReader.Malformed) {
    switch key {
    case "delivery": entry.delivery = try reader.string()
    case "flow": entry.flow = try reader.string()
    case "revision": entry.revision = try reader.string()
    case "from": entry.from = try reader.string()
    case "to": entry.to = try reader.string()
    case "lang": entry.language = try reader.string()
    case "role": entry.role = try reader.string()
    case "tandem": entry.tandem = try reader.string()
    case "shared": entry.isShared = try reader.flag()
    case "conversation": conversation = try reader.string()
    case "purged": purged = try reader.string()
    default: try reader.skip()
    }
  }

  func line() throws(JSONReader.Malformed) -> Line {
    guard hasTime else { throw JSONReader.Malformed() }
    if let settled { return .settlement(Settlement(at: entry.at, ended: settled)) }
    guard hasSeq, hasChanges else { throw JSONReader.Malformed() }
    if let purged {
      return .remainder(
        Remainder(
          seq: entry.seq, at: entry.at, purged: purged, flow: entry.flow, revision: entry.revision,
          changes: entry.changes))
    }
    guard hasInput else { throw JSONReader.Malformed() }
    return .turn(entry)
  }
}

extension JSONReader {
  fileprivate mutating func utterance() throws(Malformed) -> Utterance {
    var utterance: Utterance?
    var slots: [String: Value]?
    var (language, register): (String?, String?) = (nil, nil)
    try object { reader, key throws(Malformed) in
      switch key {
      case "text": utterance = .text(try reader.string())
      case "change": utterance = .change(slot: try reader.string())
      case "back": utterance = try reader.flag() ? .back : nil
      case "pause": utterance = try reader.flag() ? .pause : nil
      case "open": slots = try reader.fields()
      case "lang": language = try reader.string()
      case "register": register = try reader.string()
      default: try reader.skip()
      }
    }
    if let slots { return .open(slots: slots, language: language, register: register) }
    guard let utterance else { throw Malformed() }
    return utterance
  }

  fileprivate mutating func messages() throws(Malformed) -> [Message] {
    var messages: [Message] = []
    try array { reader throws(Malformed) in
      var (id, text) = ("", "")
      try reader.object { reader, key throws(Malformed) in
        switch key {
        case "id": id = try reader.string()
        case "text": text = try reader.string()
        default: try reader.skip()
        }
      }
      messages.append(Message(id: id, text: text))
    }
    return messages
  }

  fileprivate mutating func deliveries() throws(Malformed) -> [PendingDelivery] {
    var deliveries: [PendingDelivery] = []
    try array { reader throws(Malformed) in
      var delivery = PendingDelivery(id: "", channel: "", body: .null)
      try reader.object { reader, key throws(Malformed) in
        switch key {
        case "id": delivery.id = try reader.string()
        case "channel": delivery.channel = try reader.string()
        case "body": delivery.body = try reader.value()
        default: try reader.skip()
        }
      }
      deliveries.append(delivery)
    }
    return deliveries
  }

  fileprivate mutating func endings() throws(Malformed) -> [Settlement.Ending] {
    var endings: [Settlement.Ending] = []
    try array { reader throws(Malformed) in
      var ending = Settlement.Ending(id: "", outcome: .delivered)
      try reader.object { reader, key throws(Malformed) in
        switch key {
        case "id": ending.id = try reader.string()
        case "outcome":
          guard let outcome = Settlement.Outcome(rawValue: try reader.string()) else { throw Malformed() }
          ending.outcome = outcome
        case "reason": ending.reason = try reader.string()
        default: try reader.skip()
        }
      }
      endings.append(ending)
    }
    return endings
  }
}

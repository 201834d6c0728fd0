import TandemDialogue

extension JSONReader {
  mutating func changes() throws(Malformed) -> [Change] {
    var changes: [Change] = []
    try array { reader throws(Malformed) in changes.append(try reader.change()) }
    return changes
  }

  /// Reads one change. The first key tells its kind; a kind that this version doesn't know is no
  /// change that could be passed over, since the fold would silently be another one.
  private mutating func change() throws(Malformed) -> Change {
    var change: Change?
    try object { reader, key throws(Malformed) in
      switch (change, key) {
      case (nil, _): change = try reader.change(of: key)
      case (.filled(let slot, _), "value"): change = .filled(slot: slot, value: try reader.value())
      case (.offered(let slot, _), "value"): change = .offered(slot: slot, value: try reader.value())
      case (.attempted(let attempt, _), "rung"):
        guard let rung = Rung(rawValue: try reader.string()) else { throw Malformed() }
        change = .attempted(attempt: attempt, rung: rung)
      case (.voice(let language, _), "register"):
        change = .voice(language: language, register: try reader.string())
      default: try reader.skip()
      }
    }
    guard let change else { throw Malformed() }
    return change
  }

  private mutating func change(of kind: String) throws(Malformed) -> Change {
    switch kind {
    case "moved": return .moved(to: try string())
    case "accepted": return .accepted(state: try string())
    case "filled": return .filled(slot: try string(), value: .null)
    case "cleared": return .cleared(slot: try string())
    case "attempt": return .attempted(attempt: try number(), rung: .ask)
    case "detoured": return .detoured(from: try string())
    case "offered": return .offered(slot: try string(), value: .null)
    case "spoken": return .spoken(text: try string())
    case "voice": return .voice(language: try string(), register: "")
    case "rebased": return .rebased(revision: try string())
    case "status":
      guard let status = Status(rawValue: try string()) else { throw Malformed() }
      return .status(status)
    default: return try mark(kind)
    }
  }

  private mutating func mark(_ kind: String) throws(Malformed) -> Change {
    guard try flag() else { throw Malformed() }
    switch kind {
    case "undone": return .undone
    case "redone": return .redone
    case "barrier": return .barrier
    default: throw Malformed()
    }
  }
}

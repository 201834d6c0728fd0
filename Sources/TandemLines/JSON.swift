import TandemDialogue

/// A JSON value as it stood in a message.
///
/// Numbers keep their digits, so that the id of a request comes back to the letter, however large it is.
enum JSON: Hashable, Sendable {
  case null
  case flag(Bool)
  case number(String)
  case text(String)
  case list([JSON])
  case record([String: JSON])
}

extension JSON {
  /// The text, if this is one.
  var text: String? { if case .text(let text) = self { text } else { nil } }

  /// The flag, if this is one.
  var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }

  /// The elements, if this is a list.
  var list: [JSON]? { if case .list(let list) = self { list } else { nil } }

  /// The members, if this is a record.
  var record: [String: JSON]? { if case .record(let record) = self { record } else { nil } }

  /// The whole number, if this is one that fits; "3.0" and "3e0" are none.
  var number: Int? { if case .number(let digits) = self { Int(digits) } else { nil } }

  /// Whether there is nothing: a member that is null counts as left out.
  var isNull: Bool { self == .null }
}

extension JSON {
  /// The value that a line is; the names of an object must be unique.
  static func read(_ line: [UInt8]) throws(JSONReader.Malformed) -> JSON {
    var reader = JSONReader(line)
    let value = try reader.json()
    try reader.finish()
    return value
  }
}

extension JSONReader {
  fileprivate mutating func json() throws(Malformed) -> JSON {
    switch peek() {
    case UInt8(ascii: "{"): return try members()
    case UInt8(ascii: "["):
      var list: [JSON] = []
      try array { reader throws(Malformed) in list.append(try reader.json()) }
      return .list(list)
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .flag(try flag())
    case UInt8(ascii: "n"):
      try null()
      return .null
    default: return .number(try digits())
    }
  }

  private mutating func members() throws(Malformed) -> JSON {
    var members: [String: JSON] = [:]
    var isUnique = true
    try object { reader, name throws(Malformed) in
      if members.updateValue(try reader.json(), forKey: name) != nil { isUnique = false }
    }
    // Told only when the object was read, so that what isn't JSON at all is called that.
    guard isUnique else { throw Malformed(.repeatedName) }
    return .record(members)
  }
}

/// What a slot holds: plain data that a person could read in a log.
///
/// Closed under JSON on purpose, so that a journal line, a protocol reply and a text placeholder
/// all show the same thing. There are no floating-point numbers: equal inputs must give equal bytes.
public indirect enum Value: Sendable, Hashable {
  /// A question that was asked and left open; guards and texts treat it as not filled.
  case null
  case flag(Bool)
  case number(Int)
  case text(String)
  case list([Value])
  case record([String: Value])
}

extension Value {
  /// The text, if this is one.
  public var text: String? { if case .text(let text) = self { text } else { nil } }

  /// The number, if this is one.
  public var number: Int? { if case .number(let number) = self { number } else { nil } }

  /// The flag, if this is one.
  public var flag: Bool? { if case .flag(let flag) = self { flag } else { nil } }

  /// The elements, if this is a list.
  public var list: [Value]? { if case .list(let list) = self { list } else { nil } }

  /// The fields, if this is a record.
  public var record: [String: Value]? { if case .record(let record) = self { record } else { nil } }

  /// A field of a record; nil for everything else.
  public subscript(field: String) -> Value? { record?[field] }
}

extension Value: ExpressibleByStringLiteral, ExpressibleByIntegerLiteral, ExpressibleByBooleanLiteral {
  /// A text.
  public init(stringLiteral value: String) { self = .text(value) }
  /// A number.
  public init(integerLiteral value: Int) { self = .number(value) }
  /// A flag.
  public init(booleanLiteral value: Bool) { self = .flag(value) }
}

extension Value: Codable {
  /// Reads any JSON value without fractions.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if container.decodeNil() {
      self = .null
    } else if let flag = try? container.decode(Bool.self) {
      self = .flag(flag)
    } else if let number = try? container.decode(Int.self) {
      self = .number(number)
    } else if let text = try? container.decode(String.self) {
      self = .text(text)
    } else if let list = try? container.decode([Value].self) {
      self = .list(list)
    } else {
      self = .record(try container.decode([String: Value].self))
    }
  }

  /// Writes the plain JSON value.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .null: try container.encodeNil()
    case .flag(let flag): try container.encode(flag)
    case .number(let number): try container.encode(number)
    case .text(let text): try container.encode(text)
    case .list(let list): try container.encode(list)
    case .record(let record): try container.encode(record)
    }
  }
}

extension Value: ExpressibleByArrayLiteral, ExpressibleByDictionaryLiteral {
  /// A list.
  public init(arrayLiteral elements: Value...) { self = .list(elements) }
  /// A record; the last of equal names counts.
  public init(dictionaryLiteral elements: (String, Value)...) {
    self = .record(Dictionary(elements) { $1 })
  }
}

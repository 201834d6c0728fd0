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

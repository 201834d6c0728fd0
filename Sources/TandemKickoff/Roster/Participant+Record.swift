import TandemDialogue
import TandemLanguage
import TandemMentoring

/// The form in which the roster's record keeps its entries: flat and readable.
extension Roster.Entry {
  /// {"joined": "k3f9m-x2p7q", "tandem": …}, {"changed": …, …} or {"left": …}.
  var record: [String: Value] {
    switch self {
    case .joined(let person): person.record.merging(["joined": .text(person.code)]) { $1 }
    case .changed(let person): person.record.merging(["changed": .text(person.code)]) { $1 }
    case .left(let code): ["left": .text(code)]
    }
  }

  /// Reads a record; nil for one that this version doesn't know.
  init?(_ record: [String: Value]) {
    if let code = record["left"]?.text {
      self = .left(code: code)
    } else if let code = record["joined"]?.text, let person = Participant(record, code: code) {
      self = .joined(person)
    } else if let code = record["changed"]?.text, let person = Participant(record, code: code) {
      self = .changed(person)
    } else {
      return nil
    }
  }
}

extension Participant {
  fileprivate var record: [String: Value] {
    var record: [String: Value] = [
      "tandem": .text(tandem), "role": .text(role.rawValue), "name": .text(name),
      "language": .text(language.rawValue), "register": .text(register.rawValue),
    ]
    record["email"] = email.map(Value.text)
    record["unit"] = unit.map(Value.text)
    record["level"] = level.map(Value.number)
    if isBoardMember { record["board"] = true }
    if isKnownFromMedia { record["media"] = true }
    record["learns"] = learns.map(Value.flag)
    record["meeting"] = meeting.map { .text($0.description) }
    record["place"] = place.map(Value.text)
    return record
  }

  fileprivate init?(_ record: [String: Value], code: String) {
    guard let tandem = record["tandem"]?.text, let name = record["name"]?.text,
      let role = record["role"]?.text.flatMap(Role.init),
      let language = record["language"]?.text.flatMap(Language.init),
      let register = record["register"]?.text.flatMap(Register.init)
    else { return nil }
    self.init(
      code: code, tandem: tandem, role: role, name: name, language: language, register: register,
      email: record["email"]?.text, unit: record["unit"]?.text, level: record["level"]?.number,
      isBoardMember: record["board"] == true, isKnownFromMedia: record["media"] == true,
      learns: record["learns"]?.flag, meeting: record["meeting"]?.text.flatMap { LocalTime($0) },
      place: record["place"]?.text)
  }
}

/// The words, parts of words and groups that the patterns of one list are made of, each with a number.
///
/// A word of a text is looked up once and becomes the few numbers it stands for; patterns then only
/// compare numbers, however many forms a place allows.
struct Vocabulary: Sendable {
  /// A part of a word to compare with.
  private struct Part: Sendable {
    let bytes: [UInt8]
    let number: Int32
  }

  private var whole: [String: Int32] = [:]
  /// Beginnings by their first three bytes, insides by their first four, packed.
  private var beginnings: [UInt32: [Part]] = [:]
  private var insides: [UInt32: [Part]] = [:]
  private var groups: [String: Int32] = [:]
  /// The groups that each number belongs to.
  private var memberships: [[Int32]] = []

  /// How many numbers there are.
  var count: Int { memberships.count }

  /// The number of a form, new where it wasn't known.
  mutating func number(of form: Pattern.Form) -> Int32 {
    switch form.kind {
    case .whole: number(form.key, in: \.whole)
    case .group: number(form.key, in: \.groups)
    case .beginning: number(form.key, in: \.beginnings, by: 3)
    case .inside: number(form.key, in: \.insides, by: 4)
    }
  }

  /// Puts forms into a group; groups may hold groups that stand above them in the list.
  mutating func join(_ forms: [Pattern.Form], group name: String) {
    let group = number(of: Pattern.Form(kind: .group, key: name))
    for form in forms {
      if form.kind == .group {
        let inner = number(of: form)
        for index in memberships.indices where memberships[index].contains(inner) {
          memberships[index].append(group)
        }
      } else {
        memberships[Int(number(of: form))].append(group)
      }
    }
  }

  private mutating func number(_ key: String, in table: WritableKeyPath<Self, [String: Int32]>) -> Int32 {
    if let known = self[keyPath: table][key] { return known }
    let number = Int32(memberships.count)
    self[keyPath: table][key] = number
    memberships.append([])
    return number
  }

  private mutating func number(
    _ key: String, in table: WritableKeyPath<Self, [UInt32: [Part]]>, by length: Int
  ) -> Int32 {
    let bytes = Array(key.utf8)
    let place = Self.packed(bytes.prefix(length))
    if let known = self[keyPath: table][place]?.first(where: { $0.bytes == bytes }) { return known.number }
    let number = Int32(memberships.count)
    self[keyPath: table][place, default: []].append(Part(bytes: bytes, number: number))
    memberships.append([])
    return number
  }

  private static func packed(_ bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Appends the numbers that a word stands for, each once.
  func collect(_ key: String, into numbers: inout [Int32]) {
    let start = numbers.count
    if let number = whole[key] { numbers.append(number) }
    var window: UInt32 = 0
    var end = 0
    // A word longer than any real one gets only its beginning looked at.
    for byte in key.utf8.prefix(64) {
      window = window << 8 | UInt32(byte)
      end += 1
      if end == 3, let parts = beginnings[window] { append(parts, of: key.utf8, &numbers, start) }
      if end >= 4, let parts = insides[window] {
        append(parts, of: key.utf8.dropFirst(end - 4), &numbers, start)
      }
    }
    for at in start..<numbers.count {
      for group in memberships[Int(numbers[at])] { append(group, &numbers, start) }
    }
  }

  private func append(
    _ parts: [Part], of rest: some Sequence<UInt8>, _ numbers: inout [Int32], _ start: Int
  ) {
    for part in parts where rest.starts(with: part.bytes) { append(part.number, &numbers, start) }
  }

  private func append(_ number: Int32, _ numbers: inout [Int32], _ start: Int) {
    if !numbers[start...].contains(number) { numbers.append(number) }
  }
}

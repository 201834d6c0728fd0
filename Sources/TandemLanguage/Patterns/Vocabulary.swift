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

  private var wholes: WordTable<Int32> = [:]
  /// The numbers of parts and groups.
  private var others: [Pattern.Form: Int32] = [:]
  /// Beginnings by their first three bytes, insides by their first four, packed.
  private var beginnings: [UInt32: [Part]] = [:]
  private var insides: [UInt32: [Part]] = [:]
  private var beginningFilter = WindowFilter()
  private var insideFilter = WindowFilter()
  /// The groups that each number belongs to.
  private var memberships: [[Int32]] = []

  /// How many numbers there are.
  var count: Int { memberships.count }

  /// The forms without the names of groups, in the order of the list.
  private(set) var keys: [String] = []

  /// The number of a form, new where it wasn't known.
  mutating func number(of form: Pattern.Form) -> Int32 {
    if let known = form.kind == .whole ? wholes[form.key] : others[form] { return known }
    let number = Int32(memberships.count)
    memberships.append([])
    if form.kind != .group { keys.append(form.key) }
    let bytes = form.key.utf8
    switch form.kind {
    case .whole: wholes[form.key] = number
    case .group: others[form] = number
    case .beginning:
      others[form] = number
      let window = Self.packed(bytes.prefix(3))
      beginnings[window, default: []].append(Part(bytes: Array(bytes), number: number))
      beginningFilter.insert(window)
    case .inside:
      others[form] = number
      let window = Self.packed(bytes.prefix(4))
      insides[window, default: []].append(Part(bytes: Array(bytes), number: number))
      insideFilter.insert(window)
    }
    return number
  }

  /// Puts forms into a group; a group may hold groups that stand above it in the list.
  mutating func join(_ forms: [Pattern.Form], group name: String) {
    let group = number(of: Pattern.Form(kind: .group, key: name))
    for form in forms {
      let member = number(of: form)
      guard form.kind == .group else {
        memberships[Int(member)].append(group)
        continue
      }
      for index in memberships.indices where memberships[index].contains(member) {
        memberships[index].append(group)
      }
    }
  }

  private static func packed(_ bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// Appends the numbers that a word stands for, each once.
  func collect(_ key: String, into numbers: inout [Int32]) {
    let start = numbers.count
    if let number = wholes[key] { numbers.append(number) }
    // A word longer than any real one gets only its beginning looked at.
    var window: UInt32 = 0
    for (index, byte) in key.utf8.prefix(64).enumerated() {
      window = window << 8 | UInt32(byte)
      if index == 2, beginningFilter.mayHold(window), let parts = beginnings[window] {
        append(parts, of: key, from: 0, &numbers, start)
      }
      if index >= 3, insideFilter.mayHold(window), let parts = insides[window] {
        append(parts, of: key, from: index - 3, &numbers, start)
      }
    }
    for at in start..<numbers.count {
      for group in memberships[Int(numbers[at])] { append(group, &numbers, start) }
    }
  }

  private func append(
    _ parts: [Part], of key: String, from place: Int, _ numbers: inout [Int32], _ start: Int
  ) {
    let rest = key.utf8.dropFirst(place)
    for part in parts where rest.starts(with: part.bytes) { append(part.number, &numbers, start) }
  }

  private func append(_ number: Int32, _ numbers: inout [Int32], _ start: Int) {
    if !numbers[start...].contains(number) { numbers.append(number) }
  }
}

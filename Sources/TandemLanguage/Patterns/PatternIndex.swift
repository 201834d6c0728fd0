/// Many patterns, found in a text at once: each word looks up only the patterns that can begin with it.
struct PatternIndex: Sendable {
  /// One pattern at one place of a text.
  struct Match: Sendable, Hashable {
    /// Which pattern, by the order in which they were given.
    let pattern: Int
    /// Indices into the tokens.
    let tokens: Range<Int>
  }

  private var patterns: [Pattern] = []
  private var whole: [String: [Int]] = [:]
  /// Beginnings and insides by their first four bytes, packed; shorter ones padded with zero.
  private var beginnings: [UInt32: [Int]] = [:]
  private var insides: [UInt32: [Int]] = [:]

  /// Adds a pattern and gives it the next number.
  mutating func add(_ pattern: Pattern) {
    let number = patterns.count
    patterns.append(pattern)
    for place in pattern.places {
      for form in place.forms { note(form, number) }
      if !place.isOptional { break }
    }
  }

  private mutating func note(_ form: Pattern.Form, _ number: Int) {
    switch form.kind {
    case .whole: whole[form.key, default: []].append(number)
    case .beginning: beginnings[Self.packed(form.key.utf8.prefix(3)), default: []].append(number)
    case .inside: insides[Self.packed(form.key.utf8.prefix(4)), default: []].append(number)
    }
  }

  private static func packed(_ bytes: some Sequence<UInt8>) -> UInt32 {
    bytes.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// All matches that lie within the range, in order of their beginning; they may overlap.
  ///
  /// - Parameter keys: The keys of all tokens; marks have an empty one and are never matched.
  func matches(in keys: [String], range: Range<Int>) -> [Match] {
    var matches: [Match] = []
    for start in range where !keys[start].isEmpty {
      for number in candidates(for: keys[start]) {
        guard let end = patterns[number].end(in: keys, from: start, before: range.upperBound) else {
          continue
        }
        matches.append(Match(pattern: number, tokens: start..<end))
      }
    }
    return matches
  }

  private func candidates(for key: String) -> [Int] {
    var found = whole[key] ?? []
    let bytes = key.utf8
    if bytes.count >= 3, let begun = beginnings[Self.packed(bytes.prefix(3))] { found += begun }
    guard bytes.count >= 4, !insides.isEmpty else { return found }
    var window: UInt32 = 0
    var count = 0
    // A word longer than any real one gets only its beginning looked at.
    for byte in bytes.prefix(64) {
      window = window << 8 | UInt32(byte)
      count += 1
      if count >= 4, let inside = insides[window] { found += inside.filter { !found.contains($0) } }
    }
    return found
  }
}

/// Many patterns, found in a text at once: each word looks up only the patterns that can begin with it.
struct PatternIndex: Sendable {
  /// One pattern at one place of a text.
  struct Match: Sendable, Hashable {
    /// Which pattern, by the order in which they were given.
    let pattern: Int
    /// Indices into the tokens.
    let tokens: Range<Int>
  }

  /// A place of a pattern.
  private struct Place: Sendable {
    /// Where its forms stand in `forms`.
    let forms: Range<Int32>
    /// The bits of its forms: a word without any of them can't stand here.
    let bits: UInt64
    let isOptional: Bool
    let gap: Int32
  }

  /// A pattern, or another way to write it.
  private struct Entry: Sendable {
    let number: Int
    /// Where its places stand in `places`.
    let places: Range<Int32>
  }

  // Flat, since looking through arrays of arrays is mostly counting of references.
  private var vocabulary = Vocabulary()
  private var patterns: [Entry] = []
  private var places: [Place] = []
  /// Numbers of the vocabulary.
  private var forms: [Int32] = []
  /// Patterns that can begin with a number of the vocabulary.
  private var beginning: [[Int]] = []
  private var nextNumber = 0

  /// Names a group that patterns may use, the groups that it is made of before it.
  mutating func define(group: String, _ forms: [Pattern.Form]) { vocabulary.join(forms, group: group) }

  /// Adds a pattern and gives it the next number; other ways to write it keep that number.
  mutating func add(_ pattern: Pattern, or other: Pattern? = nil) {
    add(pattern, number: nextNumber)
    if let other { add(other, number: nextNumber) }
    nextNumber += 1
  }

  private mutating func add(_ pattern: Pattern, number: Int) {
    let first = Int32(places.count)
    var canBegin = true
    for place in pattern.places {
      let start = Int32(forms.count)
      var bits: UInt64 = 0
      for form in place.forms {
        let form = vocabulary.number(of: form)
        forms.append(form)
        bits |= NumberedText.bit(of: form)
        if canBegin { begin(form, patterns.count) }
      }
      places.append(
        Place(
          forms: start..<Int32(forms.count), bits: bits, isOptional: place.isOptional, gap: Int32(place.gap)))
      if !place.isOptional { canBegin = false }
    }
    patterns.append(Entry(number: number, places: first..<Int32(places.count)))
  }

  private mutating func begin(_ form: Int32, _ pattern: Int) {
    while beginning.count <= Int(form) { beginning.append([]) }
    beginning[Int(form)].append(pattern)
  }

  /// The words and parts of words that the patterns are made of.
  var keys: [String] { vocabulary.keys }

  /// A text as these patterns see it.
  ///
  /// - Parameter keys: The keys of all tokens; marks have an empty one and are never matched.
  func numbered(_ keys: [String]) -> NumberedText {
    var text = NumberedText(capacity: keys.count)
    for key in keys { append(key, to: &text) }
    return text
  }

  /// Appends a token to a text; whether any pattern has a place for it.
  @discardableResult func append(_ key: String, to text: inout NumberedText) -> Bool {
    text.append(key, vocabulary)
  }

  /// All matches that lie within the range, in order of their beginning; they may overlap.
  ///
  /// A mark between two words of a pattern is passed over, since not everybody sets commas.
  func matches(in text: NumberedText, range: Range<Int>) -> [Match] {
    var matches: [Match] = []
    // Two forms of one place may both stand for a word.
    var found: [Int] = []
    for start in range {
      found.removeAll(keepingCapacity: true)
      for index in text.numbers(at: start) where Int(text.numbers[index]) < beginning.count {
        for pattern in beginning[Int(text.numbers[index])] {
          let entry = patterns[pattern]
          // A first place that can't be missing is what was looked up.
          let place = entry.places.lowerBound
          let end =
            places[Int(place)].isOptional
            ? end(place, entry, text, start..<range.upperBound)
            : end(place + 1, entry, text, start + 1..<range.upperBound)
          guard let end, !found.contains(pattern) else { continue }
          found.append(pattern)
          matches.append(Match(pattern: entry.number, tokens: start..<end))
        }
      }
    }
    return matches
  }

  /// The end of the match that begins with the range, as far right as the pattern goes; nil without one.
  private func end(_ place: Int32, _ entry: Entry, _ text: NumberedText, _ range: Range<Int>) -> Int? {
    guard place < entry.places.upperBound else { return range.lowerBound }
    let wanted = places[Int(place)]
    let isFirst = place == entry.places.lowerBound
    var (at, left) = (range.lowerBound, wanted.gap)
    while at < range.upperBound, left >= 0 {
      if stands(wanted, text, at), let end = end(place + 1, entry, text, at + 1..<range.upperBound) {
        return end
      }
      // The first mark costs nothing.
      if isFirst || at > range.lowerBound || !text.isMark(at) { left -= 1 }
      at += 1
    }
    return wanted.isOptional ? end(place + 1, entry, text, range) : nil
  }

  private func stands(_ place: Place, _ text: NumberedText, _ token: Int) -> Bool {
    guard place.bits & text.bits(at: token) != 0 else { return false }
    for index in text.numbers(at: token) {
      let number = text.numbers[index]
      for form in place.forms where forms[Int(form)] == number { return true }
    }
    return false
  }
}

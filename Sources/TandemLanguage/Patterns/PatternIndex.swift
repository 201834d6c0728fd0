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
      for form in place.forms {
        let form = vocabulary.number(of: form)
        forms.append(form)
        if canBegin { begin(form, patterns.count) }
      }
      places.append(
        Place(forms: start..<Int32(forms.count), isOptional: place.isOptional, gap: Int32(place.gap)))
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

  /// Whether any pattern has a place for the word.
  func knows(_ key: String) -> Bool {
    var numbers: [Int32] = []
    vocabulary.collect(key, into: &numbers)
    return !numbers.isEmpty
  }

  /// All matches that lie within the range, in order of their beginning; they may overlap.
  ///
  /// A mark between two words of a pattern is passed over, since not everybody sets commas.
  ///
  /// - Parameter keys: The keys of all tokens; marks have an empty one and are never matched.
  func matches(in keys: [String], range: Range<Int>) -> [Match] {
    let text = Numbers(keys, range, vocabulary)
    var matches: [Match] = []
    var candidates: [Int] = []
    for start in range {
      collect(text, start, &candidates)
      for candidate in candidates {
        let entry = patterns[candidate]
        guard let end = end(entry.places.lowerBound, entry, text, start) else { continue }
        matches.append(Match(pattern: entry.number, tokens: start..<end))
      }
    }
    return matches
  }

  /// The patterns that can begin with a word, each once.
  private func collect(_ text: Numbers, _ token: Int, _ found: inout [Int]) {
    found.removeAll(keepingCapacity: true)
    for index in text.numbers(at: token) where Int(text.numbers[index]) < beginning.count {
      let known = found.count
      for pattern in beginning[Int(text.numbers[index])] where !found[..<known].contains(pattern) {
        found.append(pattern)
      }
    }
  }

  /// The end of the match that begins at `index`, as far right as the pattern goes; nil without one.
  private func end(_ place: Int32, _ entry: Entry, _ text: Numbers, _ index: Int) -> Int? {
    guard place < entry.places.upperBound else { return index }
    let wanted = places[Int(place)]
    let isFirst = place == entry.places.lowerBound
    var (at, left) = (index, wanted.gap)
    while at < text.range.upperBound, left >= 0 {
      if stands(wanted, text, at), let end = end(place + 1, entry, text, at + 1) { return end }
      // The first mark costs nothing.
      if isFirst || at > index || !text.isMark(at) { left -= 1 }
      at += 1
    }
    return wanted.isOptional ? end(place + 1, entry, text, index) : nil
  }

  private func stands(_ place: Place, _ text: Numbers, _ token: Int) -> Bool {
    for index in text.numbers(at: token) {
      let number = text.numbers[index]
      for form in place.forms where forms[Int(form)] == number { return true }
    }
    return false
  }

  /// The words of a stretch of text as numbers; a mark has none.
  private struct Numbers {
    let range: Range<Int>
    private(set) var numbers: [Int32] = []
    /// By token of the range, where its numbers begin; one more at the end.
    private var starts: [Int] = []
    private let keys: [String]

    init(_ keys: [String], _ range: Range<Int>, _ vocabulary: Vocabulary) {
      (self.keys, self.range) = (keys, range)
      starts.reserveCapacity(range.count + 1)
      for index in range {
        starts.append(numbers.count)
        if !keys[index].isEmpty { vocabulary.collect(keys[index], into: &numbers) }
      }
      starts.append(numbers.count)
    }

    /// Where the numbers of a token stand.
    func numbers(at token: Int) -> Range<Int> {
      starts[token - range.lowerBound]..<starts[token - range.lowerBound + 1]
    }

    func isMark(_ token: Int) -> Bool { keys[token].isEmpty }
  }
}

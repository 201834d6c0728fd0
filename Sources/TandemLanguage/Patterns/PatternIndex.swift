/// Many patterns, found in a text at once: each word looks up only the patterns that can begin with it.
struct PatternIndex: Sendable {
  /// One pattern at one place of a text.
  struct Match: Sendable, Hashable {
    /// Which pattern, by the order in which they were given.
    let pattern: Int
    /// Indices into the tokens.
    let tokens: Range<Int>
  }

  /// A place of a pattern with its forms as numbers of the vocabulary.
  private struct Place: Sendable {
    let numbers: [Int32]
    let isOptional: Bool
    let gap: Int
  }

  private var vocabulary = Vocabulary()
  private var patterns: [(number: Int, places: [Place])] = []
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
    let places = pattern.places.map { place in
      Place(
        numbers: place.forms.map { vocabulary.number(of: $0) }, isOptional: place.isOptional, gap: place.gap)
    }
    while beginning.count < vocabulary.count { beginning.append([]) }
    for place in places {
      for number in place.numbers { beginning[Int(number)].append(patterns.count) }
      if !place.isOptional { break }
    }
    patterns.append((number, places))
  }

  /// All matches that lie within the range, in order of their beginning; they may overlap.
  ///
  /// A mark between two words of a pattern is passed over, since not everybody sets commas.
  ///
  /// - Parameter keys: The keys of all tokens; marks have an empty one and are never matched.
  func matches(in keys: [String], range: Range<Int>) -> [Match] {
    var text = Numbers(first: range.lowerBound)
    for index in range { text.append(keys[index], of: vocabulary) }
    var matches: [Match] = []
    for start in range {
      for candidate in candidates(for: text[start]) {
        let (number, places) = patterns[candidate]
        guard let end = Self.end(places[...], text, start, range.upperBound) else { continue }
        matches.append(Match(pattern: number, tokens: start..<end))
      }
    }
    return matches
  }

  private func candidates(for numbers: ArraySlice<Int32>) -> [Int] {
    var found: [Int] = []
    for number in numbers where Int(number) < beginning.count {
      let more = beginning[Int(number)]
      if found.isEmpty { found = more } else { found += more.filter { !found.contains($0) } }
    }
    return found
  }

  /// The end of the match that begins at `index`, as far right as the pattern goes; nil without one.
  private static func end(_ places: ArraySlice<Place>, _ text: Numbers, _ index: Int, _ limit: Int) -> Int? {
    guard let wanted = places.first else { return index }
    let rest = places.dropFirst()
    let isFirst = places.startIndex == 0
    var (at, left) = (index, wanted.gap)
    while at < limit, left >= 0 {
      let numbers = text[at]
      if wanted.numbers.contains(where: { numbers.contains($0) }), let end = end(rest, text, at + 1, limit) {
        return end
      }
      // The first mark costs nothing.
      if isFirst || at > index || !text.isMark(at) { left -= 1 }
      at += 1
    }
    return wanted.isOptional ? end(rest, text, index, limit) : nil
  }

  /// The words of a stretch of text as numbers; a mark has none.
  private struct Numbers {
    private var numbers: [Int32] = []
    private var starts: [Int] = [0]
    private var marks: [Bool] = []
    private let first: Int

    init(first: Int) { self.first = first }

    mutating func append(_ key: String, of vocabulary: Vocabulary) {
      vocabulary.collect(key, into: &numbers)
      starts.append(numbers.count)
      marks.append(key.isEmpty)
    }

    subscript(index: Int) -> ArraySlice<Int32> {
      numbers[starts[index - first]..<starts[index - first + 1]]
    }

    func isMark(_ index: Int) -> Bool { marks[index - first] }
  }
}

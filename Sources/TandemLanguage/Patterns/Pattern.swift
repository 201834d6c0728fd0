/// A short sequence of words to look for, as written in the lists: "better leader|boss", "pass my? *knowledge on".
struct Pattern: Sendable, Hashable {
  /// One place of a pattern.
  struct Place: Sendable, Hashable {
    /// What may stand there.
    let forms: [Form]
    /// Whether it may be missing.
    let isOptional: Bool
    /// Whether up to three other words may stand before it.
    let hasGapBefore: Bool

    func matches(_ key: String) -> Bool { forms.contains { $0.matches(key) } }
  }

  /// One word or part of a word.
  struct Form: Sendable, Hashable {
    enum Kind: Sendable, Hashable {
      case whole
      case beginning
      case inside
    }

    let kind: Kind
    let key: String

    func matches(_ word: String) -> Bool {
      switch kind {
      case .whole: word == key
      case .beginning: word.utf8.starts(with: key.utf8)
      case .inside: Form.contains(Array(word.utf8), Array(key.utf8))
      }
    }

    private static func contains(_ word: [UInt8], _ part: [UInt8]) -> Bool {
      guard word.count >= part.count, !part.isEmpty else { return false }
      return (0...(word.count - part.count)).contains { word[$0..<($0 + part.count)].elementsEqual(part) }
    }
  }

  let places: [Place]

  /// Reads the notation of the lists; nil where nothing is left to look for.
  init?(_ text: Substring) {
    var places: [Place] = []
    var hasGap = false
    for word in text.split(separator: " ") {
      if word == "…" {
        hasGap = true
        continue
      }
      let isOptional = word.hasSuffix("?")
      let forms = word.split(separator: "|").compactMap { Pattern.form($0) }
      guard !forms.isEmpty else { continue }
      places.append(Place(forms: forms, isOptional: isOptional, hasGapBefore: hasGap && !places.isEmpty))
      hasGap = false
    }
    guard places.contains(where: { !$0.isOptional }) else { return nil }
    self.places = places
  }

  private static func form(_ word: Substring) -> Form? {
    let key = WordKey.key(word.lowercased())
    guard !key.isEmpty else { return nil }
    if word.hasPrefix("*") { return Form(kind: .inside, key: key) }
    return Form(kind: word.hasSuffix("*") || word.hasSuffix("*?") ? .beginning : .whole, key: key)
  }

  /// The end of the match that begins at `start`, as far right as the pattern goes; nil without one.
  func end(in keys: [String], from start: Int, before limit: Int) -> Int? {
    end(place: 0, keys, start, limit)
  }

  private func end(place: Int, _ keys: [String], _ index: Int, _ limit: Int) -> Int? {
    guard place < places.count else { return index }
    let wanted = places[place]
    let reach = wanted.hasGapBefore ? min(limit, index + 4) : min(limit, index + 1)
    var at = index
    while at < reach {
      if wanted.matches(keys[at]), let end = end(place: place + 1, keys, at + 1, limit) { return end }
      at += 1
    }
    return wanted.isOptional ? end(place: place + 1, keys, index, limit) : nil
  }
}

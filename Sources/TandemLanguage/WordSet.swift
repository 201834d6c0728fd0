/// Words of a kind, for the question whether a word is one; see `WordTable` for what "the same" means.
struct WordSet: Sendable, ExpressibleByArrayLiteral {
  private var table = WordTable<Void>()

  /// The words of a list, each once.
  init(_ words: some Sequence<String>) {
    table.reserveCapacity(words.underestimatedCount)
    for word in words { table[word] = () }
  }

  init(arrayLiteral words: String...) { self.init(words) }

  /// Takes a word in; known ones change nothing.
  mutating func insert(_ word: String) { table[word] = () }

  /// Takes words in.
  mutating func formUnion(_ words: some Sequence<String>) { for word in words { insert(word) } }

  /// Whether the word is one of them.
  func contains(_ word: String) -> Bool { table.contains(word) }

  /// The words of both.
  func union(_ others: some Sequence<String>) -> WordSet { WordSet(Array(self) + others) }

  /// The words that the others don't have.
  func subtracting(_ others: WordSet) -> WordSet { WordSet(filter { !others.contains($0) }) }
}

extension WordSet: Sequence {
  /// The words in the order in which they came.
  func makeIterator() -> some IteratorProtocol<String> { table.keys.makeIterator() }
}

/// Values by word, for lists that are filled once and asked for every word of a text.
///
/// Words are the same where their bytes are, which is quicker to tell than the equality of characters that a
/// dictionary goes by; the tokenizer composes letters that a keyboard sent in parts. The keys are those of
/// the lists, so nobody can fill a table with words that collide.
struct WordTable<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
  private struct Entry: Sendable {
    let hash: UInt32
    let word: String
    var value: Value
  }

  /// In the order in which they came.
  private var entries: [Entry] = []
  /// Numbers of entries, from 1; 0 where nothing is. A power of two of them, at most half taken.
  private var places: [UInt32] = [0, 0]

  /// A table without words.
  init() {}

  init(dictionaryLiteral elements: (String, Value)...) {
    reserveCapacity(elements.count)
    for (word, value) in elements { self[word] = value }
  }

  /// How many words there are.
  var count: Int { entries.count }

  /// The words in the order in which they came.
  var keys: some Collection<String> { entries.lazy.map(\.word) }

  /// The values in the order of their words.
  var values: some Collection<Value> { entries.lazy.map(\.value) }

  /// The value of a word; there is no taking out, so setting nil changes nothing.
  subscript(word: String) -> Value? {
    get {
      let number = places[place(of: word, Self.hash(of: word))]
      return number == 0 ? nil : entries[Int(number) - 1].value
    }
    set { if let newValue { entries[index(of: word, or: newValue)].value = newValue } }
  }

  /// The value of a word, to be changed in place; the word is noted where it is new.
  subscript(word: String, default initial: @autoclosure () -> Value) -> Value {
    get { self[word] ?? initial() }
    _modify { yield &entries[index(of: word, or: initial())].value }
  }

  /// Whether the word is in the table.
  func contains(_ word: String) -> Bool { places[place(of: word, Self.hash(of: word))] != 0 }

  /// Makes room for so many words.
  mutating func reserveCapacity(_ count: Int) {
    entries.reserveCapacity(count)
    if places.count < 2 * count { spread(overAtLeast: 2 * count) }
  }

  private mutating func index(of word: String, or initial: @autoclosure () -> Value) -> Int {
    let hash = Self.hash(of: word)
    let number = places[place(of: word, hash)]
    if number != 0 { return Int(number) - 1 }
    if 2 * (entries.count + 1) > places.count { spread(overAtLeast: 2 * places.count) }
    entries.append(Entry(hash: hash, word: word, value: initial()))
    places[place(of: word, hash)] = UInt32(entries.count)
    return entries.count - 1
  }

  /// Where the word is, or the free place where it would go.
  private func place(of word: String, _ hash: UInt32) -> Int {
    var place = Int(hash) & (places.count - 1)
    while places[place] != 0 {
      let entry = entries[Int(places[place]) - 1]
      if entry.hash == hash, entry.word == word { break }
      place = (place + 1) & (places.count - 1)
    }
    return place
  }

  private mutating func spread(overAtLeast count: Int) {
    var size = places.count
    while size < count { size *= 2 }
    places = Array(repeating: 0, count: size)
    for (index, entry) in entries.enumerated() {
      var place = Int(entry.hash) & (size - 1)
      while places[place] != 0 { place = (place + 1) & (size - 1) }
      places[place] = UInt32(index + 1)
    }
  }

  /// FNV-1a, with the higher bits brought down to where the places are told apart.
  private static func hash(of word: String) -> UInt32 {
    var hash: UInt32 = 2_166_136_261
    for byte in word.utf8 { hash = (hash ^ UInt32(byte)) &* 16_777_619 }
    return hash ^ (hash >> 15)
  }
}

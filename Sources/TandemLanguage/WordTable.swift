/// Values by word, for lists that are filled once and asked for every word of a text.
///
/// Words are the same where their bytes are, which is quicker to tell than the equality of characters that a
/// dictionary goes by; the tokenizer composes letters that a keyboard sent in parts. The keys are those of
/// the lists, so nobody can fill a table with words that collide.
struct WordTable<Value: Sendable>: Sendable, ExpressibleByDictionaryLiteral {
  // Apart, so that a look-up copies neither a word nor a value that it doesn't want.
  private var words: [String] = []
  private var all: [Value] = []
  /// The number of a word, from 1, below its hash; 0 where nothing is. Their count is a power of two, and at
  /// most half of them are taken.
  private var places: [UInt64] = [0, 0]

  /// A table without words.
  init() {}

  init(dictionaryLiteral elements: (String, Value)...) {
    reserveCapacity(elements.count)
    for (word, value) in elements { self[word] = value }
  }

  /// How many words there are.
  var count: Int { words.count }

  /// The words in the order in which they came.
  var keys: some Collection<String> { words }

  /// The values in the order of their words.
  var values: some Collection<Value> { all }

  /// The value of a word; there is no taking out, so setting nil changes nothing.
  subscript(word: String) -> Value? {
    get { index(of: word).map { all[$0] } }
    set { if let newValue { all[index(of: word, or: newValue)] = newValue } }
  }

  /// The value of a word, to be changed in place; the word is noted where it is new.
  subscript(word: String, default initial: @autoclosure () -> Value) -> Value {
    get { self[word] ?? initial() }
    _modify { yield &all[index(of: word, or: initial())] }
  }

  /// Whether the word is in the table.
  func contains(_ word: String) -> Bool { index(of: word) != nil }

  /// Makes room for so many words.
  mutating func reserveCapacity(_ count: Int) {
    words.reserveCapacity(count)
    all.reserveCapacity(count)
    if places.count < 2 * count { spread(overAtLeast: 2 * count) }
  }

  private func index(of word: String) -> Int? {
    let number = places[place(of: word, Self.hash(of: word))] & 0xFFFF_FFFF
    return number == 0 ? nil : Int(number) - 1
  }

  private mutating func index(of word: String, or initial: @autoclosure () -> Value) -> Int {
    let hash = Self.hash(of: word)
    let number = places[place(of: word, hash)] & 0xFFFF_FFFF
    if number != 0 { return Int(number) - 1 }
    if 2 * (words.count + 1) > places.count { spread(overAtLeast: 2 * places.count) }
    words.append(word)
    all.append(initial())
    places[place(of: word, hash)] = UInt64(hash) << 32 | UInt64(words.count)
    return words.count - 1
  }

  /// Where the word is, or the free place where it would go.
  private func place(of word: String, _ hash: UInt32) -> Int {
    let mask = places.count - 1
    var place = Int(hash) & mask
    while places[place] != 0 {
      if places[place] >> 32 == hash, words[Int(places[place] & 0xFFFF_FFFF) - 1] == word { break }
      place = (place + 1) & mask
    }
    return place
  }

  private mutating func spread(overAtLeast count: Int) {
    var size = places.count
    while size < count { size *= 2 }
    var spread = [UInt64](repeating: 0, count: size)
    for taken in places where taken != 0 {
      var place = Int(taken >> 32) & (size - 1)
      while spread[place] != 0 { place = (place + 1) & (size - 1) }
      spread[place] = taken
    }
    places = spread
  }

  /// Eight bytes at a time: a multiplication for each would take longer than everything else in a look-up.
  private static func hash(of word: String) -> UInt32 {
    var word = word
    return word.withUTF8 { bytes in unsafe hash(of: UnsafeRawBufferPointer(bytes)) }
  }

  private static func hash(of bytes: UnsafeRawBufferPointer) -> UInt32 {
    var (hash, index, rest): (UInt64, Int, UInt64) = (0, 0, 0)
    while bytes.count - index >= 8 {
      hash =
        unsafe (hash ^ bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self)) &* 0x9E37_79B9_7F4A_7C15
      hash ^= hash >> 32
      index += 8
    }
    while index < bytes.count {
      rest = unsafe rest << 8 | UInt64(bytes[index])
      index += 1
    }
    hash = (hash ^ rest ^ UInt64(bytes.count) << 56) &* 0x9E37_79B9_7F4A_7C15
    return UInt32(truncatingIfNeeded: hash >> 32)
  }
}

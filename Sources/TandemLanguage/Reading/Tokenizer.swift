/// Cuts a text into tokens in one pass over its bytes.
struct Tokenizer {
  /// A token that begins a line.
  struct LineStart: Sendable, Hashable {
    let token: Int
    /// Length of the line before.
    let bytesBefore: Int
    let isAfterBlank: Bool
  }

  private static let wordBytesMax = 120

  private let source: String
  let bytes: [UInt8]
  private(set) var position = 0
  private var isSpaced = false
  /// Whether a "'" before a word waits for the one that closes it.
  private var isQuoteOpen = false
  private var tokens: [Token] = []
  private var lineStarts: [LineStart] = []

  init(_ source: String) {
    self.source = source
    bytes = Array(source.utf8)
  }

  /// All tokens, and which of them begin a line; the first token always does.
  mutating func run() -> (tokens: [Token], lineStarts: [LineStart]) {
    tokens.reserveCapacity(bytes.count / 5 + 4)
    var (lineBegin, lineBytes, newlines) = (0, 0, 1)
    while position < bytes.count {
      let byte = bytes[position]
      if byte == 10 || byte == 13 {
        if newlines == 0 { lineBytes = position - lineBegin }
        if byte == 10 { newlines += 1 }
        position += 1
        (lineBegin, isSpaced) = (position, true)
        continue
      }
      let before = tokens.count
      step()
      if tokens.count > before, newlines > 0 {
        lineStarts.append(LineStart(token: before, bytesBefore: lineBytes, isAfterBlank: newlines > 1))
        newlines = 0
      }
    }
    return (tokens, lineStarts)
  }

  private mutating func step() {
    let byte = bytes[position]
    if byte <= 32 || byte == 127 {
      position += 1
      isSpaced = true
    } else if isDigit(byte) {
      number()
    } else if isLetter(byte) {
      word()
    } else if byte < 128 {
      if byte == 39 { isQuoteOpen = isSpaced || tokens.isEmpty }
      if emoticonLength > 0 { add(.symbol, emoticonLength) } else { add(.mark, dots) }
    } else {
      wide()
    }
  }

  /// A character beyond ASCII: a letter, a mark, a space, an emoji, or one that is never shown.
  private mutating func wide() {
    let (scalar, length) = scalar(at: position)
    switch scalar.value {
    case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000, 0x2028, 0x2029:
      position += length
      isSpaced = true
    case 0x80...0x9F, 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2069, 0xFE00...0xFE0F, 0xFEFF,
      0xFFFD:
      position += length
    case 0x2010...0x2027, 0xA1, 0xAB, 0xBB, 0xBF, 0xB7, 0x2030, 0x2039, 0x203A, 0x20AC, 0xA7, 0xB0:
      add(.mark, length)
    default:
      if isLetter(scalar) { word() } else { add(.symbol, length) }
    }
  }

  mutating func add(_ kind: Token.Kind, _ length: Int) {
    precondition(length > 0, "A token without a character would be found for ever.")
    // No word is that long; as a sign it costs no later stage more than its length.
    let kind = kind == .word && length > Self.wordBytesMax ? .symbol : kind
    let range = position..<(position + length)
    let utf8 = source.utf8
    let start = utf8.index(utf8.startIndex, offsetBy: position)
    var text = String(source[start..<utf8.index(start, offsetBy: length)])
    if text == "..." || text == ".." { text = "…" }
    if kind == .word, hasCombiningSign(range) { text = text.composed }
    let lower = kind == .word && !isLower(range) ? text.lowercased() : text
    tokens.append(Token(kind: kind, text: text, lower: lower, range: range, isSpaced: isSpaced))
    position += length
    isSpaced = false
  }

  /// Whether these bytes are ASCII without capitals, so that nothing has to be made small.
  private func isLower(_ range: Range<Int>) -> Bool {
    for index in range where bytes[index] >= 128 || (65...90).contains(bytes[index]) { return false }
    return true
  }

  /// Whether one of U+0300 to U+033F is among these bytes.
  private func hasCombiningSign(_ range: Range<Int>) -> Bool { bytes[range].contains(0xCC) }

  // MARK: Words

  /// - Parameter start: Where the search for its end begins; what stands before belongs to it.
  mutating func word(from start: Int? = nil) {
    var end = start ?? position
    while end < bytes.count, let length = wordPart(at: end) { end += length }
    if isAddress(end) {
      while end < bytes.count, bytes[end] > 32 { end += 1 }
      return add(.symbol, end - position)
    }
    // "z.B.", "e.V.": letters and dots in turn.
    var dotted = end
    while dotted - position < 8, dotted + 1 < bytes.count, bytes[dotted] == 46, isLetter(bytes[dotted + 1]),
      dotted + 2 >= bytes.count || bytes[dotted + 2] == 46
    {
      dotted += 2
    }
    if dotted > end { return add(.word, dotted < bytes.count ? dotted + 1 - position : dotted - position) }
    if end < bytes.count, bytes[end] == 46, isAbbreviation(position..<end) { end += 1 }
    add(.word, end - position)
  }

  /// The length of what continues a word at this place: a letter, a digit, or a sign inside a word.
  private func wordPart(at index: Int) -> Int? {
    let byte = bytes[index]
    if isLetter(byte) || isDigit(byte) { return 1 }
    let hasLetterBefore = index > position
    let next = index + 1 < bytes.count ? bytes[index + 1] : 32
    switch byte {
    case 45 where hasLetterBefore:  // hyphen: inside, or left open before "und"
      return isLetter(next) || isDigit(next) || next >= 0xC3 || (next == 32 && index + 1 < bytes.count)
        ? 1 : nil
    case 39 where hasLetterBefore:
      // "geht's", "Girls' Day", but "'content creators' do"
      let isOwner = bytes[index - 1] == 115 && next == 32 && index + 1 < bytes.count && !isQuoteOpen
      return isLetter(next) || isOwner ? 1 : nil
    case 42, 47, 58, 95: return hasLetterBefore ? inclusiveEnding(at: index) : nil
    case 40 where hasLetterBefore: return bracketEnding(at: index)
    case 128...:
      let (scalar, length) = scalar(at: index)
      if scalar.value == 0x2019, hasLetterBefore { return isLetter(bytes[safe: index + 3]) ? 3 : nil }
      if scalar.value == 0x300 || scalar.value == 0x301 || scalar.value == 0x308 { return length }
      return isLetter(scalar) ? length : nil
    default: return nil
    }
  }

  /// ":in", "*innen", "_in", "/in", "/-innen" after a word.
  private func inclusiveEnding(at index: Int) -> Int? {
    var start = index + 1
    if bytes[index] == 47, bytes[safe: start] == 45 { start += 1 }
    for ending in ["innen", "in"] {
      let end = start + ending.utf8.count
      guard end <= bytes.count, bytes[start..<end].elementsEqual(ending.utf8) else { continue }
      if end == bytes.count || !isLetter(bytes[end]) { return end - index }
    }
    return nil
  }

  /// "(in)", "(innen)", "(s)", "(en)" glued to a word.
  private func bracketEnding(at index: Int) -> Int? {
    for ending in ["(innen)", "(in)", "(s)", "(en)"] {
      let end = index + ending.utf8.count
      if end <= bytes.count, bytes[index..<end].elementsEqual(ending.utf8) { return end - index }
    }
    return nil
  }

  private func isAddress(_ end: Int) -> Bool {
    guard end + 2 < bytes.count else { return false }
    if bytes[end] == 64 { return isLetter(bytes[end + 1]) }
    return bytes[end] == 58 && bytes[end + 1] == 47 && bytes[end + 2] == 47
  }

  private func isAbbreviation(_ range: Range<Int>) -> Bool {
    let word = bytes[range]
    if word.count == 1, let letter = word.first {
      // "z. B.", "u. a."; a single capital before a space may as well end a sentence ("Plan B.").
      let isSecond = tokens.last.map { $0.text.utf8.count == 2 && $0.text.hasSuffix(".") } ?? false
      return isLetter(letter) && (letter >= 97 || isSecond) && range.upperBound + 1 < bytes.count
    }
    guard word.count <= 6, range.upperBound + 1 < bytes.count else { return false }
    // "Notion und Co. arbeiten"; before a capital the sentence ends.
    if word.count == 2, word.elementsEqual("Co".utf8) { return bytes[safe: range.upperBound + 2] >= 97 }
    return Self.abbreviations.contains(String(decoding: word, as: UTF8.self).lowercased())
  }

  private static let abbreviations: WordSet = [
    "bzw", "ca", "dr", "prof", "evtl", "ggf", "inkl", "nr", "std", "bspw", "vgl", "sog", "mind", "max",
    "mr", "mrs", "ms", "vs", "approx", "st", "dipl", "ing", "abt", "jr", "sr", "exkl", "zzgl", "insb",
    "stv", "stellv", "ehem", "versch", "allg", "insg", "mtl", "tgl", "mio", "mrd", "tsd", "kfm", "techn",
    "zus", "gepl", "betr", "bes", "ggü", "dept", "asst", "govt", "incl", "excl",
  ]

  // MARK: Bytes

  func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) || (97...122).contains(byte) }
  func isDigit(_ byte: UInt8) -> Bool { (48...57).contains(byte) }

  /// Whether a character beyond ASCII is a letter; the ordinal signs ª º are, to Unicode but not to a reader.
  private func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic && scalar.value != 0xAA && scalar.value != 0xBA
  }

  private func scalar(at index: Int) -> (Unicode.Scalar, Int) {
    let lead = bytes[index]
    let length = lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    guard lead >= 0xC2, index + length <= bytes.count else { return ("\u{FFFD}", 1) }
    var value = UInt32(lead) & (length == 2 ? 0x1F : length == 3 ? 0x0F : 0x07)
    for byte in bytes[(index + 1)..<(index + length)] { value = value << 6 | UInt32(byte & 0x3F) }
    return (Unicode.Scalar(value) ?? "\u{FFFD}", length)
  }
}

extension Array where Element == UInt8 {
  /// The byte there, or 0 beyond the end.
  subscript(safe index: Int) -> UInt8 { index < count ? self[index] : 0 }
}

extension String {
  /// With letters as one character where a system sent a letter and its sign apart: the lists are searched by
  /// bytes.
  fileprivate var composed: String {
    let letters = "äöüÄÖÜàáâãåçèéêëìíîïñòóôõùúûýÿÀÁÂÃÅÇÈÉÊËÌÍÎÏÑÒÓÔÕÙÚÛÝ"
    // Characters are equal where they look equal, however they are made.
    return String(
      map { character in character.isASCII ? character : letters.first { $0 == character } ?? character })
  }
}

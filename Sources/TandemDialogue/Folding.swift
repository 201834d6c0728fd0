/// Lower case, without punctuation at the ends, inner white space single, apostrophes straight; for
/// comparing short answers.
public func folded(_ text: String) -> String { foldedBytes(text) ?? foldedCharacters(text) }

/// The same for a part of a text.
public func folded(_ text: some StringProtocol) -> String { folded(String(text)) }

/// Any text, character by character.
func foldedCharacters(_ text: String) -> String {
  let words = text.lowercased().split { $0.isWhitespace }
  let edges: (Character) -> Bool = { $0.isPunctuation || $0.isSymbol }
  return words.map { word in
    var word = word.drop(while: edges)
    while let last = word.last, edges(last) { word.removeLast() }
    return word.contains("’") ? Substring(word.map { $0 == "’" ? "'" : $0 }) : word
  }.filter { !$0.isEmpty }.joined(separator: " ")
}

/// The same for ASCII and the letters of U+00C0 to U+00FF, in a fraction of the time; nil for everything
/// else. Every turn folds every choice.
func foldedBytes(_ text: String) -> String? {
  var text = text
  return text.withUTF8 { bytes in
    guard unsafe isPlain(bytes) else { return nil }
    return unsafe String(unsafeUninitializedCapacity: bytes.count) { unsafe fold(bytes, into: $0) }
  }
}

/// Whether there is nothing but ASCII and letters that two bytes beginning with C3 stand for.
private func isPlain(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
  var index = 0
  while index < bytes.count {
    let byte = unsafe bytes[index]
    index += 1
    if byte < 0x80 { continue }
    // C3 97 and C3 B7 are the signs of multiplication and division.
    guard byte == 0xC3, unsafe bytes[index] & 0xDF != 0x97 else { return false }
    index += 1
  }
  return true
}

/// Writes the folded text and returns its length, which is never larger.
private func fold(_ bytes: UnsafeBufferPointer<UInt8>, into folded: UnsafeMutableBufferPointer<UInt8>) -> Int
{
  var (index, length) = (0, 0)
  while index < bytes.count {
    while index < bytes.count, unsafe isEdge(bytes[index]) { index += 1 }
    let start = length
    if length > 0 {
      unsafe folded[length] = 0x20
      length += 1
    }
    let word = length
    while index < bytes.count, unsafe !isSpace(bytes[index]) {
      unsafe folded[length] = lower(bytes[index], after: index > 0 ? bytes[index - 1] : 0)
      (index, length) = (index + 1, length + 1)
    }
    while length > word, unsafe isMark(folded[length - 1]) { length -= 1 }
    if length == word { length = start }
  }
  return length
}

/// White space, or punctuation before a word.
private func isEdge(_ byte: UInt8) -> Bool { isSpace(byte) || isMark(byte) }

private func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

/// Punctuation and symbols of ASCII.
private func isMark(_ byte: UInt8) -> Bool {
  (0x21...0x2F).contains(byte) || (0x3A...0x40).contains(byte) || (0x5B...0x60).contains(byte)
    || (0x7B...0x7E).contains(byte)
}

private func lower(_ byte: UInt8, after lead: UInt8) -> UInt8 {
  if (0x41...0x5A).contains(byte) { return byte | 0x20 }
  // À to Þ; the next one, ß, has no other form.
  return lead == 0xC3 && (0x80...0x9E).contains(byte) ? byte | 0x20 : byte
}

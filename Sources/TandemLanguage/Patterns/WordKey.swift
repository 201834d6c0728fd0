/// The form in which words of lists and of texts are compared.
///
/// Lower case, umlauts as plain vowels however they were typed ("Führung", "fuehrung" and "fuhrung"
/// are one word), ss for ß, doubled letters once ("embarassing"), no apostrophes, hyphens or signs of
/// inclusive forms. Lists go through the same function, so nothing has to be exact by hand.
enum WordKey {
  /// The key of one word; the argument is taken to be in lower case already.
  static func key(_ lower: String) -> String {
    isKey(lower.utf8) ? lower : made(lower.utf8)
  }

  /// The key of a word of a list, by its bytes.
  static func key(_ lower: Substring.UTF8View) -> String {
    isKey(lower) ? String(Substring(lower)) : made(lower)
  }

  private static func made(_ lower: some Collection<UInt8>) -> String {
    var key: [UInt8] = []
    key.reserveCapacity(lower.count)
    var isSecondByte = false
    for byte in lower {
      var letter = byte
      if isSecondByte {
        isSecondByte = false
        letter = plain(byte)
      } else if byte == 0xC3 {
        isSecondByte = true
        continue
      } else if byte >= 0x80 {
        key.append(byte)
        continue
      }
      let isDigit = (48...57).contains(letter)
      guard isDigit || (97...122).contains(letter) else { continue }
      if let last = key.last {
        if last == letter, !isDigit { continue }
        // ae, oe, ue: an umlaut typed in two letters.
        if letter == 101, last == 97 || last == 111 || last == 117 { continue }
      }
      key.append(letter)
    }
    return String(decoding: key, as: UTF8.self)
  }

  /// Whether a word is its own key, as most are.
  private static func isKey(_ lower: some Collection<UInt8>) -> Bool {
    var last: UInt8 = 0
    for byte in lower {
      if (97...122).contains(byte) {
        if byte == last { return false }
        if byte == 101, last == 97 || last == 111 || last == 117 { return false }
      } else if !(48...57).contains(byte) {
        return false
      }
      last = byte
    }
    return true
  }

  /// The letter without its mark, by the second byte of U+00C0 to U+00FF; 0 for what is no letter.
  private static func plain(_ second: UInt8) -> UInt8 {
    switch second | 0x20 {
    case 0xA0...0xA6: 97
    case 0xA7: 99
    case 0xA8...0xAB: 101
    case 0xAC...0xAF: 105
    case 0xB1: 110
    case 0xB2...0xB6, 0xB8: 111
    case 0xB9...0xBC: 117
    case 0xBD: 121
    case 0xBF: second == 0x9F ? 115 : 121
    default: 0
    }
  }
}

/// Numbers with what belongs to them, runs of marks, and faces made of marks.
extension Tokenizer {
  mutating func number() {
    var end = position
    while end < bytes.count {
      let byte = bytes[end]
      let next = bytes[safe: end + 1]
      if isDigit(byte) {
        end += 1
      } else if [44, 46, 58].contains(byte), isDigit(next) {
        end += 1
      } else {
        break
      }
    }
    // "1:1s", "1:1-Gespräch"
    if end - position == 3, bytes[position + 1] == 58, isLetter(bytes[safe: end]) || bytes[safe: end] == 45 {
      return word(from: end)
    }
    if end < bytes.count, isLetter(bytes[end]) || bytes[end] >= 0xC3 && bytes[end] < 0xE2 { return word() }
    if bytes[safe: end] == 45, isLetter(bytes[safe: end + 1]) { return word() }
    if bytes[safe: end] == 46, isOrdinal(position..<end) { end += 1 }
    add(.number, end - position)
  }

  /// Whether a dot after these digits belongs to them: "31.12.", or "1." with more of the sentence behind it.
  private func isOrdinal(_ digits: Range<Int>) -> Bool {
    if bytes[digits].contains(46) { return digits.count <= 5 }
    guard digits.count <= 2 else { return false }
    var next = digits.upperBound + 1
    while next < bytes.count, bytes[next] == 32 { next += 1 }
    guard next < bytes.count, bytes[next] != 10, bytes[next] != 13 else { return false }
    if bytes[next] >= 97 || isDigit(bytes[next]) { return true }
    let word = bytes[next...].prefix { isLetter($0) || $0 >= 128 }
    let follower = String(decoding: word, as: UTF8.self).lowercased()
    // "des 2. Lehrjahrs", "nach dem 3. Semesters"
    let stems = [0, 1, 2].map { String(follower.dropLast($0)) }
    return stems.contains { Self.afterOrdinals.contains($0) }
  }

  /// Words that make a number with a dot before them an ordinal.
  static let afterOrdinals: WordSet = [
    "januar", "jänner", "jan", "februar", "feber", "feb", "märz", "maerz", "mrz", "april", "apr", "mai",
    "juni",
    "jun", "juli", "jul", "august", "aug", "september", "sept", "sep", "oktober", "okt", "november", "nov",
    "dezember", "dez", "quartal", "halbjahr", "lehrjahr", "semester", "klasse", "stock", "mal", "advent",
    "januari", "geburtstag", "jubiläum", "hochzeitstag", "dienstjahr", "treffen", "lebensjahr", "stunde",
    "tag", "woche", "platz", "schritt", "jahr", "ausbildungsjahr", "schicht", "monat", "probemonat",
    "versuch", "anlauf", "prüfung", "termin", "gespräch", "trimester", "studienjahr", "schuljahr",
    "staatsexamen", "liga", "mannschaft", "runde", "hälfte", "bildungsweg", "arbeitsmarkt", "ebene",
  ]

  /// How many bytes of dots or of one mark stand here.
  var dots: Int { bytes[position] == 46 && bytes[safe: position + 1] == 46 ? dotRun : 1 }

  private var dotRun: Int {
    var end = position
    while end < bytes.count, bytes[end] == 46, end - position < 3 { end += 1 }
    return end - position
  }

  /// ":)" ";-)" ":D" "<3" "^^"; 0 if none stands here.
  var emoticonLength: Int {
    let byte = bytes[position]
    let next = bytes[safe: position + 1]
    if byte == 60, next == 51 { return 2 }
    if byte == 94, next == 94 { return 2 }
    guard byte == 58 || byte == 59 || byte == 61 else { return 0 }
    let hasNose = next == 45 || next == 39
    let mouth = bytes[safe: position + (hasNose ? 2 : 1)]
    let after = bytes[safe: position + (hasNose ? 3 : 2)]
    // ) ( / | need nothing behind; a letter only counts where the "word" ends with it.
    let isMouth = [41, 40, 124].contains(mouth) || ([68, 80, 112].contains(mouth) && !isLetter(after))
    return isMouth && (hasNose || mouth != 40) ? (hasNose ? 3 : 2) : 0
  }
}

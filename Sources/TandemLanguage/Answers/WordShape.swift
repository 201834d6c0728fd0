/// The bytes of a word in lower case, looked at for letters and endings of either language.
struct WordShape {
  let bytes: [UInt8]

  /// What no score goes beyond, either way.
  static let scoreMax = 3

  /// From 3 (German) to -2 (English).
  var score: Int {
    if bytes.contains(0xC3) { return has("é") ? 0 : 3 }
    if has("'") || has("’") { return -1 }
    guard bytes.count > 4 else { return 0 }
    if Self.germanEndings.contains(where: { ends($0) }) { return 2 }
    if Self.englishEndings.contains(where: { ends($0) }) { return -2 }
    if has("sch") || has("tz") || has("zu") { return 1 }
    if has("th") || has("wh") || ends("y") || ends("s") { return -1 }
    return ends("en") ? 1 : 0
  }

  private func ends(_ ending: StaticString) -> Bool {
    let start = bytes.count - ending.utf8CodeUnitCount
    return start >= 0 && stands(ending, at: start)
  }

  private func has(_ part: StaticString) -> Bool {
    var start = 0
    while start + part.utf8CodeUnitCount <= bytes.count {
      if stands(part, at: start) { return true }
      start += 1
    }
    return false
  }

  private func stands(_ part: StaticString, at start: Int) -> Bool {
    for offset in 0..<part.utf8CodeUnitCount {
      guard unsafe bytes[start + offset] == part.utf8Start[offset] else { return false }
    }
    return true
  }

  private static let germanEndings: [StaticString] = [
    "ung", "ungen", "keit", "heit", "lich", "liche", "lichen", "isch", "ische", "ieren", "schaft", "chen",
    "stellung", "weise",
  ]
  private static let englishEndings: [StaticString] = [
    "ing", "tion", "tions", "ment", "ness", "ship", "ity", "ful", "ive", "ould", "ght", "ed",
  ]
}

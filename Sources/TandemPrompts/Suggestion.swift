/// "Did you mean …?"
enum Suggestion {
  /// A hint with the most similar of the known names, or, where none is similar, with all of a short list.
  static func hint(for name: String, among known: some Sequence<String>, otherwise: String = "") -> String {
    let known = known.sorted()
    if let near = nearest(to: name, among: known) { return "Did you mean '\(near)'?" }
    guard otherwise.isEmpty, (1...15).contains(known.count) else { return otherwise }
    return "There are: \(known.joined(separator: ", "))."
  }

  /// The name that is at most a third of the letters away; nil if none is.
  static func nearest(to name: String, among known: [String]) -> String? {
    let ranked = known.map { ($0, distance(Array(name.unicodeScalars), Array($0.unicodeScalars))) }
    guard let best = ranked.min(by: { ($0.1, $0.0) < ($1.1, $1.0) }) else { return nil }
    return best.1 <= max(1, min(name.unicodeScalars.count, best.0.unicodeScalars.count) / 3) ? best.0 : nil
  }

  /// Insertions, deletions, replacements and swaps of neighbours that lead from one to the other.
  static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    guard left.count <= 100, right.count <= 100 else { return left == right ? 0 : 100 }
    var before: [Int] = []
    var last = Array(0...right.count)
    for i in left.indices {
      var row = [i + 1]
      for j in right.indices {
        let isSame = left[i] == right[j]
        var best = min(row[j] + 1, last[j + 1] + 1, last[j] + (isSame ? 0 : 1))
        if i > 0, j > 0, left[i] == right[j - 1], left[i - 1] == right[j] {
          best = min(best, before[j - 1] + 1)
        }
        row.append(best)
      }
      (before, last) = (last, row)
    }
    return last[right.count]
  }
}

/// Quotation marks, which stay with the words they enclose.
struct EnglishQuotes {
  private let marks: [Int]
  private var isPending = false
  private var isOpen = false
  private let reading: Reading

  /// Double marks and the single ones that stand like them; without a pair none counts.
  init(_ reading: Reading, _ range: Range<Int>) {
    self.reading = reading
    var marks: [Int] = []
    for index in range {
      let token = reading.tokens[index]
      guard token.kind == .mark else { continue }
      let isDouble = ["\"", "“", "”", "„", "«", "»"].contains(token.text)
      let isSingle = ["'", "‘", "’"].contains(token.text)
      let opens = marks.count.isMultiple(of: 2)
      if isDouble || isSingle && (opens ? token.isSpaced || index == range.lowerBound : !token.isSpaced) {
        marks.append(index)
      }
    }
    self.marks = marks.count.isMultiple(of: 2) ? marks : []
  }

  /// Whether the token is one of them; a closing one is set behind the last word.
  mutating func takes(_ index: Int, _ words: inout [EnglishWord]) -> Bool {
    guard marks.contains(index) else { return false }
    if isOpen, let last = words.last, !last.isMark {
      words[words.count - 1].text = last.text + "”"
    } else if isOpen {
      words.removeLast(words.isEmpty ? 0 : 1)
      if let last = words.last { words[words.count - 1].text = last.text + "”" }
    } else {
      isPending = true
    }
    isOpen.toggle()
    return true
  }

  /// Sets an opening mark before the word that was just written.
  mutating func open(_ words: inout [EnglishWord]) {
    guard isPending, let last = words.last else { return }
    words[words.count - 1].text = "“" + last.text
    isPending = false
  }
}

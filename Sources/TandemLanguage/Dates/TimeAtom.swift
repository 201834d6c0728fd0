/// A time named in a text, and the days it covers as far as the calendar knows them.
struct TimeAtom: Sendable, Hashable {
  /// How closely it names a day; finer ones win where a text names several.
  enum Grain: Int, Sendable, Hashable, Comparable {
    case none, year, season, quarter, month, week, day

    static func < (left: Grain, right: Grain) -> Bool { left.rawValue < right.rawValue }
  }

  /// Indices into the tokens.
  var tokens: Range<Int>
  /// First to last day; nil where it depends on more than the calendar.
  var days: ClosedRange<CalendarDay>?
  let grain: Grain
  /// A stretch counted from today: "six months".
  var isDuration = false
}

extension TimeAtom {
  /// The beginning, middle or end of it.
  func narrowed(to part: TimeWords.Part) -> TimeAtom {
    var atom = self
    guard let days else { return atom }
    let (first, last) = (days.lowerBound, days.upperBound)
    switch part {
    case .end: atom.days = last...last
    case .beginning:
      // The first third, which of a month is its first ten days.
      let third = first.adding(days: max(0, (last.daysSinceEpoch - first.daysSinceEpoch) / 3 - 1))
      atom.days = third...third
    case .middle:
      let middle = first.adding(days: (last.daysSinceEpoch - first.daysSinceEpoch) / 2)
      atom.days = middle...middle
    }
    return atom
  }
}

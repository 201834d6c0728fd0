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

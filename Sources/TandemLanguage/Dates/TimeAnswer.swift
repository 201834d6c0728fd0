/// How a time relates to the words before it: what its last day is.
enum TimeRelation: Sendable, Hashable {
  /// "by March": its last day, of a season the first.
  case by
  /// "in March": its last day.
  case during
  /// "before Easter": the day before it.
  case before
  /// "after Easter": nobody knows how long.
  case after

  /// The last day that still counts.
  ///
  /// - Parameter today: A last day that is over means the same time a year later.
  func lastDay(of atom: TimeAtom, today: CalendarDay?) -> CalendarDay? {
    guard let day = lastDay(of: atom) else { return nil }
    if let today, self == .before || self == .by, day < today { return day.adding(months: 12) }
    return day
  }

  private func lastDay(of atom: TimeAtom) -> CalendarDay? {
    switch self {
    case .by: atom.grain == .season ? atom.days?.lowerBound : atom.days?.upperBound
    case .during: atom.days?.upperBound
    case .before: atom.isDuration ? nil : atom.days?.lowerBound.adding(days: -1)
    case .after: nil
    }
  }
}

extension [TimeAtom] {
  /// The one that names a day most closely; the first of equals.
  var finest: TimeAtom? {
    reduce(nil as TimeAtom?) { best, atom in
      guard let best else { return atom }
      return atom.grain > best.grain ? atom : best
    }
  }
}

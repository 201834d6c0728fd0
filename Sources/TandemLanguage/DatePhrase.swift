/// A time a person named: their own phrase, ready for a sentence, and the day it means.
public struct DatePhrase: Sendable, Hashable {
  /// With its preposition, as it stands in a sentence: "bis Ostern", "vor der Messe im Februar",
  /// "by the end of March". Lower case at the start unless the word never is.
  public let phrase: String
  /// The last day that still counts; nil where the phrase names none ("when the season ends").
  public let day: CalendarDay?
  /// The stretch of the person's text it came from, letter for letter.
  public let quote: String

  /// A time as read from a text.
  public init(phrase: String, day: CalendarDay?, quote: String) {
    (self.phrase, self.day, self.quote) = (phrase, day, quote)
  }
}

/// How a brief is written. Raw values are the command line's names.
public enum BriefFormat: String, Sendable, Hashable, CaseIterable {
  case markdown
  /// One page that needs nothing else, for the screen and for A4.
  case html
  case text
  case json
  /// The meeting, for calendars.
  case ics
  /// One row a tandem, for mail merge.
  case csv
  /// A small card for each of the two to speak from; a page with both.
  case cards

  /// Ending of a file in this format.
  public var ending: String {
    switch self {
    case .markdown: "md"
    case .html: "html"
    case .text: "txt"
    case .json: "json"
    case .ics: "ics"
    case .csv: "csv"
    case .cards: "cards.html"
    }
  }
}

/// How the programme overview is written. Raw values are the command line's names.
public enum ReportFormat: String, Sendable, Hashable, CaseIterable {
  case markdown
  /// One page that needs nothing else.
  case html
  /// The tandems as a table.
  case csv
  case json
}

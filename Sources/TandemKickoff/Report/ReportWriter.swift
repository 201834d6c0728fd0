public import TandemLanguage
public import TandemMentoring

/// Writes the programme overview.
public struct ReportWriter: Sendable {
  private let format: ReportFormat
  private let programme: Programme
  private let catalog: MotiveCatalog
  private let today: CalendarDay
  private let texts: Texts
  private let pages: TemplateSet

  /// A writer for a programme.
  ///
  /// - Parameter today: The day on which the overview is made; meetings before it are past.
  public init(
    _ format: ReportFormat, for programme: Programme, catalog: MotiveCatalog, files: KickoffFiles,
    today: CalendarDay
  ) throws(KickoffError) {
    (self.format, self.programme, self.catalog, self.today) = (format, programme, catalog, today)
    texts = try Texts(files.files, programme.language, .formal)
    pages = try TemplateSet(files.files, texts, format == .html ? .html : .markdown)
  }

  /// The overview in the writer's format.
  public func write(_ report: ProgrammeReport) throws -> String {
    let sheet = ReportSheet(report, programme, catalog, today, texts)
    switch format {
    case .html: return try pages.render("report.html", sheet.fields)
    case .markdown: return try pages.render("report.md", sheet.fields)
    case .csv: return sheet.table
    case .json: return try KickoffJSON.text(ReportDocument(report, programme, catalog, today))
    }
  }
}

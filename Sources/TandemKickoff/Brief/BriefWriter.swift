internal import Foundation
public import TandemLanguage
public import TandemMentoring

/// Writes briefs in one format; made once for a whole programme.
public struct BriefWriter: Sendable {
  let format: BriefFormat
  let programme: Programme
  let catalog: MotiveCatalog
  let language: Language
  let formal: Voice
  private let informal: Voice
  private let zone: TimeZone
  private let stamp: Int

  /// Texts and templates of one register.
  struct Voice: Sendable {
    let texts: Texts
    let pages: TemplateSet
  }

  /// A writer for a programme.
  ///
  /// - Parameters:
  ///   - language: The language of the brief; quotes stay as they were said.
  ///   - stamp: Now, in seconds since 1970; goes into calendar entries.
  /// - Throws: `KickoffError` where a template or text is broken.
  public init(
    _ format: BriefFormat, for programme: Programme, catalog: MotiveCatalog, files: KickoffFiles,
    language: Language? = nil, stamp: Int = 0
  ) throws(KickoffError) {
    (self.format, self.programme, self.catalog) = (format, programme, catalog)
    self.language = language ?? programme.language
    let markup: Markup =
      switch format {
      case .html, .cards: .html
      case .markdown: .markdown
      case .text, .json, .ics, .csv: .text
      }
    func voice(_ register: Register) throws(KickoffError) -> Voice {
      let texts = try Texts(files.files, language ?? programme.language, register)
      return Voice(texts: texts, pages: try TemplateSet(files.files, texts, markup))
    }
    (formal, informal) = (try voice(.formal), try voice(.informal))
    guard let zone = TimeZone(identifier: programme.timeZone) else {
      throw KickoffError(
        .badInput, "There is no time zone '\(programme.timeZone)'.", hint: "Write it like 'Europe/Berlin'.")
    }
    (self.zone, self.stamp) = (zone, stamp)
  }

  /// The brief in the writer's format; ends with a line break.
  ///
  /// - Throws: `KickoffError` where the format needs something that isn't there: a time for a calendar
  ///   entry, a released goal for a call.
  public func write(_ brief: Brief) throws -> String {
    let voice = voice(for: brief)
    let sheet = BriefSheet(brief, programme, catalog, language, voice.texts)
    switch format {
    case .html: return try voice.pages.render("brief.html", sheet.fields)
    case .markdown: return try voice.pages.render("brief.md", sheet.fields)
    case .cards: return try voice.pages.render("cards.html", sheet.fields)
    case .text: return wrapped(try voice.pages.render("brief.txt", sheet.fields))
    case .json: return try KickoffJSON.text(BriefDocument(brief, programme, catalog, in: language))
    case .ics: return try calendarEntry(brief, sheet.names, voice.texts)
    case .csv:
      var table = try BriefTable(self)
      table.add(brief)
      return table.text
    }
  }

  /// An empty table for the rows of many briefs.
  public func table() throws(KickoffError) -> BriefTable { try BriefTable(self) }

  private func calendarEntry(_ brief: Brief, _ names: Fields, _ texts: Texts) throws(KickoffError) -> String {
    guard let meeting = brief.meeting else {
      throw KickoffError(
        .notFound, "Tandem \(brief.tandem) has no time to meet yet.",
        hint: "Fill in the column 'Termin', or 'meeting' in \(ProgrammeFile.name).")
    }
    return CalendarEntry(brief, at: meeting, names, texts, zone: zone, stamp: stamp).text
  }

  /// The two say du only where both are addressed so.
  private func voice(for brief: Brief) -> Voice {
    let people = brief.seats.compactMap(\.participant)
    let isInformal = !people.isEmpty && people.allSatisfy { $0.register == .informal }
    return isInformal ? informal : formal
  }
}

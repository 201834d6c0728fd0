import Foundation
import TandemDialogue
import TandemLanguage
import TandemMentoring
import TandemPrompts
import TandemTesting
import Testing

@testable import TandemKickoff

@Suite("Written briefs")
struct BriefOutputTests {
  @Test("Each brief comes out as recorded", arguments: [BriefFormat.html, .markdown, .text, .cards, .json])
  func pages(format: BriefFormat) throws {
    let twelve = try Twelve()
    let writer = try twelve.writer(format)
    for brief in twelve.briefs {
      let path = "fixtures/briefs/expected/\(brief.tandem).\(format.ending)"
      let difference = try Golden.difference(of: try writer.write(brief), from: path)
      #expect(difference == nil)
    }
  }

  @Test("The table and the calendar entries come out as recorded")
  func tables() throws {
    let twelve = try Twelve()
    var table = try twelve.writer(.csv).table()
    for brief in twelve.briefs { table.add(brief) }
    let difference = try Golden.difference(of: table.text, from: "fixtures/briefs/expected/briefs.csv")
    #expect(difference == nil)
    for brief in twelve.briefs where brief.meeting != nil {
      let entry = try twelve.writer(.ics).write(brief)
      let difference = try Golden.difference(of: entry, from: "fixtures/briefs/expected/\(brief.tandem).ics")
      #expect(difference == nil)
    }
  }

  @Test("The overview comes out as recorded", arguments: ReportFormat.allCases)
  func report(format: ReportFormat) throws {
    let twelve = try Twelve()
    let today = try #require(CalendarDay("2026-11-25"))
    let writer = try ReportWriter(
      format, for: twelve.programme, catalog: twelve.prompts.catalog, files: twelve.files, today: today)
    var report = ProgrammeReport()
    for brief in twelve.briefs { report.add(brief) }
    let ending = format == .markdown ? "md" : format.rawValue
    let difference = try Golden.difference(
      of: try writer.write(report), from: "fixtures/briefs/expected/report.\(ending)")
    #expect(difference == nil)
  }

  /// What a grammar gets to work with, one after the other.
  private func said(_ material: StatementMaterial, _ language: Language) -> String {
    [material.motive, material.goal, material.sign, material.wish, material.gift].filter { !$0.isEmpty }
      .map(\.source).joined(separator: " · ")
  }

  @Test("The call of a senior says what was released, in the person's language")
  func calls() throws {
    let twelve = try Twelve()
    for name in ["T03", "T06"] {
      let seats = try #require(twelve.roster.tandems.first { $0.id == name })
      let call = try PartnerCall(
        of: twelve.brief(seats), in: twelve.programme, files: twelve.files, saying: said)
      let difference = try Golden.difference(of: call.text, from: "fixtures/briefs/expected/\(name).call.txt")
      #expect(difference == nil)
    }
    let kept = try #require(twelve.roster.tandems.first { $0.id == "T10" })
    #expect(throws: KickoffError.self) {
      try PartnerCall(of: twelve.brief(kept), in: twelve.programme, files: twelve.files, saying: said)
    }
  }

  @Test(
    "The data protection sheet holds every question of the flow in both languages",
    arguments: Language.allCases)
  func protection(language: Language) throws {
    let twelve = try Twelve()
    var programme = twelve.programme
    programme.language = language
    let (flow, catalog) = (twelve.prompts.flow, twelve.prompts.catalog)
    let sheet = try ProtectionSheet(flow, catalog, for: programme, files: twelve.files)
    let page = try sheet.html()
    for state in flow.states where state.question != nil {
      for spoken in ["de", "en"] {
        for register in ["sie", "du"] {
          let variants = flow.phrasebook.variants(
            of: "ask.\(state.name)", language: spoken, register: register)
          for variant in variants ?? [] where variant.slots(includingOptional: true).isEmpty {
            let words = Markup.html.escapeText(variant.rendered { _ in nil })
            #expect(page.contains(words), "\(state.name)")
          }
        }
      }
    }
    #expect(try sheet.markdown().contains("30"))
    #expect(!page.contains("protection."))
  }

  @Test(
    "A broken template is named with what to do",
    arguments: [
      ("brief.html.mustache", "{{{statement.words}}}", "'{{{'"),
      ("brief.html.mustache", "{{#a}}", "not closed"),
      ("de/brief.yaml", "brief: {heading: \"{{#x}}\"}", "'brief.heading'"),
      ("de/brief.yaml", "a: b: c", "no YAML"),
    ])
  func brokenTemplates(path: String, content: String, expected: String) throws {
    let twelve = try Twelve()
    var files = twelve.files.files
    files[path] = content
    let error = #expect(throws: KickoffError.self) {
      try BriefWriter(
        .html, for: twelve.programme, catalog: twelve.prompts.catalog, files: KickoffFiles(files))
    }
    #expect(error?.message.contains(expected) == true)
    #expect(error?.code == .templates)
  }

  @Test("Both languages have the same texts")
  func sameKeys() throws {
    let files = try Twelve().files.files
    for register in Register.allCases {
      let german = try Texts(files, .german, register).keys
      #expect(german == (try Texts(files, .english, register).keys))
    }
  }

  @Test("A tandem without a time has no calendar entry, and is told where a time goes")
  func noMeeting() throws {
    let twelve = try Twelve()
    let brief = try #require(twelve.briefs.first { $0.meeting == nil })
    #expect(throws: KickoffError.self) { try twelve.writer(.ics).write(brief) }
  }

  @Test("The English brief of a mixed tandem keeps both quotes in their own language")
  func english() throws {
    let twelve = try Twelve()
    let seats = try #require(twelve.roster.tandems.first { $0.id == "T06" })
    for format in [BriefFormat.html, .markdown, .text, .cards] {
      let page = try twelve.writer(format, .english).write(twelve.brief(seats, length: .long))
      let difference = try Golden.difference(
        of: page, from: "fixtures/briefs/expected/T06.en.\(format.ending)")
      #expect(difference == nil)
    }
  }

  @Test("The fixture covers all constellations, both answers of the label rule and both colours")
  func coverage() throws {
    let briefs = try Twelve().briefs
    #expect(briefs.count == 12)
    #expect(Set(briefs.map(\.constellation)).count == Constellation.allCases.count)
    #expect(Set(briefs.map(\.label.isAdvised)).count == 2)
    #expect(Set(briefs.map { $0.reciprocity == .green }).count == 2)
    #expect(Set(briefs.flatMap(\.label.reasons)).isSuperset(of: [.boardMember, .knownFromMedia, .farApart]))
    let reasons = briefs.flatMap(\.seats).flatMap(\.released.missing).map(\.reason)
    #expect(Set(reasons).count == 2)
  }

  @Test(
    "JSON holds every sign exactly and none that steers",
    arguments: [
      ("\u{202E}ab", "\\u202eab"), ("\u{E0041}", "\\udb40\\udc41"), ("\u{2028}", "\\u2028"),
      ("Grüße 👩‍💻", "Grüße 👩‍💻"),
    ])
  func json(words: String, expected: String) throws {
    let text = try KickoffJSON.text([words])
    #expect(text == "[\n  \"\(expected)\"\n]\n")
    #expect(try JSONDecoder().decode([String].self, from: Data(text.utf8)) == [words])
  }

  @Test("Long lines of a text are broken under their beginning")
  func wrapping() {
    #expect(wrapped("- aa bb cc dd", width: 8) == "- aa bb\n  cc dd")
    #expect(wrapped("  aa bb cc\n\nshort", width: 7) == "  aa bb\n  cc\n\nshort")
    #expect(wrapped("averylongwordindeed and", width: 6) == "averylongwordindeed\nand")
  }
}

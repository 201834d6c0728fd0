import TandemDialogue
import TandemLanguage
import TandemMentoring
import TandemPrompts
import TandemTesting
import Testing

@testable import TandemKickoff

@Suite("What others get to see")
struct PrivacyTests {
  /// Every slot that holds something a person said.
  private static let words = [
    Slot.motive, Slot.ownMotive, Slot.correctedMotive, Slot.specific, Slot.goal, Slot.goalNow, Slot.sign,
    Slot.date, Slot.firstStep, Slot.benefit, Slot.contribution, Slot.statement, Slot.wish, Slot.gift,
    "value-1",
    "value-2", "obstacle", "plan", "repaired-1", "smaller",
  ]

  private static let motives: [Role: [String]] = [
    .mentor: ["leadership", "inspiration", "giving-back"],
    .mentee: ["career", "skill", "network", "orientation", "contribution", "confidence"],
  ]

  /// Motives named by words that stand nowhere else.
  private let catalog = MotiveCatalog(
    entries: PrivacyTests.motives.flatMap { role, names in
      names.map { name in
        MotiveCatalog.Entry(
          motive: Motive(rawValue: name), roles: [role], wording: [.german: "xmotivex\(name)x"],
          examples: [:],
          isPrivate: name == "confidence")
      }
    })

  /// One person's answers, which of them they release, and every word of the others.
  private struct Told {
    var conversation = Conversation()
    var hidden: Set<String> = []
  }

  private func told(
    _ role: Role, release: [Bool], isConfirmed: Bool, using generator: inout Seeded, secrets: inout Seeded
  ) -> Told {
    var told = Told()
    var slots: [String: Value] = [
      Slot.role: .text(role.rawValue), Slot.released: .flag(isConfirmed), Slot.dateDay: "2027-03-28",
      "consent": true, "confidence": .number(Int.random(in: 0...10, using: &secrets)),
      Slot.duty: .flag(Bool.random(using: &secrets)),
    ]
    let parts = [Slot.releaseStatement, Slot.releaseMotives, Slot.releaseExchange]
    for (part, isShared) in zip(parts, release) { slots[part] = isShared ? "share" : "keep" }
    let isShown: [String: Bool] = [
      Slot.statement: release[0] && isConfirmed, Slot.wish: release[2] && isConfirmed,
      Slot.gift: release[2] && isConfirmed,
    ]
    for slot in Self.words where Int.random(in: 0..<5, using: &generator) > 0 {
      let shown = isShown[slot] ?? false
      let said = (0..<3).map { _ in shown ? word(using: &generator) : word(using: &secrets) }
      slots[slot] = .text(said.joined(separator: " "))
      if !shown { told.hidden.formUnion(said) }
    }
    let isMixShown = release[1] && isConfirmed
    slots[Slot.motives] = mix(role, isShown: isMixShown, &generator, &secrets, hidden: &told.hidden)
    let fills = slots.sorted { $0.key < $1.key }.map { Change.filled(slot: $0.key, value: $0.value) }
    told.conversation = Conversation().applying([.moved(to: "done")] + fills + [.status(.complete)])
    return told
  }

  /// A mix of one or two motives that may be shown, and often a private one.
  private func mix(
    _ role: Role, isShown: Bool, _ generator: inout Seeded, _ secrets: inout Seeded, hidden: inout Set<String>
  ) -> Value {
    let open = Self.motives[role, default: []].filter { $0 != "confidence" }
    let start =
      isShown
      ? Int.random(in: open.indices, using: &generator) : Int.random(in: open.indices, using: &secrets)
    var names = [open[start], open[(start + 1) % open.count]]
    var weights = [30, 30]
    if role == .mentee, Bool.random(using: &secrets) {
      names.append("confidence")
      weights.append(Int.random(in: 1...90, using: &secrets))
    }
    if !isShown { hidden.formUnion(open.map { "xmotivex\($0)x" }) }
    hidden.insert("xmotivexconfidencex")
    return .list(
      zip(names, weights).map { name, weight in
        let evidence = word(using: &secrets)
        hidden.insert(evidence)
        return .record([
          "motive": .text(name), "weight": .number(weight), "evidence": .list([.text(evidence)]),
        ])
      })
  }

  /// A word of twelve letters that stands in no text of ours.
  private func word(using generator: inout Seeded) -> String {
    "q" + String((0..<11).map { _ in "bcdfghjkmnpqrstvwxz".randomElement(using: &generator) ?? "x" })
  }

  /// Everything that a coordinator or a partner can have.
  private func outputs(_ brief: Brief) throws -> [String] {
    var report = ProgrammeReport()
    for _ in 0..<5 { report.add(brief) }
    let pages = try BriefFormat.allCases.map { try writers[$0]?.write(brief) ?? "" }
    let reports = try reporters.map { try $0.write(report) }
    return pages + reports
  }

  private let twelve: Twelve
  private let writers: [BriefFormat: BriefWriter]
  private let reporters: [ReportWriter]

  init() throws {
    twelve = try Twelve()
    var writers: [BriefFormat: BriefWriter] = [:]
    for format in BriefFormat.allCases {
      writers[format] = try BriefWriter(
        format, for: twelve.programme, catalog: catalog, files: twelve.files, stamp: 0)
    }
    self.writers = writers
    let (programme, files, catalog) = (twelve.programme, twelve.files, catalog)
    let today = try #require(CalendarDay("2026-11-25"))
    reporters = try ReportFormat.allCases.map { format in
      try ReportWriter(format, for: programme, catalog: catalog, files: files, today: today)
    }
  }

  private func brief(_ mentor: Told, _ mentee: Told) -> Brief {
    Brief(
      of: twelve.roster.tandems[0], mentor: Released(of: mentor.conversation, catalog: catalog),
      mentee: Released(of: mentee.conversation, catalog: catalog), in: twelve.programme)
  }

  @Test(
    "No word that was only in answers that weren't released appears anywhere, and changing them changes nothing"
  )
  func unreleasedWords() throws {
    for seed in 1...40 {
      var choices = Seeded(UInt64(seed))
      let release = (0..<2).map { _ in (0..<3).map { _ in Bool.random(using: &choices) } }
      let confirmed = (0..<2).map { _ in Int.random(in: 0..<4, using: &choices) > 0 }
      func tandem(secret: UInt64) -> (Told, Told) {
        var (said, secrets) = (Seeded(UInt64(seed) + 1000), Seeded(UInt64(seed) + secret))
        return (
          told(.mentor, release: release[0], isConfirmed: confirmed[0], using: &said, secrets: &secrets),
          told(.mentee, release: release[1], isConfirmed: confirmed[1], using: &said, secrets: &secrets)
        )
      }
      let (mentor, mentee) = tandem(secret: 2000)
      let all = try outputs(brief(mentor, mentee))
      let text = all.joined().lowercased()
      for word in mentor.hidden.union(mentee.hidden) {
        // Motives that the other one has released may be named.
        let isTheirs =
          word.hasPrefix("xmotivex") && !(mentor.hidden.contains(word) && mentee.hidden.contains(word))
        if isTheirs { continue }
        #expect(!text.contains(word), "seed \(seed)")
      }
      let (other, otherMentee) = tandem(secret: 3000)
      #expect(try outputs(brief(other, otherMentee)) == all, "seed \(seed)")
    }
  }

  @Test("What was released does appear, so that the test above can't pass on empty pages")
  func releasedWords() throws {
    var (said, secrets) = (Seeded(5), Seeded(6))
    let all = [true, true, true]
    let mentor = told(.mentor, release: all, isConfirmed: true, using: &said, secrets: &secrets)
    let mentee = told(.mentee, release: all, isConfirmed: true, using: &said, secrets: &secrets)
    let page = try #require(try writers[.html]?.write(brief(mentor, mentee)))
    let statement = try #require(mentor.conversation.slots[Slot.statement]?.text)
    #expect(page.contains(statement))
    #expect(page.contains("xmotivex"))
  }
}

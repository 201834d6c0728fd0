import TandemDialogue
import TandemLanguage
import TandemMentoring
import Testing

@Suite("Brief, release and report")
struct BriefTests {
  private let catalog = MotiveCatalog(
    entries: [
      ("leadership", Role.mentor), ("inspiration", .mentor), ("giving-back", .mentor), ("career", .mentee),
      ("skill", .mentee), ("contribution", .mentee), ("confidence", .mentee),
    ].map { name, role in
      MotiveCatalog.Entry(
        motive: Motive(rawValue: name), roles: [role], wording: [:], examples: [:],
        isPrivate: name == "confidence")
    })

  /// A conversation in which everything was answered; `release` decides what others see.
  private func conversation(
    _ mix: [(String, Int)], release: [String] = ["statement", "motives", "exchange"],
    isConfirmed: Bool = true,
    slots: [String: Value] = [:]
  ) -> Conversation {
    var all: [String: Value] = [
      Slot.statement: "Bis Ostern möchte ich besser zuhören.", Slot.goalNow: "besser zuhören",
      Slot.sign: "mein Team meldet es mir", Slot.wish: "ehrliche Worte", Slot.gift: "Zeit",
      Slot.dateDay: "2027-03-28", Slot.released: .flag(isConfirmed),
      Slot.motives: .list(
        mix.map { .record(["motive": .text($0.0), "weight": .number($0.1), "evidence": .list(["geheim"])]) }),
    ]
    for part in ["statement", "motives", "exchange"] {
      all["release-\(part)"] = release.contains(part) ? "share" : "keep"
    }
    all.merge(slots) { $1 }
    let changes = all.map { Change.filled(slot: $0.key, value: $0.value) }
    return Conversation().applying([.moved(to: "done")] + changes)
  }

  private func person(_ role: Role, level: Int? = nil) -> Participant {
    Participant(
      code: role.rawValue, tandem: "T1", role: role, name: "Kim", language: .german, register: .formal,
      level: level)
  }

  private func brief(_ mentor: Conversation?, _ mentee: Conversation?, _ programme: Programme = Programme())
    -> Brief
  {
    Brief(
      of: TandemSeats(id: "T1", mentor: person(.mentor), mentee: person(.mentee)),
      mentor: Released(of: mentor, catalog: catalog), mentee: Released(of: mentee, catalog: catalog),
      in: programme)
  }

  @Test("Nothing is visible before the release was confirmed")
  func unconfirmed() {
    let released = Released(of: conversation([("leadership", 100)], isConfirmed: false), catalog: catalog)
    #expect(released.statement == nil)
    #expect(released.mix.isEmpty)
    #expect(released.wish == nil)
    #expect(released.readiness == .sentenceReady)
    #expect(released.missing.map(\.reason) == Array(repeating: .notReleased, count: 4))
  }

  @Test("Who confirms and keeps the statement has decided; nobody is reminded of it")
  func kept() {
    let brief = brief(conversation([("leadership", 100)], release: ["exchange"]), nil)
    #expect(brief.mentor.released.readiness == .kept)
    #expect(Nudge(for: brief.mentor) == nil)
    #expect(brief.openPoints.map(\.kind) == [.kept, .notBegun, .noMeeting])
  }

  @Test(
    "The mix in tenths adds up to ten over the shown motives and doesn't tell of a private one",
    arguments: [
      ([("career", 40), ("confidence", 60)], [10]),
      ([("career", 34), ("skill", 33), ("contribution", 33)], [4, 3, 3]),
      ([("career", 97), ("skill", 3)], [9, 1]), ([("confidence", 100)], []),
      ([("career", 50), ("skill", 50)], [5, 5]),
    ])
  func tenths(mix: [(String, Int)], expected: [Int]) {
    let released = Released(of: conversation(mix), catalog: catalog)
    #expect(released.mix.map(\.tenths) == expected)
    #expect(!released.motives.contains(Motive(rawValue: "confidence")))
  }

  @Test("Goal and sign are visible only where the released statement says their words")
  func goalWithinStatement() {
    let released = Released(of: conversation([]), catalog: catalog)
    #expect(released.goal == "besser zuhören")
    #expect(released.sign == nil)
    #expect(Released(of: conversation([], release: []), catalog: catalog).goal == nil)
  }

  @Test(
    "What was released makes the constellation",
    arguments: [
      ([("giving-back", 100)], [("career", 100)], Programme.LabelUse.advised, Constellation.classic),
      ([("leadership", 60), ("giving-back", 40)], [("contribution", 100)], .advised, .reverseOne),
      ([("inspiration", 100)], [("skill", 100)], .always, .reverseTwo),
      ([("inspiration", 100)], [("skill", 100)], .advised, .reciprocal),
      ([("giving-back", 100)], [("contribution", 100)], .always, .open),
      ([("giving-back", 100)], [("confidence", 100)], .always, .classic),
    ])
  func constellations(
    mentor: [(String, Int)], mentee: [(String, Int)], label: Programme.LabelUse, expected: Constellation
  ) {
    let brief = brief(conversation(mentor), conversation(mentee), Programme(label: label))
    #expect(brief.constellation == expected)
  }

  @Test("What the coordinator knows about a learning goal counts more than what was released")
  func entered() {
    var senior = person(.mentor, level: 1)
    senior.learns = true
    let seats = TandemSeats(id: "T1", mentor: senior, mentee: person(.mentee, level: 4))
    let empty = Released(of: nil, catalog: catalog)
    let brief = Brief(of: seats, mentor: empty, mentee: empty, in: Programme())
    #expect(brief.constellation == .reverseOne)
    #expect(brief.label.isAdvised)
    #expect(brief.label.reasons == [.farApart])
  }

  @Test("Amber names whoever has neither a goal nor a wish that others may see")
  func amber() {
    let giver = conversation([("giving-back", 100)], slots: [Slot.wish: .null])
    #expect(brief(giver, conversation([("career", 100)])).reciprocity == .amber([.mentor]))
    #expect(
      brief(conversation([("giving-back", 100)]), conversation([("career", 100)])).reciprocity == .green)
    #expect(brief(nil, nil).reciprocity == .amber([.mentor, .mentee]))
  }

  @Test("Four people are no count, five are, and a single hidden count takes the smallest along")
  func tally() {
    let names = ["leadership", "inspiration", "giving-back"].map(Motive.init(rawValue:))
    func told(_ counts: [Int]) -> [Int?] {
      var tally = MotiveTally()
      for (name, count) in zip(names, counts) {
        for _ in 0..<count { tally.add([name, name], of: .mentor) }
      }
      return tally.told(of: .mentor, in: catalog).map(\.people)
    }
    #expect(told([5, 6, 7]) == [5, 6, 7])
    #expect(told([4, 6, 9]) == [nil, nil, 9])
    #expect(told([4, 0, 9]) == [nil, nil, 9])
    #expect(told([1, 2, 3]) == [nil, nil, nil])
    var mentees = MotiveTally()
    for _ in 0..<9 { mentees.add([Motive(rawValue: "confidence")], of: .mentee) }
    #expect(!mentees.told(of: .mentee, in: catalog).contains { $0.motive.rawValue == "confidence" })
  }

  @Test("The report counts people by how far they are and names who needs a nudge")
  func report() {
    var report = ProgrammeReport()
    report.add(brief(conversation([("leadership", 100)]), conversation([("career", 100)])))
    report.add(brief(conversation([("leadership", 100)], isConfirmed: false), nil))
    #expect(report.readiness == [.released: 2, .sentenceReady: 1, .invited: 1])
    #expect(report.reminders.map(\.nudge) == [.release, .begin])
    #expect(report.readyCount == 1)
    #expect(report.constellations == [.reciprocal: 1])
    #expect(report.lines[1].amber.isEmpty)
  }
}

import TandemDialogue
import TandemMentoring
import Testing

@Suite("What stays of a purged conversation")
struct RemainderTests {
  private let catalog = MotiveCatalog(entries: [])

  private func conversation(_ slots: [String: Value], _ status: Status = .complete) -> Conversation {
    Conversation().applying(
      slots.sorted { $0.key < $1.key }.map { .filled(slot: $0.key, value: $0.value) }
        + [.moved(to: "done"), .status(status)])
  }

  private let full: [String: Value] = [
    "role": "mentor", "tandem": "t1", "released": true, "motive": "Ich will zuhören, weil mir neulich …",
    "statement": "Ich bin hier, weil …", "goal": "zuhören", "date-day": "2027-03-28", "wish": "Offenheit",
    "gift": "Zeit", "obstacle": "Ungeduld", "release-statement": "share", "release-motives": "keep",
    "release-exchange": "share",
  ]

  @Test("What others were shown stays the same, and nothing else is left")
  func sameView() throws {
    let before = conversation(full)
    let kept = try #require(Released.remainder(of: before, catalog: catalog))
    #expect(
      kept.keys.sorted() == [
        "date-day", "gift", "release-exchange", "release-motives", "release-statement", "released", "role",
        "statement", "tandem", "wish",
      ])
    let (old, new) = (
      Released(of: before, catalog: catalog), Released(of: conversation(kept), catalog: catalog)
    )
    #expect(new.statement == old.statement)
    #expect(new.wish == old.wish && new.gift == old.gift)
    #expect(new.day == old.day)
    #expect(new.readiness == old.readiness)
  }

  @Test("What was kept back goes")
  func keptBack() throws {
    let slots = full.merging(["release-statement": "keep"]) { $1 }
    let kept = try #require(Released.remainder(of: conversation(slots), catalog: catalog))
    #expect(kept["statement"] == nil)
    #expect(kept["date-day"] == nil)
    #expect(kept["wish"] == "Offenheit")
  }

  @Test("Where nothing was released nothing stays")
  func nothing() {
    let unconfirmed = full.merging(["released": false]) { $1 }
    let allKept = full.merging(["release-statement": "keep", "release-exchange": "keep"]) { $1 }
    #expect(Released.remainder(of: conversation(unconfirmed), catalog: catalog) == nil)
    #expect(Released.remainder(of: conversation(allKept), catalog: catalog) == nil)
    #expect(Released.remainder(of: conversation(full, .awaiting), catalog: catalog) == nil)
  }
}

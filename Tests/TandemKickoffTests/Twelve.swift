import Foundation
import TandemDialogue
import TandemKickoff
import TandemLanguage
import TandemMentoring
import TandemPrompts
import TandemTesting

@testable import TandemKickoff

/// The programme of twelve tandems in fixtures/briefs.
struct Twelve {
  let programme: Programme
  let roster: Roster
  let prompts: Prompts
  let files: KickoffFiles
  private let conversations: [String: Written]

  private struct Written: Decodable {
    let state: String
    let status: Status
    let slots: [String: Value]
  }

  init() throws {
    programme = try ProgrammeFile.read(try Checkout.text(of: "fixtures/briefs/programme.yaml"))
    let list = Array(try Checkout.text(of: "fixtures/briefs/roster.csv").utf8)
    var generator = Seeded(12)
    let plan = RosterPlan(RosterSheet(list, in: programme), onto: Roster()) {
      String(generator.next(), radix: 36)
    }
    roster = Roster(plan.entries)
    prompts = try Prompts.load(from: .directory(Checkout.root.appending(path: "prompts").path))
    files = KickoffFiles(prompts)
    let text = try Checkout.text(of: "fixtures/briefs/conversations.json")
    conversations = try JSONDecoder().decode([String: Written].self, from: Data(text.utf8))
  }

  /// The conversation of one seat; nil where nobody has begun.
  func conversation(_ tandem: String, _ role: Role) -> Conversation? {
    guard let written = conversations["\(tandem)/\(role.rawValue)"] else { return nil }
    let fills = written.slots.sorted { $0.key < $1.key }.map { Change.filled(slot: $0.key, value: $0.value) }
    return Conversation().applying([.moved(to: written.state)] + fills + [.status(written.status)])
  }

  func released(_ tandem: String, _ role: Role) -> Released {
    Released(of: conversation(tandem, role), catalog: prompts.catalog)
  }

  func brief(_ seats: TandemSeats, length: Agenda.Length? = nil) -> Brief {
    Brief(
      of: seats, mentor: released(seats.id, .mentor), mentee: released(seats.id, .mentee), in: programme,
      length: length)
  }

  /// A writer whose clock stands still.
  func writer(_ format: BriefFormat, _ language: Language? = nil) throws -> BriefWriter {
    try BriefWriter(
      format, for: programme, catalog: prompts.catalog, files: files, language: language, stamp: 1_795_564_800
    )
  }

  /// All twelve, in the order of the list.
  var briefs: [Brief] { roster.tandems.map { brief($0) } }
}

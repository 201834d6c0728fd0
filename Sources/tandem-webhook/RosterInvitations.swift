import TandemKickoff
import TandemLanguage
import TandemMentoring
import TandemRuntime
import TandemStore
import TandemWebhook

/// Invitation codes of the roster: they open the conversation that has the same name.
struct RosterInvitations: Invitations {
  private let record: RosterRecord

  init(in folder: StoreFolder) { record = RosterRecord(in: folder) }

  func invitation(_ code: String) async -> OpenRequest? {
    guard let person = try? await record.roster()[code] else { return nil }
    return OpenRequest(
      role: person.role.rawValue, language: person.language.rawValue, register: person.register.rawValue,
      name: person.name, tandem: person.tandem, conversation: person.code)
  }
}

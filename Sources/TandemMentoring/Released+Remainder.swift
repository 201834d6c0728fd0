public import TandemDialogue
import TandemLanguage

extension Released {
  /// The slots that stay when the raw conversation is removed: what others were shown, and no more.
  ///
  /// The released view of what stays is the same as before. Nil where nothing was released, or where
  /// the conversation isn't finished, since a half conversation can't be gone on with from its rests.
  public static func remainder(of conversation: Conversation, catalog: MotiveCatalog) -> [String: Value]? {
    let slots = conversation.slots
    let view = Released(of: conversation, catalog: catalog)
    guard conversation.status == .complete, slots[Slot.released] == true else { return nil }
    var kept = [Slot.role, Slot.tandem, Slot.name, Slot.short]
    kept += [Slot.released, Slot.releaseStatement, Slot.releaseMotives, Slot.releaseExchange]
    if view.statement != nil { kept += [Slot.statement, Slot.dateDay] }
    if view.wish != nil { kept.append(Slot.wish) }
    if view.gift != nil { kept.append(Slot.gift) }
    var rest = slots.filter { kept.contains($0.key) }
    if !view.motives.isEmpty {
      rest[Slot.motives] = .list(view.motives.map { .record(["motive": .text($0.rawValue)]) })
    }
    let isAnythingShared =
      view.statement != nil || view.wish != nil || view.gift != nil || !view.motives.isEmpty
    return isAnythingShared ? rest : nil
  }
}

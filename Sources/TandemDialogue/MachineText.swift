/// Keys of the texts that the machine itself needs; every flow must have them in every language.
public enum MachineText {
  /// Said before the next rung of the ladder, by what did not fit.
  public static func miss(_ miss: Miss) -> String { "miss.\(miss.rawValue)" }
  /// Leads on after the last rung.
  public static let leadOn = "machine.lead-on"
  /// Offers to skip or to talk to a person, where the state has no own text for it.
  public static let offer = "machine.offer"
  /// An optional question is left open at the person's wish.
  public static let skipped = "machine.skipped"
  /// A question that can't be left open.
  public static let cannotSkip = "machine.cannot-skip"
  /// Something was taken back.
  public static let back = "machine.back"
  /// There is nothing to take back.
  public static let nothingToUndo = "machine.nothing-to-undo"
  /// What was committed can't be taken back.
  public static let barrier = "machine.barrier"
  /// The questions have changed since, and the way back did not come along.
  public static let migrated = "machine.migrated"
  /// The old value, `{old}`, may be kept.
  public static let offered = "machine.offered"
  /// A slot that there is not, or not yet.
  public static let unknownSlot = "machine.unknown-slot"
  /// One slot is asked again.
  public static let changing = "machine.changing"
  /// The list of commands.
  public static let help = "machine.help"
  /// The heading of the summary; lines come from `label.<slot>`.
  public static let summary = "machine.summary"
  /// A summary without a single answer.
  public static let summaryEmpty = "machine.summary-empty"
  /// The language was switched.
  public static let language = "machine.language"
  /// A language there is not.
  public static let unknownLanguage = "machine.unknown-language"
  /// The conversation pauses.
  public static let paused = "machine.paused"
  /// Words after the end.
  public static let complete = "machine.complete"
  /// How to get everything that is stored.
  public static let export = "machine.export"
  /// Asks for the second word before everything is erased.
  public static let eraseConfirm = "machine.erase-confirm"
  /// Everything is erased now.
  public static let erased = "machine.erased"
  /// A slash command that there is not.
  public static let unknownCommand = "machine.unknown-command"
  /// Distress or harassment: a machine speaks, here is a person, `{contact}`.
  public static let alarm = "machine.alarm"
  /// The recap after a long gap.
  public static let recap = "machine.recap"

  /// All of them, for the loader's completeness check.
  public static let all: [String] =
    [
      leadOn, offer, skipped, cannotSkip, back, nothingToUndo, barrier, offered, unknownSlot, changing, help,
      summary, summaryEmpty, language, unknownLanguage, paused, complete, export, eraseConfirm, erased,
      unknownCommand,
      alarm, recap,
    ] + Miss.allCases.map(miss)

  /// Those that came later: kept flows of earlier programs lack them, and are led to their end without.
  public static let later: [String] = [migrated]

  /// Places that only these texts have, beside slots and surroundings; always filled.
  public static let places: [String: Set<String>] = [offered: ["old"], unknownSlot: ["slots"]]
}

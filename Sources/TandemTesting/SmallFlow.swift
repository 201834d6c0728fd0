public import TandemDialogue

/// A flow with every feature of the machine and no language: consent, role, colour, shade, extras, commit.
public enum SmallFlow {
  /// The flow, made once.
  public static let flow = make()

  private static func make() -> Flow {
    let states = [
      State(
        name: "consent", says: ["hello"],
        question: Question(slot: "consent", type: .yesNo, isSkippable: false, isCounted: false),
        transitions: [Transition(target: 7, condition: .equals("consent", false)), Transition(target: 1)]),
      State(
        name: "role",
        question: Question(
          slot: "role", type: .choice, choices: .fixed(["mentor", "mentee"]), isSkippable: false),
        transitions: [Transition(target: 2)]),
      State(
        name: "colour", question: Question(slot: "colour", type: .text, rescue: .fixed(["red", "blue"])),
        transitions: [Transition(target: 3)]),
      State(
        name: "shade", question: Question(slot: "shade", type: .text, depends: ["colour"]),
        transitions: [Transition(target: 4)]),
      State(
        name: "extra", question: Question(slot: "extra", type: .scale),
        condition: .equals("role", "mentor"), transitions: [Transition(target: 5)]),
      State(
        name: "commit", question: Question(slot: "sealed", type: .yesNo, isSkippable: false),
        prepares: ["sum"],
        transitions: [
          Transition(target: 2, condition: .equals("sealed", false), clears: ["colour", "shade", "sealed"]),
          Transition(target: 6),
        ], commits: true),
      State(name: "done", says: ["done"], ending: .complete),
      State(name: "declined", says: ["declined"], ending: .complete),
    ]
    var interpretation = Interpretation.plain
    interpretation.derivations["sum"] = { inquiry in
      [
        "sum": .text(
          [inquiry.slots["colour"]?.shown ?? "", inquiry.slots["shade"]?.shown ?? ""].joined(separator: "/"))
      ]
    }
    interpretation.nonAnswer = { text, _ in
      ["dunno": .dontKnow, "nice weather": .offTopic][folded(text)]
    }
    interpretation.isAlarming = { text, _ in folded(text) == "alarm" }
    let words = Vocabulary(
      yes: ["yes", "ok"], no: ["no"], keep: ["keep"],
      commands: ["go back": .back, "what do you mean": .help],
      slotNames: ["color": "colour"], numbers: ["seven": 7, "two": 2],
      fillers: ["number", "the", "please"])
    let german = Vocabulary(
      yes: ["ja"], no: ["nein"], keep: ["behalten"], commands: ["deutsch bitte": .language], slotNames: [:])
    return Flow(
      id: "small", revision: "r1", structure: "s1", states: states, start: 0,
      phrasebook: Phrasebook(["en": ["": texts], "de": ["": texts]]),
      vocabulary: ["en": words, "de": german],
      interpretation: interpretation)
  }

  private static let texts: [String: [Template]] = {
    var texts: [String: [Template]] = [:]
    for name in ["consent", "role", "colour", "shade", "extra", "commit"] {
      texts["ask.\(name)"] = [Template("\(name)?"), Template("\(name), please?")]
      texts["why.\(name)"] = [Template("because \(name)")]
    }
    texts["again.colour"] = [Template("Which colour?")]
    texts["example.colour"] = [Template("Red, for one.")]
    for key in ["say.hello", "say.done", "say.declined"] + MachineText.all + MachineText.later {
      texts[key] = [Template(key)]
    }
    texts[MachineText.offered] = [Template(pieces: [.literal("was "), .slot("old", field: nil)])]
    texts[MachineText.unknownSlot] = [Template(pieces: [.literal("try "), .slot("slots", field: nil)])]
    texts["choice.role.mentor"] = [Template("Mentor")]
    texts["choice.role.mentee"] = [Template("Mentee")]
    texts["choice.colour.red"] = [Template("Red")]
    texts["choice.colour.blue"] = [Template("Blue")]
    texts["choice.yes-no.yes"] = [Template("Yes")]
    texts["choice.yes-no.no"] = [Template("No")]
    for slot in ["role", "colour", "shade", "extra"] { texts["label.\(slot)"] = [Template(slot.capitalized)] }
    return texts
  }()

  /// A conversation after these utterances; commands work as in a chat.
  public static func conversation(after texts: String...) -> Conversation {
    texts.reduce(begun()) { say($1, in: $0).conversation }
  }

  /// A conversation whose first question is open.
  public static func begun() -> Conversation {
    advance(Conversation(), with: .open(slots: [:], language: "en", register: nil), in: flow).conversation
  }

  /// One utterance.
  public static func say(_ text: String, in conversation: Conversation) -> Step {
    advance(conversation, with: .text(text), in: flow)
  }
}

extension String {
  fileprivate var capitalized: String { prefix(1).uppercased() + dropFirst() }
}

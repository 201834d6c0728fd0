public import TandemDialogue
public import TandemLanguage

/// What the dialogue machine asks of language and mentoring: readers by answer type, and derivations.
///
/// Pure. Derivations that guard a question (`duty`, `vague`, `rungs`, `finding-1` …) look only at what
/// was known when the question was put: an answer must not take away the ground it was asked on.
public struct MentoringInterpretation: Sendable {
  let engine: LanguageEngine
  let catalog: MotiveCatalog
  let phrasebook: Phrasebook
  let cues: [Language: StoryCues]

  /// An interpretation over the programme's motives and texts.
  public init(engine: LanguageEngine, words: WordLists, catalog: MotiveCatalog, phrasebook: Phrasebook) {
    (self.engine, self.catalog, self.phrasebook) = (engine, catalog, phrasebook)
    cues = Dictionary(uniqueKeysWithValues: Language.allCases.map { ($0, StoryCues(words, language: $0)) })
  }

  /// As the machine takes it.
  public var interpretation: Interpretation {
    Interpretation(
      interpreters: interpreters, derivations: derivations, nonAnswer: nonAnswer,
      isAlarming: { text, memory in
        let text = understood(text, memory).text
        return Language.allCases.contains { engine.isAlarming(text, language: $0) }
      },
      language: { text, memory in engine.certainLanguage(of: understood(text, memory).text)?.rawValue })
  }

  private var interpreters: [AnswerType: Interpretation.Interpreter] {
    [
      .yesNo: yesNo, .name: name, .text: words, .motive: motive, .goal: goal, .sign: sign, .date: date,
      .plan: words, .statement: statement, .release: release,
    ]
  }

  private var derivations: [String: Interpretation.Derivation] {
    [
      "motive-choices": motiveChoices, "mirror": mirror, "rungs": rungs, "vagueness": vagueness,
      "drafts": drafts, "examples": examples, "checks": checks, "statements": statements,
      "motives-shown": motivesShown, "preview": preview,
    ]
  }

  /// Recognises "I don't know" and the like; choices and dates are never taken for it.
  private func nonAnswer(_ text: String, _ inquiry: Inquiry) -> Miss? {
    guard PlainReading.choice(in: text, inquiry) == nil else { return nil }
    let kind = engine.nonAnswer(read(text, inquiry), language: Told(inquiry).language)
    switch inquiry.question?.type {
    // "Bo" and "31.3." look like keys hit at random to anybody who doesn't know the question.
    case .name, .date: return kind == .dontKnow ? .dontKnow : nil
    default: break
    }
    switch kind {
    case .dontKnow: return .dontKnow
    case .offTopic, .smallTalk: return .offTopic
    case .junk: return .invalid
    case nil: return nil
    }
  }
}

extension MentoringInterpretation {
  /// Slots that each derivation may fill, for the loader's checks.
  public static let derived: [String: Set<String>] = [
    "motive-choices": ["motive-choices"], "mirror": ["mirror"], "rungs": ["rungs"], "vagueness": ["vague"],
    "drafts": ["drafts"], "examples": ["examples"], "statements": ["statements", Slot.goalNow],
    "checks": ["finding-1", "finding-2", "finding-3", Slot.goalNow],
    "motives-shown": ["motives-shown"], "preview": ["preview"],
  ]

  /// Derived slots that always hold something once their derivation ran.
  public static let alwaysDerived: Set<String> = ["rungs", "statements", "preview", Slot.goalNow]

  /// Slots that answers fill besides their own, by answer type.
  public static let alsoFilled: [AnswerType: Set<String>] = [
    .motive: [
      Slot.motives, Slot.intentions, Slot.duty, "one-way", Slot.date, Slot.dateDay, Slot.sign,
    ],
    .goal: [Slot.date, Slot.dateDay, Slot.sign], .date: [Slot.dateDay], .yesNo: [Slot.correctedMotive],
    .text: [Slot.gift],
  ]

  /// Fields of records that texts may use.
  public static let fields: [String: Set<String>] = [
    "mirror": ["wish", "mix"], "finding-1": ["ask", "quote", "code"], "finding-2": ["ask", "quote", "code"],
    "finding-3": ["ask", "quote", "code"],
  ]

  /// What only the texts `phrase.*` may use besides slots.
  public static let phrasePlaces: Set<String> = ["first", "second", "third"]

  /// Slots that a channel or the roster may know when a conversation opens.
  public static let opening: Set<String> = [
    Slot.role, Slot.name, Slot.tandem, Slot.short, "register", "consent",
  ]
}

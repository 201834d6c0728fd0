internal import Synchronization
internal import TandemDialogue
internal import TandemLanguage

/// A text as one turn understands it: cut into words once, and looked through for wishes once.
final class Understood: Sendable {
  /// What was found for a language and a role.
  private final class Wishes: Sendable {
    let language: Language
    let role: Role?
    let intentions: [Intention]

    init(_ language: Language, _ role: Role?, _ intentions: [Intention]) {
      (self.language, self.role, self.intentions) = (language, role, intentions)
    }
  }

  let text: ReadText
  private let wishes = AtomicLazyReference<Wishes>()

  init(_ text: String) { self.text = ReadText(text) }

  /// What the person wants by these words.
  func intentions(_ told: Told, _ engine: LanguageEngine) -> [Intention] {
    func found() -> Wishes {
      let grammar = engine.grammar(for: told.language)
      return Wishes(told.language, told.role, grammar.intentions(in: text, role: told.role))
    }
    let known = wishes.load() ?? wishes.storeIfNil(found())
    let fits = known.language == told.language && known.role == told.role
    return fits ? known.intentions : found().intentions
  }
}

extension MentoringInterpretation {
  /// A text, understood once in a turn.
  func understood(_ text: String, _ memory: TurnMemory) -> Understood {
    memory.value(of: text) { Understood(text) }
  }

  /// A text to read, cut once in a turn.
  func read(_ text: String, _ inquiry: Inquiry) -> ReadText { understood(text, inquiry.memory).text }

  /// What the person wants by these words.
  func intentions(in text: String, _ told: Told, _ inquiry: Inquiry) -> [Intention] {
    understood(text, inquiry.memory).intentions(told, engine)
  }
}

internal import TandemDialogue

/// The flow as it is written, with the place of every name; nothing is looked up yet.
struct ParsedFlow {
  var id = Word(text: "", location: Location(file: ""))
  var start: Word?
  var states: [ParsedState] = []
  var migrations: [Migration] = []
}

/// One state as it is written.
struct ParsedState {
  let name: Word
  var says: [Word] = []
  var prepares: [Word] = []
  var condition = ParsedGuard.always
  var answer: AnswerType?
  var slot: Word?
  var choices = ParsedChoices.none
  var rescue = ParsedChoices.none
  var isSkippable = true
  var isCounted = true
  var commits = false
  var depends: [Word] = []
  var transitions: [ParsedTransition] = []
  var ending: Status?
  /// False where its transitions could not be read; then nothing is said about ways.
  var isWhole = true
}

/// A condition with the slots it names.
struct ParsedGuard {
  let condition: Guard
  let slots: [Word]

  static let always = ParsedGuard(condition: .always, slots: [])
}

/// Where choices come from.
enum ParsedChoices {
  case none
  case fixed([Word])
  case slot(Word)

  /// As the machine takes it.
  var resolved: Choices {
    switch self {
    case .none: .none
    case .fixed(let ids): .fixed(ids.map(\.text))
    case .slot(let slot): .slot(slot.text)
    }
  }
}

/// A way to another state, by its name.
struct ParsedTransition {
  var target: Word
  var condition = ParsedGuard.always
  var clears: [Word] = []
}

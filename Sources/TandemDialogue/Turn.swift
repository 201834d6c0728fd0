/// A step in the making: collects changes and effects while the machine works through one utterance.
struct Turn {
  let flow: Flow
  let surroundings: [String: Value]
  /// What was read in this turn.
  let memory = TurnMemory()
  private(set) var conversation: Conversation
  private(set) var changes: [Change] = []
  var effects: [Effect] = []

  init(_ conversation: Conversation, in flow: Flow, given surroundings: [String: Value]) {
    (self.conversation, self.flow, self.surroundings) = (conversation, flow, surroundings)
  }

  /// The state whose question is open.
  var state: State? { flow.state(named: conversation.state) }

  mutating func record(_ change: Change) {
    conversation.apply(change)
    changes.append(change)
  }

  /// Speaks the next variant of a text; a text that the flow doesn't have is left out.
  mutating func say(_ key: String, _ extra: [String: Value] = [:]) {
    guard let text = render(key, extra), !text.isEmpty else { return }
    record(.spoken(text: key))
    effects.append(.say(Message(id: key, text: text)))
  }

  /// Whether there is such a text.
  func has(_ key: String) -> Bool {
    let variants = flow.phrasebook.variants(
      of: key, language: conversation.language, register: conversation.register)
    return variants?.isEmpty == false
  }

  /// The next variant of a text with its places filled.
  func render(_ key: String, _ extra: [String: Value] = [:]) -> String? {
    let variants = flow.phrasebook.variants(
      of: key, language: conversation.language, register: conversation.register)
    guard let variants, !variants.isEmpty else { return nil }
    let template = variants[conversation.spoken[key, default: 0] % variants.count]
    // Three values, not the whole turn, which costs two dozen counts to copy.
    let (slots, language, surroundings) = (conversation.slots, conversation.language, surroundings)
    return template.rendered { name in
      if let value = extra[name] ?? slots[name] { return value == .null ? nil : value }
      return name == "language" ? .text(language) : surroundings[name]
    }
  }

  /// Puts the question of the current state, on this rung of the ladder.
  mutating func ask(_ rung: Rung) {
    guard let state, let question = state.question else { return }
    let own = rung == .ask ? "ask.\(state.name)" : "\(rung.rawValue).\(state.name)"
    if has(own) {
      say(own)
    } else {
      if rung == .offer { say(MachineText.offer) }
      say("ask.\(state.name)")
    }
    // "Keep" has another meaning where the question is what others may see.
    if question.type != .release, let old = conversation.offered[question.slot], old != .null {
      let shown = shown(old, of: state)
      say(MachineText.offered, ["old": .text(shown.last == "." ? String(shown.dropLast()) : shown)])
    }
  }

  /// A slot's value as the person knows it: the title of a choice, else the value.
  func shown(_ value: Value, of state: State) -> String {
    let id = value.text ?? value.flag.map { $0 ? "yes" : "no" }
    return flow.choices(at: state, in: conversation).first { $0.id == id }?.title ?? value.shown
  }

  /// The question as interpreters and derivations see it.
  func inquiry(at state: State) -> Inquiry {
    Inquiry(
      state: state.name, question: state.question,
      choices: flow.choices(at: state, in: conversation),
      attempt: conversation.state == state.name ? conversation.attempt : 1, slots: conversation.slots,
      surroundings: surroundings, memory: memory, language: conversation.language,
      register: conversation.register,
      vocabulary: flow.vocabulary[conversation.language] ?? .empty)
  }

  /// Follows the register when its slot was answered or taken back.
  mutating func tuneVoice() {
    let register = conversation.slots["register"]?.text ?? conversation.register
    guard register != conversation.register else { return }
    record(.voice(language: conversation.language, register: register))
  }
}

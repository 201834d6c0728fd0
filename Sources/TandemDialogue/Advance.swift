/// Moves a conversation forward by one utterance.
///
/// Pure and total: the same inputs give the same step, and every utterance gives one. Words that do
/// not fit are an ordinary step with another attempt. Opening a conversation that has begun puts its
/// question again and changes nothing.
///
/// - Parameter surroundings: What isn't part of the conversation: "today", "contact", "conversation" …
public func advance(
  _ conversation: Conversation, with utterance: Utterance, in flow: Flow,
  given surroundings: [String: Value] = [:]
) -> Step {
  var turn = Turn(conversation, in: flow, given: surroundings)
  switch utterance {
  case .open(let slots, let language, let register):
    turn.open(with: slots, language: language, register: register)
  case .text(let text): turn.hear(text)
  case .back: turn.goBack()
  case .change(let slot): turn.change(slot)
  case .pause: turn.pause()
  }
  return Step(conversation: turn.conversation, changes: turn.changes, effects: turn.effects)
}

/// Longest answer in Unicode scalars that is read at all; a whole story fits, a pasted book doesn't.
public let answerScalarsMax = 20_000

extension Turn {
  mutating func open(with slots: [String: Value], language: String?, register: String?) {
    guard conversation.state.isEmpty else { return resume() }
    record(.rebased(revision: flow.revision))
    record(.voice(language: language ?? conversation.language, register: register ?? conversation.register))
    for (slot, value) in slots.sorted(by: { $0.key < $1.key }) { record(.filled(slot: slot, value: value)) }
    if let register { record(.filled(slot: "register", value: .text(register))) }
    settle(at: flow.start)
  }

  /// Puts the open question again, with a recap after a gap that the surroundings call long.
  private mutating func resume() {
    if surroundings["is-long-gap"] == true { say(MachineText.recap) }
    if conversation.status == .complete { return say(MachineText.complete) }
    ask(.ask)
  }

  mutating func hear(_ text: String) {
    if flow.interpretation.isAlarming(text, memory) { return handOff() }
    let wasHandedOff = conversation.status == .handedOff
    if wasHandedOff || conversation.status == .paused { record(.status(.awaiting)) }
    if let (command, argument) = spokenCommand(in: text) { return obey(command, argument) }
    if text.hasPrefix("/") { return refuseCommand() }
    if wasHandedOff { return ask(.ask) }
    guard conversation.status == .awaiting, let state, let question = state.question else {
      let own = "again.\(conversation.state)"
      return say(has(own) ? own : MachineText.complete)
    }
    followLanguage(of: text, at: state, question)
    switch read(text, question, in: state) {
    case .answer(let fills): accept(fills, at: state, question)
    case .miss(let miss): climb(miss, at: state, question)
    }
  }

  /// Somebody who tells of themselves in the other language is answered in it, without having to ask.
  ///
  /// Not where they may be writing for somebody else: a goal or a statement can be meant in either.
  private mutating func followLanguage(of text: String, at state: State, _ question: Question) {
    guard question.type == .motive || question.type == .text,
      let language = flow.interpretation.language(text, memory), language != conversation.language,
      flow.phrasebook.languages.contains(language)
    else { return }
    speak(language, at: state)
  }

  /// Leaves the script: distress and harassment are no answers to a question about goals.
  private mutating func handOff() {
    say(MachineText.alarm)
    record(.status(.handedOff))
    effects.append(.finish(.handedOff))
  }

  private func read(_ text: String, _ question: Question, in state: State) -> Reading {
    guard text.contains(where: { !$0.isWhitespace }) else { return .miss(.empty) }
    guard text.unicodeScalars.count <= answerScalarsMax else { return .miss(.tooLong) }
    let inquiry = inquiry(at: state)
    // To keep something to oneself is an answer where the question is what others may see.
    if question.type != .release, inquiry.vocabulary.keep.contains(folded(text)) {
      if let old = conversation.offered[question.slot] { return .answer([question.slot: old]) }
      if PlainReading.choice(in: text, inquiry) == nil { return .miss(.invalid) }
    }
    let interpreter = flow.interpretation.interpreters[question.type] ?? PlainReading.read
    let reading = interpreter(text, inquiry)
    if question.type.isClosed, case .answer = reading { return reading }
    if let miss = flow.interpretation.nonAnswer(text, inquiry) { return .miss(miss) }
    return reading
  }

  /// Takes the answer, empties what depended on the old one, and goes on to the next open question.
  mutating func accept(_ fills: [String: Value], at state: State, _ question: Question) {
    if fills[question.slot] == conversation.offered[question.slot], !conversation.undone.isEmpty {
      return goForward()
    }
    let isDetour = conversation.detour != nil
    let changed = fills.filter { conversation.slots[$0.key] != nil && conversation.slots[$0.key] != $0.value }
    record(.accepted(state: state.name))
    for (slot, value) in fills.sorted(by: { $0.key < $1.key }) { record(.filled(slot: slot, value: value)) }
    tuneVoice()
    empty(dependentsOf: Set(changed.keys), except: Set(fills.keys))
    if let index = flow.index(of: state.name) { settle(after: index) }
    if isDetour { emptyOffPath() }
    if state.commits, conversation.slots[question.slot] != nil { record(.barrier) }
  }

  private mutating func empty(dependentsOf changed: Set<String>, except kept: Set<String>) {
    var pending = changed
    while !pending.isEmpty {
      let hit = flow.states.compactMap(\.question).filter {
        !kept.contains($0.slot) && conversation.slots[$0.slot] != nil && !pending.isDisjoint(with: $0.depends)
      }
      for question in hit { record(.cleared(slot: question.slot)) }
      pending = Set(hit.map(\.slot))
    }
  }

  /// The ladder for words that don't fit: rephrase, then examples, then an offer, then on.
  ///
  /// Somebody who doesn't know gets examples at once, since the same question again is no help.
  private mutating func climb(_ miss: Miss, at state: State, _ question: Question) {
    let rung: Rung? =
      switch (conversation.rung, miss) {
      case (.ask, .dontKnow), (.again, _): .example
      case (.ask, _): .again
      case (.example, _): .offer
      case (.offer, _): nil
      }
    guard let rung else { return leadOn(at: state, question) }
    say(MachineText.miss(miss))
    record(.attempted(attempt: conversation.attempt + 1, rung: rung))
    ask(rung)
  }

  private mutating func leadOn(at state: State, _ question: Question) {
    let choices = inquiry(at: state).choices
    if question.isSkippable {
      say(MachineText.leadOn)
      accept([question.slot: .null], at: state, question)
    } else if question.type == .release, choices.contains(where: { $0.id == "keep" }) {
      say(MachineText.leadOn)
      accept([question.slot: "keep"], at: state, question)
    } else if question.type != .yesNo, question.type != .choice, let first = choices.first {
      say(MachineText.leadOn)
      accept([question.slot: .text(first.title)], at: state, question)
    } else {
      pause()
    }
  }
}

extension AnswerType {
  /// Whether only given answers fit; then "no" is an answer before it is a refusal.
  var isClosed: Bool { [.yesNo, .choice, .scale, .release].contains(self) }
}

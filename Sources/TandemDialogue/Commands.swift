/// What a person can do at any time, as a slash command or in plain words.
extension Turn {
  /// The command that the words are, with what follows it; nil for everything else.
  func spokenCommand(in text: String) -> (Command, String)? {
    let vocabulary = flow.vocabulary[conversation.language] ?? .empty
    guard text.hasPrefix("/") else {
      guard text.utf8.count <= 80 else { return nil }
      let words = folded(text)
      if let command = vocabulary.commands[words] { return (command, "") }
      return words.isEmpty ? nil : commandOfOtherLanguage(words)
    }
    let parts = text.dropFirst().split(maxSplits: 1, whereSeparator: \.isWhitespace)
    guard let name = parts.first.map({ $0.lowercased() }), let command = Command(rawValue: name) else {
      return nil
    }
    return (command, parts.count > 1 ? PlainReading.trimmed(String(parts[1])) : "")
  }

  /// Asking for one's own language is understood in that language.
  private func commandOfOtherLanguage(_ words: String) -> (Command, String)? {
    for (language, vocabulary) in flow.vocabulary where language != conversation.language {
      if vocabulary.commands[words] == .language { return (.language, language) }
    }
    return nil
  }

  mutating func refuseCommand() {
    say(MachineText.unknownCommand)
    ask(.ask)
  }

  mutating func obey(_ command: Command, _ argument: String) {
    switch command {
    case .help: help()
    case .back: goBack()
    case .forward: goForward()
    case .change: change(argument)
    case .why: why()
    case .skip: skip()
    case .summary: summarise()
    case .language: switchLanguage(to: argument)
    case .pause, .quit: pause()
    case .export:
      say(MachineText.export)
      effects.append(.export)
    case .erase: erase(confirmation: argument)
    }
  }

  mutating func goBack() {
    if let detour = conversation.detour { return leaveDetour(to: detour) }
    guard let last = conversation.trail.last else { return say(endOfWayBack) }
    let old = flow.state(named: last.state)?.question.flatMap { conversation.slots[$0.slot] }
    let slot = flow.state(named: last.state)?.question?.slot
    record(.undone)
    if conversation.status != .awaiting { record(.status(.awaiting)) }
    if let slot, let old, old != .null { record(.offered(slot: slot, value: old)) }
    tuneVoice()
    say(MachineText.back)
    ask(.ask)
  }

  /// Why there is no way back: something was committed, the questions have changed, or nothing was before.
  private var endOfWayBack: String {
    guard conversation.isBehindBarrier else { return MachineText.nothingToUndo }
    if flow.hasCommitted(in: conversation) { return MachineText.barrier }
    let isThere = flow.phrasebook.has(
      MachineText.migrated, language: conversation.language, register: conversation.register)
    return isThere ? MachineText.migrated : MachineText.nothingToUndo
  }

  private mutating func leaveDetour(to state: String) {
    record(.moved(to: state))
    record(.detoured(from: ""))
    say(MachineText.back)
    if let ending = self.state?.ending { record(.status(ending)) } else { ask(.ask) }
  }

  mutating func goForward() {
    guard !conversation.undone.isEmpty else { return say(MachineText.nothingToUndo) }
    record(.redone)
    tuneVoice()
    // The next answer that was taken back is the one to this question, so that it may be kept as well.
    if let slot = state?.question?.slot, let value = conversation.undone.last?.filled[slot], value != .null {
      record(.offered(slot: slot, value: value))
    }
    if let ending = state?.ending {
      record(.status(ending))
      say(MachineText.complete)
    } else {
      ask(.ask)
    }
  }

  mutating func change(_ name: String) {
    let vocabulary = flow.vocabulary[conversation.language] ?? .empty
    let slot = vocabulary.slotNames[folded(name)] ?? name
    guard let state = flow.state(asking: slot), let question = state.question,
      let old = conversation.slots[slot]
    else {
      return say(MachineText.unknownSlot, ["slots": .text(changeable.joined(separator: ", "))])
    }
    if conversation.status != .awaiting { record(.status(.awaiting)) }
    if state.name != conversation.state {
      record(.detoured(from: conversation.detour ?? conversation.state))
      record(.moved(to: state.name))
    }
    if old != .null { record(.offered(slot: question.slot, value: old)) }
    say(MachineText.changing)
    ask(.ask)
  }

  /// The names of the slots that have an answer, as the person may type them.
  private var changeable: [String] {
    flow.states.compactMap(\.question).filter { conversation.slots[$0.slot] != nil }
      .compactMap { render("label.\($0.slot)") }
  }

  private mutating func why() {
    guard let state, state.question != nil else { return say(MachineText.complete) }
    say("why.\(state.name)")
    ask(conversation.rung)
  }

  private mutating func help() {
    if let state, state.question != nil {
      let own = ["help", "example", "again"].map { "\($0).\(state.name)" }.first { has($0) }
      if let own { say(own) }
    }
    say(MachineText.help)
    ask(conversation.rung)
  }

  mutating func skip() {
    guard let state, let question = state.question, conversation.status == .awaiting else {
      return say(MachineText.complete)
    }
    guard question.isSkippable else {
      say(MachineText.cannotSkip)
      return ask(.ask)
    }
    let own = "skipped.\(state.name)"
    say(has(own) ? own : MachineText.skipped)
    accept([question.slot: .null], at: state, question)
  }

  private mutating func summarise() {
    let lines = flow.states.compactMap { state -> String? in
      guard let slot = state.question?.slot, let value = conversation.slots[slot], value != .null,
        let label = render("label.\(slot)")
      else { return nil }
      return "\(label): \(shown(value, of: state))"
    }
    guard !lines.isEmpty, let heading = render(MachineText.summary) else {
      say(MachineText.summaryEmpty)
      return ask(conversation.rung)
    }
    record(.spoken(text: MachineText.summary))
    let text = ([heading] + lines).joined(separator: "\n")
    effects.append(.say(Message(id: MachineText.summary, text: text)))
    ask(conversation.rung)
  }

  private mutating func switchLanguage(to name: String) {
    let languages = flow.phrasebook.languages
    let others = languages.filter { $0 != conversation.language }
    guard let language = name.isEmpty ? others.first : languages.first(where: { $0 == folded(name) }) else {
      return say(MachineText.unknownLanguage)
    }
    speak(language, at: state)
    ask(.ask)
  }

  /// Goes on in a language.
  mutating func speak(_ language: String, at state: State?) {
    record(.voice(language: language, register: conversation.register))
    // What was derived for this question is words of the other language.
    if let state { prepare(state) }
    say(MachineText.language)
  }

  mutating func pause() {
    say(MachineText.paused)
    if conversation.status == .awaiting { record(.status(.paused)) }
    effects.append(.finish(.paused))
  }

  private mutating func erase(confirmation: String) {
    let vocabulary = flow.vocabulary[conversation.language] ?? .empty
    guard vocabulary.yes.contains(folded(confirmation)) else { return say(MachineText.eraseConfirm) }
    say(MachineText.erased)
    effects.append(.erase)
  }
}

internal import TandemDialogue
internal import TandemMentoring

// Every text that can be spoken is there, and has what it needs when it is spoken.
extension FlowChecks {
  mutating func checkTexts() {
    if texts.isEmpty {
      problems.error(
        "There are no texts in any language.", hint: "Add a folder like 'de' with YAML files.",
        at: flow.id.location)
    }
    let filled = FilledSlots(of: flow, indices: indices)
    for texts in texts {
      checkMissing(texts)
      let wanted = wantedKeys()
      for text in texts.texts.values.sorted(by: { $0.key.location < $1.key.location }) {
        checkKey(text.key, wanted)
        checkTitle(text)
        checkPlaces(text, filled)
      }
    }
  }

  private mutating func checkMissing(_ texts: ParsedTexts) {
    for state in flow.states {
      for (key, place) in required(of: state) where texts.texts[key] == nil {
        problems.error("The text '\(key)' is missing in '\(texts.language)'.", at: place)
      }
    }
    let asksYesNo = flow.states.contains { $0.answer == .yesNo }
    let own = MachineText.all + (asksYesNo ? ["choice.yes-no.yes", "choice.yes-no.no"] : [])
    for key in own where texts.texts[key] == nil {
      problems.error(
        "The text '\(key)' is missing in '\(texts.language)'.", hint: "The machine itself speaks it.",
        at: texts.home)
    }
  }

  /// Texts that a state can't do without, with the place that asks for them.
  private func required(of state: ParsedState) -> [(String, Location)] {
    var keys = state.says.map { ("say.\($0.text)", $0.location) }
    guard state.answer != nil else { return keys }
    let name = state.name.text
    keys += [("ask.\(name)", state.name.location), ("why.\(name)", state.name.location)]
    for choices in [state.choices, state.rescue] {
      guard case .fixed(let ids) = choices else { continue }
      keys += ids.map { ("choice.\(name).\($0.text)", $0.location) }
    }
    return keys
  }

  /// Every key that can be spoken, by its group.
  private func wantedKeys() -> [String: Set<String>] {
    let asking = flow.states.filter { $0.answer != nil }.map(\.name.text)
    var wanted: [String: Set<String>] = [:]
    for group in ["ask", "again", "example", "offer", "why", "help", "skipped"] {
      wanted[group] = Set(asking.map { "\(group).\($0)" })
    }
    // Words after the end are answered with it.
    wanted["again"]?.formUnion(flow.states.filter { $0.ending != nil }.map { "again.\($0.name.text)" })
    wanted["say"] = Set(flow.states.flatMap { $0.says.map { "say.\($0.text)" } })
    wanted["label"] = Set(knownSlots.map { "label.\($0)" })
    wanted["choice"] = Set(
      flow.states.flatMap { required(of: $0).map(\.0) }.filter { $0.hasPrefix("choice.") }
    )
    .union(["choice.yes-no.yes", "choice.yes-no.no"])
    wanted["machine"] = Set(MachineText.all.filter { $0.hasPrefix("machine.") } + MachineText.later)
    wanted["miss"] = Set(MachineText.all.filter { $0.hasPrefix("miss.") })
    return wanted
  }

  private mutating func checkKey(_ key: Word, _ wanted: [String: Set<String>]) {
    let group = String(key.text.prefix { $0 != "." })
    guard let keys = wanted[group], !keys.contains(key.text) else { return }
    problems.error(
      "Nothing ever speaks the text '\(key.text.prefix(90))'.",
      hint: Suggestion.hint(for: key.text, among: keys, otherwise: "Delete it, or name it as in flow.yaml."),
      at: key.location)
  }

  private mutating func checkTitle(_ text: ParsedText) {
    guard text.key.text.hasPrefix("choice.") else { return }
    for variant in text.all {
      let length = variant.template.rendered { _ in nil }.count
      guard length > Self.titleCharactersMax else { continue }
      problems.error(
        "The choice '\(text.key.text.dropFirst("choice.".count))' has \(length) characters; "
          + "a button holds \(Self.titleCharactersMax).",
        hint: "Say it in fewer words; the question can hold the rest.", at: variant.written.location)
    }
  }

  private mutating func checkPlaces(_ text: ParsedText, _ filled: FilledSlots) {
    let known = knownSlots.union(Self.surroundings).union(Self.surroundingsPerhaps)
    let group = String(text.key.text.prefix { $0 != "." })
    guard !TextsReader.channelGroups.contains(group) else { return }
    var extra = MachineText.places[text.key.text] ?? []
    if group == "phrase" { extra.formUnion(MentoringInterpretation.phrasePlaces) }
    let sure = group == "phrase" ? known : surelyFilled(text.key.text, filled)
    for variant in text.all {
      for place in variant.places where !extra.contains(place.slot) {
        let location = variant.written.location(at: place.offset)
        if !known.contains(place.slot) {
          problems.error(
            "The text '\(text.key.text)' uses {\(place.slot)}, which nothing fills.",
            hint: Suggestion.hint(
              for: place.slot, among: known.union(extra), otherwise: "Places are slots of flow.yaml."),
            at: location)
        } else if let field = place.field, MentoringInterpretation.fields[place.slot]?.contains(field) != true
        {
          problems.error(
            "'\(place.slot)' has no field '\(field)'.",
            hint: Suggestion.hint(for: field, among: MentoringInterpretation.fields[place.slot] ?? []),
            at: location)
        } else if !place.isOptional, !sure.contains(place.slot), !Self.surroundings.contains(place.slot) {
          problems.error(
            "The text '\(text.key.text)' uses {\(place.slot)}, which may be empty when it is spoken.",
            hint: "Put the stretch into '[[ … ]]'.", at: location)
        }
      }
    }
  }

  /// Slots that hold something whenever the text is spoken.
  private func surelyFilled(_ key: String, _ filled: FilledSlots) -> Set<String> {
    let group = key.prefix { $0 != "." }
    let name = String(key.dropFirst(group.count + 1))
    if group == "say" {
      let speaking = flow.states.indices.filter { flow.states[$0].says.contains { $0.text == name } }
      let sets = speaking.map { filled.whenSpeaking($0) }
      return sets.dropFirst().reduce(sets.first ?? []) { $0.intersection($1) }
    }
    return indices[name].map { filled.whenSpeaking($0) } ?? []
  }
}

internal import TandemDialogue
internal import TandemLanguage

// From the open question to the mirror and the ladder.
extension MentoringInterpretation {
  /// A motive in the person's words, with everything else that they said along with it.
  ///
  /// Words without any motive are asked about once; then they are taken as they are.
  func motive(_ text: String, _ inquiry: Inquiry) -> Reading {
    guard let slot = inquiry.question?.slot else { return .miss(.invalid) }
    let choice = PlainReading.choice(in: text, inquiry)
    guard choice != nil || !isNoAnswer(text, inquiry) else { return .miss(.invalid) }
    let words = choice?.title ?? PlainReading.trimmed(text)
    if var fills = motiveFills(of: words, filling: slot, inquiry) {
      // What somebody has chosen is known, however it reads.
      if let choice, catalog[Motive(rawValue: choice.id)] != nil {
        let share = MotiveShare(motive: Motive(rawValue: choice.id), weight: 1, evidence: [choice.title])
        fills[Slot.motives] = mix([share])
        fills["one-way"] = isOneWay([share], Told(inquiry).role) ? true : .null
      }
      return .answer(fills)
    }
    return inquiry.attempt == 1 ? .miss(.invalid) : .answer([slot: .text(words)])
  }

  /// The slots that these words fill; nil where they hold neither motive nor intention nor duty.
  func motiveFills(of words: String, filling slot: String, _ inquiry: Inquiry) -> [String: Value]? {
    let told = Told(inquiry)
    // The person's own motive stands beside the first; a correction takes its place.
    let text = slot == Slot.ownMotive ? Told.joined([told[Slot.motive], words]) : words
    let reading = engine.read(read(text, inquiry), language: told.language, role: told.role)
    let intentions = intentions(in: text, told, inquiry)
    guard !reading.motives.isEmpty || !intentions.isEmpty || reading.isDuty else { return nil }
    var fills: [String: Value] = [
      slot: .text(words), Slot.motives: mix(reading.motives),
      Slot.intentions: .list(intentions.map { .text($0.phrase) }),
      "one-way": isOneWay(reading.motives, told.role) ? true : .null,
    ]
    if slot == Slot.motive {
      fills[Slot.duty] = reading.isDuty || intentions.isEmpty && reading.motives.isEmpty ? true : .null
      fills.merge(asides(in: words, inquiry)) { $1 }
    }
    return fills
  }

  /// Time and sign that somebody named before they were asked.
  func asides(in words: String, _ inquiry: Inquiry) -> [String: Value] {
    let told = Told(inquiry)
    var fills: [String: Value] = [:]
    if inquiry.slots[Slot.date] == nil, let today = told.today,
      let date = engine.firstDate(in: read(words, inquiry), language: told.language, today: today),
      let day = date.day, day > today
    {
      fills = dateFills(date)
    }
    if inquiry.slots[Slot.sign] == nil, let sign = cues[told.language]?.sign(in: words) {
      fills[Slot.sign] = .text(sign)
    }
    return fills
  }

  private func mix(_ motives: [MotiveShare]) -> Value {
    .list(
      motives.map { share in
        .record([
          "motive": .text(share.motive.rawValue), "weight": .number(Int((share.weight * 100).rounded())),
          "evidence": .list(share.evidence.map(Value.text)),
        ])
      })
  }

  /// A mentor who only gives, or a mentee who only takes.
  private func isOneWay(_ motives: [MotiveShare], _ role: Role?) -> Bool {
    switch role {
    case .mentor: motives.allSatisfy { $0.motive.rawValue == "giving-back" }
    case .mentee: !motives.contains { $0.motive.rawValue == "contribution" }
    case nil: false
    }
  }

  /// The motives of the role, as somebody who is stuck would choose them.
  func motiveChoices(_ inquiry: Inquiry) -> [String: Value] {
    let told = Told(inquiry)
    let choices = catalog.entries(for: told.role).compactMap { entry -> Value? in
      entry.choice[told.language].map { ["id": .text(entry.motive.rawValue), "title": .text($0)] }
        .map(Value.record)
    }
    return ["motive-choices": choices.isEmpty ? .null : .list(choices)]
  }

  /// What they want and why, said back; nothing where nothing was understood.
  func mirror(_ inquiry: Inquiry) -> [String: Value] {
    let told = Told(inquiry)
    let grammar = engine.grammar(for: told.language)
    let intentions = intentions(in: told.motiveText, told, inquiry)
    let wishes = intentions.prefix(2).map { grammar.mirror($0, register: told.register) }.filter {
      !$0.isEmpty
    }
    let both =
      wishes.count == 2
      ? phrase("both", inquiry, ["first": .text(closed(wishes[0], told)), "second": .text(wishes[1])]) : ""
    let wish = both.isEmpty ? wishes.first ?? "" : both
    let mix = motivesInWords(told.motives, inquiry)
    guard !wish.isEmpty || !mix.isEmpty else { return ["mirror": .null] }
    return ["mirror": .record(["wish": .text(wish), "mix": .text(mix)])]
  }

  /// German closes a clause within a wish before it goes on: "zu verstehen, was sie bewegt, und …".
  private func closed(_ wish: String, _ told: Told) -> String {
    told.language == .german && wish.contains(", ") ? wish + "," : wish
  }

  /// The motives that others may see, in words.
  func motivesShown(_ inquiry: Inquiry) -> [String: Value] {
    let shown = Told(inquiry).motives.filter { catalog[$0.motive]?.isPrivate == false }
    let words = motivesInWords(shown, inquiry)
    return ["motives-shown": words.isEmpty ? .null : .text(words)]
  }

  private func motivesInWords(_ motives: [MotiveShare], _ inquiry: Inquiry) -> String {
    let language = Told(inquiry).language
    let words = motives.compactMap { catalog[$0.motive]?.wording[language] }.map(Value.text)
    switch words.count {
    case 0: return ""
    case 1: return phrase("mix-one", inquiry, ["first": words[0]])
    case 2: return phrase("mix-two", inquiry, ["first": words[0], "second": words[1]])
    default: return phrase("mix-three", inquiry, ["first": words[0], "second": words[1], "third": words[2]])
    }
  }

  /// How many rungs of "what would that give you?" there are: up to three, one more than went on.
  func rungs(_ inquiry: Inquiry) -> [String: Value] {
    let told = Told(inquiry)
    let before = [told.motiveText]
    guard goesOn(told["value-1"], from: before) else { return ["rungs": 1] }
    return ["rungs": goesOn(told["value-2"], from: before + [told["value-1"]]) ? 3 : 2]
  }

  /// Whether an answer says something that wasn't there before.
  private func goesOn(_ answer: String, from before: [String]) -> Bool {
    let words = contentWords(answer)
    guard !words.isEmpty else { return false }
    return before.allSatisfy { earlier in
      let known = contentWords(earlier)
      return words.count { known.contains($0) } * 10 < words.count * 6
    }
  }

  /// The words of a text that are long enough to mean something by themselves.
  func contentWords(_ text: String) -> Set<String> {
    let words = folded(text)
    guard words.utf8.allSatisfy({ $0 < 0x80 }) else {
      return Set(words.split { !$0.isLetter }.map(String.init).filter { $0.count > 3 })
    }
    let parts = words.utf8.split { !(0x61...0x7A).contains($0) }
    return Set(parts.lazy.filter { $0.count > 3 }.map { String(Substring($0)) })
  }
}

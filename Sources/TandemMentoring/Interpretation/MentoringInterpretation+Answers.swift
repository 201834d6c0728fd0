internal import TandemDialogue
internal import TandemLanguage

// Readers of answers that need no grammar.
extension MentoringInterpretation {
  /// Yes or no; whoever corrects the mirror in the same breath isn't asked for it again.
  func yesNo(_ text: String, _ inquiry: Inquiry) -> Reading {
    let plain = PlainReading.read(text, inquiry)
    guard let slot = inquiry.question?.slot, slot == "mirrored" else { return plain }
    let answer = PlainReading.yesNo(in: text, inquiry)
    guard answer != true, text.split(whereSeparator: \.isWhitespace).count >= 4 else { return plain }
    var correction = PlainReading.trimmed(text)
    if answer == false, let comma = correction.firstIndex(where: { ",.;:!–-".contains($0) }) {
      correction = PlainReading.trimmed(String(correction[correction.index(after: comma)...]))
    }
    guard let fills = motiveFills(of: correction, filling: Slot.correctedMotive, inquiry) else {
      return plain
    }
    return .answer(fills.merging([slot: false]) { $1 })
  }

  /// A name without what introduces it.
  func name(_ text: String, _ inquiry: Inquiry) -> Reading {
    guard let slot = inquiry.question?.slot else { return .miss(.invalid) }
    let name = cues[Told(inquiry).language]?.name(in: text) ?? PlainReading.trimmed(text)
    guard name.unicodeScalars.count <= 60 else { return .miss(.tooLong) }
    // "Jo" alone is a yes; "ich heiße Jo" is a name.
    let isIntroduced = name.count < PlainReading.trimmed(text).count
    let isName = name.contains(where: \.isLetter) && (isIntroduced || !isNoAnswer(name, inquiry))
    guard isName, name.split(separator: " ").count <= 6 else { return .miss(.invalid) }
    return .answer([slot: .text(capitalised(name))])
  }

  /// "ute von weber" as "Ute von Weber"; whoever types capitals has typed their name as it is.
  private func capitalised(_ name: String) -> String {
    guard name == name.lowercased() else { return name }
    let particles: Set<String> = [
      "von", "van", "vom", "zu", "zur", "de", "der", "den", "da", "di", "la", "le", "el",
    ]
    return name.split(separator: " ").map { word in
      particles.contains(String(word)) ? String(word) : word.prefix(1).uppercased() + word.dropFirst()
    }.joined(separator: " ")
  }

  /// The person's own words.
  func words(_ text: String, _ inquiry: Inquiry) -> Reading {
    guard let question = inquiry.question else { return .miss(.invalid) }
    if inquiry.vocabulary.no.contains(folded(text)), question.isSkippable {
      return .answer([question.slot: .null])
    }
    let choice = PlainReading.choice(in: text, inquiry)
    guard choice != nil || !isNoAnswer(text, inquiry) else { return .miss(.invalid) }
    let answer = Value.text(choice?.title ?? PlainReading.trimmed(text))
    // What a mentee brings along is the gift; nobody asks for it twice.
    let isGift = question.slot == Slot.contribution && inquiry.slots[Slot.gift] == nil
    return .answer(isGift ? [question.slot: answer, Slot.gift: answer] : [question.slot: answer])
  }

  /// Share or keep; yes and no mean the same.
  func release(_ text: String, _ inquiry: Inquiry) -> Reading {
    let plain = PlainReading.read(text, inquiry)
    if case .answer = plain { return plain }
    guard let slot = inquiry.question?.slot else { return plain }
    // "behalten" for "Für mich behalten": words that stand in one choice only.
    let said = Set(folded(text).split(separator: " "))
    let meant = inquiry.choices.filter { said.isSubset(of: folded($0.title).split(separator: " ")) }
    if meant.count == 1, !said.isEmpty { return .answer([slot: .text(meant[0].id)]) }
    guard let answer = PlainReading.yesNo(in: text, inquiry) else { return plain }
    return .answer([slot: answer ? "share" : "keep"])
  }

  /// How they will notice.
  func sign(_ text: String, _ inquiry: Inquiry) -> Reading { words(text, inquiry) }

  /// A time, kept as the person put it, and the day it means; days gone by are no answer.
  func date(_ text: String, _ inquiry: Inquiry) -> Reading {
    let told = Told(inquiry)
    guard let slot = inquiry.question?.slot else { return .miss(.invalid) }
    if inquiry.vocabulary.no.contains(folded(text)) { return .answer([slot: .null]) }
    guard let date = engine.date(in: read(text, inquiry), language: told.language, today: told.today) else {
      return .miss(.invalid)
    }
    if let day = date.day, let today = told.today, day < today { return .miss(.invalid) }
    return .answer(dateFills(date).merging([slot: .text(date.phrase)]) { $1 })
  }

  func dateFills(_ date: DatePhrase) -> [String: Value] {
    [Slot.date: .text(date.phrase), Slot.dateDay: date.day.map { .text($0.description) } ?? .null]
  }

  /// "Ja", "nein" and a number without a choice answer no open question.
  func isNoAnswer(_ text: String, _ inquiry: Inquiry) -> Bool {
    let words = folded(text)
    return !text.contains(where: \.isLetter) || isHum(text) || inquiry.vocabulary.yes.contains(words)
      || inquiry.vocabulary.no.contains(words)
  }

  /// "hm", "pff": letters without a vowel, unless somebody wrote them as "HR".
  private func isHum(_ text: String) -> Bool {
    // Almost every text has a vowel or a capital among its first letters.
    if text.utf8.contains(where: { (0x41...0x5A).contains($0) || "aeiouy".utf8.contains($0) }) {
      return false
    }
    let letters = text.filter(\.isLetter)
    return letters == letters.lowercased() && !letters.contains { "aeiouyäöü".contains($0) }
  }

  /// A text of the phrasebook that puts the person's words together.
  func phrase(_ name: String, _ inquiry: Inquiry, _ values: [String: Value]) -> String {
    let variants = phrasebook.variants(
      of: "phrase.\(name)", language: inquiry.language, register: inquiry.register)
    return variants?.first?.rendered { values[$0] ?? inquiry.slots[$0] } ?? ""
  }
}

/// Builds the statement for the kickoff and the call from a person's own words.
///
/// Every part is optional; what would make it longer than a breath is left out from the end.
struct StatementBuilder {
  /// Words that can be said in 20 seconds.
  static let wordsMax = 45

  let material: StatementMaterial
  let phrases: PhraseReader
  private let signs: SignReader

  init(_ material: StatementMaterial, _ phrases: PhraseReader) {
    (self.material, self.phrases) = (material, phrases)
    signs = SignReader(phrases: phrases)
  }

  /// The statement in one of its styles, at most 45 words unless the goal alone is longer.
  func statement(_ style: StatementStyle) -> String {
    switch style {
    case .short: shortened([[goal(isWish: true)], [exchange]])
    case .warm: warm
    case .exact: shortened([[goal(isWish: false)], [sign], [exchange]])
    }
  }

  /// Why, goal, sign, then wish and gift; the sign is the first that is left out.
  private var warm: String {
    let (why, goal) = (isRepeated ? nil : motive, goal(isWish: true))
    let whole = [why, goal, sign, exchange].compactMap { $0 }.joined(separator: " ")
    if whole.split(separator: " ").count <= Self.wordsMax { return whole }
    return shortened([[why], [goal], [exchange], [sign]])
  }

  /// The same content as a call for a partner at the start of their career.
  func call() -> String {
    var parts = [search]
    if !isRepeated || motivePhrase == nil, let goal = goal(isWish: true) { parts.append(goal) }
    if let wish = wish { parts.append(wish + ".") }
    if let gift = giftSentence { parts.append(gift + ".") }
    return parts.joined(separator: " ")
  }

  private var search: String {
    let partner = "Ich suche jemanden am Anfang des Berufslebens"
    guard let doing = motivePhrase else { return partner + "." }
    return partner + ", um " + doing.zuInfinitive.text + "."
  }

  /// Whole sentences in order of weight; those that no longer fit are left out.
  private func shortened(_ parts: [[String?]]) -> String {
    var sentences: [String] = []
    var count = 0
    for part in parts.flatMap({ $0 }).compactMap({ $0 }) {
      let words = part.split(separator: " ").count
      if !sentences.isEmpty, count + words > Self.wordsMax { continue }
      sentences.append(part)
      count += words
    }
    return sentences.joined(separator: " ")
  }

  // MARK: Why

  /// Whether the goal says what the motive says; nobody says a sentence twice.
  private var isRepeated: Bool {
    guard let motive = motivePhrase else { return false }
    let words = motive.infinitive.text.lowercased()
    return goalPhrases.contains {
      $0.removing(material.date?.phrase).infinitive.text.lowercased().contains(words)
    }
  }

  private var motivePhrase: VerbPhrase? {
    guard case .doing(let read) = reason else { return nil }
    return read.first
  }

  /// What the motive says: the phrase that it is, or what somebody wants in their own telling of it.
  private var reason: PhraseReader.Content? {
    let read = material.motive.german(phrases.lexicon)
    let clauses = read.parts.flatMap(\.clauses)
    if read.parts.count == 1, let first = clauses.first,
      first.order == .infinitive || clauses.allSatisfy({ $0.order == .fragment })
    {
      return phrases.content(of: material.motive)
    }
    let wishes = phrases.wishes.strongest(in: read)
    guard let wish = wishes.first(where: { !$0.isAway && $0.strength > .hint }),
      let phrase = phrases.phrases(of: wish.words.text).first, phrase.isSound
    else { return nil }
    return .doing([phrase])
  }

  /// "Ich bin hier, weil ich mein Wissen weitergeben möchte."
  private var motive: String? {
    switch reason {
    case .doing(let read):
      guard let first = read.first else { return nil }
      let isModal = ["können", "wollen", "müssen", "dürfen"].contains(first.head.infinitive)
      var inner = first
      inner.tail = []
      let words = inner.infinitive + (isModal ? [] : [.frame("möchte", .verb)]) + first.tail
      return "Ich bin hier, weil ich " + words.text + "."
    case .thing(let words):
      let isPlural = NounPhrase(words).map(\.isPlural) ?? false || phrases.wishes.conjuncts(words).count > 1
      guard !words.contains(where: { $0.kind == .mark || $0.token < 0 && $0.kind == .noun }) else {
        return nil
      }
      return "Ich bin hier, weil mir " + words.text + " wichtig " + (isPlural ? "sind" : "ist") + "."
    case nil: return nil
    }
  }

  // MARK: What

  private var goalPhrases: [VerbPhrase] {
    guard case .doing(let read) = phrases.content(of: material.goal) else { return [] }
    return read
  }

  /// "Bis Ostern möchte ich …"; the goal as it stands where it can't be taken apart.
  private func goal(isWish: Bool) -> String? {
    guard !material.goal.isEmpty else { return nil }
    let first = firstSentence(of: material.goal)
    guard case .doing(let doing) = phrases.content(of: first), !doing.isEmpty else { return verbatim }
    let builder = GoalBuilder(
      GoalMaterial(
        text: "", intentions: [], motives: [], role: material.role, register: material.register,
        answers: GoalAnswers(specific: first), date: material.date), phrases)
    return isWish ? builder.wish : builder.goal
  }

  private var verbatim: String {
    let text = material.goal.source
    let goal = text.last.map { ".!?".contains($0) } == true ? text : text + "."
    guard let date = material.date, !goal.lowercased().contains(date.phrase.lowercased()) else { return goal }
    // A draft that begins with its time has one, however its people are named there.
    let first = goal.prefix { $0 != " " }.lowercased()
    if first == "bis" || GermanTimeText.clauseOpeners.contains(first) { return goal }
    // A draft that names its aim takes the time in: nobody says "Mein Ziel" twice.
    let opening = "Mein Ziel"
    let isNamed = goal.hasPrefix(opening + " ist")
    return opening + " " + date.phrase + (isNamed ? goal.dropFirst(opening.count) : " ist: " + goal[...])
  }

  private func firstSentence(of text: ReadText) -> ReadText {
    guard let first = text.reading.sentences.first else { return text }
    let quote = text.reading.quote(first.tokens)
    return quote == text.source ? text : ReadText(quote)
  }

  private var sign: String? {
    signs.sign(in: material.sign)?.sentence(noticing: "Ich merke es daran, dass ")
  }

  // MARK: Give and take

  /// "Von Ihnen wünsche ich mir …, und ich bringe … mit."
  private var exchange: String? {
    switch (wish, gift) {
    case (let wish?, let gift?):
      // A clause inside the wish needs its comma before "und" anyway.
      return wish + ", und " + gift + "."
    case (let wish?, nil): return wish + "."
    case (nil, let gift?): return gift.capitalisedFirst + "."
    case (nil, nil): return nil
    }
  }

  private var partner: String { material.register == .formal ? "Ihnen" : "dir" }

  private var wish: String? {
    guard !material.wish.isEmpty else { return nil }
    return PartnerWish(material.register, phrases).words(material.wish)
      .map { "Von " + partner + " wünsche ich mir" + $0 }
  }

  private var giftSentence: String? { gift?.capitalisedFirst }

  /// "ich bringe meine Erfahrung mit", "ich höre gut zu"
  private var gift: String? {
    switch phrases.content(of: material.gift, question: "zeigen") {
    case .doing(let read):
      guard let first = read.first else { return nil }
      // A thing that got a verb of wishing is brought along instead.
      if let thing = named(material.gift) { return bringing(thing) }
      return "ich " + PartnerWish(material.register, phrases).facing(first.firstPersonWithoutSubject).text
    case .thing(let words):
      return bringing(named(material.gift) ?? words)
    case nil: return nil
    }
  }

  /// "ich bringe Zugang zu Leuten mit, die sonst keine Zeit haben"
  private func bringing(_ thing: [GermanWord]) -> String {
    let end =
      thing.firstIndex { $0.kind == .mark && $0.text == "," && thing.last?.kind == .mark } ?? thing.count
    let tail = Array(thing[end...])
    return (["ich bringe", Array(thing[..<end]).text, "mit"].joined(separator: " "))
      + (tail.isEmpty ? "" : ", " + Array(tail.dropFirst()).text)
  }

  /// The words as things, where the text names things and does nothing.
  private func named(_ text: ReadText) -> [GermanWord]? {
    let read = text.german(phrases.lexicon)
    guard let clauses = read.parts.first?.clauses, let first = clauses.first, first.order == .fragment else {
      return nil
    }
    if clauses.count > 1, clauses.dropFirst().allSatisfy({ $0.isDependent }) {
      let object = NounPhrase(first.words)?.accusative() ?? first.words
      return object + phrases.wishes.tail(1..<clauses.count, clauses) + [.comma]
    }
    guard clauses.allSatisfy({ $0.order == .fragment }) else { return nil }
    let parts = clauses.flatMap { phrases.wishes.conjuncts($0.words) }
    let objects = parts.map { NounPhrase($0)?.accusative() ?? $0 }
    return WishReader.list(objects)
  }
}

/// German as tandem speaks it.
///
/// A shallow grammar: word classes by lists and endings, clauses by their verb bracket, verb forms by rule.
/// Where it isn't sure it quotes the person's words in a frame that is right around any of them.
public struct GermanGrammar: Grammar {
  /// More than anybody means at once.
  static let intentionsMax = 12

  let lexicon: GermanLexicon
  let phrases: PhraseReader

  /// The grammar over the lists below "de/"; without them it knows only regular endings.
  public init(words: WordLists) {
    lexicon = GermanLexicon(words)
    phrases = PhraseReader(lexicon)
  }

  /// What the person wants, in order of appearance; empty where the text gives nothing.
  public func intentions(in text: ReadText, role: Role?) -> [Intention] {
    let read = text.german(lexicon)
    let told = read.wishes(phrases.wishes).all.prefix(Self.intentionsMax)
    return told.indices.compactMap { index in
      let (phrase, wish) = told[index]
      guard !told[..<index].contains(where: { $0.phrase == phrase }) else { return nil }
      return Intention(
        phrase: phrase, quote: read.quote(wish.clauses), direction: wish.isAway ? .away : .towards)
    }
  }

  /// Whether there is a verb in it that the person can be the subject of.
  public func saysDeed(_ answer: ReadText) -> Bool {
    if case .doing = phrases.content(of: answer) { true } else { false }
  }

  /// "Ihr Wissen weiterzugeben"
  public func mirror(_ intention: Intention, register: Register) -> String {
    let mirror = GermanMirror(register: register)
    let said = phrases.phrases(of: intention.phrase)
    // What doesn't come back as it was is said in the person's own words.
    let again = said.map(\.infinitive.text).joined(separator: " und ")
    guard !said.isEmpty, said.allSatisfy({ lexicon.verb($0.head.infinitive) != nil }),
      again.saysTheSame(as: intention.phrase)
    else {
      return intention.phrase.quoted
    }
    return said.map { mirror.turned($0.zuInfinitive).text }.joined(separator: " und ")
  }

  /// Two or three goal sentences that differ in what they stress.
  public func drafts(of material: GoalMaterial) -> [String] { GoalBuilder(material, phrases).drafts }

  /// The goal and its drafts.
  public func wording(of material: GoalMaterial) -> GoalWording {
    let builder = GoalBuilder(material, phrases)
    return GoalWording(goal: builder.goal, drafts: builder.drafts)
  }

  /// The finished goal; nil where nothing carries one.
  public func goal(of material: GoalMaterial) -> String? { GoalBuilder(material, phrases).goal }

  /// The statement for the kickoff.
  public func statement(of material: StatementMaterial, style: StatementStyle) -> String {
    StatementBuilder(material, phrases).statement(style)
  }

  /// The call of a senior who looks for a reverse partner.
  public func call(of material: StatementMaterial) -> String { StatementBuilder(material, phrases).call() }
}

extension String {
  /// Whether two texts have the same words; "was" and "etwas" are the same.
  fileprivate func saysTheSame(as other: String) -> Bool {
    func words(_ text: String) -> [Substring] {
      text.split { " ,".contains($0) }.map { $0 == "etwas" ? "was" : $0 == "Etwas" ? "was" : $0 }
    }
    return self == other || words(self) == words(other)
  }
}

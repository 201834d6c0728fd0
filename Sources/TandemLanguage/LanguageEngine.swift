/// Everything tandem knows about language, behind one value: motives, dates, checks, grammar.
///
/// Built once from the word lists and used from anywhere; every call is a pure function of its
/// arguments and takes time linear in the length of the text. The lists of a language are read when its first
/// text comes.
public final class LanguageEngine: Sendable {
  private let english: Lazily<EnglishGrammar>
  private let german: Lazily<GermanGrammar>
  let englishMotives: MotiveLexicon
  let germanMotives: MotiveLexicon
  let detector: LanguageDetector
  private let englishAnswers: AnswerLexicon
  private let germanAnswers: AnswerLexicon
  private let englishChecks: GoalChecks
  private let germanChecks: GoalChecks

  /// An engine over the lists of prompts/words; missing lists make it know less, never fail.
  public init(words: WordLists) {
    let english = Lazily { EnglishGrammar(words: words) }
    let german = Lazily { GermanGrammar(words: words) }
    (self.english, self.german) = (english, german)
    englishMotives = MotiveLexicon(words: words, language: .english)
    germanMotives = MotiveLexicon(words: words, language: .german)
    detector = LanguageDetector(words: words, english: english, german: german)
    englishAnswers = AnswerLexicon(words: words, language: .english)
    germanAnswers = AnswerLexicon(words: words, language: .german)
    englishChecks = GoalChecks(words: words, language: .english)
    germanChecks = GoalChecks(words: words, language: .german)
  }

  /// The language a text is written in; German where nothing speaks for either.
  public func detect(_ text: ReadText) -> Language { detector.detect(text.reading) }

  /// The language that a text is certainly written in; nil for a few words and for mixtures.
  public func certainLanguage(of text: ReadText) -> Language? { detector.certain(text.reading) }

  /// Which motives speak from a text, with the words that showed them; abstains rather than guesses.
  public func read(_ text: ReadText, language: Language, role: Role?) -> MotiveReading {
    motives(of: language).read(text.reading, role: role)
  }

  /// The grammar of a language.
  public func grammar(for language: Language) -> any Grammar {
    language == .german ? german.value : english.value
  }

  /// Reads an answer to "by when?": the whole text is taken to be a time, however it is put.
  ///
  /// - Returns: nil where the answer names no time ("I don't know yet", "we'll see").
  public func date(in text: ReadText, language: Language, today: CalendarDay?) -> DatePhrase? {
    language == .german
      ? GermanDates(today: today, lexicon: german.value.lexicon).answer(text.reading)
      : EnglishDates(today: today, lexicon: english.value.lexicon).answer(text.reading)
  }

  /// The first time named anywhere in a longer text; nil where it names none.
  public func firstDate(in text: ReadText, language: Language, today: CalendarDay?) -> DatePhrase? {
    let finder = TimeFinder(words: .words(language), today: today)
    let reading = text.reading
    guard let range = TimeInText(finder: finder, language: language).range(in: reading) else { return nil }
    return date(in: ReadText(reading.quote(range)), language: language, today: today)
  }

  /// The goal checks, the most important first; each asks one question in the person's register.
  public func findings(for material: CheckMaterial, language: Language) -> [Finding] {
    checks(of: language).findings(for: material)
  }

  /// What kind of non-answer the words are; nil where they can be worked with.
  public func nonAnswer(_ text: ReadText, language: Language) -> NonAnswer? {
    // Asked only where the words look like a non-answer, which most don't.
    answers(of: language).nonAnswer(text.reading) {
      !motives(of: language).read(text.reading, role: nil).motives.isEmpty
    }
  }

  /// Whether a message signals acute distress or harassment; everyday stress is neither.
  public func isAlarming(_ text: ReadText, language: Language) -> Bool {
    answers(of: language).isAlarming(text.reading)
  }

  func motives(of language: Language) -> MotiveLexicon {
    language == .german ? germanMotives : englishMotives
  }

  func checks(of language: Language) -> GoalChecks {
    language == .german ? germanChecks : englishChecks
  }

  private func answers(of language: Language) -> AnswerLexicon {
    language == .german ? germanAnswers : englishAnswers
  }
}

/// The same for texts that nothing else looks at.
extension LanguageEngine {
  /// The language a text is written in; German where nothing speaks for either.
  public func detect(_ text: String) -> Language { detect(ReadText(text)) }

  /// Which motives speak from a text, with the words that showed them; abstains rather than guesses.
  public func read(_ text: String, language: Language, role: Role?) -> MotiveReading {
    read(ReadText(text), language: language, role: role)
  }

  /// Reads an answer to "by when?"; nil where it names no time.
  public func date(in text: String, language: Language, today: CalendarDay?) -> DatePhrase? {
    date(in: ReadText(text), language: language, today: today)
  }

  /// The first time named anywhere in a longer text; nil where it names none.
  public func firstDate(in text: String, language: Language, today: CalendarDay?) -> DatePhrase? {
    firstDate(in: ReadText(text), language: language, today: today)
  }

  /// What kind of non-answer the words are; nil where they can be worked with.
  public func nonAnswer(_ text: String, language: Language) -> NonAnswer? {
    nonAnswer(ReadText(text), language: language)
  }

  /// Whether a message signals acute distress or harassment; everyday stress is neither.
  public func isAlarming(_ text: String, language: Language) -> Bool {
    isAlarming(ReadText(text), language: language)
  }
}

/// What somebody wishes from the partner, turned so that it can be said to the partner's face.
struct PartnerWish {
  private let register: Register
  private let phrases: PhraseReader

  init(_ register: Register, _ phrases: PhraseReader) {
    (self.register, self.phrases) = (register, phrases)
  }

  /// What follows "Von Ihnen wünsche ich mir", with its comma or space; nil where there is nothing.
  func words(_ text: ReadText) -> String? {
    let read = text.german(phrases.lexicon)
    guard let part = read.parts.first, let clause = part.clauses.first else { return nil }
    let rest = phrases.wishes.tail(1..<part.clauses.count, part.clauses)
    switch clause.order {
    case .fragment:
      if let told = someone(clause, part) { return told }
      let all = (clause.words + rest).map { yours($0, read.reading) }
      let objects = phrases.wishes.conjuncts(all).map { NounPhrase($0)?.accusative() ?? $0 }
      return " " + WishReader.list(objects).text
    case .infinitive, .zuInfinitive:
      guard let phrase = phrases.wishes.verbs.infinitive(clause) else { return nil }
      if isMine(phrase) { return ", " + (phrase.zuInfinitive + rest).text }
      return dass(deed(phrase, typed: clause.words) + rest)
    case .verbFinal:
      if clause.opener == "dass" || clause.opener == "wenn" {
        return dass(told(phrases.wishes.order.final(clause) ?? [], rest, part))
      }
      let told = Array(clause.words[..<clause.start]) + addressed(Array(clause.words[clause.start...]))
      return dass(subject + [.frame("mir"), .frame(telling(clause)), .comma] + told + rest)
    case .verbSecond, .verbFirst: return sentence(clause, rest, part)
    }
  }

  /// "ernst genommen werden", "ehrliches Feedback bekommen": the partner does something, and the person gets it.
  private func isMine(_ phrase: VerbPhrase) -> Bool {
    if phrase.chain.count > 1, phrase.chain[0].kind == .participle { return true }
    return Self.receiving.contains(phrase.head.infinitive)
      && !phrase.middle.contains { ["mich", "mir", "uns"].contains($0.lower) || $0.lower.hasPrefix("mein") }
  }

  /// What one does with what somebody else gives; what is the person's own in it makes it the partner's deed.
  private static let receiving: WordSet = [
    "bekommen", "kriegen", "erhalten", "dürfen", "lernen", "erfahren", "hören", "sehen", "wissen",
  ]

  /// "jemand, der zuhört": what such a partner does.
  private func someone(_ clause: GermanClause, _ part: GermanText.Part) -> String? {
    guard clause.words.count == 1, ["jemand", "jemanden"].contains(clause.words[0].lower),
      part.clauses.count > 1,
      part.clauses[1].isRelative, ["der", "die"].contains(part.clauses[1].opener), part.clauses[1].start == 1
    else { return nil }
    let rest = phrases.wishes.tail(2..<part.clauses.count, part.clauses)
    return dass(addressed([.frame("er", .pronoun)] + part.clauses[1].words.dropFirst()) + rest)
  }

  /// "Ihrem", typed with a capital, is the partner's own.
  private func yours(_ word: GermanWord, _ reading: Reading) -> GermanWord {
    guard word.kind == .determiner, word.lower.hasPrefix("ihr"), word.token > 0,
      reading.tokens[word.token].isCapitalised
    else { return word }
    return .frame((register == .formal ? "Ihr" : "dein") + word.lower.dropFirst(3), .determiner)
  }

  /// "Wie haben Sie das gemacht?" – "dass du mir erzählst, wie du das gemacht hast".
  private func asked(_ clause: GermanClause, _ rest: [GermanWord]) -> String? {
    guard let question = phrases.wishes.order.indirect(clause) else { return nil }
    let told = question.asking + addressed(question.rest) + rest
    return dass(subject + [.frame("mir"), .frame(telling(clause)), .comma] + told)
  }

  private var subject: [GermanWord] { [.frame(register == .formal ? "Sie" : "du", .pronoun)] }
  private var person: GermanPerson { register == .formal ? .plural : .second }

  /// What is over is told, what one can do is shown.
  private func telling(_ clause: GermanClause) -> String {
    let isPast =
      clause.order == .verbSecond
      && clause.verb.map {
        clause.words[$0].isFinite(of: ["haben", "sein"]) || clause.words[$0].finite?.kind == .past
      }
        == true
    let isOver =
      isPast
      || zip(clause.words, clause.words.dropFirst()).contains { word, next in
        // A participle that no list knows still ends like one.
        next.finite?.kind == .past
          || next.isFinite(of: ["haben", "sein"]) && word.kind != .noun
            && (word.participle != nil || word.kind == .adjective && word.lower.hasSuffix("t"))
      }
    return register == .formal ? (isOver ? "erzählen" : "zeigen") : isOver ? "erzählst" : "zeigst"
  }

  /// "seinen ersten Gesprächen" – "Ihren ersten Gesprächen": the partner's own, where nobody else is named.
  private func own(_ words: [GermanWord], as owners: [String]) -> [GermanWord] {
    words.enumerated().map { index, word in
      guard word.kind == .determiner, let stem = owners.first(where: { word.lower.hasPrefix($0) }),
        !words[..<index].contains(where: { $0.kind == .noun && isPerson($0) })
      else { return word }
      return .frame((register == .formal ? "Ihr" : "dein") + word.lower.dropFirst(stem.count), .determiner)
    }
  }

  private func isPerson(_ word: GermanWord) -> Bool {
    word.kind == .noun && phrases.lexicon.people.names(word)
  }

  private func dass(_ words: [GermanWord]) -> String { ", dass " + words.text }

  /// "mir ehrlich sagen" – "Sie mir ehrlich sagen", "du mir ehrlich sagst"
  private func deed(_ phrase: VerbPhrase, typed: [GermanWord]) -> [GermanWord] {
    let isReflexive = typed.has("sich")
    let middle = phrase.middle.map { word -> GermanWord in
      guard isReflexive, ["mich", "mir"].contains(word.lower) else { return word }
      return .frame(register == .formal ? "sich" : word.lower == "mir" ? "dir" : "dich", .pronoun)
    }
    let finite = GermanWord.frame(phrase.head.prefix + phrase.head.present(person), .verb)
    let inner = phrase.chain.dropLast().map { GermanWord.frame($0.text, .verb) }
    // "üben mit mir" – "mit mir übst"
    let isWithin = phrase.tail.first?.kind == .preposition && !phrase.tail.contains { $0.kind == .mark }
    let end = isWithin ? phrase.tail + inner + [finite] : inner + [finite] + phrase.tail
    return subject + own(middle, as: ["sein"]) + end
  }

  private func sentence(_ clause: GermanClause, _ rest: [GermanWord], _ part: GermanText.Part) -> String? {
    if clause.order == .verbSecond, clause.words[0].kind == .question { return asked(clause, rest) }
    // "Ich wünsche mir …", "ich möchte ehrliches Feedback": what is wished for.
    if let own = phrases.wishes.verbs.firstPerson(clause), own.auxiliary == nil,
      ["wünschen", "brauchen", "wollen", "mögen", "haben", "erhoffen"].contains(own.phrase.head.infinitive)
    {
      if part.clauses.count > 1, part.clauses[1].opener == "dass" {
        let inner = phrases.wishes.tail(2..<part.clauses.count, part.clauses)
        return dass(addressed(Array(part.clauses[1].words[part.clauses[1].start...])) + inner)
      }
      let things = PhraseCleaner.objectWords(own.phrase.middle) + own.phrase.tail + rest
      return things.isEmpty ? nil : " " + things.text
    }
    guard let words = phrases.wishes.order.final(clause) else { return nil }
    return dass(told(words, rest, part))
  }

  /// A clause said to the partner's face with those behind it: "er soll sagen, was er denkt" – the same partner
  /// in both.
  private func told(_ words: [GermanWord], _ rest: [GermanWord], _ part: GermanText.Part) -> [GermanWord] {
    let told = addressed(words)
    guard told.first != words.first, let who = words.first, part.clauses.count > 1 else { return told + rest }
    return told
      + part.clauses.dropFirst().flatMap { next -> [GermanWord] in
        guard next.isDependent, next.start < next.words.count, next.words[next.start].lower == who.lower
        else {
          let more = phrases.wishes.tail(0..<1, [next])
          return who.lower == "er" && !told.contains(where: isPerson) ? facing(more) : more
        }
        return [.comma] + next.words[..<next.start] + question(next, next.words[next.start...])
      }
  }

  /// "was sie denkt" – "was Sie denken", but "was sie nervt" – "was Sie nervt": there the partner has it done to them.
  private func question(_ clause: GermanClause, _ words: ArraySlice<GermanWord>) -> [GermanWord] {
    guard clause.opener == "was", let verb = words.last?.finite?.verb.infinitive, Self.moving.contains(verb)
    else {
      return addressed(Array(words))
    }
    return [.frame(register == .formal ? "Sie" : "dich", .pronoun)] + words.dropFirst()
  }

  private static let moving: WordSet = [
    "nerven", "stören", "ärgern", "freuen", "bewegen", "motivieren", "begeistern", "interessieren",
    "beschäftigen",
    "wundern", "überraschen", "belasten", "antreiben", "aufregen", "reizen", "umtreiben", "beeindrucken",
  ]

  /// "ich zeige ihm, wie …": what is done for the partner, said to the partner. Whoever was named before is
  /// somebody else, and behind a comma so may anybody be.
  func facing(_ words: [GermanWord]) -> [GermanWord] {
    let end = words.indices.dropFirst().first { words[$0].kind == .mark } ?? words.count
    guard !words[..<end].contains(where: isPerson) else { return words }
    let (dative, accusative) = register == .formal ? ("Ihnen", "Sie") : ("dir", "dich")
    return words[..<end].map { word in
      guard word.kind == .pronoun else { return word }
      switch word.lower {
      case "ihm", "ihr": return .frame(dative, .pronoun)
      case "ihn", "sie": return .frame(accusative, .pronoun)
      default: return word
      }
    } + words[end...]
  }

  /// The partner in the third person – "sie", "er", "mein Mentor", "jemand" – becomes "Sie" or "du".
  private func addressed(_ words: [GermanWord]) -> [GermanWord] {
    guard let first = words.first else { return words }
    var length = 0
    if ["er", "sie", "jemand", "sie/er", "er/sie", "du"].contains(first.lower) { length = 1 }
    if first.lower.hasPrefix("mein"), words.count > 1,
      ["mentor", "mentorin", "mentee", "tandem", "gegenüber", "mentor:in", "partner", "partnerin"].contains(
        words[1].lower)
    {
      length = 2
    }
    guard length > 0, let index = words.lastIndex(where: { $0.finite != nil }), let form = words[index].finite
    else {
      return words
    }
    let owners = first.lower == "er" || first.lower == "jemand" ? ["sein"] : ["sein", "ihr"]
    let rest = first.lower == "du" ? Array(words[length...]) : own(Array(words[length...]), as: owners)
    let isDative = VerbPhraseReader.dativeReflexives.contains(form.verb.infinitive)
    var result =
      subject
      + rest.map { word in
        guard register == .informal, word.lower == "sich" else { return word }
        return .frame(isDative ? "dir" : "dich", .pronoun)
      }
    let place = index - length + 1
    // "soll mir sagen": what the partner shall do is what is wished for.
    if form.verb.infinitive == "sollen", place > 0, let inner = result[place - 1].infinitive {
      result.remove(at: place)
      result[place - 1] = .frame(inner.verb.prefix + inner.verb.present(person), .verb)
    } else if place < result.count {
      result[place] = .frame(form.verb.prefix + finite(form), .verb)
    }
    return result
  }

  private func finite(_ form: VerbForm) -> String {
    switch form.kind {
    case .past: return form.verb.past(person)
    case .subjunctive:
      return (form.verb.strong?.subjunctive ?? form.verb.past(.first)) + (person == .plural ? "n" : "st")
    default: return form.verb.present(person)
    }
  }
}

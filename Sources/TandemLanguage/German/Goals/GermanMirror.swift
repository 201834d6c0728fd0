/// Says words of the person back to them: "mein" becomes "Ihr" or "dein", "ich" becomes "Sie" or "du".
struct GermanMirror {
  let register: Register

  /// The words with every first person turned round; verbs of clauses with "ich" agree with the new subject.
  func turned(_ words: [GermanWord]) -> [GermanWord] {
    var result: [GermanWord] = []
    var start = 0
    for index in words.indices {
      let isEnd = index + 1 == words.count
      let opensNext =
        !isEnd && words[index].kind == .coordinator
        && [.subordinator, .question].contains(words[index + 1].kind)
      if words[index].isMark(",") || isEnd || opensNext {
        let stretch = Array(words[start..<(isEnd ? index + 1 : index)])
        // In the infinitive itself "mich" is whoever acts; in a clause with another subject it is not.
        let isInfinitive =
          start == 0 && !stretch.has("ob")
          || stretch.contains { $0.zuInfinitive != nil || $0.text.hasPrefix("zu ") }
          || zip(stretch, stretch.dropFirst()).contains { $0.lower == "zu" && $1.infinitive != nil }
        result += turned(stretch, isOwnClause: stretch.has("ich"), isInfinitive: isInfinitive)
        if !isEnd { result.append(words[index]) }
        start = index + 1
      }
    }
    return result
  }

  private func turned(_ words: [GermanWord], isOwnClause: Bool, isInfinitive: Bool) -> [GermanWord] {
    // "wie ich früher" behind the verb is no subject.
    let subject = words.firstIndex { $0.lower == "ich" } ?? words.count
    let agrees =
      isOwnClause
      && !(words.firstIndex { $0.finite != nil && $0.infinitive == nil }.map { $0 < subject } ?? false)
    return words.map { word in
      if let other = pronoun(word, isReflexive: isInfinitive || isOwnClause) {
        return word.with(other).keepingCase(other)
      }
      if agrees, let form = word.finite, form.persons.contains(.first) {
        return word.keepingCase(verb(form))
      }
      return word
    }
  }

  private func pronoun(_ word: GermanWord, isReflexive: Bool) -> String? {
    let isFormal = register == .formal
    switch word.lower {
    case "ich": return isFormal ? "Sie" : "du"
    case "mich": return isFormal ? (isReflexive ? "sich" : "Sie") : "dich"
    case "mir": return isFormal ? (isReflexive ? "sich" : "Ihnen") : "dir"
    default: break
    }
    guard word.kind == .determiner, word.lower.hasPrefix("mein") else { return nil }
    return (isFormal ? "Ihr" : "dein") + word.lower.dropFirst(4)
  }

  private func verb(_ form: VerbForm) -> String {
    let person: GermanPerson = register == .formal ? .plural : .second
    switch form.kind {
    case .past: return form.verb.prefix + form.verb.past(person)
    case .subjunctive:
      let first = form.verb.strong?.subjunctive ?? form.verb.past(.first)
      return form.verb.prefix + first + (person == .plural ? "n" : "st")
    default: return form.verb.prefix + form.verb.present(person)
    }
  }
}

extension GermanWord {
  fileprivate func keepingCase(_ text: String) -> GermanWord {
    var word = self
    word.text = text
    return word
  }
}

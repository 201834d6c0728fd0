// An answer that points at what only the text names: the wish, which names it, goes first.
extension EnglishGoal {
  /// "to hand in the application" → "to apply for the head nurse job, and to hand in the application"; nil where the
  /// answer is understood by itself, or the wish wouldn't help.
  func introduced(_ answer: [EnglishWord], by wish: [EnglishWord]?) -> [EnglishWord]? {
    guard let wish, wish.count > 1 else { return nil }
    guard answer.first?.lower == "to" else {
      // "a yes or no I believe in" can't be behind "and": what it is a yes to is the aim then.
      return EnglishPointers(answer, lexicon: lexicon).need == .matter ? plain(wish) : nil
    }
    guard wish.wordCount + answer.wordCount <= 30, needs(of: answer).contains(where: { names(wish, $0) }),
      !repeats(wish, answer)
    else { return nil }
    return plain(wish) + [EnglishWord](", and") + answer
  }

  /// "I want to be a nurse and, by Easter, to hand in the application": the time that was set is that of the answer,
  /// and the wish may take longer; nil where no wish went before the answer.
  func dated(_ sentence: [EnglishWord], afterWish time: String) -> String? {
    guard let wish = wishes.first.map(plain), wish.count > 1 else { return nil }
    let end = wish.count + 2
    guard sentence.count > end + 2, sentence[2..<end].elementsEqual(wish), sentence[end].isComma,
      sentence[end + 1].lower == "and", sentence[end + 2].lower == "to"
    else { return nil }
    let rest = Array(sentence[(end + 2)...]).written
    return "\(Array(sentence[..<end]).written) and, \(time), \(rest)".sentence
  }

  /// What the answer leaves open, or else its sign.
  private func needs(of answer: [EnglishWord]) -> [EnglishPointers.Need] {
    var needs = [EnglishPointers(answer, lexicon: lexicon).need]
    if isWithoutPeople(answer) { needs.append(.people) }
    needs.removeAll { $0 == .nothing }
    guard needs.isEmpty else { return needs }
    // "they write it down": those whom only the wish names.
    if measure.words.first?.lower == "they", let people = antecedents.people?.last,
      wishes.first?.contains(where: { $0.lower == people.lower }) ?? false,
      !answer.contains(where: { lexicon.isPerson($0.lower) })
    {
      return [.people]
    }
    return [EnglishPointers(measure.words, lexicon: lexicon).need(behind: answer)]
  }

  /// "see how she built a boat": whom the text doesn't make certain, and the answer doesn't name.
  private func isWithoutPeople(_ answer: [EnglishWord]) -> Bool {
    guard let pronoun = answer.firstIndex(where: { ["she", "he", "they", "them"].contains($0.lower) }),
      !answer[..<pronoun].contains(where: { lexicon.isPerson($0.lower) || lexicon.isPlural($0.lower) })
    else { return false }
    return antecedents.resolved(answer, behind: time) == answer
  }

  /// Whether the wish has what is needed.
  private func names(_ wish: [EnglishWord], _ need: EnglishPointers.Need) -> Bool {
    // "help with that decision" points itself.
    let isOpen = ["that", "this", "those", "these"].contains(wish.dropLast().last?.lower ?? "")
    guard !isOpen, EnglishPointers(plain(wish), lexicon: lexicon).openThing == nil else { return false }
    switch need {
    case .nothing: return false
    case .matter: return wish.count > 2
    case .people:
      return wish.contains { lexicon.isPerson($0.lower) && $0.lower != "i" && $0.lower != "it" }
    case .several:
      return wish.count <= 12
        && wish.dropFirst().contains {
          lexicon.tags(of: $0).contains(.plural) && !lexicon.tags(of: $0).isAny([.subject, .determiner])
        }
    case .thing:
      let phrases = EnglishPhrases(wish, lexicon: lexicon)
      return wish.indices.dropFirst().contains { index in
        guard let group = phrases.group(at: index), group.start == index, !group.isPronoun else {
          return false
        }
        return !group.isPlural && !phrases.tag(group.head).contains(.person)
      }
    }
  }
}

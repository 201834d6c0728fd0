/// Cuts the words of a sentence into clauses, also where commas are missing, and tells their order.
struct ClauseReader {
  let lexicon: GermanLexicon

  /// The clauses of one sentence in order.
  func clauses(of words: [GermanWord]) -> [GermanClause] {
    var clauses: [GermanClause] = []
    for piece in pieces(of: words) {
      let clause = classify(piece)
      if let last = clauses.last, let merged = merge(last, clause) {
        clauses[clauses.count - 1] = merged
      } else if let last = clauses.last {
        clauses.append(inherit(clause, from: last))
      } else {
        clauses.append(clause)
      }
    }
    return joinBrackets(clauses)
  }

  // MARK: Cutting

  /// Words between two borders, with what the border was.
  struct Piece {
    var words: [GermanWord] = []
    var markBefore: String?
    var coordinator: String?
  }

  private func pieces(of words: [GermanWord]) -> [Piece] {
    var pieces: [Piece] = []
    var piece = Piece()
    func close(_ next: Piece) {
      if !piece.words.isEmpty { pieces.append(piece) }
      piece = next
    }
    for index in words.indices {
      let word = words[index]
      if word.isMark(","), let last = piece.words.last, last.kind == .number, index + 1 < words.count,
        words[index + 1].kind == .number
      {
        piece.words.append(word)
      } else if word.kind == .mark, word.text != "/" {
        // Two marks in a row count as the last; a coordinator in front of a mark is kept.
        if piece.words.isEmpty, word.text == "," || word.text == ":" {
          piece.markBefore = word.text
        } else {
          close(Piece(markBefore: word.text))
        }
      } else if word.kind == .coordinator, joinsClauses(index, words, since: piece.words) {
        close(Piece(markBefore: piece.words.isEmpty ? piece.markBefore : nil, coordinator: word.lower))
      } else if !piece.words.isEmpty, opensClause(index, words, since: piece.words) {
        close(Piece(markBefore: ","))
        piece.words.append(word)
      } else {
        piece.words.append(word)
      }
    }
    close(Piece())
    return pieces
  }

  /// The words up to the next mark.
  private func ahead(_ index: Int, _ words: [GermanWord]) -> ArraySlice<GermanWord> {
    words[index...].prefix { $0.kind != .mark }
  }

  /// Whether a comma is missing before this word: it opens a clause whose verb stands at the end.
  private func opensClause(_ index: Int, _ words: [GermanWord], since left: [GermanWord]) -> Bool {
    let word = words[index]
    let rest = ahead(index + 1, words)
    guard let previous = left.last, previous.kind != .coordinator || left.count > 1 else { return false }
    switch word.kind {
    case .subordinator:
      if ["als", "bis", "seit", "da", "während", "sowie", "wobei"].contains(word.lower) {
        return false
      }
      if word.lower == "wenn" || word.lower == "dass" || word.lower == "ob",
        ["auch", "selbst", "als", "so", "außer", "ohne", "wie", "nur", "dann"].contains(previous.lower)
      {
        return previous.lower == "dann" || previous.lower == "so"
      }
      if word.lower == "damit", !opensPurpose(rest) { return false }
      return left.contains { $0.kind == .verb || $0.kind == .noun } || left.count > 2
    case .question:
      guard !rest.isEmpty, endsFinite(rest.prefix(while: { !endsQuestion($0) })) || endsFinite(rest) else {
        return false
      }
      if left.first?.kind == .subordinator, !left.contains(where: { $0.kind == .verb }) { return false }
      if previous.lower == "egal" { return false }
      if word.lower == "was" {
        return previous.kind == .verb || ["das", "alles", "nichts", "etwas", "dem"].contains(previous.lower)
          || previous.kind == .preposition && lexicon.prefixSet.contains(previous.lower)
            && left.contains { $0.finite != nil }
      }
      if word.lower == "wie", ["so", "genauso", "ebenso"].contains(previous.lower) { return false }
      return previous.kind != .preposition && left.contains { $0.kind == .verb }
    case .determiner:
      // "von leuten die nicht seit 20 jahren …", "leuten hören die … sitzen"
      guard ["die", "der", "das", "den", "dem"].contains(word.lower), rest.count >= 2 else { return false }
      let isPerson = ["jemand", "jemanden", "jemandem", "alle", "allen", "denen"].contains(previous.lower)
      guard previous.kind == .noun || previous.infinitive != nil || isPerson else { return false }
      guard let second = rest.first, second.kind != .noun, second.kind != .adjective else { return false }
      guard let last = rest.last, isFiniteLooking(last, rest), last.finite?.verb.base != nil else {
        return false
      }
      return second.finite == nil
    case .adverb where word.lower == "auch" && rest.first?.lower == "wenn":
      return left.contains { $0.kind == .verb }
    case .preposition where word.lower == "statt" || word.lower == "anstatt":
      return previous.infinitive != nil && rest.last?.infinitive != nil
    case .preposition where word.lower == "um" || word.lower == "ohne":
      return rest.last.map { $0.infinitive != nil || $0.zuInfinitive != nil } == true
        && rest.contains { $0.lower == "zu" || $0.zuInfinitive != nil }
    case _
    where previous.finite != nil && previous.infinitive == nil && left.first?.kind == .subordinator
      && left.count > 2:
      // "dass ich mich traue meine Meinung zu sagen"
      return zip(rest, rest.dropFirst()).contains { $0.lower == "zu" && $1.infinitive != nil }
        || rest.contains { $0.zuInfinitive != nil }
    default:
      // "lernen zu delegieren"
      return word.lower == "zu" && previous.infinitive != nil && rest.first?.infinitive != nil
        && ["lernen", "versuchen", "üben", "anfangen", "beginnen", "aufhören", "wagen", "trauen"].contains(
          previous.lower)
    }
  }

  /// "damit ich …", "damit andere …" and not "damit arbeiten kann".
  func opensPurpose(_ rest: ArraySlice<GermanWord>) -> Bool {
    guard let next = rest.first else { return false }
    return [.pronoun, .determiner, .noun, .quantifier, .adjective].contains(next.kind)
      && rest.contains { $0.finite != nil }
  }

  private func endsFinite(_ words: ArraySlice<GermanWord>) -> Bool {
    words.last { $0.kind == .verb }.map { isFiniteLooking($0, words) } ?? false
  }

  /// "was ich will, ohne …", "was ich will und …": where a question without its comma may end.
  private func endsQuestion(_ word: GermanWord) -> Bool {
    word.kind == .coordinator || ["ohne", "um"].contains(word.lower)
  }

  /// Whether the last verb of a stretch can be the finite verb of a subordinate clause.
  private func isFiniteLooking(_ last: GermanWord, _ rest: ArraySlice<GermanWord>) -> Bool {
    guard let finite = last.finite else { return false }
    if last.infinitive == nil { return true }
    // "lernen" is finite only with a plural: "die … sitzen", "wir …", "die Jungen …".
    let hasModal = rest.contains { $0.isFinite(of: Self.modals) && $0 != last }
    return finite.persons.contains(.plural) && !hasModal
  }

  /// Whether "und", "aber" … here joins two clauses and not two words.
  private func joinsClauses(_ index: Int, _ words: [GermanWord], since left: [GermanWord]) -> Bool {
    if left.isEmpty { return true }
    let rest = ahead(index + 1, words)
    guard let first = rest.first else { return true }
    switch words[index].lower {
    case "sowie", "bzw.", "beziehungsweise": return false
    case "aber", "denn", "doch", "jedoch", "sondern":
      return rest.contains { $0.finite != nil && $0.infinitive == nil } || first.kind == .subordinator
    default: break
    }
    if first.kind == .subordinator || first.kind == .question && rest.count > 1 { return true }
    let lead = rest.prefix(while: { $0.kind == .adverb || $0.kind == .particle })
    let afterLead = rest.dropFirst(lead.count)
    if let verb = afterLead.first, verb.finite != nil, verb.infinitive == nil { return true }
    if let subject = afterLead.first,
      subject.kind == .pronoun || ["das", "die"].contains(subject.lower)
        || ["alle", "beide", "viele"].contains(subject.lower)
          && left.contains(where: { $0.kind == .verb && $0.infinitive == nil }),
      let verb = afterLead.dropFirst().first, verb.finite != nil
    {
      return true
    }
    if let finite = rest.prefix(6).firstIndex(where: {
      $0.finite != nil && $0.infinitive == nil && $0.participle == nil
    }),
      rest.first?.kind == .determiner || rest.first?.kind == .preposition || rest.first?.kind == .noun,
      left.first?.kind != .subordinator,
      rest.index(after: finite) < rest.endIndex || left.last?.finite == nil,
      left.contains(where: { $0.finite != nil && $0.infinitive == nil })
    {
      return true
    }
    guard let end = left.last(where: { $0.kind != .mark }), let last = rest.last else { return false }
    let isInfinitive = end.infinitive != nil || end.zuInfinitive != nil
    let isSubordinate =
      left.first?.kind == .subordinator && left.first?.lower != "als"
      || left.first?.kind == .question
    if isInfinitive, isSubordinate, rest.count == 1 { return false }
    if isInfinitive, last.infinitive != nil || last.zuInfinitive != nil { return true }
    return end.finite != nil && last.finite != nil && end.kind == .verb && rest.count > 1
  }

  static let modals: Set<String> = ["können", "müssen", "dürfen", "sollen", "wollen", "mögen", "werden"]
}

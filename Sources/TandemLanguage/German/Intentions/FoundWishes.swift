/// The strongest wishes of a text with their phrases, kept with it: a goal is made of what the mirror said.
final class FoundWishes: Sendable {
  let all: [(phrase: String, wish: Wish)]

  init(_ wishes: [Wish]) { all = wishes.map { ($0.words.text, $0) } }

  /// The doing that a phrase was made of; nil where reading the phrase again may tell more, since it holds
  /// clauses or joins several.
  func doing(saidAs phrase: String) -> VerbPhrase? {
    guard let doing = all.first(where: { $0.phrase == phrase })?.wish.phrase, doing.tail.isEmpty,
      doing.others.isEmpty,
      doing.middle.allSatisfy({ !Self.joining.contains($0.kind) })
    else { return nil }
    return doing
  }

  private static let joining: Set<WordClass> = [.mark, .coordinator, .subordinator, .question, .verb]
}

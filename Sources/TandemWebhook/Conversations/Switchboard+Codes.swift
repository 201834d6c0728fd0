import TandemDialogue
import TandemRuntime
import TandemStore

/// Codes among the words: an invitation of the roster, and codes that link a second platform.
extension Switchboard {

  /// Reads what a person wrote: a code, the wish for one, or words for the conversation.
  func read(_ text: String, _ incoming: Incoming) async throws(RuntimeError) {
    if !Self.mayHoldCode(text.utf8), let known = try await known(incoming) {
      return try await turn(known, text, incoming)
    }
    let words = text.split(maxSplits: 4, whereSeparator: \.isWhitespace)
    if let rest = Self.linkRequest(words) {
      guard let code = rest.first else { return try await offerCode(incoming) }
      return try await link(Self.code(code), incoming)
    }
    if words.count == 1, Self.isCode(words[0]), try await accept(Self.code(words[0]), incoming) { return }
    guard let known = try await known(incoming) else {
      return try await begin(incoming, OpenRequest(language: incoming.language))
    }
    try await turn(known, text, incoming)
  }

  /// Takes up an invitation; false where the words are none.
  private func accept(_ code: String, _ incoming: Incoming) async throws(RuntimeError) -> Bool {
    guard let request = await invitations.invitation(code) else { return false }
    let conversation = request.conversation ?? code
    if try await known(incoming) == conversation {
      try await resume(conversation, incoming)
      return true
    }
    // Whoever has the code first has the conversation; a second platform is linked from the first one.
    guard !people.isTaken(conversation) else {
      await say(\.unknownCode, to: incoming)
      return true
    }
    try await assign(conversation, incoming)
    try await begin(request, as: conversation, incoming)
    return true
  }

  private func offerCode(_ incoming: Incoming) async throws(RuntimeError) {
    guard let known = try await known(incoming), let code = codes.make(for: known, at: seconds()) else {
      return await say(\.tryAgain, to: incoming)
    }
    await say(\.linkCode, code: code, to: incoming)
  }

  private func link(_ code: String, _ incoming: Incoming) async throws(RuntimeError) {
    guard let conversation = codes.redeem(code, at: seconds()) else {
      return await say(\.unknownCode, to: incoming)
    }
    try await assign(conversation, incoming)
    await say(\.linked, to: incoming)
    try await resume(conversation, incoming)
  }

  private func assign(_ conversation: String, _ incoming: Incoming) async throws(RuntimeError) {
    try await stored { () async throws(StoreError) in
      try await people.assign(Self.person(incoming), to: conversation)
    }
  }

  /// Whether there could be a code or the wish for one: none is missed, and nearly every message is passed.
  private static func mayHoldCode(_ text: String.UTF8View) -> Bool {
    guard let first = text.first(where: { $0 > 0x20 }) else { return false }
    // "/link", "tandem link", or a space that isn't ASCII; codes have a hyphen.
    return first == UInt8(ascii: "/") || first | 0x20 == UInt8(ascii: "t") || first >= 0x80
      || text.contains(UInt8(ascii: "-"))
  }

  /// What follows "/link", or "tandem link" where a platform keeps slashes to itself; nil for other words.
  private static func linkRequest(_ words: [Substring]) -> ArraySlice<Substring>? {
    // Nearly every message is none, which its number of words tells.
    guard words.count <= 3, let first = words.first?.lowercased() else { return nil }
    let isNamed = first == "tandem" && words.count > 1 && words[1].lowercased() == "link"
    let count = first == "/link" ? 1 : isNamed ? 2 : 0
    return count > 0 && words.count <= count + 1 ? words.dropFirst(count) : nil
  }

  private static func code(_ word: Substring) -> String { word.lowercased() }

  /// Whether a word could be an invitation: two groups of five signs.
  private static func isCode(_ word: Substring) -> Bool {
    let groups = word.split(separator: "-", omittingEmptySubsequences: false)
    return groups.count == 2
      && groups.allSatisfy { $0.count == 5 && $0.allSatisfy { $0.isLetter || $0.isNumber } }
  }
}

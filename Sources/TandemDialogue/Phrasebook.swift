/// Every text of a flow: by key, language and register, with its variants.
///
/// Keys: `ask.<state>`, `again.<state>` (rephrased), `example.<state>`, `offer.<state>` (skip or a
/// person), `why.<state>`, `help.<state>`, `label.<slot>`, `choice.<state>.<id>`, and the texts of
/// the machine itself (`MachineText`).
public struct Phrasebook: Sendable {
  /// Language code → register ("sie", "du", or "" where it makes no difference) → key → variants.
  public typealias Texts = [String: [String: [String: [Template]]]]

  private let texts: Texts

  /// A phrasebook; the loader has checked that nothing is missing.
  public init(_ texts: Texts) { self.texts = texts }

  /// All variants of a text; nil if there is no such text in that language.
  public func variants(of key: String, language: String, register: String) -> [Template]? {
    guard let spoken = texts[language] else { return nil }
    return spoken[register]?[key] ?? spoken[""]?[key]
  }

  /// Whether there is such a text.
  public func has(_ key: String, language: String, register: String) -> Bool {
    variants(of: key, language: language, register: register) != nil
  }

  /// The languages there are texts for, sorted.
  public var languages: [String] { texts.keys.sorted() }
}

/// A text that was spoken, with the key it came from.
public struct Message: Sendable, Hashable, Codable {
  /// Stable key of the text ("ask.motive").
  public let id: String
  /// What the person reads.
  public let text: String

  /// A spoken text.
  public init(id: String, text: String) { (self.id, self.text) = (id, text) }
}

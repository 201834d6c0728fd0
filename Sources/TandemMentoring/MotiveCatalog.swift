public import TandemLanguage

/// The motives a programme knows, with their names in words and example goals.
public struct MotiveCatalog: Sendable {
  /// One motive as written in prompts/motives.yaml.
  public struct Entry: Sendable, Hashable {
    /// The motive.
    public let motive: Motive
    /// Who can have it.
    public let roles: [Role]
    /// Language → the motive in words, as a phrase: "etwas zurückgeben", "giving something back".
    public let wording: [Language: String]
    /// Language → the motive as somebody who is stuck would choose it: "Ich möchte etwas zurückgeben".
    public let choice: [Language: String]
    /// Role → language → goals as a real person would say them, for somebody who is stuck.
    public let examples: [Role: [Language: [String]]]
    /// Never shown to anybody else, whatever is released.
    public let isPrivate: Bool

    /// An entry as read.
    public init(
      motive: Motive, roles: [Role], wording: [Language: String], choice: [Language: String] = [:],
      examples: [Role: [Language: [String]]], isPrivate: Bool
    ) {
      (self.motive, self.roles, self.wording, self.choice) = (motive, roles, wording, choice)
      (self.examples, self.isPrivate) = (examples, isPrivate)
    }
  }

  /// All motives in the order of the file.
  public let entries: [Entry]

  /// A catalog of entries.
  public init(entries: [Entry]) { self.entries = entries }

  /// The entry of a motive.
  public subscript(motive: Motive) -> Entry? { entries.first { $0.motive == motive } }

  /// The motives a role can have; all where the role is not known.
  public func entries(for role: Role?) -> [Entry] {
    entries.filter { entry in role.map(entry.roles.contains) ?? true }
  }
}

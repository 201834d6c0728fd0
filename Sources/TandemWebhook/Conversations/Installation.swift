/// One bot of one platform as the configuration names it.
public struct Installation: Sendable {
  /// Its name; part of the path of its requests.
  public let name: String
  /// Which platform.
  public let platform: Platform
  /// Translates.
  public let adapter: any Adapter
  /// What it says outside of conversations to people whose language isn't known.
  public let language: String

  /// An installation.
  public init(name: String, platform: Platform, adapter: any Adapter, language: String) {
    (self.name, self.platform, self.adapter, self.language) = (name, platform, adapter, language)
  }

  /// The platforms there are; adding one means one line here.
  public enum Platform: String, Sendable, CaseIterable {
    case generic
    case matrix
    case slack
    case teams
    case mattermost
    case telegram
  }
}

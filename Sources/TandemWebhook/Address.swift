import Foundation

/// Where a reply has to go on a platform; kept with the turn until the reply is there.
public struct Address: Sendable, Hashable, Codable {
  /// The installation of the configuration that it belongs to.
  public var installation: String
  /// The person's id on the platform.
  public var user: String
  /// The room, channel or chat; nil while it has to be opened first.
  public var channel: String?
  /// Whatever else the platform wants to hear again; names that begin with `~` hold for one attempt only.
  public var extras: [String: String]

  /// An address.
  public init(installation: String, user: String, channel: String? = nil, extras: [String: String] = [:]) {
    (self.installation, self.user, self.channel, self.extras) = (installation, user, channel, extras)
  }

  /// Reads what `written` wrote; nil for everything else.
  public init?(written: String) {
    guard let address = try? JSONDecoder().decode(Address.self, from: Data(written.utf8)) else { return nil }
    self = address
  }

  /// One line of JSON without what holds for one attempt only; equal addresses give equal lines.
  public var written: String {
    var lasting = self
    lasting.extras = extras.filter { !$0.key.hasPrefix("~") }
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // Strings only: encoding them cannot fail.
    return (try? encoder.encode(lasting)).map { String(decoding: $0, as: UTF8.self) } ?? ""
  }
}

/// What a person did on a platform, with everything a turn needs to know about it.
public struct Incoming: Sendable, Equatable {
  /// What the person did.
  public enum Act: Sendable, Equatable {
    /// Wrote something.
    case text(String)
    /// Pressed the button of a choice, counted from 1, under the reply of a line.
    case choice(number: Int, seq: Int)
    /// Opened a direct conversation with the bot without writing.
    case opened
    /// Came by without writing: somebody new is greeted, somebody known isn't disturbed.
    case cameBy
    /// Spoke to the bot where others read along.
    case elsewhere
    /// Sent what the bot cannot read: a picture, a voice message, an encrypted message.
    case unreadable
    /// Blocked or removed the bot.
    case left
  }

  /// Unique per event and the same when the platform sends it again.
  public var delivery: String
  /// The person on the platform: an id that doesn't change, never a name.
  public var user: String
  /// Where the reply has to go.
  public var address: Address
  /// What the person did.
  public var act: Act
  /// What the person is called, if the platform says so.
  public var name: String?
  /// "de" or "en", if the platform says so.
  public var language: String?
  /// What shows on the platform that a button was pressed; nil where nothing needs to.
  public var tidying: Tidying?
  /// Where its replies are put; nil where they go out by requests of ours.
  public var tray: AnswerTray?

  /// An act of a person.
  public init(
    delivery: String, user: String, address: Address, act: Act, name: String? = nil, language: String? = nil
  ) {
    (self.delivery, self.user, self.address, self.act) = (delivery, user, address, act)
    (self.name, self.language) = (name, language)
  }

  /// The language of tandem that a platform's locale ("de-DE", "en_GB") asks for; nil for others.
  public static func language(ofLocale locale: String?) -> String? {
    let code = locale?.utf8.prefix { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") }
    guard let code = code.map({ String(Substring($0)).lowercased() }) else { return nil }
    return ["de", "en"].contains(code) ? code : nil
  }
}

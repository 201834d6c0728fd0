internal import Foundation
import TandemLanguage
public import TandemMentoring

/// A letter as a mail program opens it (RFC 5322, with MIME and encoded words).
public struct MailDraft: Sendable {
  /// The message, lines ending in CRLF.
  public let text: String

  /// A draft from the programme's contact.
  ///
  /// - Parameter stamp: Now, in seconds since 1970, in UTC.
  /// - Throws: `KickoffError` where the programme names no sender or the person has no address.
  public init(_ letter: Letter, from programme: Programme, stamp: Int) throws(KickoffError) {
    guard let sender = programme.contactEmail, MailDraft.isAddress(sender) else {
      throw KickoffError(
        .badInput, "A mail needs a sender.", hint: "Put 'contact-email' into \(ProgrammeFile.name).")
    }
    guard let address = letter.participant.email else {
      throw KickoffError(
        .notFound, "\(neutralised(letter.participant.name)) has no e-mail address.",
        hint: "Hand the text over in another way.")
    }
    let headers = [
      "Date: \(MailDraft.date(stamp))",
      MailDraft.mailbox("From", programme.contact ?? programme.title, sender),
      MailDraft.mailbox("To", letter.participant.name, address),
      MailDraft.header("Subject", letter.subject), "MIME-Version: 1.0",
      "Content-Type: text/plain; charset=utf-8", "Content-Transfer-Encoding: quoted-printable",
      // Outlook opens it for sending instead of reading.
      "X-Unsent: 1",
    ]
    let body = QuotedPrintable.encode(letter.body)
    text = (headers + ["", body]).joined(separator: "\r\n")
  }

  static func isAddress(_ text: String) -> Bool {
    text.utf8.allSatisfy { $0 > 32 && $0 < 127 && !"<>()[],;:\\\"".utf8.contains($0) }
      && text.split(separator: "@", omittingEmptySubsequences: false).count == 2
  }

  private static func mailbox(_ name: String, _ words: String, _ address: String) -> String {
    let words = neutralised(words)
    let isPlain = words.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20) || (48...57).contains(byte) || byte == 32
    }
    guard !isPlain || words.utf8.count > 60 else { return "\(name): \(words) <\(address)>" }
    return "\(name): \(EncodedWords.encode(words, after: name.utf8.count + 2))\r\n <\(address)>"
  }

  private static func header(_ name: String, _ words: String) -> String {
    let words = neutralised(words)
    let isPlain =
      words.utf8.count < 60 && words.utf8.allSatisfy { (32..<127).contains($0) } && !words.contains("=?")
    return "\(name): " + (isPlain ? words : EncodedWords.encode(words, after: name.utf8.count + 2))
  }

  private static func date(_ stamp: Int) -> String {
    let day = CalendarDay(daysSinceEpoch: stamp / 86_400)
    let names = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"]
    let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
    let (year, month, number) = day.parts
    let rest = stamp % 86_400
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    let clock = [rest / 3600, rest / 60 % 60, rest % 60].map(two).joined(separator: ":")
    return "\(names[day.weekday - 1]), \(number) \(months[month - 1]) \(year) \(clock) +0000"
  }
}

/// Words beyond ASCII in a header (RFC 2047, base64), each no longer than 75 signs.
enum EncodedWords {
  /// - Parameter column: How many signs stand before it on the line.
  static func encode(_ words: String, after column: Int) -> String {
    var chunks: [[UInt8]] = [[]]
    // 45 bytes make 60 signs; no letter is cut in two.
    var room = max(12, (75 - 12 - column) / 4 * 3)
    for character in words {
      let bytes = Array(String(character).utf8)
      if chunks[chunks.count - 1].count + bytes.count > room, !chunks[chunks.count - 1].isEmpty {
        chunks.append([])
        room = 45
      }
      chunks[chunks.count - 1] += bytes
    }
    return chunks.map { "=?utf-8?B?\(Data($0).base64EncodedString())?=" }.joined(separator: "\r\n ")
  }
}

/// A body in lines of at most 76 ASCII signs (RFC 2045).
enum QuotedPrintable {
  static func encode(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map(line).joined(separator: "\r\n")
  }

  private static func line(_ text: Substring) -> String {
    let bytes = Array(text.utf8)
    var line = ""
    var length = 0
    for (index, byte) in bytes.enumerated() {
      let isLast = index == bytes.count - 1
      let isPlain = (33...126).contains(byte) && byte != UInt8(ascii: "=") || byte == 32 && !isLast
      let sign = isPlain ? String(Character(Unicode.Scalar(byte))) : "=" + hexadecimal(byte)
      if length + sign.count > 75 {
        line += "=\r\n"
        length = 0
      }
      line += sign
      length += sign.count
    }
    return line
  }

  private static func hexadecimal(_ byte: UInt8) -> String {
    let digits = Array("0123456789ABCDEF")
    return String([digits[Int(byte >> 4)], digits[Int(byte & 15)]])
  }
}

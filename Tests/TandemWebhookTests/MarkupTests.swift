import TandemDialogue
import TandemTesting
import Testing

@testable import TandemWebhook

@Suite("Emphasis in each platform's markup")
struct MarkupTests {
  private static let statement = "Ich bin *hier* & will <b>1_2</b> lernen."

  private static let styled = StyledText("Ihr Satz:\n„\(statement)“\nSo.", emphasising: statement)

  @Test("The same passage, platform by platform")
  func golden() {
    #expect(
      Markup.html(Self.styled)
        == "Ihr Satz:<br>„<strong>Ich bin *hier* &amp; will &lt;b&gt;1_2&lt;/b&gt; lernen.</strong>“<br>So.")
    #expect(
      Markup.mattermost(Self.styled)
        == #"Ihr Satz:\#n„**Ich bin \*hier\* & will <b\>1\_2</b\> lernen.**“\#nSo."#)
    #expect(
      Markup.teams(Self.styled)
        == #"Ihr Satz:\#n\#n„**Ich bin \*hier\* &amp; will &lt;b&gt;1\_2&lt;/b&gt; lernen.**“\#n\#nSo."#)
    let joiner = "\u{2060}"
    #expect(
      Markup.mrkdwn(Self.styled).replacing(joiner, with: "·")
        == "Ihr Satz·:·\n„*Ich bin ·*·hier·*· &amp; will &lt;b·&gt;·1·_·2&lt;/b·&gt;· lernen.*“\nSo.")
    #expect(Markup.entities(Self.styled) == [["type": "bold", "offset": 11, "length": 40]])
  }

  @Test("Emphasis never spans the end of a line or stands beside white space")
  func lines() {
    let text = StyledText("a eins \n\n zwei b", emphasising: " eins \n\n zwei ")
    #expect(Markup.mattermost(text) == "a **eins** \n\n **zwei** b")
    #expect(Markup.html(text) == "a <strong>eins</strong> <br><br> <strong>zwei</strong> b")
  }

  @Test("Lines that would begin a list, a rule, a heading or code are words")
  func blocks() {
    #expect(
      Markup.mattermost(StyledText("- eins\n+ zwei\n---\n===\n        vier\n1. fünf\n&lt; a&b"))
        == "\\- eins\n\\+ zwei\n\\---\n\\===\n   vier\n1. fünf\n&amp;lt; a&b")
  }

  @Test("A part of a text keeps what is emphasised in it")
  func parts() {
    let words = (1...40).map { "Wort\($0)" }.joined(separator: " ")
    let limits = MessageLimits(textMax: 60, unit: .utf16, buttonsMax: 0, labelMax: 0)
    let parts = Splitting(limits, render: Markup.mattermost).parts(
      of: StyledText("Satz: \(words) Ende.", emphasising: words))
    #expect(parts.count > 4)
    #expect(parts.map(\.text).joined(separator: " ") == "Satz: \(words) Ende.")
    let strong = parts.flatMap { $0.runs.filter(\.isStrong).map { String($0.text) } }
    #expect(strong.joined(separator: " ") == words)
    #expect(parts.allSatisfy { limits.length(Markup.mattermost($0)[...]) <= 60 })
  }

  @Test("Each adapter emphasises the statement, and leaves every other text as it is")
  func adapters() throws {
    let plain = OutgoingReply(delivery: "d", seq: 1, text: "Satz: A*b.", emphasis: "Z")
    let strong = OutgoingReply(delivery: "d", seq: 1, text: "Satz: A*b.", emphasis: "A*b.")
    func body(_ platform: Platform, _ reply: OutgoingReply) throws -> String {
      let request = try #require(
        platform.adapter.requests(for: reply, to: OutboundTests.address, at: now).first)
      return String(decoding: request.body, as: UTF8.self)
    }
    #expect(try body(.matrix, strong).contains(#""formatted_body":"Satz: <strong>A*b.</strong>""#))
    #expect(try body(.matrix, strong).contains(#""body":"Satz: A*b.""#))
    #expect(try !body(.matrix, plain).contains("formatted_body"))
    #expect(try body(.slack, strong).contains(#""type":"mrkdwn""#))
    #expect(try !body(.slack, plain).contains("mrkdwn"))
    #expect(try body(.telegram, strong).contains(#""entities":[{"length":4,"offset":6,"type":"bold"}]"#))
    #expect(try body(.telegram, strong).contains(#""text":"Satz: A*b.""#))
    #expect(try !body(.telegram, plain).contains("entities"))
    #expect(try body(.mattermost, strong).contains(#""message":"Satz: **A\\*b.**""#))
    #expect(try body(.teams, strong).contains(#""text":"Satz: **A\\*b.**","textFormat":"markdown""#))
    #expect(try body(.teams, plain).contains(#""text":"Satz: A*b.","textFormat":"plain""#))
    #expect(try body(.generic, strong).contains(#""format":"plain""#))
  }

  /// Hostile words: everything that any of the markups knows, in any order.
  private static func hostile(_ numbers: inout SeededGenerator) -> String {
    let signs = [
      "*", "**", "_", "~", "`", "```", "<", ">", "&", "&amp;", "&#60;", "[", "]", "(", ")", "!", "#", "|",
      "\\",
      "-", "+", "=", "\n", " ", "<!channel>", "<@U1>", "<strong>", "</strong>", "<br>", "@all", ":smile:",
      "ä",
      "🙂", "1. ", "    ", "x", "Wort", "\"", "'", "„", "“", ".", "\u{2060}",
    ]
    return (0..<Int(numbers.next() % 30)).map { _ in signs[Int(numbers.next() % UInt64(signs.count))] }
      .joined()
  }

  @Test("Whatever a person writes is read back as it was, and only the statement is emphasised")
  func fuzz() {
    var numbers = SeededGenerator(seed: 11)
    for round in 0..<2_000 {
      let statement = Self.hostile(&numbers) + "S"
      let text = StyledText(
        Self.hostile(&numbers) + statement + Self.hostile(&numbers), emphasising: statement)
      let words = Self.words(text)
      let readings = [
        ("HTML", Self.read(html: Markup.html(text)), words),
        (
          "mrkdwn", Self.read(mrkdwn: Markup.mrkdwn(text)),
          Self.withoutJoiners(Self.words(text, joined: true))
        ),
        ("Teams", Self.read(markdown: Markup.teams(text)), Self.folded(words)),
        (
          "Mattermost",
          Self.read(markdown: Markup.mattermost(text).replacing("@\u{200B}", with: "@")), Self.folded(words)
        ),
      ]
      for (markup, read, written) in readings where read != written {
        Issue.record("\(markup), round \(round): \(read.debugDescription) of \(written.debugDescription)")
        return
      }
      let strong = Self.read(String(text.text), Markup.entities(text))
      #expect(strong == text.runs.filter(\.isStrong).map { String($0.text) })
    }
  }
}

/// Readers of each markup that know nothing of how it was written: emphasised letters come back in `{}`.
extension MarkupTests {
  /// The words with braces around what is emphasised line by line; braces of the words are left out.
  ///
  /// - Parameter isJoined: Whether lines that begin or end with a sign can't be emphasised, as in mrkdwn.
  private static func words(_ text: StyledText, joined isJoined: Bool = false) -> String {
    func plain(_ text: some StringProtocol) -> String { String(text.filter { $0 != "{" && $0 != "}" }) }
    return text.runs.map { run in
      guard run.isStrong else { return plain(run.text) }
      return run.text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
        let words = plain(line.trimmingPrefix(while: \.isWhitespace))
        let head = line.prefix(while: \.isWhitespace)
        let core = String(words.reversed().drop(while: \.isWhitespace).reversed())
        let signs: Set<Character> = ["*", "_", "~", "`", ":", ">", "\u{2060}"]
        let isMarked = !isJoined || ![core.first, core.last].contains { $0.map(signs.contains) == true }
        let hasWords = !line.allSatisfy(\.isWhitespace) && isMarked
        return hasWords ? "\(head){\(core)}\(words.dropFirst(core.count))" : plain(line)
      }.joined(separator: "\n")
    }.joined()
  }

  private static func read(html: String) -> String {
    var (result, rest) = ("", html[...])
    while let first = rest.first {
      let known = [
        ("<strong>", "{"), ("</strong>", "}"), ("<br>", "\n"), ("&amp;", "&"), ("&lt;", "<"), ("&gt;", ">"),
        ("&quot;", "\""),
      ].first { rest.hasPrefix($0.0) }
      if first == "<" || first == "&" {
        guard let known else { return "not HTML of ours" }
        result += known.1
        rest = rest.dropFirst(known.0.count)
      } else {
        if first != "{", first != "}" { result.append(first) }
        rest = rest.dropFirst()
      }
    }
    return result
  }

  /// A sign has its meaning unless joiners surround it.
  private static func read(mrkdwn: String) -> String {
    let joiner: Unicode.Scalar = "\u{2060}"
    var (result, isStrong) = ("", false)
    let scalars = Array(mrkdwn.unicodeScalars)
    for (index, scalar) in scalars.enumerated() {
      let isQuiet =
        index > 0 && scalars[index - 1] == joiner && index + 1 < scalars.count && scalars[index + 1] == joiner
      switch scalar {
      case "*" where !isQuiet:
        isStrong.toggle()
        result += isStrong ? "{" : "}"
      case "_", "~", "`": result += isQuiet ? String(scalar) : "not quiet"
      case "<", ">": return "not escaped"
      case joiner, "{", "}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&")
  }

  private static func withoutJoiners(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter { $0 != "\u{2060}" }))
  }

  /// Backslashes and entities taken back; a sign that has none of them means something.
  private static func read(markdown: String) -> String {
    var (result, isStrong, rest) = ("", false, Array(markdown.unicodeScalars)[...])
    while let scalar = rest.popFirst() {
      switch scalar {
      case "\\": if let next = rest.popFirst() { result.unicodeScalars.append(next) }
      case "*":
        guard rest.first == "*" else { return "a single star" }
        rest = rest.dropFirst()
        isStrong.toggle()
        result += isStrong ? "{" : "}"
      case "_", "~", "`", "#", "[", "]", "(", ")", "|", "!": return "not escaped"
      case "{", "}": break
      default: result.unicodeScalars.append(scalar)
      }
    }
    return folded(
      result.replacing("&lt;", with: "<").replacing("&gt;", with: ">").replacing("&amp;", with: "&"))
  }

  /// Indentation and empty lines don't count in Markdown.
  private static func folded(_ text: String) -> String {
    text.split(whereSeparator: \.isNewline).map { line in
      String(line.drop { $0 == " " })
    }.filter { !$0.isEmpty }.joined(separator: "\n")
  }

  private static func read(_ text: String, _ entities: [Value]) -> [String] {
    let units = Array(text.utf16)
    return entities.compactMap { entity in
      guard let offset = entity["offset"]?.number, let length = entity["length"]?.number else { return nil }
      return String(decoding: units[offset..<(offset + length)], as: UTF16.self)
    }
  }
}

import TandemDialogue
import TandemRuntime
import TandemTerminal
import TandemTesting
import Testing

@Suite("A sitting")
struct SittingTests {
  private static let question = TurnReply.scripted([Message(id: "ask.role", text: "In welcher Rolle?")])
  private static let parting = TurnReply.scripted(
    [Message(id: "machine.paused", text: "Bis dahin ist alles gesichert.")], seq: 2, status: .paused)
  private static let done = TurnReply.scripted(
    [Message(id: "say.done", text: "Fertig.")], seq: 3, status: .complete,
    slots: ["name": "Margarete", "goal": "Zuhören lernen", "register": "sie"], statement: "Ich bin hier.")

  @Test("A question with choices, an answer, the card at the end")
  func whole() async throws {
    let choices = [Choice(id: "mentor", title: "Mentor:in"), Choice(id: "mentee", title: "Mentee")]
    let first = TurnReply.scripted(
      [Message(id: "say.frame", text: "Guten Tag."), Message(id: "ask.role", text: "In welcher Rolle?")],
      choices: choices)
    let second = TurnReply.scripted(
      [Message(id: "ask.goal", text: "Was genau?")], seq: 2, progress: Progress(answered: 1, total: 14))
    let terminal = TestTerminal([.reply(first), .reply(second), .reply(Self.done)])
    let ending = try await terminal.sit(TypedLines("1", "zuhören"), OpenRequest(language: "de"))
    guard case .complete(let reply) = ending else { throw Unexpected() }
    #expect(reply.seq == 3)
    #expect(terminal.host.calls == ["open lang=de", "turn k3f9-x2 1", "turn k3f9-x2 zuhören"])
    let rule = String(repeating: "─", count: 40)
    #expect(
      terminal.output.all == """
        Guten Tag.

        In welcher Rolle?

          1 Mentor:in     2 Mentee

        <de choose>


        <de progress 2 14>

        Was genau?


        Fertig.

        \(rule)

        Margarete: <de card-heading>

        Ich bin hier.

        Ziel  Zuhören lernen

        \(rule)

        <de again tandem chat --conversation k3f9-x2>


        """)
  }

  struct Unexpected: Error {}

  @Test(
    "The end of input and Ctrl-C pause the conversation and say how to go on",
    arguments: [Heard.end, .interrupted])
  func pause(heard: Heard) async throws {
    let terminal = TestTerminal([.reply(Self.question), .reply(Self.parting)])
    let ending = try await terminal.sit(TypedLines([heard]))
    guard case .paused = ending else { throw Unexpected() }
    #expect(terminal.host.calls == ["open", "close k3f9-x2"])
    #expect(
      terminal.output.all.contains("Bis dahin ist alles gesichert.\n\n<de resume tandem chat --conversation"))
  }

  @Test("A pause that can't be recorded still says how to go on")
  func pauseOnFullDisk() async throws {
    let full = RuntimeError(.notCommitted, "No space left.", hint: "")
    let terminal = TestTerminal([.reply(Self.question), .refusal(full)])
    guard case .paused = try await terminal.sit(TypedLines()) else { throw Unexpected() }
    #expect(terminal.output.all.hasSuffix("<de resume tandem chat --conversation k3f9-x2>\n\n"))
  }

  @Test("Without a terminal the answers are shown, nothing is wrapped and nothing is coloured")
  func piped() async throws {
    let long = String(repeating: "lang ", count: 40) + "Ende"
    let first = TurnReply.scripted(
      [Message(id: "ask.x", text: long)], choices: [Choice(id: "yes", title: "Ja")])
    var terminal = TestTerminal([.reply(first), .reply(Self.parting)])
    terminal.isInteractive = false
    terminal.columns = nil
    _ = try await terminal.sit(TypedLines("ja"))
    #expect(
      terminal.output.all == """
        \(long)

          1 Ja

        > ja

        Bis dahin ist alles gesichert.

        <de resume tandem chat --conversation k3f9-x2>


        """)
  }

  @Test(
    "Who can't be let in gets a sentence in their language",
    arguments: [
      (RuntimeError.Code.locked, "<de locked>"), (.unknownConversation, "<de unknown-conversation>"),
      (.erased, "<de erased-before>"), (.busy, "<de busy>"), (.notCommitted, "<de cannot-store>"),
      (.migrationNeeded, "<de unavailable>"),
    ])
  func refusedOpening(code: RuntimeError.Code, text: String) async {
    let terminal = TestTerminal([.refusal(RuntimeError(code, "Inner words.", hint: "Inner hint."))])
    do {
      _ = try await terminal.sit(TypedLines())
      Issue.record("The sitting began.")
    } catch let refusal as Refusal {
      #expect(refusal.code == code)
      #expect(refusal.text == text)
      #expect(terminal.output.all == "")
    } catch { Issue.record(error) }
  }

  @Test("Somebody who sits there may repeat what could not be saved; a file of answers stops")
  func fullDisk() async throws {
    let full = RuntimeError(.notCommitted, "No space left.", hint: "")
    let terminal = TestTerminal([.reply(Self.question), .refusal(full), .reply(Self.done)])
    guard case .complete = try await terminal.sit(TypedLines("ja", "ja")) else { throw Unexpected() }
    #expect(terminal.output.all.contains("<de not-saved>"))

    var piped = TestTerminal([.reply(Self.question), .refusal(full)])
    piped.isInteractive = false
    await #expect(throws: Refusal.self) { try await piped.sit(TypedLines("ja", "ja")) }
    #expect(piped.host.calls == ["open", "turn k3f9-x2 ja"])
  }

  @Test("A line that is no text is asked for again by a person, and named in a file")
  func unreadable() async throws {
    let terminal = TestTerminal([.reply(Self.question), .reply(Self.parting)])
    _ = try await terminal.sit(TypedLines([.unreadable(line: 1)]))
    #expect(terminal.host.calls == ["open", "close k3f9-x2"])
    #expect(terminal.output.all.contains("<de unreadable>"))

    var piped = TestTerminal([.reply(Self.question)])
    piped.isInteractive = false
    do {
      _ = try await piped.sit(TypedLines([.unreadable(line: 7), .line("ja")]))
      Issue.record("The line was taken.")
    } catch let refusal as Refusal {
      #expect(refusal.code == nil)
      #expect(refusal.text.hasPrefix("<de unreadable-line 7>\n<de resume"))
    }
  }

  @Test("The terminal's own words follow the conversation into the other language")
  func language() async throws {
    var english = Self.question
    english.language = "en"
    let terminal = TestTerminal([
      .reply(Self.question), .reply(english), .refusal(RuntimeError(.busy, "", hint: "")),
    ])
    _ = try await terminal.sit(TypedLines("/language en"))
    #expect(terminal.output.all.contains("<en resume"))
  }

  @Test("After erasing there is no card and no way back")
  func erased() async throws {
    let gone = TurnReply.scripted(
      [Message(id: "machine.erased", text: "Alles ist gelöscht.")], seq: 2, status: .complete)
    let terminal = TestTerminal([.reply(Self.question), .reply(gone)])
    guard case .erased = try await terminal.sit(TypedLines("/erase ja", "mehr")) else { throw Unexpected() }
    #expect(terminal.output.all.hasSuffix("Alles ist gelöscht.\n\n"))
    #expect(terminal.host.calls.count == 2)
  }

  @Test("A finished conversation shows its card and lets itself be looked at and changed")
  func review() async throws {
    let summary = TurnReply.scripted(
      [Message(id: "machine.summary", text: "So steht es.")], seq: 4, status: .complete,
      statement: "Ich bin hier.")
    let terminal = TestTerminal([.reply(Self.done), .reply(summary)])
    guard case .complete(let last) = try await terminal.sit(TypedLines("/summary", "")) else {
      throw Unexpected()
    }
    #expect(last.seq == 4)
    #expect(terminal.output.all.contains("Zuhören lernen"))
    #expect(terminal.output.all.hasSuffix("So steht es.\n\n"))

    var piped = TestTerminal([.reply(Self.done)])
    piped.isInteractive = false
    _ = try await piped.sit(TypedLines("/summary"))
    #expect(piped.host.calls == ["open"])
  }

  @Test("The command to get everything stands on a line of its own")
  func export() async throws {
    let reply = TurnReply.scripted([Message(id: "machine.export", text: "So:")], seq: 2)
    let terminal = TestTerminal([.reply(Self.question), .reply(reply), .reply(Self.parting)])
    _ = try await terminal.sit(TypedLines("/export"))
    #expect(terminal.output.all.contains("So:\n\n  tandem export k3f9-x2\n\n"))
  }

  @Test("A paused conversation goes on when it is opened again")
  func resumed() async throws {
    var paused = Self.question
    paused.status = .paused
    let terminal = TestTerminal([.reply(paused), .reply(Self.done)])
    guard case .complete = try await terminal.sit(TypedLines("mentor")) else { throw Unexpected() }
    #expect(terminal.host.calls == ["open", "turn k3f9-x2 mentor"])
  }

  @Test("What anybody wrote can't reach through to the terminal")
  func hostile() async throws {
    let reply = TurnReply.scripted(
      [Message(id: "say.x", text: "\u{1B}]0;x\u{07}hier")], choices: [Choice(id: "a", title: "\u{202E}b")])
    let terminal = TestTerminal([.reply(reply), .reply(Self.parting)])
    _ = try await terminal.sit(TypedLines())
    #expect(terminal.output.all.hasPrefix("␛]0;x␇hier\n\n  1 \u{FFFD}b\n\n"))
  }

  @Test("A reader that goes away ends the sitting")
  func closedPipe() async {
    let terminal = TestTerminal([.reply(Self.question)], output: KeptOutput(closingAfter: 3))
    await #expect(throws: OutputError.closed) { try await terminal.sit(TypedLines("ja")) }
  }
}

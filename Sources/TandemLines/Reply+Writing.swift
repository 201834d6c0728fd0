import TandemDialogue
import TandemLanguage
import TandemRuntime

extension JSONWriter {
  /// A member that is a list of texts.
  mutating func texts(_ key: StaticString, _ texts: [String]) {
    self.key(key)
    array { writer in for text in texts { writer.string(text) } }
  }

  fileprivate mutating func messages(_ messages: [Message]) {
    key("messages")
    array { writer in
      for message in messages {
        writer.object { writer in
          writer.text("id", message.id)
          writer.text("text", message.text)
        }
      }
    }
  }
}

extension TurnReply {
  /// The turn as a result.
  var json: [UInt8] {
    var writer = JSONWriter()
    write(to: &writer)
    return writer.bytes
  }

  /// The turn with what was said before it.
  func json(with history: [HistoryEntry]) -> [UInt8] {
    var writer = JSONWriter()
    write(to: &writer, history)
    return writer.bytes
  }

  func write(to writer: inout JSONWriter, _ history: [HistoryEntry]? = nil) {
    writer.object { writer in
      writer.text("conversation", conversation)
      writer.key("seq")
      writer.number(seq)
      writer.key("flow")
      writer.object { writer in
        writer.text("id", flow.id)
        writer.text("revision", flow.revision)
      }
      writer.text("step", step)
      writer.text("status", status.rawValue)
      writer.messages(messages)
      writer.key("prompt")
      if let prompt { prompt.write(to: &writer) } else { writer.null() }
      writer.key("progress")
      writer.object { writer in
        writer.key("answered")
        writer.number(progress.answered)
        writer.key("total")
        writer.number(progress.total)
      }
      writer.key("slots")
      writer.value(.record(slots))
      if let statement { writer.text("statement", statement) }
      if let replayed {
        writer.key("replayed")
        writer.flag(replayed)
      }
      if let history {
        writer.key("history")
        writer.array { writer in for entry in history { entry.write(to: &writer) } }
      }
    }
  }
}

extension Prompt {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.text("slot", slot)
      writer.text("type", type.rawValue)
      writer.key("choices")
      writer.array { writer in
        for choice in choices {
          writer.object { writer in
            writer.text("id", choice.id)
            writer.text("title", choice.title)
          }
        }
      }
      writer.key("skippable")
      writer.flag(isSkippable)
      writer.key("attempt")
      writer.number(attempt)
    }
  }
}

extension HistoryEntry {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("seq")
      writer.number(seq)
      writer.text("at", at)
      writer.key("text")
      if let text { writer.string(text) } else { writer.null() }
      writer.messages(messages)
    }
  }
}

extension ConversationSummary {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.text("conversation", conversation)
      writer.key("role")
      if let role { writer.string(role) } else { writer.null() }
      writer.text("lang", lang)
      writer.text("status", status.rawValue)
      writer.text("step", step)
      writer.key("seq")
      writer.number(seq)
      writer.text("updated", updated)
    }
  }
}

extension FlowProblem {
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.text("file", file)
      writer.key("line")
      writer.number(line)
      writer.key("column")
      writer.number(column)
      writer.text("severity", severity)
      writer.text("message", message)
      writer.text("hint", hint)
    }
  }
}

extension PhraseResult {
  /// The line that `tandem phrase` prints, without its line break.
  ///
  /// - Parameter id: The sender's own, in JSON.
  func write(to writer: inout JSONWriter, id: [UInt8]) {
    writer.object { writer in
      writer.key("id")
      writer.json(id)
      writer.text("lang", language.rawValue)
      writer.optional("role", role?.rawValue)
      writer.key("clear")
      writer.flag(isClear)
      writer.key("motives")
      writer.array { writer in for share in motives { share.write(to: &writer) } }
      writer.key("duty")
      writer.flag(isDuty)
      writer.texts("intentions", intentions.map(\.phrase))
      writer.key("findings")
      writer.array { writer in
        for finding in findings {
          writer.object { writer in
            writer.text("code", finding.code)
            writer.text("quote", finding.quote)
            writer.text("ask", finding.ask)
          }
        }
      }
      writer.texts("drafts", drafts)
      writer.optional("goal", goal)
      writer.optional("by", by?.description)
      writer.optional("ask", ask)
    }
  }
}

extension MotiveShare {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.text("motive", motive.rawValue)
      writer.key("weight")
      writer.hundredths(Int((weight * 100).rounded()))
      writer.texts("evidence", evidence)
    }
  }
}

extension JSONWriter {
  /// A member that is a text or null.
  fileprivate mutating func optional(_ key: StaticString, _ text: String?) {
    self.key(key)
    if let text { string(text) } else { null() }
  }

  /// A number in hundredths, without zeros at its end: 70 is written 0.7.
  fileprivate mutating func hundredths(_ count: Int) {
    let digits = count % 10 == 0 ? "\(count / 10 % 10)" : "\(count % 100 / 10)\(count % 10)"
    json((count % 100 == 0 ? "\(count / 100)" : "\(count / 100).\(digits)").utf8)
  }
}

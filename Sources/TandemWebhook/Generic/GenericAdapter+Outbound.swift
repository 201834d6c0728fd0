import TandemDialogue

extension GenericAdapter {
  /// One `message.send` per part; the choices go with the last one.
  public func requests(for reply: OutgoingReply, to address: Address, at now: Int64) -> [OutboundRequest] {
    guard let url else { return [] }
    let parts = Splitting(limits).parts(of: reply.text(numbering: !limits.fitsButtons(reply)))
    return parts.enumerated().map { index, part in
      let id = "\(reply.delivery)-\(index + 1)".replacing(".", with: "-")
      let choices = index == parts.count - 1 && limits.fitsButtons(reply) ? reply.choices : []
      let body = Self.body(id, part, choices, reply, address, at: now)
      var headers = outbound.headers(id: id, at: now, body: body)
      headers["content-type"] = "application/json"
      return OutboundRequest(url: url, headers: headers, body: body)
    }
  }

  /// Without an address of the other side the replies stand in the answers.
  public var repliesInAnswer: Bool { url == nil }

  /// `{"messages": […]}`, each like the message of a `message.send`.
  public func answer(with replies: [OutgoingReply]) -> Answer {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("messages")
      writer.array { writer in
        for reply in replies {
          Self.write("\(reply.delivery)-1", reply.text, reply.choices, reply, to: &writer)
        }
      }
    }
    return Answer(200, contentType: "application/json", body: writer.bytes)
  }

  /// Names in the order of the alphabet, as everywhere where a value is written.
  private static func write(
    _ id: String, _ text: String, _ choices: [Choice], _ reply: OutgoingReply, to writer: inout JSONWriter
  ) {
    writer.object { writer in
      writer.key("choices")
      writer.array { writer in
        for (number, choice) in choices.enumerated() {
          writer.object { writer in
            writer.text("id", reply.token(ofChoice: number + 1))
            writer.text("label", choice.title)
          }
        }
      }
      writer.text("format", "plain")
      writer.text("id", id)
      writer.text("text", text)
    }
  }

  private static func body(
    _ id: String, _ text: String, _ choices: [Choice], _ reply: OutgoingReply, _ address: Address,
    at now: Int64
  ) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("data")
      writer.object { writer in
        writer.key("conversation")
        writer.object { $0.text("id", address.channel ?? "") }
        writer.key("message")
        write(id, text, choices, reply, to: &writer)
        writer.key("user")
        writer.object { $0.text("id", address.user) }
      }
      writer.text("timestamp", Timestamp.iso(now))
      writer.text("type", "message.send")
    }
    return writer.bytes
  }

  /// 410 means that the endpoint is gone for good; redirects are failures, the rest is tried again.
  public func verdict(_ response: OutboundResponse, for address: Address) -> Verdict {
    switch response.status {
    case 200...299: .delivered
    case 300...399: .final("redirect")
    case 410: .final("gone")
    default: .again(afterSeconds: response.retryAfterSeconds)
    }
  }
}

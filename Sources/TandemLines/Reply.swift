import TandemDialogue

/// The two shapes of an answer, as bytes without a line break.
enum Reply {
  static func result(_ result: [UInt8], to id: String) -> [UInt8] {
    var writer = JSONWriter(capacity: result.count + id.utf8.count + 40)
    writer.object { writer in
      writer.text("jsonrpc", "2.0")
      writer.key("id")
      writer.json(id.utf8)
      writer.key("result")
      writer.json(result)
    }
    return writer.bytes
  }

  static func refused(_ refusal: Refusal, to id: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.object { writer in
      writer.text("jsonrpc", "2.0")
      writer.key("id")
      writer.json(id.utf8)
      writer.key("error")
      refusal.write(to: &writer)
    }
    return writer.bytes
  }
}

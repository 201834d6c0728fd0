import TandemDialogue
import TandemRuntime

/// An error as the protocol tells it: a code, a sentence, and data to go on with.
struct Refusal: Error {
  let code: Int
  let message: String
  let hint: String
  var current: TurnReply?
  var retryAfterMilliseconds: Int?
  var supported: [String]?

  init(_ code: Int, _ message: String, hint: String) {
    (self.code, self.message, self.hint) = (code, message, hint)
  }

  init(_ error: RuntimeError) {
    self.init(error.code.rawValue, error.message, hint: error.hint)
    (current, retryAfterMilliseconds) = (error.current, error.retryAfterMilliseconds)
  }

  static func unreadable(_ reason: JSONReader.Malformed.Reason) -> Refusal {
    let hint = "Send one JSON-RPC 2.0 request a line, in UTF-8."
    return switch reason {
    case .syntax: Refusal(-32700, "The line is no JSON text.", hint: hint)
    case .notUnicode: Refusal(-32700, "The line is no valid Unicode.", hint: hint)
    case .tooDeep: Refusal(-32700, "The JSON text is nested too deeply.", hint: hint)
    case .repeatedName: Refusal(-32600, "A name stands twice in one JSON object.", hint: hint)
    }
  }

  static func overlong() -> Refusal {
    Refusal(
      RuntimeError.Code.tooLong.rawValue, "The line is longer than \(LineSplitter.lineBytesMax) bytes.",
      hint: "It was skipped to its end; send less in one message.")
  }

  static func busy(waiting: Int) -> Refusal {
    Refusal(.busy(waiting: waiting))
  }

  static func invalidRequest(_ message: String) -> Refusal {
    Refusal(-32600, message, hint: "Send {\"jsonrpc\":\"2.0\",\"id\":…,\"method\":…,\"params\":{…}}.")
  }

  static func invalidParameter(_ message: String) -> Refusal {
    Refusal(-32602, message, hint: "docs/protocol.md lists what each method takes.")
  }

  static func unknownMethod() -> Refusal {
    Refusal(-32601, "There is no such method.", hint: "'hello' lists the methods.")
  }

  /// The error object, hint and all in its data.
  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.key("code")
      writer.number(code)
      writer.text("message", message)
      writer.key("data")
      writer.object { writer in
        writer.text("hint", hint)
        if let current {
          writer.key("turn")
          current.write(to: &writer)
        }
        if let retryAfterMilliseconds {
          writer.key("retryAfterMs")
          writer.number(retryAfterMilliseconds)
        }
        if let supported {
          writer.key("supported")
          writer.array { writer in for version in supported { writer.string(version) } }
        }
      }
    }
  }
}

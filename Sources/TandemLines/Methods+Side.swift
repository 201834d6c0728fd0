import TandemDialogue
import TandemLanguage
import TandemRuntime

/// Methods that need no conversation.
extension Methods {
  func hello(_ params: Parameters) throws(Refusal) -> [UInt8] {
    if let wanted = try params.texts("protocols"), Set(wanted).isDisjoint(with: Methods.protocols) {
      var refusal = Refusal(
        RuntimeError.Code.unsupportedProtocol.rawValue, "None of these protocols is spoken here.",
        hint: "The versions that are spoken are in 'supported'.")
      refusal.supported = Methods.protocols
      throw refusal
    }
    var writer = JSONWriter()
    writer.object { writer in
      writer.texts("protocols", Methods.protocols)
      writer.key("server")
      writer.object { writer in
        writer.text("name", "tandem")
        writer.text("version", side.version)
      }
      writer.key("capabilities")
      writer.object { writer in
        writer.texts("methods", offered.map(\.rawValue))
        writer.texts("languages", side.languages)
      }
      writer.key("limits")
      writer.object { writer in
        for (name, limit) in limits {
          writer.key(name)
          writer.number(limit)
        }
      }
    }
    return writer.bytes
  }

  private var limits: [(String, Int)] {
    let host = HostLimits()
    return [
      ("lineBytes", LineSplitter.lineBytesMax), ("nesting", JSONReader.depthMax),
      ("answerCharacters", answerScalarsMax), ("fieldCharacters", host.fieldLengthMax),
      ("waitingMessages", host.waitingMax),
    ]
  }

  /// The methods that this program can answer.
  private var offered: [Method] {
    Method.allCases.filter { method in
      switch method {
      case .phrase: side.phrase != nil
      case .brief: side.brief != nil
      case .checkFlow: side.checkFlow != nil
      default: true
      }
    }
  }

  func phrase(_ params: Parameters) throws(Refusal) -> [UInt8] {
    guard let phrase = side.phrase else { throw .unknownMethod() }
    let request = try params.phraseRequest()
    let id = try params.id()
    var writer = JSONWriter()
    phrase(request).write(to: &writer, id: id)
    return writer.bytes
  }

  func brief(_ params: Parameters) async throws(Refusal) -> [UInt8] {
    guard let brief = side.brief else { throw .unknownMethod() }
    let request = BriefRequest(
      tandem: try params.required("tandem"), format: try params.text("format") ?? "markdown")
    let content = try await told { () async throws(RuntimeError) in try await brief(request) }
    var writer = JSONWriter()
    writer.object { writer in
      writer.text("tandem", request.tandem)
      writer.text("format", request.format)
      writer.text("content", content)
    }
    return writer.bytes
  }

  func checkFlow() throws(Refusal) -> [UInt8] {
    guard let check = side.checkFlow else { throw .unknownMethod() }
    let problems = check()
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("ok")
      writer.flag(!problems.contains { $0.severity == "error" })
      writer.key("problems")
      writer.array { writer in for problem in problems { problem.write(to: &writer) } }
    }
    return writer.bytes
  }

  func health() -> [UInt8] {
    let load = side.load?() ?? (resident: 0, served: 0)
    var writer = JSONWriter()
    writer.object { writer in
      writer.text("status", "ok")
      writer.key("conversations")
      writer.object { writer in
        writer.key("resident")
        writer.number(load.resident)
        writer.key("served")
        writer.number(load.served)
      }
    }
    return writer.bytes
  }
}

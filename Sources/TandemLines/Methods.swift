import TandemDialogue
import TandemRuntime

/// What can be asked, and how an answer is made: parameters to a call, its result to JSON.
struct Methods: Sendable {
  let host: any Conversing
  let side: SideMethods

  /// Versions of the protocol that are spoken, the newest first.
  static let protocols = ["1"]

  /// The result of a request as JSON.
  func result(of request: Request) async throws(Refusal) -> [UInt8] {
    guard let method = Method(rawValue: request.method) else { throw .unknownMethod() }
    let params = request.params
    switch method {
    case .hello: return try hello(params)
    case .open: return try await open(params)
    case .turn:
      let text = try params.required("text")
      return try await turn(params) { host, id, delivery throws(RuntimeError) in
        try await host.turn(id, text: text, delivery)
      }
    case .undo:
      return try await turn(params) { host, id, delivery throws(RuntimeError) in
        try await host.undo(id, delivery)
      }
    case .change:
      let slot = try params.required("slot")
      return try await turn(params) { host, id, delivery throws(RuntimeError) in
        try await host.change(id, slot: slot, delivery)
      }
    case .close:
      return try await turn(params) { host, id, delivery throws(RuntimeError) in
        try await host.close(id, delivery)
      }
    case .get: return try await get(params)
    case .list: return try await list()
    case .export: return try await export(params)
    case .erase: return try await erase(params)
    case .phrase: return try phrase(params)
    case .brief: return try await brief(params)
    case .checkFlow: return try checkFlow()
    case .health: return health()
    }
  }

  private func open(_ params: Parameters) async throws(Refusal) -> [UInt8] {
    let request = OpenRequest(
      role: try params.text("role"), language: try params.text("lang"),
      register: try params.text("register"), name: try params.text("name"),
      tandem: try params.text("tandem"), conversation: try params.text("conversation"),
      isShort: try params.flag("short"), messageId: try params.text("messageId"))
    return try await told { () async throws(RuntimeError) in
      try await host.open(try await side.known?(request) ?? request)
    }.json
  }

  private func turn(
    _ params: Parameters,
    _ call: (any Conversing, String, Delivery) async throws(RuntimeError) -> TurnReply
  ) async throws(Refusal) -> [UInt8] {
    let id = try params.required("conversation")
    let delivery = try delivery(params)
    return try await told { () async throws(RuntimeError) in try await call(host, id, delivery) }.json
  }

  private func delivery(_ params: Parameters) throws(Refusal) -> Delivery {
    Delivery(messageId: try params.text("messageId"), expect: try params.count("expect"))
  }

  private func get(_ params: Parameters) async throws(Refusal) -> [UInt8] {
    let id = try params.required("conversation")
    let since = try params.count("sinceSeq")
    let turn = try await told { () async throws(RuntimeError) in try await host.get(id) }
    guard let since else { return turn.json }
    let history = try await told { () async throws(RuntimeError) in
      try await host.history(id, sinceSeq: since)
    }
    // Another program may have added lines between the two calls; the turn is what the reply is about.
    return turn.json(with: history.filter { $0.seq <= turn.seq })
  }

  private func list() async throws(Refusal) -> [UInt8] {
    let all = try await told { () async throws(RuntimeError) in try await host.list() }
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("conversations")
      writer.array { writer in for summary in all { summary.write(to: &writer) } }
    }
    return writer.bytes
  }

  private func export(_ params: Parameters) async throws(Refusal) -> [UInt8] {
    let id = try params.required("conversation")
    let log = try await told { () async throws(RuntimeError) in try await host.export(id) }
    var writer = JSONWriter()
    writer.value(log)
    return writer.bytes
  }

  private func erase(_ params: Parameters) async throws(Refusal) -> [UInt8] {
    let id = try params.required("conversation")
    let delivery = try delivery(params)
    try await told { () async throws(RuntimeError) in try await host.erase(id, delivery) }
    var writer = JSONWriter()
    writer.object { writer in
      writer.text("conversation", SayableID.normalised(id))
      writer.key("erased")
      writer.flag(true)
    }
    return writer.bytes
  }

  /// A call whose failure is told in the protocol's words.
  func told<Result>(_ call: () async throws(RuntimeError) -> Result) async throws(Refusal) -> Result {
    do throws(RuntimeError) { return try await call() } catch { throw Refusal(error) }
  }
}

/// The methods by their names in the protocol.
enum Method: String, CaseIterable {
  case hello
  case open = "conversation/open"
  case turn = "conversation/turn"
  case undo = "conversation/undo"
  case change = "conversation/change"
  case get = "conversation/get"
  case list = "conversation/list"
  case export = "conversation/export"
  case close = "conversation/close"
  case erase = "conversation/erase"
  case phrase
  case brief = "brief/get"
  case checkFlow = "flow/check"
  case health
}

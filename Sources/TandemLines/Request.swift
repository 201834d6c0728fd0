import TandemDialogue

/// A request as it came: who asks what, with which parameters.
struct Request {
  /// The id in JSON; nil for a notification, which is never answered.
  let id: String?
  let method: String
  let params: Parameters

  /// Longest id in characters of its JSON; a text or number beyond it would only be echoed.
  static let idLengthMax = 512

  /// The request that a line is.
  ///
  /// - Throws: What is wrong, with the id as far as it could be told.
  init(reading line: [UInt8]) throws(Malformed) {
    let value: JSON
    do throws(JSONReader.Malformed) { value = try JSON.read(line) } catch {
      throw Malformed(id: "null", .unreadable(error.reason))
    }
    try self.init(value)
  }

  /// The request that a value is.
  ///
  /// - Throws: What is wrong, with the id as far as it could be told.
  init(_ value: JSON) throws(Malformed) {
    guard let members = value.record else {
      let isBatch = value.list != nil
      throw Malformed(
        id: "null",
        .invalidRequest(isBatch ? "Batches are not taken." : "A request is a JSON object."))
    }
    let id = try Request.id(of: members)
    func fail(_ message: String) -> Malformed { Malformed(id: id ?? "null", .invalidRequest(message)) }
    guard members["jsonrpc"] == .text("2.0") else { throw fail("'jsonrpc' is not \"2.0\".") }
    guard let method = members["method"]?.text else { throw fail("'method' is no text.") }
    switch members["params"] {
    case nil: params = Parameters([:])
    case .record(let members): params = Parameters(members)
    case .list:
      throw Malformed(id: id, .invalidParameter("Parameters are named, in an object."))
    default: throw fail("'params' is no object.")
    }
    (self.id, self.method) = (id, method)
  }

  /// A message that is no request, and the id under which that is told; nil where nobody is told.
  struct Malformed: Error {
    let id: String?
    let refusal: Refusal

    init(id: String?, _ refusal: Refusal) { (self.id, self.refusal) = (id, refusal) }
  }

  /// The id in JSON; nil for a notification.
  private static func id(of members: [String: JSON]) throws(Malformed) -> String? {
    let id: String
    switch members["id"] {
    case nil: return nil
    case .null: return "null"
    case .number(let digits): id = digits
    case .text(let text):
      var writer = JSONWriter()
      writer.string(text)
      id = String(decoding: writer.bytes, as: UTF8.self)
    default: throw Malformed(id: "null", .invalidRequest("The id is neither a text nor a number."))
    }
    guard id.utf8.count <= idLengthMax else {
      throw Malformed(id: "null", .invalidRequest("The id is longer than \(idLengthMax) characters."))
    }
    return id
  }
}

/// The parameters of a request; each is asked for by name and kind.
///
/// A parameter that is null counts as left out; parameters that nobody asks for are ignored, so that a
/// newer client can talk to an older server.
struct Parameters {
  private let members: [String: JSON]

  init(_ members: [String: JSON]) { self.members = members }

  func text(_ name: String) throws(Refusal) -> String? {
    switch members[name] {
    case nil, .null: return nil
    case .text(let text): return text
    default: throw .invalidParameter("'\(name)' is no text.")
    }
  }

  func required(_ name: String) throws(Refusal) -> String {
    guard let text = try text(name) else { throw .invalidParameter("'\(name)' is missing.") }
    return text
  }

  /// The sender's own id in JSON, a text or a number, to give back; "null" where there is none.
  func id() throws(Refusal) -> [UInt8] {
    switch members["id"] {
    case nil, .null: return Array("null".utf8)
    case .number(let digits): return Array(digits.utf8)
    case .text(let text):
      var writer = JSONWriter(capacity: text.utf8.count + 2)
      writer.string(text)
      return writer.bytes
    default: throw .invalidParameter("The id is neither a text nor a number.")
    }
  }

  func count(_ name: String) throws(Refusal) -> Int? {
    guard let value = members[name], !value.isNull else { return nil }
    guard let number = value.number, number >= 0 else {
      throw .invalidParameter("'\(name)' is no whole number from 0.")
    }
    return number
  }

  func flag(_ name: String) throws(Refusal) -> Bool {
    switch members[name] {
    case nil, .null: return false
    case .flag(let flag): return flag
    default: throw .invalidParameter("'\(name)' is neither true nor false.")
    }
  }

  func texts(_ name: String) throws(Refusal) -> [String]? {
    guard let value = members[name], !value.isNull else { return nil }
    guard let list = value.list, case let texts = list.compactMap(\.text), texts.count == list.count else {
      throw .invalidParameter("'\(name)' is no list of texts.")
    }
    return texts
  }

  func nested(_ name: String) throws(Refusal) -> Parameters {
    guard let value = members[name], !value.isNull else { return Parameters([:]) }
    guard let record = value.record else { throw .invalidParameter("'\(name)' is no object.") }
    return Parameters(record)
  }

  /// The name of the conversation, where it has one; for keeping its messages in order.
  var conversation: String? { members["conversation"]?.text }
}

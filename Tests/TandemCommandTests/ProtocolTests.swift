import Foundation
import TandemTesting
import Testing

@Suite("The documented protocol")
struct ProtocolTests {
  private static let roster = """
    tandem,role,name,language,register,e-mail,unit,level
    T01,mentor,Ada Lindt,en,sie,ada@example.org,Finance,2
    T01,mentee,Kim Osei,en,sie,kim@example.org,Design,6

    """

  @Test("Every request of docs/protocol.md gets the reply that stands there, and all fit the schema")
  func document() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tandem-protocol-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let list = folder.appending(path: "list.csv").path
    try Self.roster.write(toFile: list, atomically: true, encoding: .utf8)
    let store = folder.appending(path: "store").path
    let imported = try Program.run(["roster", "import", list, "--store", store])
    try #require(imported.exit == 0, "\(imported.errors)")
    let program = try StdioProgram(["stdio", "--store", store])
    var schema = Schema()
    var id: String?
    let text = try ProtocolDocument().answered { request in
      let sent = id.map { request.replacing(ProtocolDocument.conversation, with: $0) } ?? request
      try program.send(sent)
      let reply = try program.receive()
      try Self.add(sent, reply, to: &schema)
      if id == nil, let match = reply.firstMatch(of: /"result":{"conversation":"([^"]+)"/) {
        id = String(match.1)
      }
      return try ProtocolDocument.shown(reply, for: id)
    }
    #expect(try program.finish().exit == 0)
    let difference = try Golden.difference(of: text, from: "docs/protocol.md")
    #expect(difference == nil, "\(difference ?? "")")
    #expect(try schema.complaints() == [])
  }

  /// Requests that are answered by a result, or refused for what they mean and not for their shape, must fit.
  private static func add(_ request: String, _ reply: String, to schema: inout Schema) throws {
    let answer = try JSONSerialization.jsonObject(with: Data(reply.utf8)) as? [String: Any]
    let code = (answer?["error"] as? [String: Any])?["code"] as? Int ?? 0
    let object = try? JSONSerialization.jsonObject(with: Data(request.utf8)) as? [String: Any]
    try schema.add(reply: reply, to: code == 0 ? object?["method"] as? String : nil)
    guard code != -32700 else { return }
    try schema.add(request: request, isValid: code >= 0)
  }

  @Test("A hundred conversations can begin at once in a store that doesn't exist yet")
  func freshStore() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tandem-fresh-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let program = try StdioProgram(["stdio", "--store", folder.path])
    for id in 0..<100 {
      try program.send(#"{"jsonrpc":"2.0","id":\#(id),"method":"conversation/open","params":{"lang":"en"}}"#)
    }
    let replies = try (0..<100).map { _ in try program.receive() }
    #expect(replies.filter { !$0.contains(#""seq":1,"#) } == [])
    #expect(try program.finish().exit == 0)
  }

  @Test("The schema refuses what is no message")
  func schemaBites() throws {
    var schema = Schema()
    for request in [
      #"{"id":1,"method":"hello"}"#, #"{"jsonrpc":"2.0","id":1,"method":"goodbye"}"#, "[]", "1",
      #"{"jsonrpc":"2.0","id":1,"method":"conversation/turn","params":{"conversation":"a"}}"#,
      #"{"jsonrpc":"2.0","id":1,"method":"conversation/undo","params":{"conversation":"a","expect":-1}}"#,
      #"{"jsonrpc":"2.0","id":1,"method":"conversation/open","params":{"role":"boss"}}"#,
    ] { try schema.add(request: request, isValid: false) }
    #expect(try schema.complaints() == [])
    try schema.add(reply: #"{"jsonrpc":"2.0","id":1,"result":{"conversation":"a"}}"#, to: "conversation/turn")
    try schema.add(
      reply: #"{"jsonrpc":"2.0","id":1,"error":{"code":7,"message":"","data":{"hint":""}}}"#, to: nil)
    #expect(try schema.complaints().count == 2)
  }

  @Test("The Python client holds a whole conversation to its statement")
  func client() throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "tandem-client-\(UUID())")
    defer { try? FileManager.default.removeItem(at: folder) }
    let client = Checkout.root.appending(path: "docs/client.py").path
    let command = [client, Program.url.path, "stdio", "--store", folder.path]
    let (answers, statement) = try Self.conversation()
    let outcome = try Python.run(command, input: answers.joined(separator: "\n") + "\n")
    #expect(outcome.exit == 0, "\(outcome.errors)")
    #expect(outcome.errors.isEmpty)
    #expect(outcome.output.hasSuffix("\n\(statement)\n"), "\(outcome.output)")
  }

  /// What somebody answers who takes what is offered: the first choice, or a word for each kind of
  /// question; and the statement that it leads to.
  private static func conversation() throws -> (answers: [String], statement: String) {
    let words = [
      "yes-no": "yes", "name": "Kim", "motive": "I want to learn how decisions are made above my level.",
      "scale": "7", "date": "by the end of March", "release": "share", "sign": "when I have presented once",
      "plan": "If I get nervous, then I breathe.", "goal": "I want to present in the board meeting.",
    ]
    let program = try StdioProgram(["stdio", "--in-memory"])
    var answers: [String] = []
    var reply = try program.call("conversation/open", ["lang": "en"])
    while answers.count < 40, let turn = reply["result"] as? [String: Any],
      let prompt = turn["prompt"] as? [String: Any], let type = prompt["type"] as? String
    {
      let hasChoices = (prompt["choices"] as? [Any])?.isEmpty == false
      answers.append(words[type] ?? (hasChoices ? "1" : "to see how others do it"))
      let params = ["conversation": turn["conversation"] ?? "", "text": answers.last ?? ""]
      reply = try program.call("conversation/turn", params)
    }
    let turn = try #require(reply["result"] as? [String: Any])
    #expect(turn["status"] as? String == "complete")
    let statement = try #require(turn["statement"] as? String)
    #expect(!statement.isEmpty)
    _ = try program.finish()
    return (answers, statement)
  }
}

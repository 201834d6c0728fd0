import Foundation
import TandemPrompts
import TandemTesting
import Testing

@Suite("Broken flows")
struct BrokenFlowTests {
  private static let folder = Checkout.root.appending(path: "fixtures/flows-broken")

  static let names: [String] = Checkout.files(below: "fixtures/flows-broken", ending: "/flow.yaml")
    .compactMap { $0.split(separator: "/").dropLast().last.map(String.init) }

  @Test("Each gives exactly the messages beside it", arguments: names)
  func messages(of name: String) throws {
    let folder = Self.folder.appending(path: name)
    let spoken = Prompts.check(try PromptsSource.directory(folder.path)).map(\.description)
      .joined(separator: "\n").replacing(Checkout.root.path + "/", with: "")
    let file = folder.appending(path: "expected.txt")
    if ProcessInfo.processInfo.environment["TANDEM_RECORD"] == "1" {
      try (spoken + "\n").write(to: file, atomically: true, encoding: .utf8)
      Issue.record("\(name) was recorded; read it before you commit it")
    }
    let expected = try String(contentsOf: file, encoding: .utf8)
    #expect(spoken + "\n" == expected)
  }

  @Test("There are as many as there are kinds of mistakes")
  func complete() { #expect(Self.names.count >= 30) }
}

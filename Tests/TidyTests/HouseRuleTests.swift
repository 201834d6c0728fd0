import Foundation
import TandemTesting
import Testing

@Suite("House rules")
struct HouseRuleTests {
  private static let pure = ["TandemDialogue", "TandemLanguage", "TandemMentoring"]

  /// What each module may import of ours; the arrows of docs/ARCHITECTURE.md, downward only.
  private static let arrows: [String: Set<String>] = [
    "TandemDialogue": [],
    "TandemLanguage": [],
    "TandemMentoring": ["TandemLanguage", "TandemDialogue"],
    "TandemPrompts": ["TandemMentoring", "TandemLanguage", "TandemDialogue", "CPrompts"],
    "TandemStore": ["TandemDialogue"],
    "TandemRuntime": ["TandemStore", "TandemPrompts", "TandemMentoring", "TandemLanguage", "TandemDialogue"],
    "TandemKickoff": [
      "TandemStore", "TandemPrompts", "TandemMentoring", "TandemLanguage", "TandemDialogue",
    ],
    "TandemTerminal": ["TandemRuntime", "TandemDialogue", "CEdit"],
    "TandemLines": ["TandemRuntime", "TandemDialogue", "TandemLanguage"],
    "TandemHTTPClient": ["CCurl"],
    "TandemWebhook": ["TandemRuntime", "TandemStore", "TandemDialogue"],
  ]

  @Test("Pure modules import nothing but each other, and what the language brings to remember a reading")
  func pureModules() throws {
    for file in try SourceFile.all(below: "Sources") where Self.pure.contains(file.module) {
      // What was read once is kept with its text; the standard library's locks and lazy references do that.
      let foreign = file.imports.filter { !Self.pure.contains($0) && $0 != "Synchronization" }
      #expect(foreign.isEmpty, "\(file.path) imports \(foreign)")
    }
  }

  @Test("Imports follow the arrows of the house")
  func arrowsPointDownward() throws {
    for file in try SourceFile.all(below: "Sources") {
      guard let allowed = Self.arrows[file.module] else { continue }
      let bridges = ["CPrompts", "CEdit", "CCurl"]
      let ours = file.imports.filter { $0.hasPrefix("Tandem") || bridges.contains($0) }
      #expect(Set(ours).isSubset(of: allowed), "\(file.path) imports \(ours)")
    }
  }

  @Test("No file is longer than 500 lines and no line wider than 110")
  func size() throws {
    for file in try SourceFile.all(below: "Sources", "Tests") {
      #expect(file.lines.count <= 500, "\(file.path) has \(file.lines.count) lines")
      for (number, line) in file.lines.enumerated() where line.unicodeScalars.count > 110 {
        let isTable = line.contains("\"")
        #expect(isTable, "\(file.path):\(number + 1) is \(line.unicodeScalars.count) wide")
      }
    }
  }

  @Test("No function is longer than 60 lines")
  func functionLength() throws {
    for file in try SourceFile.all(below: "Sources") {
      var start: (line: Int, indent: Int)?
      for (number, line) in file.lines.enumerated() {
        let indent = line.prefix { $0 == " " }.count
        let code = file.code(line)
        if start == nil, code.contains("func "), code.hasSuffix("{") { start = (number, indent) }
        if let begun = start, line.hasPrefix(String(repeating: " ", count: begun.indent) + "}") {
          let length = number - begun.line + 1
          #expect(length <= 60, "\(file.path):\(begun.line + 1) is \(length) lines long")
          start = nil
        }
      }
    }
  }

  @Test(
    "Calls that have a better replacement are not used",
    arguments: [
      ("try!", "handle the error"), ("as!", "decode to a type"),
      ("fatalError(", "use precondition or an error"),
      ("Thread.sleep", "inject a clock"), ("Task.sleep", "inject a clock"), ("usleep(", "inject a clock"),
      ("Task.detached", "give the task an owner"), ("nonisolated(unsafe)", "make it Sendable"),
    ])
  func banned(call: String, instead: String) throws {
    for file in try SourceFile.all(below: "Sources") {
      for (number, line) in file.lines.enumerated() where file.code(line).contains(call) {
        // A reason beside it is the only way in.
        let isReasoned = line.contains("// ") || (number > 0 && file.lines[number - 1].contains("// "))
        #expect(isReasoned, "\(file.path):\(number + 1) uses \(call): \(instead)")
      }
    }
  }

  @Test("Only the programs print")
  func printing() throws {
    for file in try SourceFile.all(below: "Sources") where !["tandem", "tandem-bench"].contains(file.module) {
      let hits = file.lines.filter { file.code($0).contains(" print(") }
      #expect(hits.isEmpty, "\(file.path): \(hits)")
    }
  }

  @Test("Names that say nothing are not used for types")
  func names() throws {
    let banned = ["Manager", "Helper", "Util", "Utils", "Utilities", "Impl", "Service"]
    for file in try SourceFile.all(below: "Sources") {
      for line in file.lines {
        let words = file.code(line).split { !$0.isLetter }.map(String.init)
        for (keyword, name) in zip(words, words.dropFirst())
        where ["struct", "class", "enum", "actor", "protocol"].contains(keyword) {
          #expect(!banned.contains { name.hasSuffix($0) }, "\(file.path): \(name)")
        }
      }
    }
  }

  @Test("The rules themselves catch what they are for")
  func rulesBite() {
    let file = SourceFile(
      path: "Sources/X/Y.swift", lines: ["public import Foundation", "let x = \"try!\" // try!"])
    #expect(file.imports == ["Foundation"])
    #expect(!file.code(file.lines[1]).contains("try!"))
    #expect(file.code("  let y = try! z()").contains("try!"))
  }
}

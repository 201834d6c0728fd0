import Foundation
import TandemTesting
import Testing

@testable import TandemPrompts

@Suite("Whatever stands in the files")
struct LoaderFuzzTests {
  private static let sound = Result {
    try PromptsSource.directory(Checkout.root.appending(path: "fixtures/flows-broken/sound").path)
  }

  /// SplitMix64; a failing seed is named and gives the same bytes again.
  private struct Chance {
    var state: UInt64

    mutating func next(below bound: Int) -> Int {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = state
      mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
  }

  private static let scraps: [String] = [
    "[[", "]]", "{", "}", "[[? ", " | ", ": ", "- ", "\n", "\t", "  ", "#", "\"", "'", "|-\n", ">\n", "&a ",
    "*a",
    "!!str ", "---\n", "...\n", "%YAML 1.2\n", "? ", "when: ", "not ", "(", ")", "<", "\u{0}", "\u{7F}",
    "\u{FEFF}",
    "\u{202E}", "ß", "🙂", "next: ", "yes", "{a: b}", "[a, b]", "<<: *a", "9999999999999999999", "{term.x}",
  ]

  private static func mutated(_ bytes: [UInt8], _ chance: inout Chance) -> [UInt8] {
    var bytes = bytes
    for _ in 0...chance.next(below: 4) {
      let place = bytes.isEmpty ? 0 : chance.next(below: bytes.count)
      switch chance.next(below: 6) {
      case 0 where !bytes.isEmpty: bytes[place] = UInt8(chance.next(below: 256))
      case 1 where !bytes.isEmpty:
        bytes.removeSubrange(place..<min(bytes.count, place + 1 + chance.next(below: 30)))
      case 2 where !bytes.isEmpty:
        let end = min(bytes.count, place + 1 + chance.next(below: 200))
        bytes.insert(contentsOf: bytes[place..<end], at: chance.next(below: bytes.count))
      default:
        bytes.insert(contentsOf: Array(scraps[chance.next(below: scraps.count)].utf8), at: place)
      }
    }
    return bytes
  }

  @Test("1 500 damaged sources are refused or read, and every problem has a place in a file that is there")
  func damaged() throws {
    let sound = try Self.sound.get()
    var refused = 0
    for seed in 0..<1_500 as Range<UInt64> {
      var chance = Chance(state: seed)
      var files = sound.files
      let path = sound.paths[chance.next(below: sound.paths.count)]
      files[path] = Self.mutated(files[path, default: []], &chance)
      let diagnostics = Prompts.check(PromptsSource(files: files, prefix: ""))
      if !diagnostics.isEmpty { refused += 1 }
      for diagnostic in diagnostics {
        let lines = files[diagnostic.location.file, default: []].count { $0 == 0x0A } + 2
        #expect((1...lines).contains(diagnostic.location.line), "seed \(seed): \(diagnostic)")
        #expect(diagnostic.location.column >= 1 && !diagnostic.message.isEmpty, "seed \(seed)")
      }
    }
    #expect(refused > 300, "the damage must do harm, otherwise this proves nothing")
  }

  @Test(
    "What is nested too deep or too large is refused before it is parsed",
    arguments: [
      String(repeating: "[", count: 100_000), String(repeating: "{a: ", count: 50_000),
      String(repeating: "- ", count: 100_000), String(repeating: "? ", count: 100_000),
      (0..<2_000).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
      String(repeating: "a", count: 600_000), String(repeating: "[\"]\",", count: 20_000),
    ])
  func bombs(text: String) throws {
    var files = try Self.sound.get().files
    files["en/texts.yaml"] = Array(text.utf8)
    let diagnostics = Prompts.check(PromptsSource(files: files, prefix: ""))
    let first = diagnostics.first { $0.location.file == "en/texts.yaml" }
    #expect(
      ["Lists and mappings are nested more than 40 deep.", "The file is larger than 512 KiB."]
        .contains(first?.message))
  }

  @Test("Aliases that would unfold to millions of nodes are refused in no time")
  func aliases() throws {
    var files = try Self.sound.get().files
    var text = "a: &a [x, x, x, x, x, x, x, x]\n"
    for (name, inner) in zip("bcdefgh", "abcdefg") {
      text += "\(name): &\(name) [\((0..<8).map { _ in "*\(inner)" }.joined(separator: ", "))]\n"
    }
    files["en/texts.yaml"] = Array(text.utf8)
    let diagnostics = Prompts.check(PromptsSource(files: files, prefix: ""))
    #expect(diagnostics.contains { $0.message == "Anchors and aliases are not used here." })
  }
}

/// Lines that nobody sends on purpose, the same for the same seed.
public struct HostileLines: Sendable {
  private var generator: SeededGenerator
  private let conversations: [String]

  /// Lines of a seed; some of them name these conversations.
  public init(seed: UInt64, conversations: [String]) {
    (generator, self.conversations) = (SeededGenerator(seed: seed), conversations)
  }

  /// So many lines, each with its line break.
  public mutating func next(_ count: Int) -> [UInt8] {
    var bytes: [UInt8] = []
    for _ in 0..<count { bytes += next() + [0x0A] }
    return bytes
  }

  /// The next line without its line break; a few have line breaks inside and are several lines then.
  public mutating func next() -> [UInt8] {
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: return randomBytes(upTo: 200)
    case 1, 2, 3: return mutated(valid())
    case 4:
      let line = valid()
      return Array(line.prefix(Int.random(in: 0...line.count, using: &generator)))
    case 5: return nested()
    case 6: return Array(#"{"jsonrpc":"2.0","id":\#(hugeNumber()),"method":"health","params":{}}"#.utf8)
    case 7: return doubled()
    case 8: return surrogates()
    default: return valid()
    }
  }

  private mutating func valid() -> [UInt8] {
    let conversation = pick(conversations + ["none", "", "../..", "ä"])
    let method = pick([
      "hello", "conversation/open", "conversation/turn", "conversation/turn", "conversation/turn",
      "conversation/undo", "conversation/change", "conversation/get", "conversation/close", "health",
      "phrase",
      "flow/check", "brief/get", "nonsense", "",
    ])
    let text = pick([
      "yes", "mentor", "2", "red", "/back", "/summary", "😀", "\\u0000", "\\\\", "/erase", "7", "",
    ])
    let extra = pick([
      "", #","expect":3"#, #","messageId":"m1""#, #","slot":"role","sinceSeq":0"#, #","lang":"en""#,
    ])
    let id = pick([#""id":1,"#, #""id":"x","#, #""id":null,"#, ""])
    return Array(
      #"{"jsonrpc":"2.0",\#(id)"method":"\#(method)","params":{"conversation":"\#(conversation)","text":"\#(text)"\#(extra)}}"#
        .utf8)
  }

  private mutating func mutated(_ line: [UInt8]) -> [UInt8] {
    var line = line
    for _ in 0..<Int.random(in: 1...4, using: &generator) where !line.isEmpty {
      let index = Int.random(in: line.indices, using: &generator)
      switch Int.random(in: 0..<4, using: &generator) {
      case 0: line[index] = UInt8.random(in: 0...255, using: &generator)
      case 1: line.remove(at: index)
      case 2: line.insert(UInt8.random(in: 0...255, using: &generator), at: index)
      default: line.insert(contentsOf: line[index..<min(index + 20, line.count)], at: index)
      }
    }
    return line
  }

  private mutating func randomBytes(upTo count: Int) -> [UInt8] {
    (0..<Int.random(in: 0...count, using: &generator)).map { _ in .random(in: 0...255, using: &generator) }
  }

  private mutating func nested() -> [UInt8] {
    let depth = Int.random(in: 1...2000, using: &generator)
    let opening = pick(["[", "{\"a\":", "[{\"params\":"])
    return Array(String(repeating: opening, count: depth).utf8)
  }

  private mutating func hugeNumber() -> String {
    let digits = String(repeating: pick(["9", "1", "0"]), count: Int.random(in: 1...700, using: &generator))
    return pick(["", "-", "+"]) + digits + pick(["", ".5", "e999999", "E-7", "e", "."])
  }

  private mutating func doubled() -> [UInt8] {
    let name = pick(["id", "method", "params", "jsonrpc"])
    return Array(
      #"{"jsonrpc":"2.0","id":1,"method":"hello","\#(name)":"\#(pick(["hello", "2.0", "x"]))"}"#.utf8)
  }

  private mutating func surrogates() -> [UInt8] {
    let escapes = (0..<3).map { _ in pick([#"\ud83d"#, #"\ude00"#, "a", #"\uFFFF"#, #"\u0000"#]) }.joined()
    return Array(
      #"{"jsonrpc":"2.0","id":"\#(escapes)","method":"conversation/turn","params":{"text":"\#(escapes)"}}"#
        .utf8)
  }

  private mutating func pick(_ choices: [String]) -> String {
    choices[Int.random(in: choices.indices, using: &generator)]
  }
}

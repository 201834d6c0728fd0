import Foundation
import Synchronization

/// What was sent and what was acknowledged: the memory of the tormentor, which no kill touches.
final class TortureBoard: Sendable {
  /// One message: the `number`-th of its conversation.
  struct Message: Hashable, Sendable {
    let conversation: String
    let number: Int
  }

  private struct Board {
    /// How many messages of a conversation were acknowledged; the next one has that number.
    var acknowledged: [String: Int] = [:]
    /// The line that each acknowledged message has.
    var seqs: [Message: Int] = [:]
    var complaints: [String] = []
    var kills = 0
    var repeats = 0
    var refusals: [String: Int] = [:]
    var random: TortureNumbers
  }

  let conversations: [String]
  private let board: Mutex<Board>

  init(conversations count: Int, seed: UInt64) {
    let width = String(count).count
    conversations = (0..<count).map { number in
      "t-" + String(repeating: "0", count: width - String(number).count) + String(number)
    }
    board = Mutex(Board(random: TortureNumbers(seed: seed)))
  }

  /// The message to send next: mostly a new one, now and then one that was acknowledged before.
  func next() -> Message {
    board.withLock { board in
      let conversation = conversations[Int.random(in: conversations.indices, using: &board.random)]
      let count = board.acknowledged[conversation, default: 0]
      let isRepeat = count > 0 && Int.random(in: 0..<8, using: &board.random) == 0
      if isRepeat { board.repeats += 1 }
      let number = isRepeat ? Int.random(in: 0..<count, using: &board.random) : count
      return Message(conversation: conversation, number: number)
    }
  }

  /// How many acknowledgements a program lives to see.
  func lifetime() -> Int { board.withLock { Int.random(in: 1...80, using: &$0.random) } }

  func killed() { board.withLock { $0.kills += 1 } }

  /// Takes note of a line that a program wrote before it died.
  func heard(_ line: Substring) {
    let parts = line.split(separator: " ")
    guard parts.count == 4, let number = Int(parts[2]), let last = Int(parts[3]) else { return }
    let message = Message(conversation: String(parts[1]), number: number)
    board.withLock { board in
      guard parts[0] == "ok" else { return board.refusals[String(parts[3]), default: 0] += 1 }
      // A message's line is one more than its number; a resumed opening names no line.
      let seq = number == 0 ? 1 : last
      if seq != number + 1 {
        board.complaints.append("\(message.conversation): message \(number) is line \(seq)")
      }
      if let before = board.seqs[message], before != seq {
        board.complaints.append(
          "\(message.conversation): message \(number) is line \(before) and line \(seq)")
      }
      board.seqs[message] = seq
      board.acknowledged[message.conversation] = max(
        board.acknowledged[message.conversation, default: 0], number + 1)
    }
  }

  /// The figures so far.
  var result:
    (acknowledged: [String: Int], complaints: [String], kills: Int, repeats: Int, refusals: [String: Int])
  {
    board.withLock { ($0.acknowledged, $0.complaints, $0.kills, $0.repeats, $0.refusals) }
  }

  /// What the person says in a message: the same for the same message, so that it can be told apart.
  static func text(of message: Message) -> String {
    let words = [
      "ja", "nein", "weiß nicht", "Ich möchte besser zuhören, weil mein Team jünger wird", "/back", "/help",
      "7",
      "bis Ende März", "/summary", "Wenn ich doziere, dann stelle ich eine Frage", "…", "/skip", "1",
    ]
    let index = message.conversation.utf8.reduce(message.number &* 31) { $0 &* 31 &+ Int($1) }
    return words[Int(index.magnitude % UInt(words.count))]
  }
}

/// Random numbers that a seed repeats (SplitMix64).
struct TortureNumbers: RandomNumberGenerator, Sendable {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}

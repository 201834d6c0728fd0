import ArgumentParser
import Foundation
import TandemPrompts
import TandemRuntime
import TandemTerminal

/// The victim of `tandem torture`: one message a line in, one acknowledgement a line out.
///
/// In: `conversation number text`, number 0 opens. Out: `ok conversation number seq` once the turn is on
/// disk, `no conversation number code` otherwise.
struct TortureWorker: AsyncParsableCommand {
  static let configuration = CommandConfiguration(commandName: "torture-worker", shouldDisplay: false)

  @OptionGroup var common: CommonOptions

  func run() async throws {
    try await Exit.running {
      let host = try common.host(speaking: try common.prompts(), holding: .turn)
      await withDiscardingTaskGroup { group in
        for await line in TortureWorker.lines() {
          let parts = line.split(separator: " ", maxSplits: 2)
          guard parts.count == 3, let number = Int(parts[1]) else { continue }
          let (conversation, text) = (String(parts[0]), String(parts[2]))
          group.addTask {
            let answer = await TortureWorker.answer(conversation, number, text, host)
            try? StandardOutput.write("\(answer)\n")
          }
        }
      }
    }
  }

  private static func answer(
    _ conversation: String, _ number: Int, _ text: String, _ host: ConversationHost
  ) async -> String {
    do throws(RuntimeError) {
      let reply: TurnReply
      let delivery = Delivery(messageId: "m\(number)")
      if number == 0 {
        var request = OpenRequest(role: "mentor", language: "de", conversation: conversation)
        request.messageId = delivery.messageId
        request.isBegunIfMissing = true
        reply = try await host.open(request)
        // Opened before: that is a resumption, and its seq is that of the last line.
        return "ok \(conversation) 0 \(reply.seq == 1 ? 1 : 0)"
      }
      reply = try await host.turn(conversation, text: text, delivery)
      return "ok \(conversation) \(number) \(reply.seq)"
    } catch {
      return "no \(conversation) \(number) \(error.code.rawValue)"
    }
  }

  /// The lines of stdin, read on a thread that may block.
  private static func lines() -> AsyncStream<String> {
    AsyncStream { continuation in
      let thread = Thread {
        while let line = readLine() { continuation.yield(line) }
        continuation.finish()
      }
      thread.start()
    }
  }
}

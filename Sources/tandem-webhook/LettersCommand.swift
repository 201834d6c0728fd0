import ArgumentParser
import Foundation
import Logging
import Synchronization
import TandemRuntime
import TandemWebhook

/// `tandem-webhook letters`: replies that could not be delivered.
struct LettersCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "letters", abstract: "List replies that were given up; send them again or throw them away.",
    subcommands: [ListCommand.self, RetryCommand.self, DropCommand.self], defaultSubcommand: ListCommand.self)

  struct ListCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list", abstract: "One line each: delivery, installation. Never what it says.")
    @OptionGroup var options: ServerOptions
    @Flag(help: "Also those that are still being tried.")
    var waiting = false

    func run() async throws {
      try await Exit.running {
        let (_, letters) = try await LettersCommand.letters(options)
        for letter in letters where letter.isDead || waiting {
          let place = Address(written: letter.replyTo)?.installation ?? "?"
          Streams.write("\(letter.delivery)\t\(place)\t\(letter.isDead ? "dead" : "waiting")")
        }
      }
    }
  }

  struct RetryCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "retry", abstract: "Make given-up replies due again; a running server needs SIGHUP.")
    @OptionGroup var options: ServerOptions
    @OptionGroup var choice: LetterChoice

    func run() async throws { try await Exit.running { try await choice.settle(options, .retried) } }
  }

  struct DropCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "drop", abstract: "Throw given-up replies away; the conversation keeps what was said.")
    @OptionGroup var options: ServerOptions
    @OptionGroup var choice: LetterChoice

    func run() async throws { try await Exit.running { try await choice.settle(options, .dropped) } }
  }

  static func letters(_ options: ServerOptions) async throws -> (ConversationHost, [PendingReply]) {
    let configuration = try options.configuration()
    let silent = Logger(label: "tandem-webhook") { _ in SwiftLogNoOpLogHandler() }
    let host = try options.host(configuration, log: silent)
    let found = Mutex<[PendingReply]>([])
    try await host.undelivered { replies in found.withLock { $0 += replies } }
    return (host, found.withLock { $0 })
  }
}

/// Which letters a command is about.
struct LetterChoice: ParsableArguments {
  @Argument(help: "Deliveries as 'letters list' names them.")
  var deliveries: [String] = []
  @Flag(help: "All of them.")
  var all = false

  func validate() throws {
    guard all != deliveries.isEmpty else { return }
    throw ValidationError("Name deliveries, or give --all.")
  }

  func settle(_ options: ServerOptions, _ outcome: DeliveryOutcome) async throws {
    let (host, letters) = try await LettersCommand.letters(options)
    let dead = letters.filter(\.isDead)
    let chosen = all ? dead : dead.filter { deliveries.contains($0.delivery) }
    guard all || chosen.count == Set(deliveries).count else {
      throw Problem(.notFound, "Not all of these were given up.", hint: "See 'letters list'.")
    }
    for letter in chosen { try await settle(letter, outcome, by: host) }
    await host.finish()
    Streams.write("\(chosen.count)")
  }

  /// A server keeps a conversation that was just written in; two seconds later it has given it back.
  private func settle(_ letter: PendingReply, _ outcome: DeliveryOutcome, by host: ConversationHost)
    async throws
  {
    for _ in 0..<30 {
      do throws(RuntimeError) {
        return try await host.settle(letter.reply.conversation, delivery: letter.delivery, outcome)
      } catch {
        guard error.code == .locked else { throw error }
      }
      try await ContinuousClock().sleep(for: .milliseconds(100))
    }
    try await host.settle(letter.reply.conversation, delivery: letter.delivery, outcome)
  }
}

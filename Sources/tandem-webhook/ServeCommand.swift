import ArgumentParser
import Logging
import TandemWebhookServer

/// `tandem-webhook --config FILE`: serve until SIGTERM or SIGINT.
struct ServeCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "serve", abstract: "Serve until SIGTERM or SIGINT; SIGHUP reads undelivered replies again.")

  @OptionGroup var options: ServerOptions

  func run() async throws {
    try await Exit.running {
      let configuration = try options.configuration()
      let log = Logger(label: "tandem-webhook") { StreamLogHandler.standardError(label: $0) }
      let server = try WebhookServer(configuration, try options.parts(configuration, log: log), log: log)
      try await server.run { port in log.info("listening", metadata: ["port": "\(port)"]) }
    }
  }
}

/// `tandem-webhook check`: read the configuration and say what is wrong.
struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Check the configuration, with its secrets; start nothing.")

  @OptionGroup var options: ServerOptions

  func run() async throws {
    try await Exit.running {
      let count = try options.configuration().installations.count
      Streams.write("\(options.config): \(count) \(count == 1 ? "bot" : "bots"), no problem.")
    }
  }
}

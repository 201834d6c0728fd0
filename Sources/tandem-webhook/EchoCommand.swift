import ArgumentParser
import TandemWebhookServer

/// `tandem-webhook echo`: what Tests/webhook/load measures the server against.
struct EchoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "echo", abstract: "A bare server on loopback that returns every body.", shouldDisplay: false)

  @Option var port: Int

  func run() async throws { try await Exit.running { try await EchoServer(port: port).run() } }
}

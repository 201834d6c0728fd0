import Hummingbird
import HummingbirdCore
import NIOCore

/// A bare server that returns every body: the yardstick for load figures, with the same libraries.
public struct EchoServer: Sendable {
  private let port: Int

  /// A server on loopback.
  public init(port: Int) { self.port = port }

  /// Runs until SIGTERM.
  public func run() async throws {
    let responder = CallbackResponder<BasicRequestContext> { request, _ in
      let body = try await request.body.collect(upTo: 1_048_576)
      return Response(status: .ok, body: ResponseBody(byteBuffer: body))
    }
    let application = Application(
      responder: responder,
      configuration: ApplicationConfiguration(address: .hostname("127.0.0.1", port: port)))
    try await application.runService()
  }
}

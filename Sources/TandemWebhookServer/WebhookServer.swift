import HummingbirdCore
import HummingbirdTLS
public import Logging
import NIOCore
import NIOPosix
import NIOSSL
import ServiceLifecycle
import Synchronization
import TandemDialogue
import TandemHTTPClient
public import TandemRuntime
public import TandemStore
public import TandemWebhook
import UnixSignals

/// The server: requests of chat platforms in, replies out.
public struct WebhookServer: Sendable {
  /// What the server is made of besides its configuration.
  public struct Parts: Sendable {
    /// Holds the conversations.
    public var host: ConversationHost
    /// The store they are in.
    public var folder: StoreFolder
    /// Makes safe in the conversations' own files what only a commit log holds; see `GroupedDisk`.
    ///
    /// Called every second with false, and at the end with true.
    public var settle: @Sendable (_ isEnd: Bool) async -> Void
    /// The flow with the texts of the platforms.
    public var wording: @Sendable (_ language: String) -> Wording
    /// What codes of the roster open.
    public var invitations: any Invitations
    /// Unix time in seconds.
    public var seconds: @Sendable () -> Int64
    /// Randomness.
    public var random: @Sendable () -> UInt64

    /// Parts of a server.
    public init(
      host: ConversationHost, folder: StoreFolder,
      settle: @escaping @Sendable (_ isEnd: Bool) async -> Void = { _ in },
      wording: @escaping @Sendable (_ language: String) -> Wording,
      invitations: any Invitations, seconds: @escaping @Sendable () -> Int64,
      random: @escaping @Sendable () -> UInt64
    ) {
      (self.host, self.folder, self.settle, self.wording) = (host, folder, settle, wording)
      (self.invitations, self.seconds, self.random) = (invitations, seconds, random)
    }
  }

  let configuration: Configuration
  let parts: Parts
  let log: Logger
  let client: HTTPClient
  let outbox: Outbox
  private let people: PeopleBook
  private let waiting: WaitingRoom
  private let courtesies = Courtesies()
  let state: ServerState
  private let metrics = Metrics()
  let keys: [String: SigningKeys]
  let installations: [String: Installation]

  /// A server that doesn't listen yet.
  ///
  /// - Throws: `ServerError` where libcurl can't be had.
  public init(_ configuration: Configuration, _ parts: Parts, log: Logger) throws(ServerError) {
    guard
      let client = HTTPClient(limits: HTTPLimits(responseBytesMax: 16_777_216), reach: configuration.reach)
    else { throw .noClient }
    (self.configuration, self.parts, self.log, self.client) = (configuration, parts, log, client)
    keys = Dictionary(uniqueKeysWithValues: configuration.installations.map { ($0.name, SigningKeys()) })
    var installations: [String: Installation] = [:]
    for plan in configuration.installations {
      installations[plan.name] = plan.installation(
        publicURL: configuration.publicURL, wording: parts.wording(plan.language),
        keys: keys[plan.name] ?? SigningKeys())
    }
    self.installations = installations
    let carrier = PlatformCarrier(
      installations, sending: CurlSending(client: client), seconds: parts.seconds)
    outbox = Outbox(parts.host, carrier: carrier, time: .ofMachine(), random: parts.random, log: log)
    people = PeopleBook(in: parts.folder)
    waiting = WaitingRoom(in: parts.folder)
    state = ServerState(outbox) { [host = parts.host] in host.load.resident }
  }

  /// Runs until SIGTERM or SIGINT; accepted turns are finished then, undelivered replies stay in the journal.
  ///
  /// - Parameter listening: Called with the port when the server listens.
  public func run(listening: @escaping @Sendable (Int) async -> Void = { _ in }) async throws {
    try await people.read()
    try await waiting.read()
    try loadKeys()
    // Before the first request: a new reply must not overtake one that an earlier program left behind.
    await collect()
    let (isListening, listens) = AsyncStream.makeStream(of: Void.self)
    let switchboard = switchboard()
    let service = try service(switchboard) { port in
      await listening(port)
      listens.finish()
    }
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await outbox.run() }
      group.addTask { await switchboard.runWaiting(.ofMachine()) }
      group.addTask { [client, courtesies] in await courtesies.run(CurlSending(client: client)) }
      group.addTask { await poll(for: switchboard) }
      group.addTask { await refreshKeys() }
      group.addTask {
        for await _ in isListening {}
        await keepHomeserversAwake()
      }
      group.addTask { await collectOnRequest() }
      group.addTask { await tidyUp() }
      do { try await service.run() } catch {
        log.error("the server ended", metadata: ["reason": "\(type(of: error))"])
      }
      state.end()
      await outbox.stop()
      group.cancelAll()
    }
    client.close()
    await parts.host.finish()
    await parts.settle(true)
  }

  private func switchboard() -> Switchboard {
    Switchboard(
      conversing: parts.host, outbox: outbox, people: people, waiting: waiting,
      invitations: parts.invitations, courtesies: courtesies,
      messagesPerMinute: configuration.limits.messagesPerMinute, wording: parts.wording,
      seconds: parts.seconds, random: parts.random, log: log)
  }

  /// The server that listens; it ends by the signals that end the program.
  private func service(
    _ switchboard: Switchboard, _ listening: @escaping @Sendable (Int) async -> Void
  ) throws -> ServiceGroup {
    let (limits, port) = (configuration.limits, configuration.listening.port)
    let server = try channel(responder(switchboard)).server(
      configuration: ServerConfiguration(
        address: .hostname(configuration.listening.host, port: port), backlog: 1_024,
        availableConnectionsDelegate: MaximumAvailableConnections(limits.connectionsMax)),
      onServerRunning: { channel in
        state.begin()
        await listening(channel.localAddress?.port ?? port)
      }, eventLoopGroup: MultiThreadedEventLoopGroup.singleton, logger: quiet)
    return ServiceGroup(services: [server], gracefulShutdownSignals: [.sigterm, .sigint], logger: quiet)
  }

  private func responder(_ switchboard: Switchboard) -> HookResponder {
    HookResponder(
      installations: Dictionary(
        uniqueKeysWithValues: installations.map { ("/hooks/\($1.platform.rawValue)/\($0)", $1) }),
      switchboard: switchboard, state: state, metrics: metrics, seconds: parts.seconds,
      wake: { [outbox] in await outbox.wake($0) })
  }

  /// Hummingbird's own log without its greeting.
  private var quiet: Logger {
    Logger(label: log.label) { [log] _ in ForwardingLogHandler(target: log, logLevel: .warning) }
  }

  private func channel(_ responder: HookResponder) throws -> any ServerChildChannel {
    let limits = configuration.limits
    let plain = HookChannel(
      ConnectionLimits(
        headerBytesMax: limits.headerBytesMax, idle: .seconds(Int64(limits.idleSeconds)),
        request: .seconds(Int64(limits.requestSeconds)), bodyBytesMax: responder.bodyBytesMax),
      loops: MultiThreadedEventLoopGroup.singleton, seconds: parts.seconds, answer: responder.answer(to:))
    guard let tls = configuration.listening.tls else { return plain }
    let chain = try NIOSSLCertificate.fromPEMFile(tls.certificate).map {
      NIOSSLCertificateSource.certificate($0)
    }
    let key = try NIOSSLPrivateKey(file: tls.key, format: .pem)
    var configuration = TLSConfiguration.makeServerConfiguration(
      certificateChain: chain, privateKey: .privateKey(key))
    configuration.minimumTLSVersion = .tlsv12
    return try TLSChannel(plain, tlsConfiguration: configuration)
  }

  /// SIGHUP: somebody has taken replies from the dead letters, or added to the store.
  private func collectOnRequest() async {
    for await _ in await UnixSignalsSequence(trapping: .sighup) { await collect() }
  }

  /// A conversation that is written in keeps its lock, so that not every message opens its log anew; a second
  /// or two after the last one a terminal or a command has it, and everything is in its own file.
  private func tidyUp() async {
    let clock = ContinuousClock()
    while !Task.isCancelled {
      try? await clock.sleep(for: .seconds(1))
      await parts.host.letGoOfIdle()
      await parts.settle(false)
    }
  }

  /// Finds what earlier programs left undelivered.
  private func collect() async {
    do {
      let found = Mutex<[PendingReply]>([])
      try await parts.host.undelivered { replies in found.withLock { $0 += replies } }
      for reply in found.withLock({ $0 }) { await outbox.add(reply) }
    } catch {
      log.error("undelivered replies could not be read", metadata: ["code": "\(error.code.rawValue)"])
    }
  }
}

/// Why a server could not be made.
public enum ServerError: Error, Sendable {
  /// libcurl doesn't work here.
  case noClient
  /// A key set that cannot be read; the name of the installation.
  case keys(String)
}

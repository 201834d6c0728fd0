import Foundation
import TandemHTTPClient
public import TandemPrompts
import TandemWebhook
import Yams

/// Reads a configuration and collects every problem with its place.
struct ConfigurationReader {
  let file: String
  let environment: [String: String]
  var problems: [Diagnostic] = []

  /// A configuration without problems.
  ///
  /// - Throws: `ConfigurationError` with all of them.
  static func read(_ text: String, named file: String, environment: [String: String])
    throws(ConfigurationError)
    -> Configuration
  {
    var reader = ConfigurationReader(file: file, environment: environment)
    let configuration = reader.configuration(in: text)
    guard reader.problems.isEmpty, let configuration else {
      throw ConfigurationError(problems: reader.problems.sorted { $0.location < $1.location })
    }
    return configuration
  }

  private mutating func configuration(in yaml: String) -> Configuration? {
    let root: Node?
    do { root = try Yams.compose(yaml: yaml) } catch {
      problem(error)
      return nil
    }
    guard let root else {
      error("The configuration is empty.", hint: "docs/webhooks.md has one to begin with.", at: nil)
      return nil
    }
    var configuration = Configuration()
    let fields = fields(
      of: root, named: "the configuration",
      ["listen", "limits", "outbound", "store", "prompts", "public-url", "installations"])
    readListening(fields["listen"], into: &configuration)
    readLimits(fields["limits"], into: &configuration)
    readReach(fields["outbound"], into: &configuration)
    configuration.store = text(fields["store"], named: "store")
    configuration.prompts = text(fields["prompts"], named: "prompts")
    configuration.publicURL = url(fields["public-url"], named: "public-url").map { $0.trimmingSlash }
    readInstallations(fields["installations"], at: root, into: &configuration)
    return configuration
  }

  private mutating func readListening(_ node: Node?, into configuration: inout Configuration) {
    guard let node else { return }
    let fields = fields(of: node, named: "listen", ["host", "port", "tls"])
    if let host = text(fields["host"], named: "host") { configuration.listening.host = host }
    if let port = number(fields["port"], named: "port", in: 0...65_535) {
      configuration.listening.port = port
    }
    guard let tls = fields["tls"] else { return }
    let files = self.fields(of: tls, named: "tls", ["certificate", "key"])
    guard let certificate = text(files["certificate"], named: "certificate", requiredAt: tls),
      let key = text(files["key"], named: "key", requiredAt: tls)
    else { return }
    configuration.listening.tls = .init(certificate: certificate, key: key)
  }

  private mutating func readLimits(_ node: Node?, into configuration: inout Configuration) {
    guard let node else { return }
    let fields = fields(
      of: node, named: "limits",
      ["connections", "idle-seconds", "header-bytes", "request-seconds", "messages-per-minute"])
    let limits = configuration.limits
    configuration.limits.connectionsMax =
      number(fields["connections"], named: "connections", in: 1...100_000) ?? limits.connectionsMax
    configuration.limits.idleSeconds =
      number(fields["idle-seconds"], named: "idle-seconds", in: 1...3_600) ?? limits.idleSeconds
    configuration.limits.headerBytesMax =
      number(fields["header-bytes"], named: "header-bytes", in: 1_024...1_048_576) ?? limits.headerBytesMax
    configuration.limits.requestSeconds =
      number(fields["request-seconds"], named: "request-seconds", in: 1...300) ?? limits.requestSeconds
    configuration.limits.messagesPerMinute =
      number(fields["messages-per-minute"], named: "messages-per-minute", in: 5...1_000_000)
      ?? limits.messagesPerMinute
  }

  private mutating func readReach(_ node: Node?, into configuration: inout Configuration) {
    guard let node else { return }
    let fields = fields(
      of: node, named: "outbound", ["proxy", "private-networks", "plain-http", "certificates"])
    configuration.reach.proxy = url(fields["proxy"], named: "proxy")
    configuration.reach.certificates = text(fields["certificates"], named: "certificates")
    configuration.reach.allowsPlainHTTP = flag(fields["plain-http"], named: "plain-http") ?? false
    for (text, node) in texts(fields["private-networks"], named: "private-networks") {
      if let network = Network(text) {
        configuration.reach.privateNetworks.append(network)
      } else {
        error(
          "'private-networks' has an entry that is no network.", hint: "Write 10.0.0.0/8 or fd00::/8.",
          at: node)
      }
    }
  }

  private mutating func problem(_ failure: any Error) {
    if let failure = failure as? YamlError {
      switch failure {
      case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
        .composer(_, let problem, let mark, _):
        let place = Location(file: file, line: mark.line, column: mark.column)
        problems.append(Diagnostic(.error, "This is no YAML: \(problem).", at: place))
        return
      default: break
      }
    }
    error("The file cannot be read as YAML.", at: nil)
  }
}

/// A configuration that cannot be used; `description` is what the administrator reads.
public struct ConfigurationError: Error, Sendable, CustomStringConvertible {
  /// All problems by place.
  public let problems: [Diagnostic]

  /// The lines of all problems.
  public var description: String { problems.map(\.description).joined(separator: "\n") }
}

extension String {
  var trimmingSlash: String { hasSuffix("/") ? String(dropLast()) : self }
}

extension Configuration {
  /// Reads a configuration and the secrets that it names.
  ///
  /// - Parameter file: What problems call the file.
  /// - Throws: `ConfigurationError` with all problems.
  public static func read(_ text: String, named file: String, environment: [String: String])
    throws(ConfigurationError) -> Configuration
  {
    try ConfigurationReader.read(text, named: file, environment: environment)
  }
}

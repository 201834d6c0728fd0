import Foundation

/// `tandem-bench pace requests=FILE port=N rate=N connections=N`: how long answers take at a steady rate.
///
/// A line of the file holds id, time, signature and body of one message, tab-separated, as
/// Tests/webhook/load.py writes them.
enum PaceBench {
  static func run() async throws {
    guard let path = CommandLine.arguments.first(where: { $0.hasPrefix("requests=") })?.dropFirst(9) else {
      print("pace needs requests=FILE, and usually port=, rate= and connections=.")
      return
    }
    let lines = try String(contentsOfFile: String(path), encoding: .utf8).split(separator: "\n")
    let client = PacedClient(
      lines.map(request), perSecond: Double(Measure.argument("rate", else: 100)),
      port: UInt16(Measure.argument("port", else: 8080)))
    let before = Measure.processorSeconds
    let outcome = client.run(connections: Measure.argument("connections", else: 64))
    let figures = [
      ("answers", Double(outcome.milliseconds.count)), ("failures", Double(outcome.failures)),
      ("median_ms", outcome.percentile(0.5)), ("p99_ms", outcome.percentile(0.99)),
      ("max_ms", outcome.milliseconds.last ?? 0),
      ("processor_us", (Measure.processorSeconds - before) / Double(lines.count) * 1e6),
    ]
    print(figures.map { "\($0.0)=\(String(format: "%.2f", $0.1))" }.joined(separator: " "))
  }

  private static func request(_ line: Substring) -> [UInt8] {
    let parts = line.split(separator: "\t", maxSplits: 3)
    let head = [
      "POST /hooks/generic/load HTTP/1.1", "host: 127.0.0.1", "content-type: application/json",
      "webhook-id: \(parts[0])", "webhook-timestamp: \(parts[1])", "webhook-signature: \(parts[2])",
      "content-length: \(parts[3].utf8.count)", "", "",
    ]
    return Array(head.joined(separator: "\r\n").utf8) + Array(parts[3].utf8)
  }
}

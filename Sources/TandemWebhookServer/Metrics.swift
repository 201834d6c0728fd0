import Synchronization

/// Counters in the text format of Prometheus. Holds numbers and names of the configuration, never people.
final class Metrics: Sendable {
  private static let bounds: [Double] = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5]

  private struct Sample: Hashable {
    let platform: String
    let status: Int
  }
  private struct Numbers {
    var requests: [Sample: Int] = [:]
    var refusals: [String: Int] = [:]
    var buckets = [Int](repeating: 0, count: bounds.count)
    var seconds = 0.0
  }

  private let numbers = Mutex(Numbers())

  /// One request that was answered.
  func count(_ platform: String, status: Int, refusal: String?, seconds: Double) {
    numbers.withLock { numbers in
      numbers.requests[Sample(platform: platform, status: status), default: 0] += 1
      if let refusal { numbers.refusals[refusal, default: 0] += 1 }
      numbers.seconds += seconds
      for (index, bound) in Self.bounds.enumerated() where seconds <= bound { numbers.buckets[index] += 1 }
    }
  }

  /// All of it as text.
  func text(waiting: Int, dead: Int, delivered: Int, conversations: Int, down: Int) -> String {
    numbers.withLock { numbers in
      var lines = ["# TYPE tandem_requests_total counter"]
      for (sample, count) in numbers.requests.sorted(by: {
        ($0.key.platform, $0.key.status) < ($1.key.platform, $1.key.status)
      }) {
        lines.append(
          "tandem_requests_total{platform=\"\(sample.platform)\",status=\"\(sample.status)\"} \(count)")
      }
      lines.append("# TYPE tandem_refusals_total counter")
      for (reason, count) in numbers.refusals.sorted(by: { $0.key < $1.key }) {
        lines.append("tandem_refusals_total{reason=\"\(reason)\"} \(count)")
      }
      lines.append("# TYPE tandem_request_seconds histogram")
      for (bound, count) in zip(Self.bounds, numbers.buckets) {
        lines.append("tandem_request_seconds_bucket{le=\"\(bound)\"} \(count)")
      }
      let all = numbers.requests.values.reduce(0, +)
      lines += [
        "tandem_request_seconds_bucket{le=\"+Inf\"} \(all)", "tandem_request_seconds_sum \(numbers.seconds)",
        "tandem_request_seconds_count \(all)",
        "# TYPE tandem_outbox_waiting gauge", "tandem_outbox_waiting \(waiting)",
        "# TYPE tandem_outbox_dead gauge", "tandem_outbox_dead \(dead)",
        "# TYPE tandem_outbox_delivered_total counter", "tandem_outbox_delivered_total \(delivered)",
        "# TYPE tandem_installations_down gauge", "tandem_installations_down \(down)",
        "# TYPE tandem_conversations_resident gauge", "tandem_conversations_resident \(conversations)",
      ]
      return lines.joined(separator: "\n") + "\n"
    }
  }
}

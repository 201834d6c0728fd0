import Foundation

/// How often something went, and what it cost the processor: the second is little disturbed by others.
struct Pace {
  let perSecond: Double
  let processorMicroseconds: Double

  /// The pace of a call that returns how often it did its work.
  static func of(_ call: () async throws -> Int) async rethrows -> Pace {
    let before = Measure.processorSeconds
    let (time, count) = try await Measure.seconds(call)
    return Pace(count, in: time, processorSeconds: Measure.processorSeconds - before)
  }

  init(_ count: Int, in seconds: Double, processorSeconds: Double) {
    perSecond = Double(count) / seconds
    processorMicroseconds = processorSeconds / Double(max(1, count)) * 1e6
  }
}

extension [Pace] {
  /// The middle of several rounds.
  func print(_ name: String, _ unit: String, note: String = "") {
    Measure.print(name, Measure.median(map(\.perSecond)), unit, note: note)
    let microseconds = Measure.median(map(\.processorMicroseconds))
    Measure.print("  processor time of each", microseconds, "µs", digits: 1)
  }
}

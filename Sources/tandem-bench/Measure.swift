import Foundation

/// Small tools of all groups: how long something took, how often it went, how it is printed.
enum Measure {
  /// Seconds that a call takes.
  static func seconds<Result>(_ call: () async throws -> Result) async rethrows -> (Double, Result) {
    let start = ContinuousClock.now
    let result = try await call()
    return (seconds(ContinuousClock.now - start), result)
  }

  /// Seconds of processor time that this process spends on a call.
  static func processorSeconds(_ call: () -> Void) -> Double {
    let start = processorSeconds
    call()
    return processorSeconds - start
  }

  /// A duration in seconds.
  static func seconds(_ duration: Duration) -> Double {
    Double(duration.components.seconds) + Double(duration.components.attoseconds) / 1e18
  }

  /// The middle of some figures.
  static func median(_ figures: [Double]) -> Double { figures.sorted()[figures.count / 2] }

  /// Prints a figure, so that all of them stand in one column.
  static func print(_ name: String, _ figure: Double, _ unit: String, digits: Int = 0, note: String = "") {
    let value = String(format: "%.\(digits)f", figure)
    let column = name.padding(toLength: 58, withPad: " ", startingAt: 0)
    let gap = String(repeating: " ", count: max(0, 10 - value.count))
    Swift.print("\(column)\(gap)\(value) \(unit)\(note.isEmpty ? "" : "   \(note)")")
    // Seen at once, also in a file.
    fflush(nil)
  }

  /// The number after "name=" among the arguments.
  static func argument(_ name: String, else fallback: Int) -> Int {
    let found = CommandLine.arguments.first { $0.hasPrefix("\(name)=") }
    return found.flatMap { Int($0.dropFirst(name.count + 1)) } ?? fallback
  }

  /// Processor time that this process has used, in it and in the system.
  static var processorSeconds: Double {
    var time = timespec()
    unsafe clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  /// The most memory that this process has had, in MiB; nil where the system doesn't tell.
  static var peakMemoryMiB: Double? {
    guard let status = try? String(contentsOfFile: "/proc/self/status", encoding: .utf8) else { return nil }
    let line = status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") }
    return line?.split(separator: " ").compactMap { Double($0) }.first.map { $0 / 1024 }
  }
}

// Dispatch sources are safe to hold anywhere, but not declared so.
@unsafe @preconcurrency import Dispatch
import Foundation

/// Signals as bytes of a pipe, so that a thread that waits for input can wait for them as well.
///
/// Signal handlers may do almost nothing; a byte that can be polled lets the reading thread act on it
/// between two characters.
public final class Interruptions: Sendable {
  /// What a signal means to a sitting.
  enum Kind: Sendable, Equatable {
    /// Stop: Ctrl-C, a closed window, a shutdown.
    case stop
    /// The window has another size now.
    case resized
    /// The program goes on after Ctrl-Z.
    case continued
  }

  /// The end to poll and read.
  let readEnd: Int32
  private let writeEnd: Int32
  private let sources: [any DispatchSourceSignal]

  private static let kinds: [(signal: Int32, kind: Kind)] = [
    (SIGINT, .stop), (SIGTERM, .stop), (SIGHUP, .stop), (SIGWINCH, .resized), (SIGCONT, .continued),
  ]

  /// Takes over the signals of the process; nil where the system has no pipe left.
  public init?() {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return nil }
    (readEnd, writeEnd) = (ends[0], ends[1])
    let end = writeEnd
    let queue = DispatchQueue(label: "tandem.signals")
    sources = Interruptions.kinds.map { entry in
      #if canImport(Darwin)
        signal(entry.signal, SIG_IGN)
      #endif
      let source = DispatchSource.makeSignalSource(signal: entry.signal, queue: queue)
      source.setEventHandler { Interruptions.put(entry.signal, into: end) }
      source.resume()
      return source
    }
  }

  /// No signals: for tests, which share their process.
  init?(signals: Void) {
    var ends: [Int32] = [-1, -1]
    guard unsafe pipe(&ends) == 0 else { return nil }
    (readEnd, writeEnd) = (ends[0], ends[1])
    sources = []
  }

  deinit {
    for source in sources { source.cancel() }
    close(readEnd)
    close(writeEnd)
  }

  /// As if the signal had come.
  func raise(_ signal: Int32) { Interruptions.put(signal, into: writeEnd) }

  /// Takes one signal off the pipe; call it when the pipe is readable.
  func take() -> Kind? {
    var byte: UInt8 = 0
    guard unsafe read(readEnd, &byte, 1) == 1 else { return nil }
    return Interruptions.kinds.first { $0.signal == Int32(byte) }?.kind
  }

  private static func put(_ signal: Int32, into end: Int32) {
    var byte = UInt8(truncatingIfNeeded: signal)
    _ = unsafe write(end, &byte, 1)
  }
}

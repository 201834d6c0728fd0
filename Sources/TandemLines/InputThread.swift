import Foundation
import Synchronization

/// Bytes of a file descriptor, read by a thread of its own: a read that blocks never holds up the tasks.
///
/// The thread reads only when the one before has been taken, so what isn't wanted stays in the pipe.
public final class InputThread: AsyncSequence, AsyncIteratorProtocol, Sendable {
  private struct Demand {
    var waiter: CheckedContinuation<[UInt8]?, Never>?
    var hasStopped = false
    var isOver = false
  }

  private static let pieceBytesMax = 64 << 10

  private let descriptor: Int32
  private let wake: (read: Int32, write: Int32)
  private let demand = Mutex(Demand())
  private let isWanted = DispatchSemaphore(value: 0)

  /// A thread that reads from a descriptor; nil where the system has no pipe left.
  public init?(reading descriptor: Int32) {
    var ends: [Int32] = [0, 0]
    guard unsafe pipe(&ends) == 0 else { return nil }
    (self.descriptor, wake) = (descriptor, (ends[0], ends[1]))
    Thread.detachNewThread { [self] in run() }
  }

  /// Whether `stop` ended the input, and not its end.
  public var hasStopped: Bool { demand.withLock { $0.hasStopped } }

  /// Ends the input where it is: nothing more is read.
  public func stop() {
    demand.withLock { $0.hasStopped = true }
    var byte: UInt8 = 1
    _ = unsafe write(wake.write, &byte, 1)
  }

  /// The sequence is its own iterator; there is one reader.
  public func makeAsyncIterator() -> InputThread { self }

  /// The next bytes; nil at the end.
  public func next() async -> [UInt8]? {
    await withCheckedContinuation { continuation in
      let isOver = demand.withLock { demand in
        if !demand.isOver { demand.waiter = continuation }
        return demand.isOver
      }
      if isOver { continuation.resume(returning: nil) } else { isWanted.signal() }
    }
  }

  /// The same, wherever the caller runs.
  public func next(isolation actor: isolated (any Actor)?) async -> [UInt8]? { await next() }

  private func run() {
    var piece: [UInt8]?
    repeat {
      isWanted.wait()
      piece = hasStopped ? nil : readPiece()
      let waiter = demand.withLock { demand in
        defer { demand.waiter = nil }
        demand.isOver = piece == nil
        return demand.waiter
      }
      waiter?.resume(returning: piece)
    } while piece != nil
  }

  private func readPiece() -> [UInt8]? {
    while true {
      var polled = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: wake.read, events: Int16(POLLIN), revents: 0),
      ]
      let ready = unsafe poll(&polled, 2, -1)
      if ready < 0, errno == EINTR { continue }
      if hasStopped { return nil }
      let piece = unsafe [UInt8](unsafeUninitializedCapacity: InputThread.pieceBytesMax) { buffer, count in
        count = unsafe Swift.max(0, read(descriptor, buffer.baseAddress, buffer.count))
      }
      if piece.isEmpty, errno == EINTR { continue }
      return piece.isEmpty ? nil : piece
    }
  }
}

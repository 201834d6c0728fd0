import Foundation
import Synchronization

/// Replies on their way to the writer: filled from any task, emptied by one thread, many at a time.
public final class ReplyQueue: Sendable {
  private struct Pending {
    var bytes: [UInt8] = []
    var isClosed = false
  }

  let backlog: Backlog
  private let answering = Atomic<Int>(0)
  private let pending = Mutex(Pending())
  private let filled = DispatchSemaphore(value: 0)

  /// An empty queue; beyond so many bytes nothing more is read in.
  public init(bytesMax: Int = 64 << 20) { backlog = Backlog(bytesMax: bytesMax) }

  /// Room that is made for a piece at once, so that it doesn't move with every reply.
  private static let pieceBytes = 32 << 10
  /// How long the writer waits for the replies that are being made, so that many go out in one piece.
  private static let gatheringMicroseconds: UInt32 = 200

  /// A request was taken in.
  func began() { answering.add(1, ordering: .relaxed) }

  /// A request has its reply, which is about to be sent, or needs none.
  func ended() { answering.subtract(1, ordering: .relaxed) }

  /// Whether replies are being made.
  var isAnswering: Bool { answering.load(ordering: .relaxed) > 0 }

  /// Adds a message; the line break is added here, so that a line is written whole.
  func send(_ message: [UInt8]) {
    backlog.add(message.count + 1)
    let wasEmpty = pending.withLock { pending in
      defer {
        if pending.bytes.isEmpty { pending.bytes.reserveCapacity(ReplyQueue.pieceBytes) }
        pending.bytes += message
        pending.bytes.append(UInt8(ascii: "\n"))
      }
      return pending.bytes.isEmpty
    }
    if wasEmpty { filled.signal() }
  }

  /// No more will come.
  public func close() {
    pending.withLock { $0.isClosed = true }
    filled.signal()
  }

  /// Everything that was sent since the last call, waiting for it; nil at the end.
  ///
  /// A reply goes out at once where no other request is being answered, and otherwise a fraction of a
  /// millisecond later, together with what is ready by then: a change of thread and a system call cost as
  /// much as a good part of a turn.
  ///
  /// Blocks: for a thread of one's own. Call `wrote` when the bytes are out.
  public func next() -> [UInt8]? {
    while true {
      let (bytes, isClosed) = pending.withLock { pending in
        defer { pending.bytes = [] }
        return (pending.bytes, pending.isClosed)
      }
      if !bytes.isEmpty { return bytes }
      if isClosed { return nil }
      filled.wait()
      // On the writer's own thread; nothing depends on how long it takes.
      if isAnswering { usleep(ReplyQueue.gatheringMicroseconds) }
    }
  }

  /// Makes room for what has been written.
  public func wrote(_ bytes: [UInt8]) { backlog.remove(bytes.count) }
}

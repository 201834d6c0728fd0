import Foundation

/// The program's input and output as the protocol has them.
///
/// stdout belongs to the protocol alone: the real one is moved away to a descriptor that only the writer
/// knows, and what any library prints goes to stderr.
public struct StandardStreams: Sendable {
  private let input: InputThread
  private let output: Int32

  /// Takes stdin and stdout over; nil where the system has no descriptor left.
  public init?() {
    guard let input = InputThread(reading: STDIN_FILENO) else { return nil }
    let output = fcntl(STDOUT_FILENO, F_DUPFD_CLOEXEC, 3)
    guard output >= 0, dup2(STDERR_FILENO, STDOUT_FILENO) >= 0 else { return nil }
    (self.input, self.output) = (input, output)
  }

  /// Serves a connection until the input ends or a signal asks for the end, and returns when the last
  /// reply is written or nobody reads any more.
  public func serve(_ connection: Connection) async {
    let replies = ReplyQueue()
    let signals = [SIGTERM, SIGINT].map { number in stop(on: number) }
    await withTaskGroup(of: Void.self) { group in
      group.addTask { await write(replies) }
      await connection.serve(input, into: replies, isWhole: { !input.hasStopped })
      replies.close()
    }
    for signal in signals { signal.cancel() }
    close(output)
  }

  private func stop(on number: Int32) -> any DispatchSourceSignal {
    signal(number, SIG_IGN)
    let source = DispatchSource.makeSignalSource(signal: number, queue: .global())
    source.setEventHandler { [input] in input.stop() }
    source.resume()
    return source
  }

  /// Writes replies on a thread of its own, as many at a time as have gathered.
  private func write(_ replies: ReplyQueue) async {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread { [input, output] in
        var isOpen = true
        while let bytes = replies.next() {
          isOpen = isOpen && StandardStreams.write(bytes, to: output)
          if !isOpen { input.stop() }
          replies.wrote(bytes)
        }
        continuation.resume()
      }
    }
  }

  /// Whether all bytes are out; a reader that has gone away is no error, only the end.
  private static func write(_ bytes: [UInt8], to output: Int32) -> Bool {
    unsafe bytes.withUnsafeBytes { buffer in
      var done = 0
      while done < buffer.count {
        let count = unsafe Foundation.write(
          output, buffer.baseAddress?.advanced(by: done), buffer.count - done)
        if count < 0, errno == EINTR { continue }
        guard count > 0 else { return false }
        done += count
      }
      return true
    }
  }
}

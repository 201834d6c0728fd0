import Foundation

/// Where plain text goes.
public protocol Output: Sendable {
  /// Writes all of the text before it returns.
  func write(_ text: String) throws(OutputError)
}

/// Why text could not be written.
public enum OutputError: Error, Sendable, Equatable {
  /// The reader has gone, as `head` does: nobody wants the rest, and nothing is wrong.
  case closed
  /// The system refused; `errno` says why.
  case failed(Int32)

  /// The system's number of the error.
  var number: Int32 {
    switch self {
    case .closed: EPIPE
    case .failed(let number): number
    }
  }
}

/// An open file of the process: standard output or standard error.
///
/// Unbuffered on purpose, so that an error is noticed where it happens and not at exit. Needs
/// `SIGPIPE` to be ignored, otherwise a closed pipe ends the process before anybody can look.
public struct DescriptorOutput: Output {
  private let descriptor: Int32

  /// Output to an open file descriptor, which stays the caller's.
  public init(_ descriptor: Int32) { self.descriptor = descriptor }

  /// Writes to the descriptor, again and again where it takes only a part.
  public func write(_ text: String) throws(OutputError) {
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      let count = unsafe rest.withUnsafeBytes {
        unsafe Foundation.write(descriptor, $0.baseAddress, $0.count)
      }
      if count >= 0 {
        rest = rest.dropFirst(count)
      } else if errno == EPIPE {
        throw .closed
      } else if errno == EAGAIN {
        awaitRoom()
      } else if errno != EINTR {
        throw .failed(errno)
      }
    }
  }

  /// Waits where somebody has made the descriptor non-blocking.
  private func awaitRoom() {
    var request = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
    _ = unsafe poll(&request, 1, -1)
  }
}

import Foundation

/// Utterances from a file, a pipe, or a terminal that can't be edited: one per line.
public struct PipedLines: LineSource {
  /// Longest line that is taken as it is, in bytes; the rest of a longer one is thrown away.
  ///
  /// More than any answer may have, so the conversation itself says that it was too long.
  static let lineBytesMax = 1 << 20

  private let descriptor: Int32
  private let interruptions: Interruptions
  private let ask: (@Sendable () -> Void)?
  private var buffer: [UInt8] = []
  private var isSkipping = false
  private var isAtEnd = false
  private var line = 0

  /// Lines of an open descriptor, which stays the caller's.
  ///
  /// - Parameter ask: Shows that a line is awaited, where a person types it.
  public init(_ descriptor: Int32, interruptions: Interruptions, ask: (@Sendable () -> Void)? = nil) {
    (self.descriptor, self.interruptions, self.ask) = (descriptor, interruptions, ask)
  }

  /// The next line; a last one without line break counts.
  public mutating func next() async -> Heard {
    ask?()
    while true {
      if let heard = takeLine() { return heard }
      if isAtEnd { return .end }
      let (descriptor, interruptions) = (descriptor, interruptions)
      switch await onOwnThread({ PipedLines.read(descriptor, interruptions) }) {
      case .bytes(let bytes): take(bytes)
      case .end: isAtEnd = true
      case .interrupted: return .interrupted
      }
    }
  }

  private mutating func take(_ bytes: [UInt8]) {
    var bytes = bytes[...]
    if isSkipping {
      guard let newline = bytes.firstIndex(of: UInt8(ascii: "\n")) else { return }
      bytes = bytes[newline...]
      isSkipping = false
    }
    buffer += bytes
    guard buffer.count > PipedLines.lineBytesMax, !buffer.contains(UInt8(ascii: "\n")) else { return }
    // Not in the middle of a character, or a readable line would become unreadable.
    while let last = buffer.last, last & 0xC0 == 0x80 { buffer.removeLast() }
    buffer.removeLast()
    isSkipping = true
  }

  private mutating func takeLine() -> Heard? {
    let newline = buffer.firstIndex(of: UInt8(ascii: "\n"))
    guard newline != nil || (isAtEnd && !buffer.isEmpty) else { return nil }
    let end = newline ?? buffer.endIndex
    var bytes = buffer[..<end]
    buffer.removeSubrange(..<min(end + 1, buffer.endIndex))
    line += 1
    if line == 1, bytes.starts(with: [0xEF, 0xBB, 0xBF]) { bytes = bytes.dropFirst(3) }
    if bytes.last == UInt8(ascii: "\r") { bytes = bytes.dropLast() }
    return String(validating: bytes, as: UTF8.self).map(Heard.line) ?? .unreadable(line: line)
  }

  private enum Chunk: Sendable {
    case bytes([UInt8])
    case end
    case interrupted
  }

  /// Blocks until there is something to read or a reason to stop.
  private static func read(_ descriptor: Int32, _ interruptions: Interruptions) -> Chunk {
    while true {
      var waits = [
        pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
        pollfd(fd: interruptions.readEnd, events: Int16(POLLIN), revents: 0),
      ]
      guard unsafe poll(&waits, nfds_t(waits.count), -1) >= 0 || errno == EINTR else { return .end }
      if waits[1].revents != 0, interruptions.take() == .stop { return .interrupted }
      guard waits[0].revents != 0 else { continue }
      var bytes = [UInt8](repeating: 0, count: 1 << 16)
      let count = unsafe Foundation.read(descriptor, &bytes, bytes.count)
      if count > 0 { return .bytes(Array(bytes[..<count])) }
      if count == 0 || (errno != EINTR && errno != EAGAIN) { return .end }
    }
  }
}

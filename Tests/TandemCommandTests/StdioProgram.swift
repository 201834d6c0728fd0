import Foundation

/// `tandem stdio` as a process, talked to line by line.
final class StdioProgram {
  /// What a test waits for at most before it fails instead of hanging.
  private static let patienceMilliseconds: Int32 = 120_000

  let process = Process()
  private let (input, output, errors) = (Pipe(), Pipe(), Pipe())
  private var received: [UInt8] = []

  /// No reply came in time, or the program has ended.
  struct Silence: Error {}

  init(_ arguments: [String], program: URL = Program.url) throws {
    process.executableURL = program
    process.arguments = arguments
    process.environment = Program.environment([:])
    process.currentDirectoryURL = URL(filePath: "/")
    (process.standardInput, process.standardOutput, process.standardError) = (input, output, errors)
    try process.run()
  }

  func send(_ line: String) throws {
    try input.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
  }

  /// Sends bytes as they are, on a thread, so that replies can be read meanwhile.
  func send(bytes: [UInt8]) {
    let handle = input.fileHandleForWriting
    Thread.detachNewThread {
      // A program that has ended takes no more; the test looks at what came back.
      try? handle.write(contentsOf: Data(bytes))
    }
  }

  /// Stops reading for good, as a client that has crashed.
  func hangUp() throws { try output.fileHandleForReading.close() }

  /// The next line without its line break.
  func receive() throws -> String {
    while true {
      if let end = received.firstIndex(of: UInt8(ascii: "\n")) {
        defer { received.removeFirst(end + 1) }
        return String(decoding: received[..<end], as: UTF8.self)
      }
      let piece = try readPiece()
      guard !piece.isEmpty else { throw Silence() }
      received += piece
    }
  }

  /// The reply to a request, as an object.
  func call(_ method: String, _ params: [String: Any] = [:]) throws -> [String: Any] {
    let request: [String: Any] = ["jsonrpc": "2.0", "id": 1, "method": method, "params": params]
    try send(String(decoding: JSONSerialization.data(withJSONObject: request), as: UTF8.self))
    let reply = try JSONSerialization.jsonObject(with: Data(try receive().utf8))
    return reply as? [String: Any] ?? [:]
  }

  /// Ends the input, and returns what the program still said and how it ended.
  func finish() throws -> (output: String, errors: String, exit: Int32) {
    try input.fileHandleForWriting.close()
    while case let piece = try readPiece(), !piece.isEmpty { received += piece }
    process.waitUntilExit()
    let errors = try self.errors.fileHandleForReading.readToEnd() ?? Data()
    return (
      String(decoding: received, as: UTF8.self), String(decoding: errors, as: UTF8.self),
      process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus
    )
  }

  private func readPiece() throws -> Data {
    let descriptor = output.fileHandleForReading.fileDescriptor
    var waiting = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard unsafe poll(&waiting, 1, StdioProgram.patienceMilliseconds) > 0 else { throw Silence() }
    return output.fileHandleForReading.availableData
  }
}

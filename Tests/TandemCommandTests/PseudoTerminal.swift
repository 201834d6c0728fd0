import Foundation
import Testing

/// The program as it was built, beside the tests.
enum Program {
  static let url = URL(filePath: CommandLine.arguments[0]).deletingLastPathComponent().appending(
    path: "tandem")

  /// What a run left behind.
  struct Outcome {
    let exit: Int32
    let output, errors: String
  }

  /// Variables that make every run the same, wherever it takes place.
  static func environment(_ extra: [String: String]) -> [String: String] {
    var environment = [
      "PATH": "/usr/bin:/bin", "HOME": "/dev/null", "LANG": "de_DE.UTF-8", "TERM": "xterm",
    ]
    if let library = ProcessInfo.processInfo.environment["LD_LIBRARY_PATH"] {
      environment["LD_LIBRARY_PATH"] = library
    }
    return environment.merging(extra) { $1 }
  }

  /// Runs the program without a terminal.
  ///
  /// - Parameter output: Where its results go instead of into the outcome.
  static func run(
    _ arguments: [String], input: [UInt8] = [], environment: [String: String] = [:], output: FileHandle? = nil
  ) throws -> Outcome {
    let process = Process()
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    (process.executableURL, process.arguments) = (url, arguments)
    process.environment = Program.environment(environment)
    process.currentDirectoryURL = URL(filePath: "/")
    (process.standardInput, process.standardError) = (stdin, stderr)
    process.standardOutput = output ?? stdout
    try process.run()
    let writer = Thread {
      // A program that doesn't read to the end is no failure of the test.
      try? stdin.fileHandleForWriting.write(contentsOf: Data(input))
      try? stdin.fileHandleForWriting.close()
    }
    writer.start()
    let said = output == nil ? try stdout.fileHandleForReading.readToEnd() ?? Data() : Data()
    let errors = try stderr.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return Outcome(
      exit: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: String(decoding: said, as: UTF8.self), errors: String(decoding: errors, as: UTF8.self))
  }
}

/// The program on a terminal that a test types on.
final class PseudoTerminal {
  /// Everything that the program has shown, escape sequences included.
  private(set) var screen = ""
  private var hasHungUp = false

  private let master: Int32
  private let process = Process()

  struct Silence: Error, CustomStringConvertible {
    let awaited, screen: String
    var description: String { "Not seen: “\(awaited)” in:\n\(screen.suffix(1500).debugDescription)" }
  }

  init(_ arguments: [String], environment: [String: String] = [:], columns: UInt16 = 60) throws {
    var size = winsize(ws_row: 40, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    var (ends, slaveEnd): (Int32, Int32) = (-1, -1)
    guard unsafe openpty(&ends, &slaveEnd, nil, nil, &size) == 0 else { throw POSIXError(.ENXIO) }
    master = ends
    let slave = FileHandle(fileDescriptor: slaveEnd)
    (process.executableURL, process.arguments) = (Program.url, arguments)
    process.environment = Program.environment(environment)
    (process.standardInput, process.standardOutput, process.standardError) = (slave, slave, slave)
    try process.run()
    try slave.close()
  }

  deinit {
    if process.isRunning { process.terminate() }
    close(master)
  }

  /// Types keys, and nothing after them.
  func type(_ keys: String) throws {
    try FileHandle(fileDescriptor: master).write(contentsOf: Data(keys.utf8))
  }

  /// Reads on until the program has shown this; forgets what came before.
  func see(_ text: String) throws {
    while !screen.contains(text) {
      guard let more = read() else { throw Silence(awaited: text, screen: screen) }
      screen += more
    }
    let seen = screen.range(of: text).map { screen[$0.upperBound...] }
    screen = String(seen ?? "")
  }

  /// Reads to the end of the program and returns its exit code.
  func end() throws -> Int32 {
    while let more = read() { screen += more }
    // Silent for long and still there: it would be waited for for ever.
    guard hasHungUp else { throw Silence(awaited: "its end", screen: screen) }
    process.waitUntilExit()
    return process.terminationStatus
  }

  /// Changes the window's size, as somebody does who drags its corner.
  func resize(to columns: UInt16) {
    var size = winsize(ws_row: 40, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = unsafe ioctl(master, UInt(TIOCSWINSZ), &size)
    kill(process.processIdentifier, SIGWINCH)
  }

  /// What the program shows next; nil when it has ended or says nothing for long.
  private func read() -> String? {
    var waits = [pollfd(fd: master, events: Int16(POLLIN), revents: 0)]
    guard unsafe poll(&waits, 1, 120_000) == 1 else { return nil }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = unsafe Foundation.read(master, &bytes, bytes.count)
    hasHungUp = count <= 0
    return count > 0 ? String(decoding: bytes[..<count], as: UTF8.self) : nil
  }
}

import Foundation
import TandemTesting

/// Messages on their way to the validator of the protocol's JSON Schema.
struct Schema {
  private var entries: [[String: Any]] = []

  /// There is no Python with the module jsonschema.
  struct Missing: Error, CustomStringConvertible {
    let description = "No Python has the module jsonschema; 'apt-get install python3-jsonschema' brings it."
  }

  mutating func add(request: String, isValid: Bool = true) throws {
    try add("request", request, method: nil, isValid: isValid)
  }

  mutating func add(reply: String, to method: String?) throws {
    try add("reply", reply, method: method, isValid: true)
  }

  /// What doesn't fit, a line each.
  func complaints() throws -> [String] {
    let lines = try entries.map {
      String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self)
    }
    let script = Checkout.root.appending(path: "Tests/TandemCommandTests/validate.py").path
    let schema = Checkout.root.appending(path: "docs/protocol.schema.json").path
    let outcome = try Python.run([script, schema], input: lines.joined(separator: "\n") + "\n")
    let said = outcome.output.split(separator: "\n").map(String.init)
    guard outcome.exit == 0, said.last == "\(entries.count) messages" else { return said + [outcome.errors] }
    return said.dropLast()
  }

  private mutating func add(_ kind: String, _ message: String, method: String?, isValid: Bool) throws {
    let object = try JSONSerialization.jsonObject(with: Data(message.utf8), options: .fragmentsAllowed)
    entries.append(["kind": kind, "message": object, "method": method ?? NSNull(), "valid": isValid])
  }
}

/// The Python of this machine: the first one that has what the tests need.
enum Python {
  static func run(_ arguments: [String], input: String) throws -> (
    output: String, errors: String, exit: Int32
  ) {
    let path = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").map(String.init)
    for folder in path + ["/usr/bin"] {
      let python = URL(filePath: folder).appending(path: "python3")
      guard FileManager.default.isExecutableFile(atPath: python.path) else { continue }
      let probe = try start(python, ["-c", "import jsonschema"], input: "")
      if probe.exit == 0 { return try start(python, arguments, input: input) }
    }
    throw Schema.Missing()
  }

  private static func start(_ python: URL, _ arguments: [String], input: String) throws
    -> (output: String, errors: String, exit: Int32)
  {
    let process = Process()
    let (stdin, stdout, stderr) = (Pipe(), Pipe(), Pipe())
    (process.executableURL, process.arguments) = (python, arguments)
    (process.standardInput, process.standardOutput, process.standardError) = (stdin, stdout, stderr)
    try process.run()
    let writer = Thread {
      // A script that ends early is told by its exit code.
      try? stdin.fileHandleForWriting.write(contentsOf: Data(input.utf8))
      try? stdin.fileHandleForWriting.close()
    }
    writer.start()
    let output = try stdout.fileHandleForReading.readToEnd() ?? Data()
    let errors = try stderr.fileHandleForReading.readToEnd() ?? Data()
    process.waitUntilExit()
    return (
      String(decoding: output, as: UTF8.self), String(decoding: errors, as: UTF8.self),
      process.terminationStatus
    )
  }
}

import Foundation
import Synchronization

/// A server for tests: one thread for each connection, answers made by a closure.
final class LoopbackServer: Sendable {
  /// What a client asked.
  struct Asked: Sendable, Equatable {
    var line: String
    var fields: [String: String]
    var body: String
    /// Which connection it came over, counted from 1.
    var connection: Int
  }

  let port: UInt16
  private let listener: Int32
  private let asked = Mutex<[Asked]>([])
  private let answer: @Sendable (Asked) -> String?

  /// Listens on a free port; an answer of nil never comes.
  init(_ answer: @escaping @Sendable (Asked) -> String?) throws {
    self.answer = answer
    let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    self.listener = listener
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var length = socklen_t(MemoryLayout<sockaddr_in>.size)
    let status = unsafe withUnsafeMutablePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
        let bound = unsafe bind(listener, pointer, length)
        guard bound == 0, listen(listener, 16) == 0 else { return Int32(-1) }
        return unsafe getsockname(listener, pointer, &length)
      }
    }
    guard status == 0 else { throw POSIXError(.EADDRNOTAVAIL) }
    port = UInt16(bigEndian: address.sin_port)
    Thread.detachNewThread { [self] in accept() }
  }

  var url: String { "http://127.0.0.1:\(port)" }
  var requests: [Asked] { asked.withLock { $0 } }

  func stop() {
    shutdown(listener, Int32(SHUT_RDWR))
    close(listener)
  }

  private func accept() {
    var count = 0
    while true {
      let connection = Glibc.accept(listener, nil, nil)
      guard connection >= 0 else { return }
      count += 1
      Thread.detachNewThread { [self, count] in serve(connection, count) }
    }
  }

  private func serve(_ connection: Int32, _ number: Int) {
    defer { close(connection) }
    while let request = Self.read(connection, number) {
      asked.withLock { $0.append(request) }
      guard let answer = answer(request) else { return Self.wait(connection) }
      let bytes = Array(answer.utf8)
      guard unsafe send(connection, bytes, bytes.count, Int32(MSG_NOSIGNAL)) == bytes.count else {
        return
      }
    }
  }

  /// Returns when the client has had enough.
  private static func wait(_ connection: Int32) {
    var byte: UInt8 = 0
    while unsafe recv(connection, &byte, 1, 0) > 0 {}
  }

  private static func read(_ connection: Int32, _ number: Int) -> Asked? {
    var bytes: [UInt8] = []
    var end: Int?
    var length = 0
    while end.map({ bytes.count < $0 + length }) ?? true {
      var chunk = [UInt8](repeating: 0, count: 4096)
      let count = unsafe recv(connection, &chunk, chunk.count, 0)
      guard count > 0 else { return nil }
      bytes += chunk.prefix(count)
      let text = String(decoding: bytes, as: UTF8.self)
      if end == nil, let break_ = text.range(of: "\r\n\r\n") {
        end = text[..<break_.upperBound].utf8.count
        let field = text.lowercased().range(of: "content-length: ")
        length = field.flatMap { Int(text[$0.upperBound...].prefix { $0.isNumber }) } ?? 0
      }
    }
    let lines = String(decoding: bytes.prefix(end ?? 0), as: UTF8.self).components(separatedBy: "\r\n")
    var fields: [String: String] = [:]
    for line in lines.dropFirst() {
      let halves = line.components(separatedBy: ": ")
      if halves.count == 2 { fields[halves[0].lowercased()] = halves[1] }
    }
    let body = String(decoding: bytes.dropFirst(end ?? 0), as: UTF8.self)
    return Asked(line: lines[0], fields: fields, body: body, connection: number)
  }
}

/// An HTTP response as text.
func response(_ status: String, _ body: String = "", _ fields: [String] = []) -> String {
  (["HTTP/1.1 \(status)", "Content-Length: \(body.utf8.count)"] + fields + ["", body]).joined(
    separator: "\r\n")
}

import Foundation

/// One connection to a server on loopback, which it must keep open.
final class ClientConnection {
  private let socket: Int32
  private var buffer = [UInt8](repeating: 0, count: 65_536)

  init(port: UInt16) {
    socket = Foundation.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = port.bigEndian
    address.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
    var on: Int32 = 1
    _ = unsafe setsockopt(
      socket, Int32(IPPROTO_TCP), TCP_NODELAY, &on, socklen_t(MemoryLayout<Int32>.size))
    _ = unsafe withUnsafePointer(to: &address) { pointer in
      unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        unsafe connect(socket, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
  }

  deinit { close(socket) }

  /// Sends a request and waits for the whole answer; its status, or nil where none came.
  func exchange(_ request: [UInt8]) -> Int? {
    let sent = unsafe request.withUnsafeBytes {
      unsafe send(socket, $0.baseAddress, $0.count, Int32(MSG_NOSIGNAL))
    }
    guard sent == request.count else { return nil }
    var filled = 0
    while filled < buffer.count {
      let got = unsafe buffer.withUnsafeMutableBytes {
        unsafe recv(socket, $0.baseAddress.map { unsafe $0 + filled }, $0.count - filled, 0)
      }
      guard got > 0 else { return nil }
      filled += got
      if let status = Self.status(ofWhole: buffer[..<filled]) { return status }
    }
    return nil
  }

  /// The status of an answer that is there as a whole.
  private static func status(ofWhole bytes: ArraySlice<UInt8>) -> Int? {
    let text = String(decoding: bytes, as: UTF8.self)
    guard let head = text.range(of: "\r\n\r\n") else { return nil }
    let lines = text[..<head.lowerBound].split(separator: "\r\n")
    let length = lines.lazy.compactMap { line -> Int? in
      guard line.lowercased().hasPrefix("content-length:") else { return nil }
      return Int(line.dropFirst(15).trimmingCharacters(in: .whitespaces))
    }.first
    guard text[head.upperBound...].utf8.count >= length ?? 0 else { return nil }
    return lines.first?.split(separator: " ").dropFirst().first.flatMap { Int($0) }
  }
}

import Foundation

/// A range of addresses, "10.0.0.0/8" or "fd00::/8".
public struct Network: Sendable, Equatable {
  private let bytes: [UInt8]
  private let prefix: Int

  /// Reads a range or a single address; nil for everything else.
  public init?(_ text: String) {
    let halves = text.split(separator: "/", omittingEmptySubsequences: false)
    guard halves.count <= 2, let bytes = Self.address(String(halves[0])) else { return nil }
    let prefix = halves.count == 2 ? Int(halves[1]) : bytes.count * 8
    guard let prefix, (0...bytes.count * 8).contains(prefix) else { return nil }
    (self.bytes, self.prefix) = (bytes, prefix)
  }

  /// Whether an address of 4 or 16 bytes lies in the range. IPv4 inside IPv6 counts as IPv4.
  public func contains(_ address: [UInt8]) -> Bool {
    let address = Self.plain(address)
    guard address.count == bytes.count else { return false }
    let whole = prefix / 8
    guard address.prefix(whole).elementsEqual(bytes.prefix(whole)) else { return false }
    guard !prefix.isMultiple(of: 8) else { return true }
    let mask = UInt8(truncatingIfNeeded: 0xFF00 >> (prefix % 8))
    return address[whole] & mask == bytes[whole] & mask
  }

  /// Ranges that don't lead into the public network.
  static let notPublic: [Network] = [
    "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12",
    "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24",
    "203.0.113.0/24", "224.0.0.0/3", "::/127", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23",
    "2001:db8::/32", "2002::/16", "fc00::/7", "fe80::/10", "ff00::/8",
  ].compactMap { Network($0) }

  /// Whether an address may be talked to: a public one, or one of the allowed networks.
  static func isAllowed(_ address: [UInt8], _ allowed: [Network]) -> Bool {
    if allowed.contains(where: { $0.contains(address) }) { return true }
    return !notPublic.contains { $0.contains(address) }
  }

  /// The 4 bytes of an IPv4 address that stands in an IPv6 one.
  private static func plain(_ address: [UInt8]) -> [UInt8] {
    let mapped = [UInt8](repeating: 0, count: 10) + [0xFF, 0xFF]
    return address.count == 16 && address.starts(with: mapped) ? Array(address.suffix(4)) : address
  }

  private static func address(_ text: String) -> [UInt8]? {
    for (family, count) in [(AF_INET, 4), (AF_INET6, 16)] {
      var bytes = [UInt8](repeating: 0, count: count)
      let isRead = unsafe bytes.withUnsafeMutableBytes { unsafe inet_pton(family, text, $0.baseAddress) } == 1
      if isRead { return bytes }
    }
    return nil
  }
}

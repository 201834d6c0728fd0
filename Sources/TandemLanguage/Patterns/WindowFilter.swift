/// Tells of most windows of four bytes that no pattern has them, without looking them up.
struct WindowFilter: Sendable {
  private var bits = [UInt64](repeating: 0, count: 64)

  /// Notes a window.
  mutating func insert(_ window: UInt32) {
    let place = Self.place(of: window)
    bits[place >> 6] |= 1 << UInt64(place & 63)
  }

  /// Whether the window may have been noted; never false for one that was.
  func mayHold(_ window: UInt32) -> Bool {
    let place = Self.place(of: window)
    return bits[place >> 6] & (1 << UInt64(place & 63)) != 0
  }

  private static func place(of window: UInt32) -> Int { Int((window &* 2_654_435_761) >> 20) }
}

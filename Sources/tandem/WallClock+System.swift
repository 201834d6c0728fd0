import Foundation
import TandemRuntime

extension WallClock {
  /// The machine's clock in the machine's time zone.
  static let system = WallClock(
    milliseconds: { Int64((Date().timeIntervalSince1970 * 1000).rounded(.down)) },
    offsetSeconds: { milliseconds in
      var moment = time_t(milliseconds / 1000)
      var local = unsafe tm()
      return unsafe localtime_r(&moment, &local) == nil ? 0 : Int(local.tm_gmtoff)
    })
}

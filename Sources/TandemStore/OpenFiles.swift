import Foundation

/// How many files this program may have open, and how many of them conversations may take.
public enum OpenFiles {
  /// More would be no faster.
  private static let heldMax = 4_096
  /// Logs of a moment, libcurl, the program itself.
  private static let reserve = 256

  /// Conversations that may keep their log open while so many connections are; at least 64.
  ///
  /// The usual limit of 1 024 is only a default: a program may raise it up to what its starter allows.
  public static func left(besides connections: Int) -> Int {
    var limit = rlimit()
    guard unsafe getrlimit(kind, &limit) == 0 else { return 64 }
    let wanted = rlim_t(connections + heldMax + reserve)
    if limit.rlim_cur < wanted {
      limit.rlim_cur = min(wanted, limit.rlim_max)
      _ = unsafe setrlimit(kind, &limit)
      _ = unsafe getrlimit(kind, &limit)
    }
    let current = limit.rlim_cur > rlim_t(Int32.max) ? Int(Int32.max) : Int(limit.rlim_cur)
    return max(64, min(heldMax, current - connections - reserve))
  }

  #if canImport(Glibc)
    private static let kind = __rlimit_resource_t(RLIMIT_NOFILE.rawValue)
  #else
    private static let kind = RLIMIT_NOFILE
  #endif
}

import Foundation

/// How far a long job is, on a terminal's stderr; nothing at all where stderr is none.
struct ProgressBar {
  private let total: Int
  private let isShown: Bool
  private var done = 0
  private var drawn = -1

  init(total: Int) {
    self.total = total
    // A job that is over at once needs no bar.
    isShown = total >= 50 && isatty(STDERR_FILENO) == 1
  }

  /// One more is done; draws when that changes the picture.
  mutating func advance() {
    done += 1
    let filled = done * 40 / max(1, total)
    guard isShown, filled != drawn else { return }
    drawn = filled
    let bar = String(repeating: "#", count: filled) + String(repeating: ".", count: 40 - filled)
    try? StandardError.write("\r[\(bar)] \(done)/\(total)")
  }

  /// Clears the line.
  func finish() {
    if isShown { try? StandardError.write("\r\u{1B}[K") }
  }
}

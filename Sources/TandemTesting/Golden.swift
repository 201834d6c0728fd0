import Foundation

/// Compares an output with the file that holds what it was.
///
/// `TANDEM_RECORD=1` writes the files anew and fails that run, so that nobody takes over a new output
/// without having looked at it.
public enum Golden {
  /// What differs from the file at a path below the root; nil where nothing does.
  public static func difference(of output: String, from path: String) throws -> String? {
    let url = Checkout.root.appending(path: path)
    if ProcessInfo.processInfo.environment["TANDEM_RECORD"] == "1" {
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(output.utf8).write(to: url)
      return "\(path) was recorded anew; look at it and run the tests again."
    }
    guard let data = FileManager.default.contents(atPath: url.path(percentEncoded: false)) else {
      return "\(path) is missing; TANDEM_RECORD=1 writes it."
    }
    let expected = String(decoding: data, as: UTF8.self)
    guard Array(expected.utf8) != Array(output.utf8) else { return nil }
    return firstDifference(expected, output, path)
  }

  private static func firstDifference(_ expected: String, _ output: String, _ path: String) -> String {
    let old = expected.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let new = output.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (number, pair) in zip(old, new).enumerated() where pair.0 != pair.1 {
      return "\(path):\(number + 1)\n  - \(pair.0)\n  + \(pair.1)"
    }
    return "\(path): \(old.count) lines were expected, \(new.count) came out."
  }
}

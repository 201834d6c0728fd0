public import Foundation

/// The checkout that the tests run in; the one place that derives paths from a source file.
public enum Checkout {
  /// The folder that holds Package.swift.
  public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The text of a file below the root.
  public static func text(of path: String) throws -> String {
    try String(contentsOf: root.appending(path: path), encoding: .utf8)
  }

  /// Paths below a folder, relative to the root, sorted; hidden files are left out.
  public static func files(below folder: String, ending: String) -> [String] {
    let base = root.appending(path: folder)
    let prefix = root.path(percentEncoded: false)
    let found = FileManager.default.enumerator(at: base, includingPropertiesForKeys: nil)
    return (found?.allObjects ?? []).compactMap { ($0 as? URL)?.path(percentEncoded: false) }
      .filter { $0.hasSuffix(ending) && !$0.contains("/.") }
      .map { String($0.dropFirst(prefix.hasSuffix("/") ? prefix.count : prefix.count + 1)) }.sorted()
  }
}

import Foundation

/// A folder that results are written to; its files are the owner's alone, since they hold people's words.
struct OutputFolder {
  private let folder: URL
  private var taken: Set<String> = []

  /// Makes the folder where it isn't there.
  init(_ path: String) throws {
    folder = URL(filePath: path, directoryHint: .isDirectory)
    let attributes: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
    do {
      try FileManager.default.createDirectory(
        at: folder, withIntermediateDirectories: true, attributes: attributes)
    } catch {
      throw Failure(
        .cannotCreate, "The folder '\(path)' could not be made.", hint: "Name another one with --out.")
    }
  }

  /// A file name made of the coordinator's own name for something, and of nothing that could lead elsewhere.
  mutating func name(for words: String, ending: String) -> String {
    let safe = words.unicodeScalars.map { scalar in
      let isPlain = scalar.isASCII && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar))
      return isPlain || scalar == "-" || scalar == "_" ? Character(scalar) : "-"
    }
    let stem = String(safe.prefix(60))
    var name = "\(stem).\(ending)"
    var number = 2
    while !taken.insert(name.lowercased()).inserted {
      name = "\(stem)-\(number).\(ending)"
      number += 1
    }
    return name
  }

  /// Writes a file, replacing one of the same name.
  func write(_ text: String, to name: String) throws {
    let path = folder.appending(path: name).path(percentEncoded: false)
    guard
      FileManager.default.createFile(
        atPath: path, contents: Data(text.utf8), attributes: [.posixPermissions: 0o600])
    else {
      throw Failure(.inputOutput, "'\(path)' could not be written.", hint: "Is the disk full?")
    }
  }
}

import Foundation

/// The file for the card: written whole or not at all, and never over another one by accident.
public struct CardFile: Sendable {
  /// Why the file could not be written.
  public enum Problem: Error, Sendable, Equatable {
    /// There is a file of that name, and nobody has agreed to replace it.
    case exists
    /// The system refused; `errno` says why.
    case failed(Int32)
  }

  /// The name as it was given.
  public let path: String

  /// A file that need not exist yet.
  public init(path: String) { self.path = path }

  /// Whether there is something of that name.
  public var exists: Bool {
    var status = stat()
    return unsafe lstat(path, &status) == 0
  }

  /// Says early what would fail in the end: a folder that is missing or closed, or is no folder.
  public func check() throws(Problem) {
    guard unsafe access("\(folder)/.", W_OK) == 0 else { throw .failed(errno) }
    guard !path.hasSuffix("/") else { throw .failed(EISDIR) }
  }

  /// Writes the text beside the file and moves it into its place.
  ///
  /// - Parameter replacing: Whether a file of that name may be replaced.
  public func write(_ text: String, replacing: Bool) throws(Problem) {
    try check()
    let beside = "\(folder)/.\(name).\(getpid())"
    let file = unsafe open(beside, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { throw .failed(errno) }
    defer { unsafe unlink(beside) }
    try fill(file, with: text)
    // A link refuses where the name is taken; a rename replaces in one step.
    if !replacing {
      if unsafe link(beside, path) == 0 { return }
      // A memory stick or a share may know no links.
      guard errno == EPERM || errno == EOPNOTSUPP || errno == ENOSYS else {
        throw errno == EEXIST ? .exists : .failed(errno)
      }
      if exists { throw .exists }
    }
    guard unsafe rename(beside, path) == 0 else { throw .failed(errno) }
  }

  private func fill(_ file: Int32, with text: String) throws(Problem) {
    defer { close(file) }
    do throws(OutputError) {
      try DescriptorOutput(file).write(text)
    } catch {
      throw .failed(error.number)
    }
    guard fsync(file) == 0 else { throw .failed(errno) }
  }

  private var name: String { path.split(separator: "/").last.map(String.init) ?? "card" }

  private var folder: String {
    guard let slash = path.lastIndex(of: "/") else { return "." }
    return slash == path.startIndex ? "/" : String(path[..<slash])
  }
}

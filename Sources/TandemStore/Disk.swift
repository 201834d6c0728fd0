/// What the store asks of a file system, and all that it asks.
///
/// Each call is one point at which a disk can fail, shorten a write, or lose its power; the simulated
/// disk of TandemTesting does all three at every one of them.
public protocol Disk: Sendable {
  /// A mark for the name of a file in the making that no other running writer uses; letters, digits, hyphens.
  func draftMark() -> String
  /// Opens a file.
  func open(_ path: String, _ access: DiskAccess) throws(DiskError) -> Descriptor
  /// Closes it and gives up its lock.
  func close(_ file: Descriptor)
  /// What is known of an open file.
  func status(of file: Descriptor) throws(DiskError) -> FileStatus
  /// What is known of a path; nil where nothing is there.
  func status(at path: String) throws(DiskError) -> FileStatus?
  /// Up to `count` bytes from an offset; fewer at the end of the file.
  func read(_ file: Descriptor, at offset: Int, count: Int) throws(DiskError) -> [UInt8]
  /// Writes from an offset on; returns how many bytes it took, which may be fewer.
  func write(_ file: Descriptor, at offset: Int, _ bytes: ArraySlice<UInt8>) throws(DiskError) -> Int
  /// Cuts the file to a length.
  func truncate(_ file: Descriptor, to length: Int) throws(DiskError)
  /// Returns when the file's bytes and its length will survive a loss of power.
  func sync(_ file: Descriptor) throws(DiskError)
  /// Takes the file's exclusive lock if nobody has it; it ends with the descriptor or the process.
  func lock(_ file: Descriptor) throws(DiskError) -> Bool
  /// Takes the file's exclusive lock, and waits for whoever has it: for files that are held for a moment.
  func waitForLock(_ file: Descriptor) throws(DiskError)
  /// Gives one name to what had another; replaces what had the new one.
  func rename(_ path: String, to other: String) throws(DiskError)
  /// Removes a file's name.
  func remove(_ path: String) throws(DiskError)
  /// Makes a folder; returns false where it is there already.
  func makeFolder(_ path: String) throws(DiskError) -> Bool
  /// Takes every right of others off a file or folder.
  func makePrivate(_ path: String) throws(DiskError)
  /// Returns when the names in a folder will survive a loss of power.
  func syncFolder(_ path: String) throws(DiskError)
  /// Hands over the names in a folder, in no order, until told to stop.
  func names(in path: String, _ receive: (String) -> Bool) throws(DiskError)
}

/// An open file.
public struct Descriptor: Sendable, Hashable {
  /// The system's number.
  public let number: Int32

  /// A descriptor by its number.
  public init(number: Int32) { self.number = number }
}

/// How a file is opened.
public enum DiskAccess: Sendable {
  /// For reading.
  case read
  /// For reading and writing; it must exist.
  case write
  /// As `write`; made where it doesn't exist.
  case create
}

/// What is known of a file.
public struct FileStatus: Sendable, Equatable {
  /// What kind of thing it is.
  public enum Kind: Sendable, Equatable { case file, folder, other }

  /// What kind of thing it is.
  public var kind: Kind
  /// Its length in bytes.
  public var bytes: Int
  /// What tells it from every other file on the same disk.
  public var file: UInt64
  /// How many names it has; 0 once it was removed or replaced.
  public var links: Int
  /// The permission bits.
  public var mode: UInt32

  /// A status of given parts.
  public init(kind: Kind, bytes: Int, file: UInt64, links: Int, mode: UInt32) {
    (self.kind, self.bytes, self.file, self.links, self.mode) = (kind, bytes, file, links, mode)
  }
}

/// A failure of the file system, by the number that it gives.
public struct DiskError: Error, Sendable, Equatable {
  /// The system's number (ENOSPC, EACCES …).
  public let number: Int32

  /// A failure by its number.
  public init(number: Int32) { self.number = number }
}

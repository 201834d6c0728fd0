import Synchronization

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

/// The file system of this machine. Files are private to their owner: 0600, folders 0700.
public struct PosixDisk: Disk {
  private static let drafts = Atomic<Int>(0)

  /// The file system.
  public init() {}

  /// The number of the process and one of its own.
  public func draftMark() -> String {
    "\(getpid())-\(PosixDisk.drafts.add(1, ordering: .relaxed).newValue)"
  }

  /// Opens with close-on-exec, and never through a link.
  public func open(_ path: String, _ access: DiskAccess) throws(DiskError) -> Descriptor {
    let flags: Int32 =
      switch access {
      case .read: O_RDONLY
      case .write: O_RDWR
      case .create: O_RDWR | O_CREAT
      }
    let number = try PosixDisk.retried { systemOpen(path, flags | O_CLOEXEC | O_NOFOLLOW, 0o600) }
    return Descriptor(number: number)
  }

  /// Closes, and gives up the lock at once.
  public func close(_ file: Descriptor) {
    // A child that is just being started has the same open file until it runs its own program, and a
    // lock would last as long; given up by hand it ends now.
    _ = flock(file.number, LOCK_UN)
    _ = systemClose(file.number)
  }

  /// What is known of it.
  public func status(of file: Descriptor) throws(DiskError) -> FileStatus {
    var found = stat()
    _ = try PosixDisk.retried { unsafe fstat(file.number, &found) }
    return FileStatus(found)
  }

  /// What is known of it.
  public func status(at path: String) throws(DiskError) -> FileStatus? {
    var found = stat()
    do throws(DiskError) {
      _ = try PosixDisk.retried { unsafe lstat(path, &found) }
    } catch {
      if error.number == ENOENT { return nil }
      throw error
    }
    return FileStatus(found)
  }

  /// Reads at an offset.
  public func read(_ file: Descriptor, at offset: Int, count: Int) throws(DiskError) -> [UInt8] {
    var failure: Int32 = 0
    let bytes = unsafe [UInt8](unsafeUninitializedCapacity: count) { buffer, filled in
      while filled < count {
        let got = unsafe pread(
          file.number, buffer.baseAddress.map { unsafe $0 + filled }, count - filled, off_t(offset + filled))
        if got == 0 { return }
        if got < 0 {
          if errno == EINTR { continue }
          failure = errno
          return
        }
        filled += got
      }
    }
    if failure != 0 { throw DiskError(number: failure) }
    return bytes
  }

  /// Writes at an offset.
  public func write(_ file: Descriptor, at offset: Int, _ bytes: ArraySlice<UInt8>) throws(DiskError) -> Int {
    let taken = try PosixDisk.retried {
      Int32(
        clamping: unsafe bytes.withUnsafeBytes {
          unsafe pwrite(file.number, $0.baseAddress, $0.count, off_t(offset))
        })
    }
    return Int(taken)
  }

  /// Cuts to a length.
  public func truncate(_ file: Descriptor, to length: Int) throws(DiskError) {
    _ = try PosixDisk.retried { ftruncate(file.number, off_t(length)) }
  }

  /// Waits until the bytes are safe: fdatasync, and F_FULLFSYNC where fsync does not reach the medium.
  public func sync(_ file: Descriptor) throws(DiskError) {
    #if canImport(Darwin)
      // There fsync doesn't reach the medium.
      _ = try PosixDisk.retried { fcntl(file.number, F_FULLFSYNC) }
    #else
      _ = try PosixDisk.retried { fdatasync(file.number) }
    #endif
  }

  /// Takes the lock if it is free.
  public func lock(_ file: Descriptor) throws(DiskError) -> Bool {
    do throws(DiskError) {
      _ = try PosixDisk.retried { flock(file.number, LOCK_EX | LOCK_NB) }
    } catch {
      if error.number == EWOULDBLOCK { return false }
      throw error
    }
    return true
  }

  /// Takes the lock when it becomes free.
  public func waitForLock(_ file: Descriptor) throws(DiskError) {
    _ = try PosixDisk.retried { flock(file.number, LOCK_EX) }
  }

  /// Renames.
  public func rename(_ path: String, to other: String) throws(DiskError) {
    _ = try PosixDisk.retried { systemRename(path, other) }
  }

  /// Removes a name.
  public func remove(_ path: String) throws(DiskError) {
    _ = try PosixDisk.retried { unsafe unlink(path) }
  }

  /// Makes a folder.
  public func makeFolder(_ path: String) throws(DiskError) -> Bool {
    do throws(DiskError) {
      _ = try PosixDisk.retried { unsafe mkdir(path, 0o700) }
    } catch {
      if error.number == EEXIST { return false }
      throw error
    }
    return true
  }

  /// Takes away the rights of others.
  public func makePrivate(_ path: String) throws(DiskError) {
    guard let status = try status(at: path), status.kind != .other else { return }
    _ = try PosixDisk.retried { unsafe chmod(path, status.kind == .folder ? 0o700 : 0o600) }
  }

  /// Waits until the names are safe.
  public func syncFolder(_ path: String) throws(DiskError) {
    let number = try PosixDisk.retried { systemOpen(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC, 0) }
    defer { _ = systemClose(number) }
    _ = try PosixDisk.retried { fsync(number) }
  }

  /// Hands over the names.
  public func names(in path: String, _ receive: (String) -> Bool) throws(DiskError) {
    guard let folder = unsafe opendir(path) else { throw DiskError(number: errno) }
    defer { unsafe closedir(folder) }
    while let entry = unsafe readdir(folder) {
      let name = unsafe withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        unsafe pointer.withMemoryRebound(to: CChar.self, capacity: 256) { unsafe String(cString: $0) }
      }
      if name == "." || name == ".." { continue }
      guard receive(name) else { return }
    }
  }

  private static func retried(_ call: () -> Int32) throws(DiskError) -> Int32 {
    while true {
      let result = call()
      if result >= 0 { return result }
      if errno != EINTR { throw DiskError(number: errno) }
    }
  }
}

private func systemOpen(_ path: String, _ flags: Int32, _ mode: mode_t) -> Int32 {
  unsafe open(path, flags, mode)
}

private func systemClose(_ number: Int32) -> Int32 { close(number) }

private func systemRename(_ path: String, _ other: String) -> Int32 { unsafe rename(path, other) }

extension FileStatus {
  init(_ found: stat) {
    let kind: Kind =
      switch found.st_mode & S_IFMT {
      case S_IFREG: .file
      case S_IFDIR: .folder
      default: .other
      }
    self.init(
      kind: kind, bytes: Int(found.st_size), file: UInt64(found.st_ino), links: Int(found.st_nlink),
      mode: UInt32(found.st_mode & 0o7777))
  }
}

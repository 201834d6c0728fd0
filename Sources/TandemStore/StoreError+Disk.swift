#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#else
  import Darwin
#endif

extension StoreError {
  /// Stands for a store whose FORMAT is gone; no number of the system's.
  static let formatMissing: Int32 = -1

  /// What a failure of the disk means for the store at a path.
  init(_ error: DiskError, at root: String) {
    switch error.number {
    case StoreError.formatMissing:
      self.init(
        .format, "The store at \(root) has lost its FORMAT file.",
        hint: "'tandem store repair' writes it anew where the conversations are readable.")
    case ENOSPC, EDQUOT, EFBIG:
      self.init(
        .full, "The disk that holds \(root) is full.",
        hint: "Make room and try again; what was acknowledged is safe.")
    case EROFS:
      self.init(
        .denied, "The store at \(root) is on a disk that can only be read.",
        hint: "Reading works; mount it for writing, or choose another --store.")
    case EACCES, EPERM:
      self.init(
        .denied, "The rights of this user don't suffice for the store at \(root).",
        hint: "Run tandem as the owner of the folder, or choose another --store.")
    case ENOTDIR, EEXIST, ELOOP, EISDIR:
      self.init(
        .notAStore, "What stands at \(root) is not the folder of a store.",
        hint: "Move it away, or choose another --store.")
    case ENOENT:
      self.init(
        .notFound, "A part of the store at \(root) is gone.", hint: "'tandem store check' tells more.")
    case EMFILE, ENFILE, ENOLCK, ENOMEM:
      self.init(
        .busy, "Too many files are open at once.",
        hint: "Try again in a moment, or raise the limit of open files.")
    default:
      self.init(
        .inputOutput, "The disk that holds \(root) failed (error \(error.number)).",
        hint: "Check the disk; what was acknowledged is safe as far as it can still be read.")
    }
  }
}

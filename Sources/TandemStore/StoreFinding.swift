/// Something that `store check` came upon. Names files and lines, never what is in them.
public struct StoreFinding: Sendable, Equatable {
  /// What it is.
  public enum Kind: String, Sendable, Equatable, CaseIterable {
    /// The last line was not written whole; nobody was told of it.
    case torn
    /// A line is not what was written.
    case damaged
    /// A line of the roster, or of another file of records, is not what was written.
    case recordsDamaged = "records-damaged"
    /// A log without a line.
    case empty
    /// A file in the making that a crash left behind.
    case leftover
    /// An erased conversation whose log is still there.
    case halfErased = "half-erased"
    /// Others may read what is private.
    case open
    /// A file that is none of the store's.
    case stray
    /// A line that says something else than the lines before it add up to.
    case contradiction
    /// A conversation whose flow revision isn't kept.
    case flowMissing = "flow-missing"
    /// FORMAT is gone.
    case formatMissing = "format-missing"
  }

  /// What it is.
  public let kind: Kind
  /// The conversation's id, or the path below the store.
  public let subject: String
  /// The line, counted from 1, where there is one.
  public let line: Int?
  /// Whether it was set right.
  public var isRepaired = false

  init(_ kind: Kind, _ subject: String, line: Int? = nil) {
    (self.kind, self.subject, self.line) = (kind, subject, line)
  }

  /// Whether something can't go on because of it.
  public var isSerious: Bool {
    switch kind {
    case .damaged, .contradiction, .formatMissing: true
    case .recordsDamaged: !isRepaired
    case .torn, .empty, .leftover, .halfErased, .open, .stray, .flowMissing: false
    }
  }
}

/// What a walk through the whole store has counted.
public struct StoreCount: Sendable, Equatable {
  /// Logs with at least one line, and those whose raw text was removed.
  public var conversations = 0, purged = 0
  /// Marks of erased conversations.
  public var erased = 0
  /// Turns and lines in all logs.
  public var turns = 0, lines = 0
  /// Bytes in all logs.
  public var bytes = 0
  /// Replies that have not reached their platform, and those that were given up.
  public var pending = 0, dead = 0
}

/// One problem in the files under prompts/, for the person who edits them.
///
/// Its description is what a terminal and an editor's problem list show:
/// ```
/// prompts/flow.yaml:41:11: error: State 'ask' leads to 'confirm_gaol', which does not exist.
///   hint: Did you mean 'confirm_goal'?
/// ```
public struct Diagnostic: Sendable, Hashable {
  /// Whether the texts can be used nevertheless.
  public enum Severity: String, Sendable, Hashable {
    case error
    case warning
  }

  /// Whether the texts can be used nevertheless.
  public let severity: Severity
  /// What is wrong, in one sentence.
  public let message: String
  /// What to do; empty where the message says it.
  public let hint: String
  /// Where it stands.
  public let location: Location

  /// A problem at a place.
  public init(_ severity: Severity, _ message: String, hint: String = "", at location: Location) {
    (self.severity, self.message, self.hint, self.location) = (severity, message, hint, location)
  }
}

/// A place in a file, as editors count: lines and columns from 1, columns in Unicode scalars.
public struct Location: Sendable, Hashable, Comparable {
  /// Path of the file as the person would type it.
  public let file: String
  /// From 1.
  public let line: Int
  /// From 1.
  public let column: Int

  /// A place; the beginning of the file where nothing else is said.
  public init(file: String, line: Int = 1, column: Int = 1) {
    (self.file, self.line, self.column) = (file, line, column)
  }

  /// By file, line and column.
  public static func < (left: Location, right: Location) -> Bool {
    (left.file, left.line, left.column) < (right.file, right.line, right.column)
  }
}

extension Diagnostic: CustomStringConvertible {
  /// The lines that a person reads.
  public var description: String {
    let place = "\(location.file):\(location.line):\(location.column)"
    let lines = "\(place): \(severity.rawValue): \(message)"
    return hint.isEmpty ? lines : "\(lines)\n  hint: \(hint)"
  }
}

/// Problems as they are found, so that loading goes on after each and reports all of them.
struct Problems {
  private(set) var all: [Diagnostic] = []

  var hasErrors: Bool { all.contains { $0.severity == .error } }

  /// All problems by place, each once.
  var sorted: [Diagnostic] {
    var seen: Set<Diagnostic> = []
    return all.filter { seen.insert($0).inserted }
      .sorted { ($0.location, $0.message) < ($1.location, $1.message) }
  }

  mutating func error(_ message: String, hint: String = "", at location: Location) {
    all.append(Diagnostic(.error, message, hint: hint, at: location))
  }

  mutating func warning(_ message: String, hint: String = "", at location: Location) {
    all.append(Diagnostic(.warning, message, hint: hint, at: location))
  }
}

/// Why texts could not be loaded.
public struct PromptError: Error, Sendable, Equatable {
  /// What kind of failure.
  public enum Code: Sendable, Equatable {
    /// There is no such folder, or no flow in it.
    case notFound
    /// The system refused to read a file.
    case unreadable
    /// The files have problems; `diagnostics` lists them.
    case invalid
  }

  /// What kind of failure.
  public let code: Code
  /// What is wrong, in one sentence.
  public let message: String
  /// What to do next.
  public let hint: String
  /// All problems, in the order of the files; empty unless `code` is `invalid`.
  public let diagnostics: [Diagnostic]

  init(_ code: Code, _ message: String, hint: String, diagnostics: [Diagnostic] = []) {
    (self.code, self.message, self.hint, self.diagnostics) = (code, message, hint, diagnostics)
  }

  static func invalid(_ diagnostics: [Diagnostic]) -> PromptError {
    let count = diagnostics.count { $0.severity == .error }
    let first = diagnostics.first { $0.severity == .error }
    let place = first.map { "\($0.location.file):\($0.location.line):\($0.location.column): \($0.message)" }
    return PromptError(
      .invalid,
      (count == 1 ? "The texts have a problem: " : "The texts have \(count) problems, the first one here: ")
        + (place ?? ""),
      hint: "'tandem flow check' lists them all.", diagnostics: diagnostics)
  }
}

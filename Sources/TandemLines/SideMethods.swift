public import TandemLanguage
public import TandemRuntime

/// Methods that need no conversation: the program that has the texts and the roster hands them in.
public struct SideMethods: Sendable {
  /// What the program calls its version.
  public var version: String
  /// The languages there are texts for.
  public var languages: [String]
  /// Everything the engine has to say about one statement.
  public var phrase: (@Sendable (PhraseRequest) -> PhraseResult)?
  /// A request to open with what the roster knows of the person.
  public var known: (@Sendable (OpenRequest) async throws(RuntimeError) -> OpenRequest)?
  /// The brief of a tandem in a format: what a person reads, as one text.
  public var brief: (@Sendable (BriefRequest) async throws(RuntimeError) -> String)?
  /// Every problem of the texts in use.
  public var checkFlow: (@Sendable () -> [FlowProblem])?
  /// How many conversations are in memory, and how many of them are being served.
  public var load: (@Sendable () -> (resident: Int, served: Int))?

  /// Nothing but conversations.
  public init(version: String = "0", languages: [String] = ["de", "en"]) {
    (self.version, self.languages) = (version, languages)
  }
}

/// Which brief is wanted.
public struct BriefRequest: Sendable, Equatable {
  /// The tandem of the roster.
  public var tandem: String
  /// "markdown", "html", "json", "text", "ics" or "csv".
  public var format: String

  /// A request.
  public init(tandem: String, format: String) { (self.tandem, self.format) = (tandem, format) }
}

/// One problem of the flow or its texts, as an editor lists it.
public struct FlowProblem: Sendable, Equatable {
  /// Path of the file.
  public var file: String
  /// Both from 1.
  public var line, column: Int
  /// "error" or "warning".
  public var severity: String
  /// What is wrong, and what to do.
  public var message, hint: String

  /// A problem at a place.
  public init(file: String, line: Int, column: Int, severity: String, message: String, hint: String) {
    (self.file, self.line, self.column) = (file, line, column)
    (self.severity, self.message, self.hint) = (severity, message, hint)
  }
}

public import TandemDialogue
public import TandemLanguage
public import TandemMentoring

/// Everything under prompts/, read and resolved: what a conversation needs to run.
public struct Prompts: Sendable {
  /// The dialogue, with the readers of answers and the derivations of mentoring at work in it.
  public let flow: Flow
  /// The motives of the programme.
  public let catalog: MotiveCatalog
  /// The word lists of prompts/words.
  public let words: WordLists
  /// The language engine over these word lists.
  public let engine: LanguageEngine
  /// Problems that don't keep the texts from being used.
  public let warnings: [Diagnostic]

  private let source: PromptsSource

  /// Reads all files of a source and resolves them.
  ///
  /// - Parameter form: How German names people whose gender isn't known.
  /// - Throws: `PromptError` with all problems at once.
  public static func load(from source: PromptsSource, form: InclusiveForm = .pair) throws(PromptError)
    -> Prompts
  {
    guard source.files["flow.yaml"] != nil else {
      throw PromptError(
        .notFound, "There is no 'flow.yaml' among the texts.", hint: "Name a folder like 'prompts'.")
    }
    var loading = Loading(source: source, form: form)
    let flow = loading.flow()
    let catalog = loading.catalog()
    guard let flow, !loading.problems.hasErrors else { throw .invalid(loading.problems.sorted) }
    let words = source.words
    let engine = LanguageEngine(words: words)
    let interpretation = MentoringInterpretation(
      engine: engine, words: words, catalog: catalog, phrasebook: flow.phrasebook)
    return Prompts(
      flow: flow.interpreted(by: interpretation), catalog: catalog, words: words, engine: engine,
      warnings: loading.problems.sorted, source: source)
  }

  /// All problems of a source, in the order of the files; empty where there are none.
  public static func check(_ source: PromptsSource) -> [Diagnostic] {
    guard source.files["flow.yaml"] != nil else {
      return [Diagnostic(.error, "There is no 'flow.yaml'.", at: Location(file: source.prefix + "flow.yaml"))]
    }
    var loading = Loading(source: source, form: .pair)
    _ = loading.flow()
    let catalog = loading.catalog()
    var lists = MotiveListChecks(catalog, problems: loading.problems)
    for path in source.paths(below: "words/", ending: "/motives.tsv") {
      lists.check(String(decoding: source.files[path] ?? [], as: UTF8.self), in: source.prefix + path)
    }
    return lists.problems.sorted
  }

  /// This revision of the flow as one file, as a store keeps it; `earlier` reads it again.
  public var archive: String { FlowArchive.text(of: source) }

  /// The flow of an earlier revision, with today's language engine at work in it.
  ///
  /// - Throws: `PromptError` where the file is no flow or no longer fits the program.
  public func earlier(_ archive: String) throws(PromptError) -> Flow {
    var files = try FlowArchive.source(from: archive).files
    for path in source.paths(below: "words/", ending: ".tsv") { files[path] = source.files[path] }
    return try Prompts.load(from: PromptsSource(files: files, prefix: "")).flow
  }

  /// The text of a file below prompts/, such as the template of a brief; nil where there is none.
  public func text(of path: String) -> String? {
    source.files[path].map { String(decoding: $0, as: UTF8.self) }
  }

  /// Paths below a folder of prompts/ with that ending, sorted.
  public func paths(below folder: String, ending: String) -> [String] {
    source.paths(below: folder, ending: ending)
  }
}

extension Flow {
  fileprivate func interpreted(by interpretation: MentoringInterpretation) -> Flow {
    var flow = self
    flow.interpretation = interpretation.interpretation
    return flow
  }
}

extension PromptsSource {
  /// The lists below words/, by their path without ending; enough for a language engine without a flow.
  public var words: WordLists {
    var contents: [String: String] = [:]
    for path in paths(below: "words/", ending: ".tsv") {
      let name = path.dropFirst("words/".count).dropLast(".tsv".count)
      contents[String(name)] = String(decoding: files[path, default: []], as: UTF8.self)
    }
    return WordLists(contents)
  }
}

internal import TandemDialogue
internal import TandemMentoring

/// One pass over a source: reads the files, collects every problem, resolves what can be resolved.
struct Loading {
  let source: PromptsSource
  let form: InclusiveForm
  var problems = Problems()

  /// Files of a language folder that hold no texts.
  private static let wordFiles = ["words.yaml", "terms.yaml"]

  init(source: PromptsSource, form: InclusiveForm) { (self.source, self.form) = (source, form) }

  /// The flow; nil where something keeps it from being built. `problems` says what.
  mutating func flow() -> Flow? {
    let parsed = parsedFlow()
    var texts: [ParsedTexts] = []
    var vocabulary: [String: Vocabulary] = [:]
    for language in source.languages {
      texts.append(self.texts(of: language))
      vocabulary[language] = self.vocabulary(of: language)
    }
    guard let parsed else { return nil }
    var checks = FlowChecks(flow: parsed, texts: texts, problems: problems)
    checks.run()
    problems = checks.problems
    return resolve(parsed, texts, vocabulary)
  }

  /// The motives; none where there is no such file.
  mutating func catalog() -> MotiveCatalog {
    guard let root = read("motives.yaml") else { return MotiveCatalog(entries: []) }
    var reader = CatalogReader(problems: problems)
    defer { problems = reader.problems }
    return reader.read(root)
  }

  private mutating func parsedFlow() -> ParsedFlow? {
    guard let root = read("flow.yaml") else {
      if !problems.hasErrors {
        problems.error("The file is empty.", at: Location(file: source.prefix + "flow.yaml"))
      }
      return nil
    }
    var reader = FlowReader(problems: problems)
    defer { problems = reader.problems }
    return reader.read(root)
  }

  private mutating func texts(of language: String) -> ParsedTexts {
    var words = WordsReader(problems: problems)
    let terms = read("\(language)/terms.yaml").map { words.terms($0, form: form) } ?? [:]
    let paths = source.paths(below: "\(language)/", ending: ".yaml")
      .filter { !Self.wordFiles.contains(String($0.dropFirst(3))) }
    let home = Location(file: source.prefix + (paths.first ?? "\(language)/texts.yaml"))
    var reader = TextsReader(language: language, home: home, terms: terms, problems: words.problems)
    for path in paths {
      if let root = YAMLFile.read(
        source.files[path, default: []], path: source.prefix + path, &reader.problems)
      {
        reader.read(root)
      }
    }
    problems = reader.problems
    return reader.texts
  }

  private mutating func vocabulary(of language: String) -> Vocabulary {
    guard let root = read("\(language)/words.yaml") else {
      problems.error(
        "The language '\(language)' has no words for yes and no.", hint: "Add the file 'words.yaml'.",
        at: Location(file: "\(source.prefix)\(language)/words.yaml"))
      return .empty
    }
    var reader = WordsReader(problems: problems)
    defer { problems = reader.problems }
    return reader.vocabulary(root)
  }

  private mutating func read(_ path: String) -> Written? {
    guard let bytes = source.files[path] else { return nil }
    return YAMLFile.read(bytes, path: source.prefix + path, &problems)
  }

  private func resolve(
    _ parsed: ParsedFlow, _ texts: [ParsedTexts], _ vocabulary: [String: Vocabulary]
  ) -> Flow? {
    guard !problems.hasErrors else { return nil }
    let indices = Dictionary(uniqueKeysWithValues: parsed.states.enumerated().map { ($1.name.text, $0) })
    guard let start = parsed.start.flatMap({ indices[$0.text] }) else { return nil }
    let states = parsed.states.map { state(of: $0, indices) }
    let structure = Digest.hex(of: states.map(\.canonical).joined(separator: "\n"))
    let bytes = source.flowPaths.filter { $0 != "flow.yaml" }
      .flatMap { Array($0.utf8) + source.content(of: $0) }
    return Flow(
      id: parsed.id.text, revision: Digest.hex(of: Array(structure.utf8) + bytes), structure: structure,
      states: states, start: start,
      phrasebook: Phrasebook(
        Dictionary(uniqueKeysWithValues: texts.map { ($0.language, $0.resolved) })),
      vocabulary: vocabulary, migrations: parsed.migrations)
  }

  private func state(of parsed: ParsedState, _ indices: [String: Int]) -> State {
    let question = parsed.answer.flatMap { type in
      parsed.slot.map { slot in
        Question(
          slot: slot.text, type: type, choices: parsed.choices.resolved, rescue: parsed.rescue.resolved,
          isSkippable: parsed.isSkippable, isCounted: parsed.isCounted, depends: parsed.depends.map(\.text))
      }
    }
    let transitions = parsed.transitions.compactMap { transition in
      indices[transition.target.text].map {
        Transition(
          target: $0, condition: transition.condition.condition, clears: transition.clears.map(\.text))
      }
    }
    return State(
      name: parsed.name.text, says: parsed.says.map(\.text), question: question,
      condition: parsed.condition.condition, prepares: parsed.prepares.map(\.text),
      transitions: transitions, ending: parsed.ending, commits: parsed.commits)
  }
}

public import TandemDialogue
import TandemLanguage
public import TandemMentoring

/// The sheet for data protection officers and works councils, made from the running configuration:
/// every question in both languages, what is kept, who sees what, how long.
public struct ProtectionSheet: Sendable {
  private let flow: Flow
  private let catalog: MotiveCatalog
  private let programme: Programme
  private let texts: Texts
  private let files: KickoffFiles

  /// A sheet in the programme's language.
  public init(
    _ flow: Flow, _ catalog: MotiveCatalog, for programme: Programme, files: KickoffFiles
  ) throws(KickoffError) {
    (self.flow, self.catalog, self.programme, self.files) = (flow, catalog, programme, files)
    texts = try Texts(files.files, programme.language, .formal)
  }

  /// The sheet as Markdown.
  public func markdown() throws(KickoffError) -> String {
    try TemplateSet(files.files, texts, .markdown).render("dataprotection.md", fields)
  }

  /// The sheet as a page that needs nothing else.
  public func html() throws(KickoffError) -> String {
    try TemplateSet(files.files, texts, .html).render("dataprotection.html", fields)
  }

  private var fields: Fields {
    let contact = [programme.contact, programme.contactEmail].compactMap(\.self)
    return Fields([
      "lang": programme.language.rawValue, "title": programme.title,
      "about": texts(
        "protection.about", Fields(["flow": flow.id, "revision": String(flow.revision.prefix(12))])),
      "stored": list("stored-list", ["conversation", "roster", "flows", "logs"]), "rows": rows,
      "keeps": texts("protection.keeps-text", Fields(["days": "\(programme.conversationDays)"])),
      "rights": list("rights-list", ["access", "change", "withdraw", "erase", "stop"]),
      "contact": contact.isEmpty ? nil : contact.joined(separator: ", "), "questions": questions,
    ])
  }

  private func list(_ group: String, _ keys: [String]) -> [String] {
    keys.map { texts["protection.\(group).\($0)"] }
  }

  /// Who sees what; the order of the cells is person, partner, coordinator, employer.
  private var rows: [Fields] {
    let hidden = catalog.entries.filter(\.isPrivate).compactMap { $0.wording[programme.language] }
    let fields = Fields(["motives": texts.list(hidden), "people": "\(MotiveTally.peopleMin)"])
    let matrix: [(String, [String])] = [
      ("raw", ["yes", "no", "no", "never"]), ("private", ["yes", "no", "no", "never"]),
      ("motives", ["yes", "released", "released", "never"]),
      ("statement", ["yes", "released", "released", "never"]),
      ("exchange", ["yes", "released", "released", "never"]),
      ("readiness", ["yes", "ready", "yes", "never"]),
      ("label", ["request", "sheet", "yes", "never"]), ("counts", ["no", "no", "yes", "yes"]),
    ]
    return matrix.map { key, cells in
      let words = cells.map { texts["protection.cell.\($0)"] }
      return Fields([
        "what": texts("protection.rows.\(key)", fields), "person": words[0], "partner": words[1],
        "coordinator": words[2], "employer": words[3],
      ])
    }
  }

  private var questions: [Fields] {
    flow.states.filter { $0.question != nil }.enumerated().map { number, state in
      Fields([
        "number": "\(number + 1)", "state": state.name,
        "need": texts[state.question?.isSkippable == true ? "protection.skippable" : "protection.required"],
        "german": wordings(of: state, "de"), "english": wordings(of: state, "en"),
      ])
    }
  }

  /// Every variant in every register and for both roles, once; places are shown as "…".
  private func wordings(of state: State, _ language: String) -> [String] {
    var seen: Set<String> = []
    return Register.allCases.flatMap { register in
      flow.phrasebook.variants(of: "ask.\(state.name)", language: language, register: register.rawValue) ?? []
    }.flatMap { template in
      Role.allCases.map { role in
        template.rendered { $0 == Slot.role ? .text(role.rawValue) : "…" }
      }
    }.map { $0.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
      .filter { seen.insert($0).inserted }
  }
}

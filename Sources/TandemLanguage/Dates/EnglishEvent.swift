/// Events by which people date: "contract renewal", "the AGM", "my next appraisal".
enum EnglishEvent {
  private static let openings: WordSet = [
    "by", "before", "after", "until", "till", "when", "once", "as", "within", "during", "in", "at", "on",
    "ahead", "prior", "throughout", "the", "my", "our", "this", "next", "his", "her", "their", "a", "over",
  ]

  /// Words for what happens at some time.
  static let nouns: WordSet = [
    "round", "exam", "exams", "renewal", "review", "appraisal", "check-in", "check", "meeting", "conference",
    "fair", "deadline", "launch", "survey", "party", "draft", "season", "semester", "term", "midterm",
    "holidays", "holiday", "break", "graduation", "retirement", "wedding", "birth", "birthday", "handover",
    "move", "merger", "audit", "election", "elections", "kickoff", "kick-off", "release", "opening",
    "closing", "interview", "interviews", "assessment", "go-live", "agm", "congress", "festival", "sale",
    "probation", "placement", "rotation", "internship", "thesis", "defence", "viva", "harvest", "turnout",
    "time", "tour", "workshop", "training", "course", "session", "sessions", "all-hands", "retreat", "summit",
    "contract", "service", "show", "premiere", "exhibition", "campaign", "budget", "stocktake", "inspection",
    "anniversary", "maternity", "leave", "return", "reunion", "talks", "negotiations", "year", "quarter",
    "month", "week", "eclipse", "finals",
    "match", "tournament", "concert", "recital", "pilot", "project", "program", "programme", "mentoring",
    "episode", "issue", "edition", "board", "strike", "christening", "reorganisation", "relaunch",
    "rota", "rebrand", "planning", "offsite", "off-site", "parade", "day", "committee", "results", "vacation",
    "vacancy", "bookings", "intake", "freeze", "consultation", "delivery", "bonus", "savings", "pupillage",
    "school", "date", "start", "end", "call", "applications",
  ]

  /// Whether the words can name a time at all: by their opening, or by a noun for an event.
  static func isOne(_ tokens: ArraySlice<Token>) -> Bool {
    guard let first = tokens.first else { return false }
    if first.lower == "as" { return tokens.dropFirst().first?.lower == "soon" }
    let words = tokens.filter { $0.kind == .word || $0.kind == .number }
    // Two or more words without a person are taken for an event: "passing-out parade".
    let isClause = words.contains {
      EnglishClosed.subjects.contains($0.lower) || EnglishClosed.modals.contains($0.lower)
        || EnglishClosed.objects.contains($0.lower) || EnglishClosed.questions.contains($0.lower)
    }
    if (2...5).contains(words.count), !isClause, first.lower != "as" { return true }
    if openings.contains(first.lower), words.count > 1 { return true }
    return words.contains { nouns.contains($0.lower) || isBare($0.lower) }
      || EnglishTimeText.verb(in: Array(tokens), 0..<tokens.count) != nil
  }

  /// Whether a noun by itself names a time, without an article: "by graduation", "before peak season".
  static func isBare(_ noun: String) -> Bool {
    [
      "graduation", "retirement", "midterm", "half-term", "term", "season", "turnout", "time", "harvest",
      "probation",
      "school",
      "ramadan", "eid", "diwali", "hanukkah", "passover", "michaelmas", "midsummer", "halloween", "carnival",
      "leave", "work", "training",
      "registration", "enrolment", "enrollment", "admission", "mentoring", "maternity", "then",
    ].contains(noun)
  }
}

/// A language that tandem speaks. Raw values are the codes of files, protocol and command line.
public enum Language: String, Sendable, Hashable, CaseIterable, Codable {
  case german = "de"
  case english = "en"
}

/// How tandem addresses a person in German; English has one register and ignores it.
public enum Register: String, Sendable, Hashable, CaseIterable, Codable {
  case formal = "sie"
  case informal = "du"
}

/// The two sides of a tandem. The mentor is the senior, also where the senior is the learner.
public enum Role: String, Sendable, Hashable, CaseIterable, Codable {
  case mentor
  case mentee
}

/// What a written word can be as a form of a verb.
struct VerbForm: Sendable, Hashable {
  /// The kinds of form that matter for word order.
  enum Kind: Sendable, Hashable {
    case infinitive
    /// With "zu" inside: "weiterzugeben".
    case zuInfinitive
    case participle
    case present
    case past
    /// "möchte", "hätte", "wäre", "würde", "könnte".
    case subjunctive
  }

  /// Persons a finite form can stand for.
  struct Persons: OptionSet, Sendable, Hashable {
    let rawValue: UInt8
    static let first = Persons(rawValue: 1)
    static let second = Persons(rawValue: 2)
    static let third = Persons(rawValue: 4)
    static let plural = Persons(rawValue: 8)
    static let singular: Persons = [.first, .third]
  }

  let verb: GermanVerb
  let kind: Kind
  let persons: Persons

  /// Whether it can be the verb that a sentence turns on.
  var isFinite: Bool { kind == .present || kind == .past || kind == .subjunctive }
}

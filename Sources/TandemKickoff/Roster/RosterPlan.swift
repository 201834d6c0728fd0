import TandemLanguage
public import TandemMentoring

/// What a list would change in the roster; the list says who takes part, the roster who had which code.
public struct RosterPlan: Sendable, Equatable {
  /// One change as the dry run shows it.
  public struct Step: Sendable, Equatable {
    /// What goes into the record.
    public let entry: Roster.Entry
    /// The person before; nil for somebody new.
    public let before: Participant?
    /// The person after; nil for somebody who leaves.
    public let after: Participant?
  }

  /// The changes in the order of the list; those who leave come last.
  public let steps: [Step]
  /// How many people of the list stay as they are.
  public let unchangedCount: Int

  /// Compares a list with the roster.
  ///
  /// The same person is found by e-mail address, else by name and tandem, else by a name that only one
  /// person has. Codes, and with them conversations, stay with the person whatever else changes; who
  /// comes back gets their old code.
  ///
  /// - Parameter makeCode: Makes a new code, which must be hard to guess; called again where it is taken.
  public init(_ sheet: RosterSheet, onto roster: Roster, makingCode makeCode: () -> String) {
    var known = RosterIndex(roster.participants, former: roster.formerParticipants)
    var taken = Set((roster.participants + roster.formerParticipants).map(\.code))
    var steps: [Step] = []
    var unchanged = 0
    let matches = known.claim(sheet.rows.map(\.person))
    for (row, match) in zip(sheet.rows, matches) {
      let code = match?.code ?? RosterPlan.free(makeCode, avoiding: taken)
      taken.insert(code)
      let person = row.person.with(code: code)
      if let match, roster[code] != nil {
        if person == match {
          unchanged += 1
        } else {
          steps.append(Step(entry: .changed(person), before: match, after: person))
        }
      } else {
        steps.append(Step(entry: .joined(person), before: nil, after: person))
      }
    }
    let claimed = Set(matches.compactMap { $0?.code })
    for person in roster.participants where !claimed.contains(person.code) {
      steps.append(Step(entry: .left(code: person.code), before: person, after: nil))
    }
    (self.steps, unchangedCount) = (steps, unchanged)
  }

  private static func free(_ makeCode: () -> String, avoiding taken: Set<String>) -> String {
    while true {
      let code = makeCode()
      if !taken.contains(code) { return code }
    }
  }

  /// What goes into the record.
  public var entries: [Roster.Entry] { steps.map(\.entry) }
}

/// People by what identifies them; each can be claimed once.
private struct RosterIndex {
  private var free: [String: Participant]
  private var codes: [String: [String]] = [:]

  init(_ active: [Participant], former: [Participant]) {
    free = Dictionary(uniqueKeysWithValues: (active + former).map { ($0.code, $0) })
    // Those who take part come first, so that they are found before somebody who left.
    for person in active + former {
      for key in Rank.allCases.compactMap({ RosterIndex.key(of: person, $0) }) {
        codes[key, default: []].append(person.code)
      }
    }
  }

  /// The known person behind each listed one, the surest matches first.
  mutating func claim(_ people: [Participant]) -> [Participant?] {
    var matches: [Participant?] = people.map { _ in nil }
    for rank in Rank.allCases {
      for (index, person) in people.enumerated() where matches[index] == nil {
        guard let key = RosterIndex.key(of: person, rank) else { continue }
        let candidates = codes[key, default: []].filter { free[$0] != nil }
        guard let code = candidates.first, rank != .nameAlone || candidates.count == 1 else { continue }
        if rank == .nameAlone, free[code]?.isSomebodyElse(than: person) ?? true { continue }
        matches[index] = free.removeValue(forKey: code)
      }
    }
    return matches
  }

  /// How sure a match is, the surest first.
  private enum Rank: String, CaseIterable { case seatAndAddress, address, seatAndName, nameAlone }

  private static func key(of person: Participant, _ rank: Rank) -> String? {
    let (name, email) = (person.name.lowercased(), person.email?.lowercased())
    let parts: [String]? =
      switch rank {
      case .seatAndAddress: email.map { [$0, person.tandem] }
      case .address: email.map { [$0] }
      case .seatAndName: [name, person.tandem]
      case .nameAlone: [name]
      }
    return parts.map { ([rank.rawValue, person.role.rawValue] + $0).joined(separator: "\t") }
  }
}

extension Participant {
  /// Another address is another person, whatever the name.
  fileprivate func isSomebodyElse(than other: Participant) -> Bool {
    guard let email, let theirs = other.email else { return false }
    return email.lowercased() != theirs.lowercased()
  }

  /// The same person with a code.
  func with(code: String) -> Participant {
    Participant(
      code: code, tandem: tandem, role: role, name: name, language: language, register: register,
      email: email,
      unit: unit, level: level, isBoardMember: isBoardMember, isKnownFromMedia: isKnownFromMedia,
      learns: learns,
      meeting: meeting, place: place)
  }
}

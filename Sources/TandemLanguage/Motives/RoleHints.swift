/// What in a text speaks for its writer being a mentor or a mentee, where nobody said it.
struct RoleHints {
  private var mentor = 0.0
  private var mentee = 0.0

  /// Which side the words fit better.
  var role: Role { mentor > mentee ? .mentor : .mentee }

  /// Words like "my mentee" outweigh single motives.
  mutating func add(_ cue: CueList.Cue) {
    switch cue.label {
    case "mentor": mentor += cue.weight * 2
    case "mentee": mentee += cue.weight * 2
    default: break
    }
  }

  mutating func add(_ hits: [MotiveHit]) {
    for hit in hits where hit.motive != MotiveLexicon.duty && hit.motive != MotiveLexicon.nothing {
      // Mentees have twice as many motives, so more words speak for them by chance.
      if MotiveLexicon.mentors.contains(hit.motive) {
        mentor += hit.weight * 1.5
      } else {
        mentee += hit.weight
      }
    }
  }
}

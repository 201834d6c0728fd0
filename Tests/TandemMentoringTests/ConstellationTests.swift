import TandemLanguage
import TandemMentoring
import Testing

@Suite("Constellations, label advice and agenda")
struct ConstellationTests {
  @Test(
    "Two learning goals and the programme's word make five constellations",
    arguments: [
      (false, true, false, Constellation.classic), (false, true, true, .classic),
      (true, false, false, .reverseOne),
      (true, false, true, .reverseOne), (true, true, true, .reverseTwo), (true, true, false, .reciprocal),
      (false, false, false, .open), (false, false, true, .open),
    ])
  func cases(mentor: Bool, mentee: Bool, label: Bool, expected: Constellation) {
    #expect(Constellation(mentorLearns: mentor, menteeLearns: mentee, isCalledReverse: label) == expected)
  }

  @Test("The label is advised exactly where the senior learns and at least one reason is met")
  func everyCombination() {
    let booleans = [false, true]
    for learns in booleans {
      for media in booleans {
        for board in booleans {
          for culture in booleans {
            for levels in 0...4 {
              let advice = LabelAdvice(
                .init(
                  seniorLearns: learns, isKnownFromMedia: media, isBoardMember: board,
                  isHierarchical: culture,
                  levelsApart: levels))
              var reasons: [LabelAdvice.Reason] = []
              if media { reasons.append(.knownFromMedia) }
              if board { reasons.append(.boardMember) }
              if culture { reasons.append(.hierarchicalCulture) }
              if levels >= 3 { reasons.append(.farApart) }
              #expect(advice.reasons == reasons)
              #expect(advice.isAdvised == (learns && !reasons.isEmpty))
            }
          }
        }
      }
    }
  }

  @Test("Every agenda fills its meeting to the minute and has no empty part")
  func minutes() {
    for constellation in Constellation.allCases {
      for length in Agenda.Length.allCases {
        let agenda = Agenda(constellation, length)
        #expect(agenda.parts.map(\.minutes).reduce(0, +) == length.rawValue)
        #expect(Set(agenda.parts.map(\.topic)).count == Agenda.Topic.allCases.count)
        #expect(agenda.parts.allSatisfy { $0.minutes > 0 })
        #expect(agenda.parts.map(\.startMinute) == agenda.parts.map(\.startMinute).sorted())
      }
    }
  }

  @Test("In the reverse constellations the senior begins with motive and goal")
  func seniorBegins() {
    for constellation in [Constellation.reverseOne, .reverseTwo] {
      let agenda = Agenda(constellation, .standard)
      let begins = agenda.parts.filter { [.motives, .goals].contains($0.topic) }.map(\.begins)
      #expect(begins == [.mentor, .mentor])
    }
  }

  @Test("A mentor who only gives and a mentee who only takes are a one-way street")
  func oneWay() {
    let fit = MotiveFit(mentor: [Motive(rawValue: "giving-back")], mentee: [Motive(rawValue: "career")])
    #expect(fit.gaps == [.oneWay])
    let wishing = MotiveFit(
      mentor: [Motive(rawValue: "giving-back")], mentee: [Motive(rawValue: "career")], mentorWishes: true)
    #expect(wishing.gaps.isEmpty)
    #expect(fit.fits.count == 1)
  }
}

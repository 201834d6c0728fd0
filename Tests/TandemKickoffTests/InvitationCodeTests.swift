import TandemKickoff
import Testing

@Suite("Invitation codes")
struct InvitationCodeTests {
  /// Counts upward, so that codes are the same on every run.
  private struct Counting: RandomNumberGenerator {
    var state: UInt64 = 7
    mutating func next() -> UInt64 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return state ^ (state >> 29)
    }
  }

  @Test("A code has ten signs that cannot be confused, and a code given out isn't made again")
  func shape() {
    var generator = Counting()
    var again = Counting()
    let first = InvitationCode.make(using: &generator, avoiding: [])
    #expect(first.count == 11)
    #expect(first.allSatisfy { "23456789abcdefghjkmnpqrstuvwxyz-".contains($0) })
    #expect(InvitationCode.make(using: &again, avoiding: [first]) != first)
  }
}

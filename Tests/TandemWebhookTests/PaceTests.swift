import Testing

@testable import TandemWebhook

@Suite("How many messages are read")
struct PaceTests {
  /// What becomes of messages at these seconds, run together: "read×3 tooMany silent×2".
  private static func verdicts(_ pace: Pace, _ seconds: some Sequence<Int64>) -> String {
    var runs: [(name: String, count: Int)] = []
    for second in seconds {
      let name = "\(pace.verdict(on: "p", at: second))"
      if runs.last?.name == name { runs[runs.count - 1].count += 1 } else { runs.append((name, 1)) }
    }
    return runs.map { $0.count == 1 ? $0.name : "\($0.name)×\($0.count)" }.joined(separator: " ")
  }

  @Test("So many a minute are read, then one sentence, then silence until a minute of quiet")
  func minute() {
    #expect(
      Self.verdicts(Pace(perMinute: 3), [0, 1, 2, 3, 4, 59, 61, 118, 177, 237, 238])
        == "read×3 tooMany silent×5 read×2")
  }

  @Test("A flood is told once, however long it lasts")
  func flood() {
    #expect(Self.verdicts(Pace(perMinute: 3), 0...5_000) == "read×3 tooMany silent×4997")
  }

  @Test("Two programs that answer each other slowly end with the day's measure")
  func slow() {
    let seconds = stride(from: Int64(0), to: 86_400, by: 30)
    #expect(Self.verdicts(Pace(perMinute: 3), seconds) == "read×30 enoughToday silent×2849")
    #expect(Self.verdicts(Pace(perMinute: 3), [0, 40, 80, 120, 160, 200, 240]) == "read×7")
  }

  @Test("The next day begins anew, and each person has a measure of their own")
  func others() {
    let pace = Pace(perMinute: 1)
    #expect(Self.verdicts(pace, (0..<10).map { $0 * 60 } + [600, 660]) == "read×10 enoughToday silent")
    #expect(pace.verdict(on: "other", at: 660) == .read)
    #expect(pace.verdict(on: "p", at: 86_400) == .read)
  }
}

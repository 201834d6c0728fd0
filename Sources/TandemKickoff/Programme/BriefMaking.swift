public import TandemMentoring
public import TandemStore

/// Makes briefs of a programme's tandems, several at a time, in the order of the roster.
public struct BriefMaking: Sendable {
  let attendance: Attendance
  let programme: Programme
  let catalog: MotiveCatalog
  let length: Agenda.Length?
  /// How many are in the making at once; memory grows with it, not with the programme.
  private let countMax: Int

  /// Briefs for tandems of a programme.
  public init(
    _ attendance: Attendance, in programme: Programme, catalog: MotiveCatalog, length: Agenda.Length? = nil,
    countMax: Int = 8
  ) {
    (self.attendance, self.programme, self.catalog) = (attendance, programme, catalog)
    (self.length, self.countMax) = (length, max(1, countMax))
  }

  /// The brief of one tandem.
  public func brief(of seats: TandemSeats) async throws(StoreError) -> Brief {
    Brief(
      of: seats, mentor: try await released(seats.mentor), mentee: try await released(seats.mentee),
      in: programme, length: length)
  }

  /// Makes something of every brief, several side by side, and hands it over in order.
  ///
  /// - Parameters:
  ///   - make: Runs side by side with itself.
  ///   - receive: Called with one result after the other, in the order of the tandems.
  public func each<Made: Sendable>(
    of tandems: [TandemSeats], make: @escaping @Sendable (Brief) throws -> Made,
    receive: (Made) async throws -> Void
  ) async throws {
    try await withThrowingTaskGroup(of: (Int, Made).self) { group in
      var waiting: [Int: Made] = [:]
      var (begun, handed) = (0, 0)
      func begin() {
        guard begun < tandems.count else { return }
        group.addTask { [number = begun, seats = tandems[begun]] in
          (number, try make(try await brief(of: seats)))
        }
        begun += 1
      }
      for _ in 0..<countMax { begin() }
      while let (number, made) = try await group.next() {
        waiting[number] = made
        while let next = waiting.removeValue(forKey: handed) {
          try await receive(next)
          handed += 1
          begin()
        }
      }
    }
  }

  private func released(_ person: Participant?) async throws(StoreError) -> Released {
    guard let person else { return Released(of: nil, catalog: catalog) }
    return Released(of: try await attendance.conversation(of: person), catalog: catalog)
  }
}

import Foundation
import TandemDialogue
import TandemTesting
import Testing

@testable import TandemStore

@Suite("Simulation")
struct SimulationTests {
  private static let faults: [SimulatedDisk.Fault] = [
    .fail(5), .fail(28), .shorten, .fill, .kill, .killAfter, .powerLoss,
  ]

  @Test("A fault at each operation in turn loses nothing and doubles nothing", arguments: faults)
  func everyOperation(fault: SimulatedDisk.Fault) async {
    var calm = Voyage(seed: 1)
    await calm.run(erasing: true)
    let count = calm.disk.operations
    #expect(count > 90)
    for operation in 1...count {
      for erasing in [false, true] {
        var voyage = Voyage(seed: 1)
        voyage.disk.plan([operation: fault])
        await voyage.run(erasing: erasing)
        let complaints = await voyage.inspect(afterPowerLoss: operation.isMultiple(of: 2))
        #expect(complaints.isEmpty, "operation \(operation), erasing \(erasing): \(complaints)")
      }
    }
  }

  @Test(
    "A fault at each operation of a purge leaves the whole conversation or what was released",
    arguments: faults)
  func purging(fault: SimulatedDisk.Fault) async throws {
    var operation = 0
    var isDone = false
    while !isDone {
      operation += 1
      var voyage = Voyage(seed: 1, messages: 3)
      await voyage.run()
      let before = voyage.disk.operations
      voyage.disk.plan([before + operation: fault])
      let reached = await voyage.purge()
      isDone = voyage.disk.operations < before + operation
      let record = try await voyage.survivor()
      #expect(record.seq == 3, "operation \(operation)")
      if reached {
        #expect(record.isPurged && record.conversation.slots == ["role": "mentor"], "operation \(operation)")
      } else if !record.isPurged {
        #expect(record.messages.count == 3, "operation \(operation)")
      }
    }
    #expect(operation > 15)
  }

  @Test(
    "A fault at each operation of taking a line out leaves the file with it or without, and the rest whole",
    arguments: faults)
  func takingOut(fault: SimulatedDisk.Fault) throws {
    let wanted: [[String: Value]] = [["conversation": "k3f7"], ["conversation": "k3f8"]]
    let gone: [String: Value] = ["conversation": "k3f9"]
    var operation = 0
    var isDone = false
    while !isDone {
      operation += 1
      let disk = SimulatedDisk(seed: UInt64(operation))
      let people = RecordFile(StoreFolder.people, in: try StoreFolder(at: "/srv/store", on: disk.process()))
      try people.appendNow([wanted[0], gone, wanted[1]])
      let before = disk.operations
      disk.plan([before + operation: fault])
      let reached = (try? people.remove { $0 == gone }) != nil
      isDone = disk.operations < before + operation
      disk.plan([:])
      disk.losePower()
      let folder = try StoreFolder(at: "/srv/store", on: disk.process())
      let contents = try RecordFile(StoreFolder.people, in: folder).readNow()
      #expect(contents.condition == .sound, "operation \(operation)")
      #expect(contents.records.filter { $0 != gone } == wanted, "operation \(operation)")
      if reached { #expect(contents.records == wanted, "operation \(operation)") }
    }
    #expect(operation > 10)
  }

  /// 10 000 seeds, in portions that the test runner can spread.
  @Test("Faults at random lose nothing and double nothing", arguments: 0..<20)
  func seeds(portion: Int) async {
    for offset in 0..<500 {
      let seed = UInt64(portion * 500 + offset)
      let (complaints, trace) = await life(seed: seed, traced: false)
      #expect(complaints.isEmpty, "seed \(seed): \(complaints)")
      _ = trace
    }
  }

  @Test("Faults at random with commit logs, of one program or both", arguments: 0..<20)
  func groupedSeeds(portion: Int) async {
    for offset in 0..<500 {
      let seed = UInt64(portion * 500 + offset)
      let grouping: Set<Int> = seed.isMultiple(of: 2) ? [0] : [0, 1]
      let (complaints, _) = await life(seed: seed, traced: false, grouping: grouping)
      #expect(complaints.isEmpty, "seed \(seed): \(complaints)")
    }
  }

  @Test("A fault at each operation in turn, with commit logs", arguments: faults, [[0], [0, 1], [1]])
  func everyGroupedOperation(fault: SimulatedDisk.Fault, grouping: Set<Int>) async {
    var calm = Voyage(seed: 1, grouping: grouping)
    await calm.run(erasing: true)
    for operation in 1...calm.disk.operations {
      for erasing in [false, true] {
        var voyage = Voyage(seed: 1, grouping: grouping)
        voyage.disk.plan([operation: fault])
        await voyage.run(erasing: erasing)
        let complaints = await voyage.inspect(afterPowerLoss: operation.isMultiple(of: 2))
        #expect(complaints.isEmpty, "operation \(operation), erasing \(erasing): \(complaints)")
      }
    }
  }

  /// TANDEM_SEED=1247 swift test --filter oneSeed: every operation of a life, to see what went wrong.
  @Test(
    "A seed from the environment", .enabled(if: ProcessInfo.processInfo.environment["TANDEM_SEED"] != nil))
  func oneSeed() async throws {
    let seed = try #require(UInt64(ProcessInfo.processInfo.environment["TANDEM_SEED"] ?? ""))
    let grouping = ProcessInfo.processInfo.environment["TANDEM_GROUPING"] ?? ""
    let (complaints, trace) = await life(
      seed: seed, traced: true, grouping: Set(grouping.compactMap(\.wholeNumberValue)))
    #expect(complaints.isEmpty, "\(trace.joined(separator: "\n"))")
  }

  private func life(seed: UInt64, traced: Bool, grouping: Set<Int> = []) async -> (
    complaints: [String], trace: [String]
  ) {
    var generator = SeededGenerator(seed: seed)
    var voyage = Voyage(seed: seed, messages: Int.random(in: 1...6, using: &generator), grouping: grouping)
    var plan: [Int: SimulatedDisk.Fault] = [:]
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      plan[Int.random(in: 1...90, using: &generator)] = Self.faults.randomElement(using: &generator)
    }
    voyage.disk.plan(plan)
    if traced { voyage.disk.startTrace() }
    await voyage.run(erasing: Int.random(in: 0...4, using: &generator) == 0)
    let complaints = await voyage.inspect(afterPowerLoss: Bool.random(using: &generator))
    return (complaints, voyage.disk.trace)
  }
}

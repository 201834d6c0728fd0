import Foundation
import Synchronization
import Testing

@testable import TandemStore

@Suite("Threads of the disk", .timeLimit(.minutes(1)))
struct DiskThreadsTests {
  @Test("Calls from elsewhere run on the thread of the disk, and their callers go on elsewhere")
  func callsFromElsewhere() async throws {
    let threads = DiskThreads(countMax: 1)
    defer { threads.close() }
    let places = try await withThrowingTaskGroup(of: (call: UInt64, after: UInt64).self) { group in
      for _ in 0..<20 {
        group.addTask {
          let call = try await threads.run { () throws(StoreError) in currentThreadNumber() }
          return (call, currentThreadNumber())
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    #expect(Set(places.map(\.call)).count == 1)
    #expect(Set(places.map(\.after)).isDisjoint(with: places.map(\.call)))
  }

  @Test("A task that runs on the threads makes all its calls on the thread where it is")
  func callFromHere() async throws {
    let threads = DiskThreads(countMax: 2)
    defer { threads.close() }
    let places = try await withTaskExecutorPreference(threads.executor) {
      var places: [UInt64] = [currentThreadNumber()]
      for _ in 0..<100 {
        places.append(try await threads.run { () throws(StoreError) in currentThreadNumber() })
        places.append(currentThreadNumber())
      }
      return places
    }
    #expect(Set(places).count == 1)
  }

  @Test("As many calls block side by side as there are threads")
  func sideBySide() async throws {
    let threads = DiskThreads(countMax: 4)
    defer { threads.close() }
    let meeting = Meeting(of: 4)
    // Each call returns only when all four are there.
    await withTaskGroup { group in
      for _ in 0..<4 {
        group.addTask { _ = try? await threads.run { () throws(StoreError) in meeting.join() } }
      }
    }
    #expect(meeting.mostAtOnce == 4)
  }

  @Test("No more calls run at once than there are threads")
  func noMore() async throws {
    let threads = DiskThreads(countMax: 2)
    defer { threads.close() }
    let running = Running()
    await withTaskGroup { group in
      for _ in 0..<200 {
        group.addTask {
          _ = try? await threads.run { () throws(StoreError) in
            running.begin()
            running.end()
          }
        }
      }
    }
    #expect((1...2).contains(running.most))
  }

  @Test("A task that comes when the threads have ended is still served")
  func late() async throws {
    let threads = DiskThreads(countMax: 1)
    _ = try await threads.run { () throws(StoreError) in 1 }
    threads.close()
    #expect(try await threads.run { () throws(StoreError) in 2 } == 2)
    #expect(try await threads.run { () throws(StoreError) in 3 } == 3)
  }

  @Test("Without threads a call runs where it is made")
  func none() async throws {
    let threads = DiskThreads(countMax: 0)
    #expect(threads.executor == nil)
    #expect(try await threads.run { () throws(StoreError) in 1 } == 1)
  }
}

/// Where several threads wait for each other.
private final class Meeting: Sendable {
  private let expected: Int
  private let present = Mutex(0)
  private let isComplete = DispatchSemaphore(value: 0)

  init(of expected: Int) { self.expected = expected }

  var mostAtOnce: Int { present.withLock { $0 } }

  func join() {
    let isLast = present.withLock { present in
      present += 1
      return present == expected
    }
    if isLast { for _ in 1..<expected { isComplete.signal() } } else { isComplete.wait() }
  }
}

/// How many calls run, and how many ran at once.
private final class Running: Sendable {
  private let count = Mutex((now: 0, most: 0))

  var most: Int { count.withLock { $0.most } }

  func begin() { count.withLock { $0 = ($0.now + 1, max($0.most, $0.now + 1)) } }

  func end() { count.withLock { $0.now -= 1 } }
}

private func currentThreadNumber() -> UInt64 { UInt64(UInt(bitPattern: ObjectIdentifier(Thread.current))) }

import Synchronization
import TandemRuntime
import TandemTesting
import Testing

@Suite("Lanes")
struct LanesTests {
  @Test("Places are called in the order in which they were taken, whatever order they are awaited in")
  func order() async throws {
    let lanes = Lanes(lengthMax: 100)
    let places = try (0..<50).map { _ in try #require(lanes.join("a")) }
    let order = Order()
    await withTaskGroup(of: Void.self) { group in
      for (number, place) in places.enumerated().reversed() {
        group.addTask {
          await place.isCalled()
          order.add(number)
          lanes.leave(place)
        }
      }
    }
    #expect(order.numbers == Array(0..<50))
  }

  @Test("A full lane refuses; another conversation's lane doesn't notice")
  func bounds() throws {
    let lanes = Lanes(lengthMax: 2)
    let served = try #require(lanes.join("a"))
    #expect(lanes.join("a") != nil)
    #expect(lanes.join("a") != nil)
    #expect(lanes.join("a") == nil)
    #expect(lanes.join("b") != nil)
    lanes.leave(served)
    #expect(lanes.join("a") != nil)
  }

  @Test("A lane that everybody has left takes no memory, and can be joined only when empty")
  func emptiness() throws {
    let lanes = Lanes(lengthMax: 2)
    let place = try #require(lanes.joinEmpty("a"))
    #expect(lanes.joinEmpty("a") == nil)
    #expect(lanes.count == 1)
    lanes.leave(place)
    #expect(lanes.count == 0)
    #expect(lanes.joinEmpty("a") != nil)
  }
}

private final class Order: Sendable {
  private let called = Mutex<[Int]>([])

  var numbers: [Int] { called.withLock { $0 } }

  func add(_ number: Int) { called.withLock { $0.append(number) } }
}

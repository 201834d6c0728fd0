import Synchronization

/// A first-in-first-out queue per conversation.
///
/// An actor runs whoever comes while another call waits for the disk; a lane doesn't: places are taken
/// synchronously, in the order of the calls of `join`, and each is called only after the one before it
/// has left. Different conversations know nothing of each other. A lane without places takes no memory.
public final class Lanes: Sendable {
  private struct Lane {
    var waiting: [Place] = []
  }

  /// Many tables, so that threads that serve different conversations don't queue for one lock.
  private final class Table: Sendable {
    let lanes = Mutex<[String: Lane]>([:])
  }

  private let lengthMax: Int
  private let tables = (0..<64).map { _ in Table() }

  /// Lanes in which at most so many places wait behind the one that is being served.
  public init(lengthMax: Int) {
    precondition(lengthMax > 0)
    self.lengthMax = lengthMax
  }

  private func table(of conversation: String) -> Table {
    tables[Int(UInt(bitPattern: conversation.hashValue) % 64)]
  }

  /// Takes the next place in a conversation's lane without waiting; nil where the lane is full.
  ///
  /// Whoever takes a place must wait for it and leave it, or the lane stands still.
  public func join(_ conversation: String) -> Place? {
    table(of: conversation).lanes.withLock { lanes in
      guard var lane = lanes[conversation] else {
        lanes[conversation] = Lane()
        return Place(conversation, isCalled: true)
      }
      guard lane.waiting.count < lengthMax else { return nil }
      let place = Place(conversation, isCalled: false)
      lanes[conversation] = nil  // So that the array has one owner and isn't copied.
      lane.waiting.append(place)
      lanes[conversation] = lane
      return place
    }
  }

  /// Takes a place in a lane that nobody is in; nil where somebody is.
  public func joinEmpty(_ conversation: String) -> Place? {
    table(of: conversation).lanes.withLock { lanes in
      guard lanes[conversation] == nil else { return nil }
      lanes[conversation] = Lane()
      return Place(conversation, isCalled: true)
    }
  }

  /// Gives up a place that was called, and calls the next one.
  public func leave(_ place: Place) {
    let next = table(of: place.conversation).lanes.withLock { lanes -> Place? in
      guard var lane = lanes.removeValue(forKey: place.conversation), !lane.waiting.isEmpty else {
        return nil
      }
      let next = lane.waiting.removeFirst()
      lanes[place.conversation] = lane
      return next
    }
    next?.call()
  }

  /// How many conversations are being served or waited for.
  public var count: Int { tables.reduce(0) { sum, table in sum + table.lanes.withLock { $0.count } } }

  /// How many places wait in a conversation's lane.
  public func waiting(for conversation: String) -> Int {
    table(of: conversation).lanes.withLock { $0[conversation]?.waiting.count ?? 0 }
  }
}

/// A place in a lane, taken in one moment and used in another.
public final class Place: Sendable {
  private enum Stage {
    case queued
    case awaited(CheckedContinuation<Void, Never>)
    case called
  }

  /// The conversation whose lane it is in.
  public let conversation: String
  private let stage: Mutex<Stage>

  fileprivate init(_ conversation: String, isCalled: Bool) {
    self.conversation = conversation
    stage = Mutex(isCalled ? .called : .queued)
  }

  /// Whether nobody is before, so that there is nothing to wait for.
  var isFirst: Bool { stage.withLock { if case .called = $0 { true } else { false } } }

  /// Returns when everybody before has left; at once where nobody is before.
  public func isCalled() async {
    if isFirst { return }
    await withCheckedContinuation { continuation in
      let isCalled = stage.withLock { stage in
        if case .called = stage { return true }
        stage = .awaited(continuation)
        return false
      }
      if isCalled { continuation.resume() }
    }
  }

  fileprivate func call() {
    let continuation = stage.withLock { stage in
      defer { stage = .called }
      if case .awaited(let continuation) = stage { return CheckedContinuation?.some(continuation) }
      return nil
    }
    continuation?.resume()
  }
}

/// Names in the order of the time at which they are due; a binary heap.
struct DueHeap: Sendable {
  private var entries: [(due: Int64, name: String)] = []

  /// When the first one is due.
  var firstDue: Int64? { entries.first?.due }

  mutating func add(_ name: String, due: Int64) {
    entries.append((due, name))
    var child = entries.count - 1
    while child > 0, entries[child].due < entries[(child - 1) / 2].due {
      entries.swapAt(child, (child - 1) / 2)
      child = (child - 1) / 2
    }
  }

  /// The first one, if it is due.
  mutating func next(at now: Int64) -> String? {
    guard let first = entries.first, first.due <= now else { return nil }
    let last = entries.removeLast()
    if !entries.isEmpty {
      entries[0] = last
      sink()
    }
    return first.name
  }

  /// Takes out the names of a kind, in the order in which they would have become due.
  mutating func remove(where isMeant: (String) -> Bool) -> [String] {
    let all = entries.sorted { $0.due < $1.due }
    let meant = all.filter { isMeant($0.name) }.map(\.name)
    // In the order of their times entries are a heap.
    if !meant.isEmpty { entries = all.filter { !isMeant($0.name) } }
    return meant
  }

  private mutating func sink() {
    var parent = 0
    while true {
      let left = 2 * parent + 1
      guard left < entries.count else { return }
      let right = left + 1
      let child = right < entries.count && entries[right].due < entries[left].due ? right : left
      guard entries[child].due < entries[parent].due else { return }
      entries.swapAt(parent, child)
      parent = child
    }
  }
}

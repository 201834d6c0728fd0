import Synchronization
public import TandemStore

/// A program on a simulated disk: its files close and its locks end when it dies.
public struct SimulatedProcess: Disk {
  let disk: SimulatedDisk
  let number: Int

  private static let missing = DiskError(number: 2)
  private static let gone = DiskError(number: SimulatedDisk.deadNumber)

  /// Whether it was killed, or the power went.
  public var isDead: Bool { disk.state.withLock { $0.dead.contains(number) } }

  /// Kills it now.
  public func kill() { disk.state.withLock { $0.kill(number) } }

  /// The number of the program: what it does, it does one after the other.
  public func draftMark() -> String { "\(number)" }

  /// Opens a file.
  public func open(_ path: String, _ access: DiskAccess) throws(DiskError) -> Descriptor {
    try operation { state throws(DiskError) in
      let node: Int
      switch state.find(path) {
      case .success(let found): node = found
      case .failure(let error):
        guard access == .create, error.number == 2 else { throw error }
        let (folder, name) = try parent(of: path, in: state)
        node = state.nextNumber()
        state.nodes[node] = SimulatedState.Node(isFolder: false)
        state.change(folder, [.init(name: name, node: node)])
      }
      let number = Int32(state.nextNumber())
      state.open[number] = .init(node: node, process: self.number)
      return Descriptor(number: number)
    }
  }

  /// Closes a file.
  public func close(_ file: Descriptor) { disk.state.withLock { $0.close(file.number) } }

  /// What is known of it.
  public func status(of file: Descriptor) throws(DiskError) -> FileStatus {
    try operation { state throws(DiskError) in try status(try node(file, in: state), in: state) }
  }

  /// What is known of it.
  public func status(at path: String) throws(DiskError) -> FileStatus? {
    try operation { state throws(DiskError) in
      switch state.find(path) {
      case .success(let node): return try status(node, in: state)
      case .failure(let error):
        if error.number == 2 { return nil }
        throw error
      }
    }
  }

  /// Reads at an offset.
  public func read(_ file: Descriptor, at offset: Int, count: Int) throws(DiskError) -> [UInt8] {
    try operation { state throws(DiskError) in
      let bytes = state.nodes[try node(file, in: state)]?.bytes ?? []
      return Array(bytes.dropFirst(offset).prefix(count))
    }
  }

  /// Writes at an offset.
  public func write(_ file: Descriptor, at offset: Int, _ bytes: ArraySlice<UInt8>) throws(DiskError) -> Int {
    try operation(halves: true) { (state, fault) throws(DiskError) in
      let node = try node(file, in: state)
      let isWhole = fault == nil || fault == .killAfter || bytes.count < 2
      let count = isWhole ? bytes.count : bytes.count / 2
      state.nodes[node]?.write(bytes.prefix(count), at: offset)
      if fault == .fill {
        // What follows of the same write finds no room either.
        state.faults[state.operations + 1] = .fail(28)
      }
      return count
    }
  }

  /// Cuts to a length.
  public func truncate(_ file: Descriptor, to length: Int) throws(DiskError) {
    try operation { state throws(DiskError) in
      let node = try node(file, in: state)
      guard var found = state.nodes[node] else { return }
      found.bytes = Array(found.bytes.prefix(length))
      found.lost = found.lost.map { $0.clamped(to: 0..<length) }.filter { !$0.isEmpty }
      state.nodes[node] = found
    }
  }

  /// Waits until the bytes are safe.
  public func sync(_ file: Descriptor) throws(DiskError) {
    try operation(onFailure: { state in lose(file, in: &state) }) { state throws(DiskError) in
      let node = try node(file, in: state)
      guard var found = state.nodes[node] else { return }
      found.durable = found.bytes
      for range in found.lost {
        found.durable.replaceSubrange(range, with: [UInt8](repeating: 0, count: range.count))
      }
      state.nodes[node] = found
    }
  }

  /// Takes the lock if it is free.
  public func lock(_ file: Descriptor) throws(DiskError) -> Bool {
    try operation { state throws(DiskError) in
      let node = try node(file, in: state)
      if let owner = state.locks[node], owner != file.number { return false }
      state.locks[node] = file.number
      return true
    }
  }

  /// Takes the lock; programs here do one thing after the other, so one that is held stays held.
  public func waitForLock(_ file: Descriptor) throws(DiskError) {
    guard try lock(file) else { throw DiskError(number: 11) }
  }

  /// Renames.
  public func rename(_ path: String, to other: String) throws(DiskError) {
    try operation { state throws(DiskError) in
      let (folder, name) = try parent(of: path, in: state)
      let (target, newName) = try parent(of: other, in: state)
      guard let node = state.nodes[folder]?.names[name] else { throw SimulatedProcess.missing }
      precondition(folder == target, "the store renames within a folder only")
      state.change(folder, [.init(name: name, node: nil), .init(name: newName, node: node)])
    }
  }

  /// Removes a name.
  public func remove(_ path: String) throws(DiskError) {
    try operation { state throws(DiskError) in
      let (folder, name) = try parent(of: path, in: state)
      guard state.nodes[folder]?.names[name] != nil else { throw SimulatedProcess.missing }
      state.change(folder, [.init(name: name, node: nil)])
    }
  }

  /// Makes a folder.
  public func makeFolder(_ path: String) throws(DiskError) -> Bool {
    try operation { state throws(DiskError) in
      let (folder, name) = try parent(of: path, in: state)
      if state.nodes[folder]?.names[name] != nil { return false }
      let node = state.nextNumber()
      state.nodes[node] = SimulatedState.Node(isFolder: true)
      state.change(folder, [.init(name: name, node: node)])
      return true
    }
  }

  /// Takes away the rights of others.
  public func makePrivate(_ path: String) throws(DiskError) {}

  /// Waits until the names are safe.
  public func syncFolder(_ path: String) throws(DiskError) {
    try operation { state throws(DiskError) in
      let node = try state.find(path).get()
      guard let names = state.nodes[node]?.names else { return }
      state.nodes[node]?.durableNames = names
      state.nodes[node]?.pending = []
    }
  }

  /// Hands over the names.
  public func names(in path: String, _ receive: (String) -> Bool) throws(DiskError) {
    let names = try operation { state throws(DiskError) in
      state.nodes[try state.find(path).get()]?.names.keys.sorted() ?? []
    }
    for name in names where !receive(name) { return }
  }

  /// One operation that only a write cares to do by halves.
  private func operation<Result: Sendable>(
    onFailure: (inout SimulatedState) -> Void = { _ in }, named name: String = #function,
    _ body: (inout SimulatedState) throws(DiskError) -> Result
  ) throws(DiskError) -> Result {
    try operation(onFailure: onFailure, named: name) { state, _ throws(DiskError) in try body(&state) }
  }

  /// One operation: counts it, and lets the plan's fault happen.
  private func operation<Result: Sendable>(
    onFailure: (inout SimulatedState) -> Void = { _ in }, halves: Bool = false,
    named name: String = #function,
    _ body: (inout SimulatedState, SimulatedDisk.Fault?) throws(DiskError) -> Result
  ) throws(DiskError) -> Result {
    let outcome: Swift.Result<Result, DiskError> = disk.state.withLock { state in
      guard !state.dead.contains(number) else { return .failure(SimulatedProcess.gone) }
      state.operations += 1
      let fault = state.faults[state.operations]
      if state.isTraced {
        state.trace.append("\(state.operations) program \(number) \(name) \(fault.map { "\($0)" } ?? "")")
      }
      switch fault {
      case .fail(let number):
        onFailure(&state)
        return .failure(DiskError(number: number))
      case .kill, .killAfter, .powerLoss:
        if fault == .killAfter || halves {
          _ = Swift.Result { () throws(DiskError) in try body(&state, fault) }
        }
        if fault == .powerLoss { state.losePower() } else { state.kill(number) }
        return .failure(SimulatedProcess.gone)
      case .shorten, .fill, nil:
        return Swift.Result { () throws(DiskError) in try body(&state, fault) }
      }
    }
    return try outcome.get()
  }

  /// What a failed sync does: the bytes that were not safe yet never will be.
  private func lose(_ file: Descriptor, in state: inout SimulatedState) {
    guard let node = state.open[file.number]?.node, var found = state.nodes[node] else { return }
    let safe = min(found.durable.count, found.bytes.count)
    if safe < found.bytes.count { found.lost.append(safe..<found.bytes.count) }
    state.nodes[node] = found
  }

  private func node(_ file: Descriptor, in state: SimulatedState) throws(DiskError) -> Int {
    guard let open = state.open[file.number] else { throw DiskError(number: 9) }
    return open.node
  }

  private func status(_ node: Int, in state: SimulatedState) throws(DiskError) -> FileStatus {
    guard let found = state.nodes[node] else { throw SimulatedProcess.missing }
    return FileStatus(
      kind: found.isFolder ? .folder : .file, bytes: found.bytes.count, file: UInt64(node),
      links: state.links(of: node), mode: found.isFolder ? 0o700 : 0o600)
  }

  private func parent(of path: String, in state: SimulatedState) throws(DiskError) -> (Int, String) {
    let parts = path.split(separator: "/")
    let folder = try state.find(parts.dropLast().joined(separator: "/")).get()
    return (folder, parts.last.map(String.init) ?? "")
  }
}

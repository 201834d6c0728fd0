import Synchronization
import TandemStore

/// A disk in memory that fails where a plan says, and forgets what was not synced when its power goes.
///
/// It grants no more than POSIX does: bytes survive after the file was synced, names after the folder
/// was; of the rest any part may survive, blocks in any order, holes as zeros. A sync that fails throws
/// the bytes away, as Linux does, and later syncs don't bring them back.
public final class SimulatedDisk: Sendable {
  /// What happens at an operation.
  public enum Fault: Sendable, Hashable {
    /// The call fails with a number of the system's; nothing was done.
    case fail(Int32)
    /// A write takes only half of its bytes; other calls are not affected.
    case shorten
    /// A write takes half of its bytes, then the disk is full; other calls are not affected.
    case fill
    /// The process is killed during the call: of a write half is done, of anything else nothing.
    case kill
    /// The process is killed when the call is done and before it hears of it.
    case killAfter
    /// The power goes; what was not synced may be lost.
    case powerLoss
  }

  /// The number of every failure after a process has died.
  public static let deadNumber: Int32 = 9999

  let state: Mutex<SimulatedState>

  /// An empty disk; the seed decides what survives a loss of power.
  public init(seed: UInt64) { state = Mutex(SimulatedState(seed: seed)) }

  /// A program that uses the disk.
  public func process() -> SimulatedProcess {
    SimulatedProcess(disk: self, number: state.withLock { $0.nextProcess() })
  }

  /// What shall happen, by the number of the operation from 1.
  public func plan(_ faults: [Int: Fault]) { state.withLock { $0.faults = faults } }

  /// How many operations there were.
  public var operations: Int { state.withLock { $0.operations } }

  /// Every operation from now on, for a person who looks into a seed that failed.
  public func startTrace() { state.withLock { $0.isTraced = true } }

  /// What was traced, one line for each operation.
  public var trace: [String] { state.withLock { $0.trace } }

  /// Takes the power away now.
  public func losePower() { state.withLock { $0.losePower() } }

  /// Changes a byte of a file behind everybody's back.
  public func damage(_ path: String, at offset: Int) {
    state.withLock { state in
      guard case .success(let node) = state.find(path) else { return }
      state.nodes[node]?.bytes[offset] ^= 0x20
    }
  }

  /// What a file holds; nil where there is none.
  public func bytes(of path: String) -> [UInt8]? {
    state.withLock { state in
      guard case .success(let node) = state.find(path) else { return nil }
      return state.nodes[node]?.bytes
    }
  }
}

/// Everything on a simulated disk.
struct SimulatedState {
  struct Node {
    var isFolder: Bool
    /// What a reader sees, and what survives.
    var bytes: [UInt8] = []
    var durable: [UInt8] = []
    /// Stretches that a failed sync threw away.
    var lost: [Range<Int>] = []
    /// Names in a folder: as seen, as they survive, and what happened since the last sync.
    var names: [String: Int] = [:]
    var durableNames: [String: Int] = [:]
    var pending: [[NameChange]] = []

    mutating func write(_ new: ArraySlice<UInt8>, at offset: Int) {
      let end = offset + new.count
      if bytes.count < end { bytes += [UInt8](repeating: 0, count: end - bytes.count) }
      bytes.replaceSubrange(offset..<end, with: new)
      // What is written again is under the system's care again.
      lost = lost.flatMap { [$0.clamped(to: 0..<offset), $0.clamped(to: end..<Int.max)] }.filter {
        !$0.isEmpty
      }
    }
  }

  struct NameChange {
    let name: String
    let node: Int?
  }

  struct OpenFile {
    let node: Int
    let process: Int
  }

  var nodes: [Int: Node] = [0: Node(isFolder: true)]
  var open: [Int32: OpenFile] = [:]
  var locks: [Int: Int32] = [:]
  var dead: Set<Int> = []
  var faults: [Int: SimulatedDisk.Fault] = [:]
  var operations = 0
  var isTraced = false
  var trace: [String] = []
  private var processes = 0
  private var numbers = 1
  private var generator: SeededGenerator

  /// A block is small here, so that a line spans several.
  static let blockBytes = 64

  init(seed: UInt64) { generator = SeededGenerator(seed: seed) }

  mutating func nextProcess() -> Int {
    processes += 1
    return processes
  }

  mutating func nextNumber() -> Int {
    numbers += 1
    return numbers
  }

  func find(_ path: String) -> Result<Int, DiskError> {
    var node = 0
    for name in path.split(separator: "/") {
      guard nodes[node]?.isFolder == true else { return .failure(DiskError(number: 20)) }
      guard let next = nodes[node]?.names[String(name)] else { return .failure(DiskError(number: 2)) }
      node = next
    }
    return .success(node)
  }

  /// How many names a node has.
  func links(of node: Int) -> Int {
    nodes.values.reduce(0) { $0 + $1.names.values.count { $0 == node } }
  }

  mutating func change(_ folder: Int, _ changes: [NameChange]) {
    for change in changes { nodes[folder]?.names[change.name] = change.node }
    nodes[folder]?.pending.append(changes)
  }

  mutating func kill(_ process: Int) {
    dead.insert(process)
    for (number, file) in open where file.process == process { close(number) }
  }

  mutating func close(_ number: Int32) {
    guard let file = open.removeValue(forKey: number) else { return }
    if locks[file.node] == number { locks[file.node] = nil }
  }

  mutating func losePower() {
    for number in open.keys { close(number) }
    dead.formUnion(0...processes)
    for node in nodes.keys.sorted() {
      if nodes[node]?.isFolder == true { forgetNames(of: node) } else { forgetBytes(of: node) }
    }
  }

  private mutating func forgetNames(of node: Int) {
    guard var folder = nodes[node] else { return }
    folder.names = folder.durableNames
    for changes in folder.pending where Bool.random(using: &generator) {
      for change in changes { folder.names[change.name] = change.node }
    }
    (folder.durableNames, folder.pending) = (folder.names, [])
    nodes[node] = folder
  }

  private mutating func forgetBytes(of node: Int) {
    guard var file = nodes[node], file.bytes != file.durable else { return }
    let shorter = min(file.bytes.count, file.durable.count)
    let longer = max(file.bytes.count, file.durable.count)
    let length = Int.random(in: shorter...longer, using: &generator)
    var kept =
      Array(file.durable.prefix(length)) + [UInt8](repeating: 0, count: max(0, length - file.durable.count))
    var start = 0
    while start < length {
      let block = start..<min(start + SimulatedState.blockBytes, length)
      if Bool.random(using: &generator), block.upperBound <= file.bytes.count {
        kept.replaceSubrange(block, with: file.bytes[block])
      }
      start = block.upperBound
    }
    (file.bytes, file.durable, file.lost) = (kept, kept, [])
    nodes[node] = file
  }
}

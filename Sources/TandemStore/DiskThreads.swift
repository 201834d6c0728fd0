import Dispatch
import Foundation
import Synchronization

/// Threads for calls that block, so that no turn of another conversation waits behind a disk.
///
/// They come into being when there is work and nobody free, and end with their owner. As many syncs
/// run side by side as there are threads: that is what lets the file system group them.
final class DiskThreads: Sendable {
  private typealias Job = @Sendable () -> Void

  private struct Queue {
    var jobs: [Job] = []
    var head = 0
    var free = 0
    var threads = 0
    var isClosed = false
  }

  private let queue = Mutex(Queue())
  private let ready = DispatchSemaphore(value: 0)
  private let countMax: Int

  /// At most so many threads; none at all runs every call where it was made, for the simulation.
  init(countMax: Int) { self.countMax = countMax }

  /// Runs a call on one of the threads and returns what it returned.
  func run<Result: Sendable>(
    _ call: @escaping @Sendable () throws(StoreError) -> Result
  ) async throws(StoreError) -> Result {
    guard countMax > 0 else { return try call() }
    let outcome: Swift.Result<Result, StoreError> = await withCheckedContinuation { continuation in
      submit { continuation.resume(returning: Swift.Result { () throws(StoreError) in try call() }) }
    }
    return try outcome.get()
  }

  /// Lets the threads end when what has been submitted is done.
  func close() {
    let threads = queue.withLock { queue in
      queue.isClosed = true
      return queue.threads
    }
    for _ in 0..<threads { ready.signal() }
  }

  private func submit(_ job: @escaping Job) {
    let needsThread = queue.withLock { queue in
      queue.jobs.append(job)
      guard queue.free < queue.jobs.count - queue.head, queue.threads < countMax else { return false }
      queue.threads += 1
      return true
    }
    if needsThread { begin() }
    ready.signal()
  }

  private func begin() {
    let thread = Thread { [self] in
      while let job = next() { job() }
    }
    thread.name = "tandem-disk"
    thread.stackSize = 512 << 10
    thread.start()
  }

  /// The next job; nil when there will be none.
  private func next() -> Job? {
    queue.withLock { $0.free += 1 }
    // One signal for each job and, at the end, one for each thread.
    ready.wait()
    return queue.withLock { queue in
      queue.free -= 1
      guard queue.head < queue.jobs.count else { return nil }
      let job = queue.jobs[queue.head]
      queue.head += 1
      if queue.head == queue.jobs.count {
        queue.jobs.removeAll(keepingCapacity: true)
        queue.head = 0
      } else if queue.head > 1024 {
        queue.jobs.removeFirst(queue.head)
        queue.head = 0
      }
      return job
    }
  }
}

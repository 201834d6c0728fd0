import Dispatch
import Foundation
import Synchronization

/// Threads that may block: whatever runs here holds up no task of the cooperative pool.
///
/// An executor for whole tasks, so that a turn that runs here from its beginning calls the disk without a
/// change of thread. The threads come into being when there is work and nobody free, and end with their
/// owner. As many syncs run side by side as there are threads: that lets the file system group them.
final class DiskThreads: TaskExecutor {
  private struct Queue {
    var jobs: [UnownedJob] = []
    var head = 0
    var free = 0
    var threads = 0
    var isClosed = false

    var isEmpty: Bool { head == jobs.count }

    mutating func removeFirst() -> UnownedJob? {
      guard !isEmpty else { return nil }
      let job = jobs[head]
      head += 1
      if isEmpty {
        jobs.removeAll(keepingCapacity: true)
        head = 0
      } else if head > 1024 {
        jobs.removeFirst(head)
        head = 0
      }
      return job
    }

    mutating func endThread() -> Bool {
      threads -= 1
      return true
    }
  }

  private let queue = Mutex(Queue())
  private let ready = DispatchSemaphore(value: 0)
  private let countMax: Int

  /// At most so many threads; none at all runs every call where it was made, for the simulation.
  init(countMax: Int) { self.countMax = countMax }

  /// This as the executor of whole tasks; nil where there are no threads.
  var executor: (any TaskExecutor)? { countMax > 0 ? self : nil }

  /// Runs a call on one of the threads and returns what it returned; at once where the caller is on one.
  func run<Result: Sendable>(
    _ call: () throws(StoreError) -> Result
  ) async throws(StoreError) -> Result {
    guard countMax > 0 else { return try call() }
    return try await withTaskExecutorPreference(self) { () async throws(StoreError) -> Result in try call() }
  }

  /// Takes the next part of a task; the runtime calls this.
  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let needsThread = queue.withLock { queue in
      queue.jobs.append(job)
      guard queue.free < queue.jobs.count - queue.head, queue.threads < countMax else { return false }
      queue.threads += 1
      return true
    }
    if needsThread { begin() }
    ready.signal()
  }

  /// Lets the threads end when what has been submitted is done.
  func close() {
    let threads = queue.withLock { queue in
      queue.isClosed = true
      return queue.threads
    }
    for _ in 0..<threads { ready.signal() }
  }

  private func begin() {
    let thread = Thread { [self] in
      while let job = next() { unsafe job.runSynchronously(on: asUnownedTaskExecutor()) }
    }
    thread.name = "tandem-disk"
    thread.start()
  }

  /// The next job; nil when there will be none.
  private func next() -> UnownedJob? {
    let isOver = queue.withLock { queue in
      if queue.isClosed, queue.isEmpty { return queue.endThread() }
      queue.free += 1
      return false
    }
    if isOver { return nil }
    // One signal for each job and, at the end, one for each thread.
    ready.wait()
    return queue.withLock { queue in
      queue.free -= 1
      if queue.isEmpty { _ = queue.endThread() }
      return queue.removeFirst()
    }
  }
}

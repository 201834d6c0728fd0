import NIOCore
import Synchronization

/// Runs tasks on the event loop of a socket.
///
/// A connection's task otherwise runs on threads of its own, and each piece of a request and of its answer
/// changes threads twice; on few cores that takes longer than the work itself. Nothing on this path may
/// block: what reads or writes files goes to the store's threads.
final class LoopExecutor: TaskExecutor {
  private let loop: any EventLoop
  /// Those that wait, and an empty list with room for as many, so that neither grows anew in each turn.
  private let jobs = Mutex<(waiting: [UnownedJob], spare: [UnownedJob])>(([], []))

  init(_ loop: any EventLoop) { self.loop = loop }

  /// Runs the job in the loop's next turn with all that come before that; only the first wakes the loop.
  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    let isFirst = jobs.withLock { jobs in
      jobs.waiting.append(job)
      return jobs.waiting.count == 1
    }
    if isFirst { loop.execute { [self] in runAll() } }
  }

  /// Safe: a job is handed over once and run once, and whoever calls holds this executor until then.
  private func runAll() {
    var taken = jobs.withLock { jobs in
      swap(&jobs.waiting, &jobs.spare)
      return exchange(&jobs.spare, with: [])
    }
    for job in taken { unsafe job.runSynchronously(on: asUnownedTaskExecutor()) }
    taken.removeAll(keepingCapacity: true)
    jobs.withLock { [taken] in $0.spare = taken }
  }
}

import Dispatch
import Foundation
import Synchronization

/// One thread that blocks so that nobody else has to; it begins with its first job.
final class CommitThread: Sendable {
  private struct State {
    var jobs: [@Sendable () -> Void] = []
    var isBegun = false
    var isClosed = false
  }

  private let state = Mutex(State())
  private let ready = DispatchSemaphore(value: 0)

  /// Runs a job after those before it.
  func call(_ job: @escaping @Sendable () -> Void) {
    let begins = state.withLock { state in
      state.jobs.append(job)
      defer { state.isBegun = true }
      return !state.isBegun
    }
    if begins { begin() }
    ready.signal()
  }

  /// Lets the thread end after the jobs that it has.
  func close() {
    state.withLock { $0.isClosed = true }
    ready.signal()
  }

  private func begin() {
    let thread = Thread { [self] in
      while true {
        ready.wait()
        // Where the processors are busy, those who are about to come get their turn before the disk does: one
        // sync for many instead of one for each few. Where they are idle this takes no time.
        sched_yield()
        let (jobs, isClosed) = state.withLock { state in
          defer { state.jobs = [] }
          return (state.jobs, state.isClosed)
        }
        for job in jobs { job() }
        if isClosed, jobs.isEmpty { return }
      }
    }
    thread.name = "tandem-commits"
    thread.start()
  }
}

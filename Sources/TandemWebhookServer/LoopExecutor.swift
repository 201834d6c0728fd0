import NIOCore

/// Runs tasks on the event loop of a socket.
///
/// A connection's task otherwise runs on threads of its own, and each piece of a request and of its answer
/// changes threads twice; on few cores that takes longer than the work itself. Nothing on this path may
/// block: what reads or writes files goes to the store's threads.
final class LoopExecutor: TaskExecutor {
  private let loop: any EventLoop

  init(_ loop: any EventLoop) { self.loop = loop }

  /// Runs the job in the loop's next turn.
  ///
  /// Safe: a job is handed over once and run once, and the closure keeps this executor until then.
  func enqueue(_ job: consuming ExecutorJob) {
    let job = UnownedJob(job)
    loop.execute { [self] in unsafe job.runSynchronously(on: asUnownedTaskExecutor()) }
  }
}

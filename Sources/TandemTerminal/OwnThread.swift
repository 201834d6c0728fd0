import Foundation

/// Runs a call that may block for minutes on a thread of its own, off the threads that tasks share.
func onOwnThread<Result: Sendable>(_ work: @escaping @Sendable () -> Result) async -> Result {
  await withCheckedContinuation { continuation in
    let thread = Thread { continuation.resume(returning: work()) }
    thread.name = "tandem-input"
    thread.start()
  }
}

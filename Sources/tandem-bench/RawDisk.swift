import Foundation
import Synchronization

/// What the disk gives without tandem: the measure that the store and the webhooks are compared with.
struct RawDisk {
  let folder: String

  /// Appends records to as many files as there are threads, each synced.
  ///
  /// - Parameters:
  ///   - threads: How many sync side by side; nil for one a file. Each has files of its own and takes turns.
  ///   - batch: How many records are written before each sync.
  func pace(files: Int, threads: Int? = nil, record: [UInt8], batch: Int = 1, seconds: Double) -> Pace {
    let count = Mutex(0)
    let group = DispatchGroup()
    let bytes = Array(repeatElement(record, count: batch).joined())
    let threads = threads ?? files
    let (start, before) = (ContinuousClock.now, Measure.processorSeconds)
    let end = start + .seconds(seconds)
    for number in 0..<threads {
      group.enter()
      Thread {
        let paths = stride(from: number, to: files, by: threads).map { "\(folder)/raw-\($0)" }
        let done = RawDisk.append(bytes, to: paths, until: end)
        count.withLock { $0 += done * batch }
        group.leave()
      }.start()
    }
    group.wait()
    return Pace(
      count.withLock { $0 }, in: Measure.seconds(ContinuousClock.now - start),
      processorSeconds: Measure.processorSeconds - before)
  }

  private static func append(_ bytes: [UInt8], to paths: [String], until end: ContinuousClock.Instant) -> Int
  {
    let files = paths.map { unsafe open($0, O_WRONLY | O_CREAT | O_APPEND, 0o600) }
    defer { for file in files { close(file) } }
    var done = 0
    while ContinuousClock.now < end {
      let file = files[done % files.count]
      let written = unsafe bytes.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
      guard written == bytes.count, fdatasync(file) == 0 else { break }
      done += 1
    }
    return done
  }
}

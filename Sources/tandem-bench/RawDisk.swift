import Foundation
import Synchronization

/// What the disk gives without tandem: the measure that the store is compared with.
struct RawDisk {
  let folder: String

  /// Appends records to as many files as there are threads, each synced.
  ///
  /// - Parameter batch: How many records are written before each sync.
  func pace(files: Int, record: [UInt8], batch: Int = 1, seconds: Double) -> Pace {
    let count = Mutex(0)
    let group = DispatchGroup()
    let bytes = Array(repeatElement(record, count: batch).joined())
    let (start, before) = (ContinuousClock.now, Measure.processorSeconds)
    let end = start + .seconds(seconds)
    for number in 0..<files {
      group.enter()
      Thread {
        let done = RawDisk.append(bytes, to: "\(folder)/raw-\(number)", until: end)
        count.withLock { $0 += done * batch }
        group.leave()
      }.start()
    }
    group.wait()
    return Pace(
      count.withLock { $0 }, in: Measure.seconds(ContinuousClock.now - start),
      processorSeconds: Measure.processorSeconds - before)
  }

  private static func append(_ bytes: [UInt8], to path: String, until end: ContinuousClock.Instant) -> Int {
    let file = unsafe open(path, O_WRONLY | O_CREAT | O_APPEND, 0o600)
    defer { close(file) }
    var done = 0
    while ContinuousClock.now < end {
      let written = unsafe bytes.withUnsafeBytes { unsafe write(file, $0.baseAddress, $0.count) }
      guard written == bytes.count, fdatasync(file) == 0 else { break }
      done += 1
    }
    return done
  }
}

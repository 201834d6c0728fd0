import Foundation

/// `tandem-bench disk dir=PATH files=N threads=N bytes=N milliseconds=N`: records that are appended and
/// synced a second, each by itself, and the processor time of one. Tests/webhook/load.py compares with it.
enum DiskBench {
  static func run() async throws {
    let base = CommandLine.arguments.first { $0.hasPrefix("dir=") }.map { String($0.dropFirst(4)) }
    let folder = "\(base ?? NSTemporaryDirectory())/tandem-disk-\(UUID().uuidString.prefix(8))"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let record = [UInt8](repeating: UInt8(ascii: "x"), count: Measure.argument("bytes", else: 1000))
    let files = Measure.argument("files", else: 64)
    let raw = RawDisk(folder: folder)
    let threads = Measure.argument("threads", else: 64)
    // The files are there before the clock runs.
    _ = raw.pace(files: files, threads: threads, record: record, seconds: 0.2)
    let pace = raw.pace(
      files: files, threads: threads, record: record,
      seconds: Double(Measure.argument("milliseconds", else: 2000)) / 1000)
    let each = String(format: "%.1f", pace.processorMicroseconds)
    print("records_per_second=\(Int(pace.perSecond)) processor_us=\(each)")
  }
}

/// One file of a commit log, until everything in it is safe where it belongs.
struct CommitGeneration {
  let path: String
  let file: Descriptor
  var bytes = 0
  var sum: UInt32 = 0
  /// False while the file may hold entries that nobody was told of, and that must not come back.
  var isSound = true
  var logs: [String: UInt64] = [:]

  mutating func append(_ entries: [CommitEntry], on disk: any Disk) throws(DiskError) {
    var buffer: [UInt8] = []
    buffer.reserveCapacity(entries.reduce(0) { $0 + $1.bytes.count + 96 })
    var next = sum
    for entry in entries { next = entry.append(to: &buffer, after: next) }
    isSound = false
    var rest = buffer[...]
    while !rest.isEmpty { rest = rest.dropFirst(try disk.write(file, at: bytes + rest.startIndex, rest)) }
    try disk.sync(file)
    (isSound, sum) = (true, next)
    bytes += buffer.count
    for entry in entries { logs[entry.log] = entry.file }
  }

  mutating func cut(on disk: any Disk) throws(DiskError) {
    try disk.truncate(file, to: bytes)
    try disk.sync(file)
    isSound = true
  }
}

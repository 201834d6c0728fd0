import Foundation
import Synchronization
import TandemDialogue
import Testing

@testable import TandemStore

/// What can be wrong with a real folder, each under the real condition: the sentence, and the store intact.
@Suite("Disks that are full, closed, or something else", .serialized)
struct RealConditionTests {
  private static let isRoot = getuid() == 0
  /// Whether this machine lets us make a disk of our own, and a file that even root can't write.
  private static let canMount = isRoot && tried("mount -t tmpfs tmpfs $D && umount $D")
  private static let canFreeze = isRoot && tried("touch $D/f && chattr +i $D/f && chattr -i $D/f")

  private let folder: TemporaryFolder
  private var root: String { "\(folder.path)/store" }

  init() throws { folder = try TemporaryFolder() }

  @discardableResult
  private func filled(_ root: String, turns: Int = 3) async throws -> Record {
    let journal = FileJournal(in: try StoreFolder(at: root), threadsMax: 2)
    var record = try await journal.create("aa1")
    for _ in 0..<turns {
      let line = Samples.turn(after: record)
      record.apply(line, at: try await journal.append(line, to: "aa1"))
    }
    await journal.release("aa1")
    return record
  }

  @discardableResult
  private func shell(_ command: String) throws -> Int32 { try Self.shell(command) }

  private static func shell(_ command: String) throws -> Int32 {
    let process = Process()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    (process.standardOutput, process.standardError) = (FileHandle.nullDevice, FileHandle.nullDevice)
    try process.run()
    process.waitUntilExit()
    return process.terminationStatus
  }

  private static func tried(_ command: String) -> Bool {
    guard let folder = try? TemporaryFolder() else { return false }
    return (try? shell("D='\(folder.path)'; \(command)")) == 0
  }

  /// A small disk of its own.
  private func smallDisk() throws -> String {
    let point = "\(folder.path)/disk"
    try FileManager.default.createDirectory(atPath: point, withIntermediateDirectories: true)
    try #require(try shell("mount -t tmpfs -o size=256k tmpfs '\(point)'") == 0)
    return point
  }

  private func unmount(_ point: String) { _ = try? shell("umount '\(point)'") }

  @Test(
    "A full disk is said so, and takes nothing with it",
    .enabled(if: canMount, "this machine mounts nothing for us"))
  func full() async throws {
    let disk = try smallDisk()
    defer { unmount(disk) }
    var record = try await filled("\(disk)/store")
    let journal = FileJournal(in: try StoreFolder(at: "\(disk)/store"), threadsMax: 2)
    _ = try await journal.acquire("aa1")
    var failure: StoreError?
    for _ in 0..<1000 where failure == nil {
      let line = Samples.turn(after: record, saying: String(repeating: "ä", count: 2000))
      do throws(StoreError) {
        record.apply(line, at: try await journal.append(line, to: "aa1"))
      } catch {
        failure = error
      }
    }
    #expect(failure?.code == .full)
    #expect(failure?.message == "The disk that holds \(disk)/store is full.")
    #expect(failure?.hint == "Make room and try again; what was acknowledged is safe.")
    try shell("cat /dev/zero > '\(disk)/rest'")
    let other = Samples.turn(after: try await journal.create("bb1"), saying: "Ja")
    await #expect(throws: failure ?? .notFound("")) { try await journal.append(other, to: "bb1") }
    await journal.release("bb1")
    await #expect(throws: StoreError.notFound("bb1")) { try await journal.load("bb1") }
    let read = try await journal.load("aa1")
    #expect(read.condition == .sound)
    #expect(read == record)
    try shell("rm '\(disk)/rest'")
    // Room again: the same conversation goes on.
    try shell("mount -o remount,size=2m '\(disk)'")
    let line = Samples.turn(after: record)
    record.apply(line, at: try await journal.append(line, to: "aa1"))
    #expect(try await journal.load("aa1") == record)
  }

  @Test("A disk that can only be read is read", .enabled(if: canMount, "this machine mounts nothing for us"))
  func readOnly() async throws {
    let disk = try smallDisk()
    defer { unmount(disk) }
    let record = try await filled("\(disk)/store")
    try shell("mount -o remount,ro '\(disk)'")
    let journal = FileJournal(in: try StoreFolder(at: "\(disk)/store"), threadsMax: 2)
    #expect(try await journal.load("aa1") == record)
    #expect(try StoreInspection.run(in: journal.folder, .replay) { _ in }.turns == 3)
    let expected = StoreError(
      .denied, "The store at \(disk)/store is on a disk that can only be read.",
      hint: "Reading works; mount it for writing, or choose another --store.")
    await #expect(throws: expected) { try await journal.acquire("aa1") }
    await #expect(throws: expected) { try await journal.create("bb1") }
    await #expect(throws: expected) { try await journal.erase("aa1", at: "") }
  }

  @Test("A folder of somebody else is said so", .enabled(if: !isRoot, "root may do everything"))
  func denied() async throws {
    try await filled(root)
    try FileManager.default.setAttributes([.posixPermissions: 0o500], ofItemAtPath: "\(root)/conversations")
    defer {
      try? FileManager.default.setAttributes(
        [.posixPermissions: 0o700], ofItemAtPath: "\(root)/conversations")
    }
    let journal = FileJournal(in: try StoreFolder(at: root), threadsMax: 2)
    let expected = StoreError(
      .denied, "The rights of this user don't suffice for the store at \(root).",
      hint: "Run tandem as the owner of the folder, or choose another --store.")
    await #expect(throws: expected) { try await journal.create("bb1") }
    #expect(try await journal.load("aa1").seq == 3)
  }

  @Test(
    "A folder that may not be written, tried as a user without rights", .enabled(if: isRoot, "needs root"))
  func deniedAsRoot() async throws {
    // Root passes every permission; an immutable file refuses even root.
    try await filled(root)
    let log = "\(root)/conversations/aa/aa1.jsonl"
    try #require(try shell("chattr +i '\(log)'") == 0)
    defer { _ = try? shell("chattr -i '\(log)'") }
    let journal = FileJournal(in: try StoreFolder(at: root), threadsMax: 2)
    let expected = StoreError(
      .denied, "The rights of this user don't suffice for the store at \(root).",
      hint: "Run tandem as the owner of the folder, or choose another --store.")
    await #expect(throws: expected) { try await journal.acquire("aa1") }
    #expect(try await journal.load("aa1").seq == 3)
  }

  @Test("A file where the folder should be is left alone")
  func fileInTheWay() throws {
    try folder.write(Array("mine".utf8), to: "store")
    let expected = StoreError(
      .notAStore, "What stands at \(root) is not the folder of a store.",
      hint: "Move it away, or choose another --store.")
    #expect(throws: expected) { try StoreFolder(at: root) }
    #expect(throws: expected) { try StoreFolder(existingAt: root) }
    #expect(try folder.bytes(of: "store") == Array("mine".utf8))
  }

  @Test("Several programs may make the same store at once, and keep the same flow in it")
  func madeTogether() throws {
    for round in 0..<60 {
      let root = "\(self.root)-\(round)"
      let failures = Mutex<[String]>([])
      DispatchQueue.concurrentPerform(iterations: 6) { _ in
        do {
          try StoreFolder(at: root).keepFlow("abc", Array("flow: 1\n".utf8))
        } catch {
          failures.withLock { $0.append("\(error)") }
        }
      }
      #expect(failures.withLock { $0 } == [])
      #expect(try StoreFolder(existingAt: root).keptFlow("abc") == Array("flow: 1\n".utf8))
    }
  }

  @Test("A store of a newer program is left alone")
  func future() async throws {
    try await filled(root)
    try folder.write(Array("tandem-store 2\n".utf8), to: "store/FORMAT")
    let expected = StoreError(
      .format, "The store at \(root) has format 2; this program knows up to 1.",
      hint: "Use the newer tandem that wrote it; nothing was changed.")
    #expect(throws: expected) { try StoreFolder(at: root) }
    #expect(throws: expected) { try StoreFolder(existingAt: root) }
    #expect(try folder.bytes(of: "store/FORMAT") == Array("tandem-store 2\n".utf8))
  }

  @Test("A lost or empty FORMAT is said so, and repair writes it anew")
  func lostFormat() async throws {
    try await filled(root)
    for content in [nil, ""] as [String?] {
      try FileManager.default.removeItem(atPath: "\(root)/FORMAT")
      if let content { try folder.write(Array(content.utf8), to: "store/FORMAT") }
      do throws(StoreError) {
        _ = try StoreFolder(at: root)
        Issue.record("opened without a format")
      } catch {
        #expect(error.code == .format)
      }
      #expect(try StoreFolder.restoreFormat(at: root))
      #expect(try StoreFolder.restoreFormat(at: root) == false)
      #expect(try StoreFolder(existingAt: root).read("aa1", upTo: nil).seq == 3)
    }
  }

  @Test("There is no store where there is none, and looking for one makes none")
  func noStore() throws {
    let expected = StoreError(
      .notFound, "There is no store at \(root).", hint: "Check --store and TANDEM_STORE.")
    #expect(throws: expected) { try StoreFolder(existingAt: root) }
    #expect(throws: expected) { try StoreFolder.restoreFormat(at: root) }
    #expect(!FileManager.default.fileExists(atPath: root))
  }

  @Test("A lock ends with the process that had it, even when that was killed")
  func deadOwner() async throws {
    let record = try await filled(root)
    let log = "\(root)/conversations/aa/aa1.jsonl"
    let owner = Process()
    owner.executableURL = URL(filePath: "/bin/sh")
    // The lock belongs to the open file that the shell passes on to cat, and cat waits for its input.
    owner.arguments = ["-c", "exec 9<>'\(log)'; flock 9; echo held; exec cat"]
    let (input, output) = (Pipe(), Pipe())
    (owner.standardInput, owner.standardOutput) = (input, output)
    try owner.run()
    #expect(output.fileHandleForReading.availableData == Data("held\n".utf8))
    let journal = FileJournal(in: try StoreFolder(at: root), threadsMax: 2)
    await #expect(throws: StoreError.locked("aa1")) { try await journal.acquire("aa1") }
    #expect(try await journal.load("aa1") == record)
    kill(owner.processIdentifier, SIGKILL)
    owner.waitUntilExit()
    #expect(try await journal.acquire("aa1") == record)
  }

  @Test("Files are private to their owner whatever the process allows")
  func rights() async throws {
    let before = umask(0)
    defer { umask(before) }
    try await filled(root)
    let journal = FileJournal(in: try StoreFolder(at: root), threadsMax: 2)
    try await journal.erase("aa1", at: "2026-11-24T12:00:00.000Z")
    try await RecordFile("roster.jsonl", in: journal.folder).append([["a": 1]])
    let names = FileManager.default.enumerator(atPath: root)?.allObjects as? [String] ?? []
    #expect(names.count >= 5)
    for name in names + ["."] {
      let attributes = try FileManager.default.attributesOfItem(atPath: "\(root)/\(name)")
      let mode = attributes[.posixPermissions] as? Int
      #expect(mode == (attributes[.type] as? FileAttributeType == .typeDirectory ? 0o700 : 0o600), "\(name)")
    }
  }
}

import Foundation
import TandemTerminal
import Testing

@Suite("Output")
struct OutputTests {
  @Test("Everything that was written arrives")
  func whole() throws {
    let pipe = Pipe()
    try DescriptorOutput(pipe.fileHandleForWriting.fileDescriptor).write("Grüße\n")
    try pipe.fileHandleForWriting.close()
    #expect(try pipe.fileHandleForReading.readToEnd() == Data("Grüße\n".utf8))
  }

  @Test("A reader that has gone is told apart from a disk that is full")
  func failures() throws {
    signal(SIGPIPE, SIG_IGN)
    let pipe = Pipe()
    try pipe.fileHandleForReading.close()
    let output = DescriptorOutput(pipe.fileHandleForWriting.fileDescriptor)
    #expect(throws: OutputError.closed) { try output.write("x") }
    let full = try #require(FileHandle(forWritingAtPath: "/dev/full"))
    #expect(throws: OutputError.failed(ENOSPC)) { try DescriptorOutput(full.fileDescriptor).write("x") }
  }
}

import Foundation
import Testing

@testable import TandemTerminal

@Suite("Lines from a pipe")
struct PipedLinesTests {
  /// Everything that is heard of some bytes.
  private func heard(_ bytes: [UInt8]) async throws -> [Heard] {
    let pipe = Pipe()
    let interruptions = try #require(Interruptions(signals: ()))
    let writer = Thread {
      try? pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
      try? pipe.fileHandleForWriting.close()
    }
    writer.start()
    var lines = PipedLines(pipe.fileHandleForReading.fileDescriptor, interruptions: interruptions)
    var all: [Heard] = []
    while true {
      let next = await lines.next()
      all.append(next)
      if next == .end { return all }
    }
  }

  @Test("One utterance per line, whatever ends it, and the last one without an end")
  func lines() async throws {
    let text = "\u{FEFF}ja\r\n\nGrüße 👩‍🏫\nEnde"
    #expect(
      try await heard(Array(text.utf8)) == [.line("ja"), .line(""), .line("Grüße 👩‍🏫"), .line("Ende"), .end])
    #expect(try await heard([]) == [.end])
  }

  @Test("Bytes that are no UTF-8 are named by their line, and the next line is heard")
  func unreadable() async throws {
    #expect(
      try await heard(Array("ja\n".utf8) + [0xE4, 0x0A] + Array("nein\n".utf8))
        == [.line("ja"), .unreadable(line: 2), .line("nein"), .end])
  }

  @Test("A line without an end is cut at the limit, between two characters, and the next line is heard")
  func limit() async throws {
    let long =
      Array(repeating: UInt8(ascii: "x"), count: 1 << 19) + Array(String(repeating: "ü", count: 1 << 19).utf8)
    let all = try await heard(long + Array("\nja\n".utf8))
    #expect(all.count == 3)
    guard case .line(let cut) = all.first else { throw CocoaError(.coderInvalidValue) }
    #expect(cut.utf8.count > 1 << 19 && cut.utf8.count < long.count + 1)
    #expect(all.dropFirst() == [.line("ja"), .end])
  }

  @Test("A signal ends the waiting")
  func interrupted() async throws {
    let pipe = Pipe()
    let interruptions = try #require(Interruptions(signals: ()))
    interruptions.raise(SIGWINCH)
    interruptions.raise(SIGINT)
    var lines = PipedLines(pipe.fileHandleForReading.fileDescriptor, interruptions: interruptions)
    #expect(await lines.next() == .interrupted)
  }
}

@Suite("Keys from a terminal")
struct KeyReaderTests {
  /// The characters that some bytes are to the editor.
  private func keys(_ bytes: [UInt8]) throws -> String {
    let pipe = Pipe()
    let interruptions = try #require(Interruptions(signals: ()))
    try pipe.fileHandleForWriting.write(contentsOf: Data(bytes))
    try pipe.fileHandleForWriting.close()
    var reader = KeyReader(descriptor: pipe.fileHandleForReading.fileDescriptor, interruptions: interruptions)
    var text = String.UnicodeScalarView()
    while case .scalar(let scalar) = reader.next() { text.append(scalar) }
    return String(text)
  }

  @Test("Characters, keys and what can't be read")
  func plain() throws {
    #expect(try keys(Array("für 日👩‍🏫\r".utf8)) == "für 日👩‍🏫\r")
    #expect(try keys(Array("\u{1B}[D\u{1B}".utf8)) == "\u{1B}[D\u{1B}")
    #expect(try keys([0xE4, 0x61, 0xFF, 0xC3]) == "\u{FFFD}a\u{FFFD}\u{FFFD}")
  }

  @Test("What is pasted becomes one line and commands nothing")
  func paste() throws {
    let pasted = "a\u{1B}[200~eins\r\n\n  zwei\tdrei\u{03}\u{1B}[A\u{04}vier\u{1B}[201~\r"
    #expect(try keys(Array(pasted.utf8)) == "aeins zwei drei[Avier\r")
  }

  @Test("Ctrl-C ends the line and forgets what was typed ahead")
  func control() throws {
    #expect(try keys(Array("ab\u{03}cd".utf8)) == "ab")
  }

  @Test("Ctrl-D from before the terminal was taken over, by then a zero byte, still ends the line")
  func early() throws {
    let pipe = Pipe()
    let interruptions = try #require(Interruptions(signals: ()))
    var reader = KeyReader(descriptor: pipe.fileHandleForReading.fileDescriptor, interruptions: interruptions)
    for expected in ["\u{4}", "\0"] as [Unicode.Scalar] {
      if expected == "\u{4}" { reader.begin() }
      try pipe.fileHandleForWriting.write(contentsOf: Data([0]))
      #expect(reader.next() == .scalar(expected))
    }
  }

  @Test("A signal comes before the keys that follow it")
  func signals() throws {
    let pipe = Pipe()
    let interruptions = try #require(Interruptions(signals: ()))
    var reader = KeyReader(descriptor: pipe.fileHandleForReading.fileDescriptor, interruptions: interruptions)
    interruptions.raise(SIGWINCH)
    interruptions.raise(SIGCONT)
    interruptions.raise(SIGTERM)
    #expect(reader.next() == .resized)
    #expect(reader.next() == .continued)
    #expect(!reader.isInterrupted)
    #expect(reader.next() == .interrupted)
    #expect(reader.isInterrupted)
  }
}

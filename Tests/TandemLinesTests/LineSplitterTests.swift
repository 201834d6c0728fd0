import Testing

@testable import TandemLines

@Suite("Cutting bytes into lines")
struct LineSplitterTests {
  @Test("Lines are the same however the bytes come in pieces", arguments: 1...9)
  func pieces(size: Int) {
    let stream = Array("one\n\ntwö three\nfour".utf8)
    var splitter = LineSplitter()
    var found: [LineSplitter.Found] = []
    for start in stride(from: 0, to: stream.count, by: size) {
      found += splitter.split(Array(stream[start..<min(start + size, stream.count)]))
    }
    found += splitter.finish()
    #expect(found == ["one", "", "twö three", "four"].map { .line(Array($0.utf8)) })
  }

  @Test("A line at the limit is taken; one byte more is told once and skipped to its end")
  func limit() {
    let longest = [UInt8](repeating: 0x61, count: LineSplitter.lineBytesMax)
    var splitter = LineSplitter()
    #expect(splitter.split(longest + [0x0A]) == [.line(longest)])
    var found: [LineSplitter.Found] = []
    for _ in 0..<5 { found += splitter.split(longest) }
    #expect(found == [.overlong])
    #expect(splitter.split([0x62, 0x0A, 0x63, 0x0A]) == [.line([0x63])])
    #expect(splitter.finish().isEmpty)
  }
}

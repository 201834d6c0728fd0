import TandemDialogue
public import TandemLanguage

/// Statements in, goals out, a JSON line each, in the order in which they came.
///
/// A line that can't be read gets an error in its place and the rest goes on.
public struct PhraseLines {
  private let phrase: (PhraseRequest) -> PhraseResult
  private let today: CalendarDay?
  private var splitter = LineSplitter()
  private var number = 0

  /// How many lines could not be read.
  public private(set) var refused = 0

  /// - Parameter today: Counts for lines that name no day themselves.
  public init(today: CalendarDay?, phrase: @escaping (PhraseRequest) -> PhraseResult) {
    (self.today, self.phrase) = (today, phrase)
  }

  /// The answers to the lines that a piece of input completes.
  public mutating func answer(_ piece: [UInt8]) -> [UInt8] { answer(splitter.split(piece)) }

  /// The answer to the last line, where the input ended without a line break.
  public mutating func finish() -> [UInt8] { answer(splitter.finish()) }

  private mutating func answer(_ found: [LineSplitter.Found]) -> [UInt8] {
    var output: [UInt8] = []
    for line in found {
      number += 1
      switch line {
      case .line(let bytes):
        // An empty line, such as the last one of a file, is no statement and no mistake.
        guard bytes.contains(where: { $0 > 32 }) else { continue }
        do throws(Refusal) { output += try result(of: bytes) } catch { output += refusal(error) }
      case .overlong: output += refusal(.overlong())
      }
      output.append(UInt8(ascii: "\n"))
    }
    return output
  }

  private func result(of line: [UInt8]) throws(Refusal) -> [UInt8] {
    let json: JSON
    do throws(JSONReader.Malformed) { json = try JSON.read(line) } catch { throw .unreadable(error.reason) }
    guard let members = json.record else { throw .invalidParameter("The line is no JSON object.") }
    let parameters = Parameters(members)
    var request = try parameters.phraseRequest()
    if request.today == nil { request.today = today }
    let id = try parameters.id()
    var writer = JSONWriter()
    phrase(request).write(to: &writer, id: id)
    return writer.bytes
  }

  private mutating func refusal(_ refusal: Refusal) -> [UInt8] {
    refused += 1
    var writer = JSONWriter()
    writer.object { writer in
      writer.key("line")
      writer.number(number)
      writer.key("error")
      writer.object { writer in
        writer.key("code")
        writer.number(refusal.code)
        writer.text("message", refusal.message)
        writer.text("hint", Self.hint)
      }
    }
    return writer.bytes
  }

  private static let hint = "Send {\"text\":\"…\"} a line, in UTF-8; 'tandem phrase --help' lists the rest."
}

public import Foundation
import Synchronization
public import TandemLines
public import TandemRuntime

/// A conversation over the line protocol inside one process: lines in, lines out, as through a pipe.
public struct LineExchange: Sendable {
  private let connection: Connection

  /// Talks to a host through a connection of its own.
  public init(with host: any Conversing, _ side: SideMethods = SideMethods(), waitingMax: Int = 1024) {
    connection = Connection(to: host, side, waitingMax: waitingMax)
  }

  /// The lines that come back when these pieces have gone in and the input has ended.
  public func replies(toPieces pieces: [[UInt8]]) async -> [Data] {
    let queue = ReplyQueue()
    async let written = LineExchange.collected(from: queue)
    await connection.serve(Pieces(pieces), into: queue)
    queue.close()
    return await written
  }

  /// The lines that come back to these lines.
  public func replies(to lines: [String]) async -> [Data] {
    await replies(toPieces: lines.map { Array(($0 + "\n").utf8) })
  }

  /// The one object that comes back to a request.
  public func object(for line: String) async throws -> [String: Any] {
    let replies = await replies(to: [line])
    guard replies.count == 1,
      let object = try JSONSerialization.jsonObject(with: replies[0]) as? [String: Any]
    else { throw UnexpectedReplies(count: replies.count) }
    return object
  }

  /// Another number of replies than one.
  public struct UnexpectedReplies: Error {
    /// How many came.
    public let count: Int
  }

  private static func collected(from queue: ReplyQueue) async -> [Data] {
    await withCheckedContinuation { continuation in
      Thread.detachNewThread {
        var all = Data()
        while let bytes = queue.next() {
          all.append(contentsOf: bytes)
          queue.wrote(bytes)
        }
        let lines = all.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
        // What was sent ends with a line break, so the last piece is empty.
        continuation.resume(returning: lines.dropLast().map { Data($0) })
      }
    }
  }

  private struct Pieces: AsyncSequence, AsyncIteratorProtocol, Sendable {
    private var rest: ArraySlice<[UInt8]>

    init(_ pieces: [[UInt8]]) { rest = pieces[...] }

    func makeAsyncIterator() -> Pieces { self }

    mutating func next() async -> [UInt8]? { rest.popFirst() }

    mutating func next(isolation actor: isolated (any Actor)?) async -> [UInt8]? { rest.popFirst() }
  }
}

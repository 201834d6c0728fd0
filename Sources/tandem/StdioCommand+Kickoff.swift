import Foundation
import TandemKickoff
import TandemLanguage
import TandemMentoring
import TandemPrompts
import TandemRuntime
import TandemStore

/// What a program asks for besides conversations, where the store has a roster.
extension CommonOptions {
  /// The request with what the roster knows: by invitation code, or by tandem and role.
  func known(_ request: OpenRequest) async throws(RuntimeError) -> OpenRequest {
    do {
      if request.conversation != nil { return request.knowing(try await invited(to: request.conversation)) }
      guard let tandem = request.tandem, let role = request.role, try hasStore() else { return request }
      let folder = try StoreFolder(existingAt: try store().path(percentEncoded: false))
      let person = try await RosterRecord(in: folder).roster().participants.first { person in
        person.tandem == tandem && person.role.rawValue == role
      }
      return request.knowing(person)
    } catch {
      throw RuntimeError(describing: error)
    }
  }
}

extension KickoffOptions {
  /// The brief of a tandem as one text.
  func brief(of tandem: String, in format: BriefFormat) async throws(RuntimeError) -> String {
    do {
      let desk = try await desk()
      let tandems = try desk.tandems([tandem])
      let writer = try BriefWriter(
        format, for: desk.programme, catalog: desk.prompts.catalog, files: desk.files,
        stamp: Int(Date().timeIntervalSince1970))
      let making = BriefMaking(
        try await desk.attendance(), in: desk.programme, catalog: desk.prompts.catalog, length: nil)
      if format == .csv {
        var table = try writer.table()
        try await making.each(of: tandems, make: { $0 }) { table.add($0) }
        return table.text
      }
      var pages: [String] = []
      try await making.each(of: tandems, make: { try writer.write($0) }) { pages.append($0) }
      return pages.joined(separator: "\n")
    } catch {
      throw RuntimeError(describing: error)
    }
  }
}

extension RuntimeError {
  /// A failure of the command line's modules as the protocol tells it.
  fileprivate init(describing error: any Error) {
    if let error = error as? RuntimeError {
      self = error
      return
    }
    let failure = Failure(describing: error)
    let code: Code = [.notFound, .badInput, .usage].contains(failure.exit) ? .invalidParameter : .inside
    self.init(code, failure.message, hint: failure.hint)
  }
}

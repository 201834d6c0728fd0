import Foundation
import TandemKickoff
import TandemLanguage
import TandemMentoring
import TandemRuntime
import TandemStore

/// Somebody who comes with the code of their invitation: the roster knows what tandem need not ask.
extension CommonOptions {
  /// The person whose code names the conversation; nil where the roster has no such code.
  func invited(to conversation: String?) async throws -> Participant? {
    guard let conversation, try hasStore() else { return nil }
    let folder = try StoreFolder(existingAt: try store().path(percentEncoded: false))
    return try await RosterRecord(in: folder).roster()[SayableID.normalised(conversation)]
  }

  /// Whether there is a store already.
  func hasStore() throws -> Bool {
    FileManager.default.fileExists(atPath: try store().appending(path: "FORMAT").path(percentEncoded: false))
  }
}

extension OpenRequest {
  /// The request with what the roster says; the conversation begins where it hasn't yet.
  func knowing(_ person: Participant?) -> OpenRequest {
    guard let person else { return self }
    var request = self
    request.conversation = person.code
    request.isBegunIfMissing = true
    request.role = person.role.rawValue
    request.name = name ?? person.callName
    request.tandem = person.tandem
    request.register = person.register.rawValue
    return request
  }
}

import TandemDialogue
public import TandemPrompts
public import TandemStore

extension FlowShelf {
  /// The flow of these texts, with earlier revisions from the folder of a journal.
  public convenience init(_ prompts: Prompts, keptIn journal: FileJournal) {
    self.init(
      current: prompts.flow,
      find: { revision throws(StoreError) in
        let bytes = try await journal.working { folder throws(StoreError) in try folder.keptFlow(revision) }
        // A copy that no longer fits the program counts as missing: the conversation is told so, and waits.
        return bytes.flatMap { try? prompts.earlier(String(decoding: $0, as: UTF8.self)) }
      },
      keep: { () throws(StoreError) in
        try await journal.working { folder throws(StoreError) in
          let revision = prompts.flow.revision
          do throws(StoreError) {
            try folder.keepFlow(revision, Array(prompts.archive.utf8))
          } catch {
            // Another program that starts at the same moment may have been quicker.
            guard try folder.keptFlow(revision) != nil else { throw error }
          }
        }
      })
  }
}

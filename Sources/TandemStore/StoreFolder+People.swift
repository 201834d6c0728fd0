import TandemDialogue

/// Who on a chat platform has which conversation. A line says no more than the platform's id of the person,
/// and goes with the conversation.
extension StoreFolder {
  /// The name of the file that says so.
  public static let people = "people.jsonl"

  /// Takes out the lines of conversations that are gone.
  func forgetPeople(where isGone: (String) throws(StoreError) -> Bool) throws(StoreError) {
    try RecordFile(StoreFolder.people, in: self).remove { record throws(StoreError) in
      guard let id = record["conversation"]?.text else { return false }
      return try isGone(id)
    }
  }

  /// Takes out the lines of all conversations that are marked as erased.
  func forgetPeopleOfErased() throws(StoreError) {
    try forgetPeople { id throws(StoreError) in
      guard ConversationID.isValid(id) else { return false }
      return try isErased(id)
    }
  }

  /// Whether a line says whose an erased conversation was.
  func remembersErased() throws(StoreError) -> Bool {
    for record in try RecordFile(StoreFolder.people, in: self).readNow().records {
      if let id = record["conversation"]?.text, ConversationID.isValid(id), try isErased(id) { return true }
    }
    return false
  }
}

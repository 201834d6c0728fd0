public import TandemDialogue

extension Line {
  /// The line as data, with the names of the log and without its checksum; texts as they were written.
  public var exported: Value {
    let bytes = encoded(after: 0, conversation: nil).bytes
    var reader = JSONReader(bytes)
    // What was just written can be read; a line that couldn't would be left out of the export unseen.
    guard var fields = try? reader.fields() else { preconditionFailure("A line doesn't read back.") }
    fields["sum"] = nil
    return .record(fields)
  }
}

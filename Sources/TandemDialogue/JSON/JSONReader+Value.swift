/// Values of any kind.
extension JSONReader {
  /// A value of any kind, where all its numbers are whole.
  public mutating func value() throws(Malformed) -> Value {
    switch peek() {
    case UInt8(ascii: "\""): return .text(try string())
    case UInt8(ascii: "["):
      var list: [Value] = []
      try array { reader throws(Malformed) in list.append(try reader.value()) }
      return .list(list)
    case UInt8(ascii: "{"): return .record(try fields())
    case UInt8(ascii: "t"), UInt8(ascii: "f"): return .flag(try flag())
    case UInt8(ascii: "n"):
      try null()
      return .null
    case nil: throw Malformed()
    default: return .number(try number())
    }
  }

  /// An object as a record; of a repeated name the last one counts.
  public mutating func fields() throws(Malformed) -> [String: Value] {
    var record: [String: Value] = [:]
    try object { reader, key throws(Malformed) in record[key] = try reader.value() }
    return record
  }
}

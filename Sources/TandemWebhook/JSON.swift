import Foundation
import TandemDialogue

/// A part of a payload that is nice to have: where it doesn't fit, the rest counts all the same.
struct Lenient<Part: Decodable>: Decodable {
  let value: Part?

  init(from decoder: any Decoder) throws { value = try? Part(from: decoder) }
}

/// JSON of outside bytes: strict UTF-8, a limit, and types instead of keys.
enum JSON {
  /// The value as a type.
  ///
  /// - Throws: `Refusal` where the bytes are too many, no UTF-8, start with a byte order mark, or don't fit.
  static func decode<T: Decodable>(_ type: T.Type, from bytes: [UInt8], limitBytes: Int) throws(Refusal) -> T
  {
    try check(bytes, limitBytes)
    do { return try JSONDecoder().decode(type, from: Data(bytes)) } catch { throw .malformed }
  }

  /// Reads an object key by key: a tenth of the time that a decoder takes, for what comes with every message.
  ///
  /// - Throws: As `decode`; nothing may follow the object either.
  static func read(
    _ bytes: [UInt8], limitBytes: Int,
    _ body: (inout JSONReader, String) throws(JSONReader.Malformed) -> Void
  ) throws(Refusal) {
    try check(bytes, limitBytes)
    var reader = JSONReader(bytes)
    do throws(JSONReader.Malformed) {
      try reader.object(body)
      try reader.finish()
    } catch { throw .malformed }
  }

  private static func check(_ bytes: [UInt8], _ limitBytes: Int) throws(Refusal) {
    guard bytes.count <= limitBytes else { throw .tooLarge }
    guard !bytes.isEmpty, !bytes.starts(with: [0xEF, 0xBB, 0xBF]),
      String(validating: bytes, as: UTF8.self) != nil
    else { throw .malformed }
  }

  /// The value as bytes; equal values give equal bytes.
  static func bytes(of value: Value) -> [UInt8] {
    var writer = JSONWriter()
    writer.value(value)
    return writer.bytes
  }
}

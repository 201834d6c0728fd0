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
    guard bytes.count <= limitBytes else { throw .tooLarge }
    guard !bytes.isEmpty, !bytes.starts(with: [0xEF, 0xBB, 0xBF]),
      String(validating: bytes, as: UTF8.self) != nil
    else { throw .malformed }
    do { return try JSONDecoder().decode(type, from: Data(bytes)) } catch { throw .malformed }
  }

  /// The value as bytes; equal values give equal bytes.
  static func bytes(of value: Value) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // A `Value` is closed under JSON, so encoding it cannot fail; an empty body would be refused anyway.
    return (try? encoder.encode(value)).map(Array.init) ?? []
  }
}

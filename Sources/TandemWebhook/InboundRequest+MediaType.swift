import Foundation

extension InboundRequest {
  /// Whether the body says it is JSON; parameters like the charset are allowed.
  var isJSON: Bool { mediaType == "application/json" }

  /// Whether the body says it is a form.
  var isForm: Bool { mediaType == "application/x-www-form-urlencoded" }

  private var mediaType: String? {
    guard let field = headers[only: "content-type"] else { return nil }
    // As nearly everybody writes it.
    if field == "application/json" { return field }
    return field.split(separator: ";").first.map { $0.trimmingCharacters(in: .whitespaces).lowercased() }
  }

  /// The fields of a form, strictly read.
  ///
  /// - Throws: `malformed` for invalid percent signs or UTF-8, doubled names and more than 200 fields.
  func form() throws(Refusal) -> [String: String] {
    guard let text = String(validating: body, as: UTF8.self) else { throw .malformed }
    var fields: [String: String] = [:]
    let pairs = text.split(separator: "&")
    guard pairs.count <= 200 else { throw .malformed }
    for pair in pairs {
      let halves = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
      let name = try Self.decoded(halves[0])
      let isList = name.hasSuffix("[]")
      guard isList || fields[name] == nil else { throw .malformed }
      fields[name] = try Self.decoded(halves.count > 1 ? halves[1] : "")
    }
    return fields
  }

  private static func decoded(_ text: Substring) throws(Refusal) -> String {
    guard let decoded = text.replacing("+", with: " ").removingPercentEncoding else { throw .malformed }
    return decoded
  }
}

internal import Mustache
import TandemLanguage
internal import Yams

/// The texts of prompts/briefs in one language and register, by key: "agenda.frame.title".
///
/// Each is a small template itself; "{{name}}" is looked up where the text is used.
struct Texts: Sendable {
  private let sources: [String: String]
  /// The texts that have places.
  private let compiled: [String: MustacheTemplate]

  /// Reads the texts of a language out of its files.
  ///
  /// - Parameter files: Path below prompts/briefs → content; only "<language>/*.yaml" is read.
  init(_ files: [String: String], _ language: Language, _ register: Register) throws(KickoffError) {
    var sources: [String: String] = [:]
    for (path, content) in files.sorted(by: { $0.key < $1.key })
    where path.hasPrefix("\(language.rawValue)/") && path.hasSuffix(".yaml") {
      let root: Any?
      do { root = try Yams.load(yaml: content) } catch {
        throw KickoffError(
          .templates, "prompts/briefs/\(path) is no YAML that can be read.",
          hint: "Texts with a colon need quotes.")
      }
      Texts.collect(root, at: "", register, into: &sources)
    }
    guard !sources.isEmpty else {
      throw KickoffError(
        .templates, "There are no texts in prompts/briefs/\(language.rawValue).",
        hint: "Copy the folder from the program's own prompts.")
    }
    var compiled: [String: MustacheTemplate] = [:]
    for (key, source) in sources where source.contains("{{") {
      compiled[key] = try Texts.compile(source, key, for: .text)
    }
    (self.sources, self.compiled) = (sources, compiled)
  }

  /// The text of a key as it was written; the key itself where there is none, so that it is noticed.
  subscript(key: String) -> String { sources[key] ?? key }

  /// The text of a key with its places filled: plain words, still to be escaped by whoever prints them.
  func callAsFunction(_ key: String, _ fields: Fields) -> String {
    compiled[key]?.render(fields) ?? self[key]
  }

  /// Whether there is such a text.
  func has(_ key: String) -> Bool { sources[key] != nil }

  /// All keys, sorted.
  var keys: [String] { sources.keys.sorted() }

  /// The text of a key, ready to stand in a page of that markup.
  func template(_ key: String, for markup: Markup) throws(KickoffError) -> MustacheTemplate {
    try Texts.compile(self[key], key, for: markup)
  }

  private static func compile(_ source: String, _ key: String, for markup: Markup) throws(KickoffError)
    -> MustacheTemplate
  {
    _ = Markup.isRegistered
    do {
      return try MustacheTemplate(
        string: "{{%CONTENT_TYPE: \(markup.rawValue)}}" + Texts.escaped(source, for: markup))
    } catch {
      throw KickoffError(
        .templates, "The text '\(key)' in prompts/briefs has an open or wrong place.",
        hint: "Places are written {{name}}, stretches {{#name}} … {{/name}}.")
    }
  }

  /// Escapes what stands between the places; the places are escaped when they are filled.
  private static func escaped(_ source: String, for markup: Markup) -> String {
    var escaped = ""
    var rest = Substring(source)
    while let open = rest.firstRange(of: "{{") {
      escaped += plain(rest[..<open.lowerBound], markup)
      let close = rest[open.upperBound...].firstRange(of: "}}")?.upperBound ?? rest.endIndex
      escaped += rest[open.lowerBound..<close]
      rest = rest[close...]
    }
    return escaped + plain(rest, markup)
  }

  private static func plain(_ text: Substring, _ markup: Markup) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { markup.escapeText(String($0)) }
      .joined(separator: "\n")
  }

  private static func collect(
    _ node: Any?, at path: String, _ register: Register, into sources: inout [String: String]
  ) {
    switch node {
    case let text as String: sources[path] = text.hasSuffix("\n") ? String(text.dropLast()) : text
    case let map as [AnyHashable: Any]:
      if Set(map.keys).isSubset(of: ["sie", "du"]) {
        return collect(
          map[AnyHashable(register.rawValue)] ?? map.values.first, at: path, register, into: &sources)
      }
      for (key, value) in map {
        collect(value, at: path.isEmpty ? "\(key)" : "\(path).\(key)", register, into: &sources)
      }
    case let value?: sources[path] = "\(value)"
    case nil: break
    }
  }
}

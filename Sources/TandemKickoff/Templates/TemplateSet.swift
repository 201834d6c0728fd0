internal import Mustache
import TandemLanguage

/// The templates of prompts/briefs with the texts of one language, register and markup: ready to render.
///
/// Made once and used for every brief; the work per brief is filling places.
struct TemplateSet: Sendable {
  private let library: MustacheLibrary
  private let tree: TextTree

  /// Compiles all templates of a markup and all texts.
  ///
  /// - Parameter files: Path below prompts/briefs → content.
  init(_ files: [String: String], _ texts: Texts, _ markup: Markup) throws(KickoffError) {
    _ = Markup.isRegistered
    var library = MustacheLibrary()
    for (path, content) in files where path.hasSuffix(".mustache") && !path.contains("/") {
      let name = String(path.dropLast(".mustache".count))
      try TemplateSet.check(content, of: path)
      let markup = Markup(ending: String(name.split(separator: ".").last ?? ""))
      do { try library.register("{{%CONTENT_TYPE: \(markup.rawValue)}}" + content, named: name) } catch {
        throw KickoffError(
          .templates,
          "prompts/briefs/\(path) has a place or a stretch that is not closed\(TemplateSet.line(error)).",
          hint: "Every {{#name}} needs its {{/name}}.")
      }
    }
    var compiled: [String: MustacheTemplate] = [:]
    for key in texts.keys { compiled[key] = try texts.template(key, for: markup) }
    (self.library, tree) = (library, TextTree(compiled))
  }

  /// Renders a template; its texts are reached as "t.key".
  func render(_ name: String, _ fields: Fields) throws(KickoffError) -> String {
    var fields = fields
    fields["t"] = tree
    guard let page = library.render(fields, withTemplate: name) else {
      throw KickoffError(
        .templates, "There is no template prompts/briefs/\(name).mustache.",
        hint: "Copy the folder from the program's own prompts.")
    }
    return page
  }

  /// Refuses what would let words through unescaped.
  private static func check(_ content: String, of path: String) throws(KickoffError) {
    for opening in ["{{{", "{{&", "{{%", "{{="] where content.contains(opening) {
      throw KickoffError(
        .templates, "prompts/briefs/\(path) uses '\(opening)', which would put words on the page unchecked.",
        hint: "Write places with two braces.")
    }
  }

  private static func line(_ error: any Error) -> String {
    (error as? MustacheTemplate.ParserError).map { " (line \($0.context.lineNumber))" } ?? ""
  }
}

/// The texts as templates reach them, one level per point: "t.agenda.frame.title".
private struct TextTree: MustacheParent, Sendable {
  private var texts: [String: MustacheTemplate] = [:]
  private var branches: [String: TextTree] = [:]

  init(_ texts: [String: MustacheTemplate]) {
    for (key, text) in texts { insert(text, at: key.split(separator: ".").map(String.init)[...]) }
  }

  private init() {}

  func child(named: String) -> Any? { texts[named] ?? branches[named] }

  private mutating func insert(_ text: MustacheTemplate, at path: ArraySlice<String>) {
    guard let first = path.first else { return }
    guard path.count > 1 else { return texts[first] = text }
    branches[first, default: TextTree()].insert(text, at: path.dropFirst())
  }
}

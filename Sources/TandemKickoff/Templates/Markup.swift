internal import Mustache
import TandemLanguage

/// What a text must not be able to do in the format it is put into.
///
/// The only place that escapes: every value passes it, whatever the template looks like.
enum Markup: String, Sendable, CaseIterable, MustacheContentType {
  case html = "PAGE"
  case markdown = "MARKDOWN"
  case text = "PLAIN"

  /// The markup of a template, by the ending of its file's name.
  init(ending: String) {
    self =
      switch ending {
      case "html", "svg", "css": .html
      case "md": .markdown
      default: .text
      }
  }

  func escapeText(_ text: String) -> String {
    let text = neutralised(text)
    return switch self {
    case .html: Markup.html(text)
    case .markdown: Markup.markdown(text)
    case .text: text
    }
  }

  /// Makes the three known to the template library under their own names, once.
  static let isRegistered: Bool = {
    for markup in allCases { MustacheContentTypes.register(markup, named: markup.rawValue) }
    return true
  }()

  private static func html(_ text: String) -> String {
    guard text.utf8.contains(where: { [38, 60, 62, 34, 39].contains($0) }) else { return text }
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "'": escaped += "&#39;"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private static func markdown(_ text: String) -> String {
    var escaped = ""
    // At the start of a line these would make a list, a heading's underline or a number.
    var isStart = true
    for scalar in text.unicodeScalars {
      let isMark = "\\`*_[]<>#|~&".unicodeScalars.contains(scalar)
      let isOpening = isStart && "-+=".unicodeScalars.contains(scalar)
      let endsNumber = (scalar == "." || scalar == ")") && !escaped.isEmpty && isNumber(escaped)
      if isMark || isOpening || endsNumber { escaped += "\\" }
      escaped.unicodeScalars.append(scalar)
      isStart = false
    }
    return escaped
  }

  private static func isNumber(_ text: String) -> Bool { text.utf8.allSatisfy { (48...57).contains($0) } }
}

import TandemLanguage
import TandemMentoring

/// A mix of motives as a drawing: one row of ten squares for each motive, its words above.
struct MixPicture {
  /// Width of the drawing in its own units; texts are broken so that they stay within it.
  static let width = 320
  private static let lineSignsMax = 42
  private static let lineHeight = 17

  let fields: Fields

  init(
    _ mix: [Released.Share], _ catalog: MotiveCatalog, _ language: Language, _ texts: Texts, of name: String
  ) {
    var top = 0
    var rows: [Fields] = []
    for share in mix {
      let lines = MixPicture.lines(catalog[share.motive]?.wording[language] ?? share.motive.rawValue)
      let squares = top + lines.count * Self.lineHeight + 4
      rows.append(
        Fields([
          "lines": lines.enumerated().map { number, line in
            Fields(["y": "\(top + 13 + number * Self.lineHeight)", "words": line])
          },
          "filled": Self.squares(0..<share.tenths, at: squares),
          "empty": Self.squares(share.tenths..<10, at: squares), "tenths": "\(share.tenths)",
          "textY": "\(squares + 11)",
        ]))
      top = squares + 24
    }
    let spoken = mix.map { share in
      let field = texts("brief.field", Fields(["tenths": "\(share.tenths)"]))
      return "\(catalog[share.motive]?.wording[language] ?? share.motive.rawValue) \(field)"
    }
    fields = Fields([
      "rows": rows, "height": "\(max(1, top - 8))", "width": "\(Self.width)",
      "caption": texts("brief.mix-of", Fields(["name": name])) + ": " + spoken.joined(separator: ", "),
    ])
  }

  /// The outline of some of the ten squares as one path.
  private static func squares(_ range: Range<Int>, at y: Int) -> String {
    range.map { "M\($0 * 28) \(y)h22v12h-22z" }.joined()
  }

  private static func lines(_ words: String) -> [String] {
    var lines = [""]
    for word in words.split(separator: " ") {
      let line = lines[lines.count - 1]
      if line.isEmpty {
        lines[lines.count - 1] = String(word.prefix(lineSignsMax))
      } else if line.count + word.count < lineSignsMax {
        lines[lines.count - 1] += " " + word
      } else {
        lines.append(String(word.prefix(lineSignsMax)))
      }
    }
    return lines
  }
}

/// A revision of the flow as one file, as a store keeps it while conversations are in it.
///
/// YAML, so that a person can read what a conversation was led by: the files of prompts/ that a person
/// could notice, each as a block of text. Word lists are left out; what they made of an answer is in the
/// conversation's own log.
enum FlowArchive {
  /// Longer than all texts together.
  static let sizeBytesMax = 4 * 1024 * 1024

  static func text(of source: PromptsSource) -> String {
    var text = "tandem-flow: 1\nfiles:\n"
    for path in source.flowPaths {
      text += "  \(path): |2+\n"
      let content = String(decoding: source.content(of: path), as: UTF8.self)
      for line in content.split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
        text += line.isEmpty ? "\n" : "    \(line)\n"
      }
    }
    return text
  }

  static func source(from text: String) throws(PromptError) -> PromptsSource {
    var problems = Problems()
    let bytes = Array(text.utf8)
    let root = YAMLFile.read(bytes, path: "flow", sizeBytesMax: sizeBytesMax, &problems)
    guard !problems.hasErrors, let root, let entries = root.map,
      entries.contains(where: { $0.key.text == "tandem-flow" && $0.value.text == "1" }),
      let files = entries.first(where: { $0.key.text == "files" })?.value.map
    else {
      throw PromptError(
        .invalid, "The stored flow can't be read.", hint: "Take it from a backup.",
        diagnostics: problems.sorted)
    }
    return PromptsSource(
      files: Dictionary(
        files.map { ($0.key.text, Array(($0.value.text ?? "").utf8)) }, uniquingKeysWith: { $1 }), prefix: "")
  }
}

extension PromptsSource {
  /// The files that make up what a person can notice, sorted.
  var flowPaths: [String] {
    let texts = languages.flatMap { paths(below: "\($0)/", ending: ".yaml") }
    return (["flow.yaml", "motives.yaml"].filter { files[$0] != nil } + texts).sorted()
  }

  /// A file's bytes as they count: line ends are those of Unix, and the last line has one.
  func content(of path: String) -> [UInt8] {
    let bytes = files[path, default: []].filter { $0 != 0x0D }
    return bytes.isEmpty || bytes.last == 0x0A ? bytes : bytes + [0x0A]
  }
}

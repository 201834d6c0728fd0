public import TandemPrompts

/// The templates and texts of prompts/briefs, by their path below that folder.
public struct KickoffFiles: Sendable {
  let files: [String: String]

  /// The files of a folder prompts/, or those that are built in.
  public init(_ prompts: Prompts) {
    var files: [String: String] = [:]
    for ending in [".yaml", ".mustache"] {
      for path in prompts.paths(below: "briefs/", ending: ending) {
        files[String(path.dropFirst("briefs/".count))] = prompts.text(of: path)
      }
    }
    self.files = files
  }

  /// Files in memory, by their path below prompts/briefs.
  public init(_ files: [String: String]) { self.files = files }
}

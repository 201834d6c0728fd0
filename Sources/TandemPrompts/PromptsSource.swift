internal import CPrompts
internal import Foundation

/// Where the texts come from: a folder that somebody edits, or the files built into the program.
public struct PromptsSource: Sendable {
  /// Files by their path below prompts/.
  let files: [String: [UInt8]]
  /// What stands before a path in messages.
  let prefix: String

  init(files: [String: [UInt8]], prefix: String) { (self.files, self.prefix) = (files, prefix) }

  /// Files that are in memory, by their path below prompts/.
  public init(files: [String: String]) {
    self.init(files: files.mapValues { Array($0.utf8) }, prefix: "")
  }

  /// The texts that were built into the program.
  public static let embedded = PromptsSource(files: embeddedFiles(), prefix: "prompts/")

  /// The source that a command uses: its option, else `TANDEM_PROMPTS`, else what is built in.
  public static func chosen(option: String?, environment: [String: String]) throws(PromptError)
    -> PromptsSource
  {
    let folder = option ?? environment["TANDEM_PROMPTS"].flatMap { $0.isEmpty ? nil : $0 }
    return try folder.map { path throws(PromptError) in try directory(path) } ?? embedded
  }

  /// A folder that looks like prompts/.
  public static func directory(_ path: String) throws(PromptError) -> PromptsSource {
    let base = path.hasSuffix("/") ? String(path.dropLast()) : path
    guard FileManager.default.fileExists(atPath: "\(base)/flow.yaml") else {
      throw PromptError(
        .notFound, "There is no 'flow.yaml' in '\(path)'.",
        hint: "Name a folder like 'prompts' with --prompts, or leave the option out.")
    }
    var files: [String: [UInt8]] = [:]
    for name in try names(below: base) {
      guard let data = FileManager.default.contents(atPath: "\(base)/\(name)") else {
        throw PromptError(
          .unreadable, "'\(base)/\(name)' can't be read.", hint: "Check the file's permissions.")
      }
      files[name] = Array(data)
    }
    return PromptsSource(files: files, prefix: "\(base)/")
  }

  /// Paths of the files below a folder; hidden files and backups are left out.
  private static func names(below base: String) throws(PromptError) -> [String] {
    guard let paths = FileManager.default.enumerator(atPath: base) else {
      throw PromptError(.unreadable, "'\(base)' can't be read.", hint: "Check the folder's permissions.")
    }
    var names: [String] = []
    for case let name as String in paths {
      let isHidden = name.hasPrefix(".") || name.contains("/.") || name.hasSuffix("~")
      var isFolder: ObjCBool = false
      guard !isHidden,
        unsafe FileManager.default.fileExists(atPath: "\(base)/\(name)", isDirectory: &isFolder)
      else { continue }
      if !isFolder.boolValue { names.append(name) }
    }
    return names
  }

  private static func embeddedFiles() -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    // Safe: the table is constant, ends with an entry without path, and every text ends with a zero.
    guard var entry = unsafe tandem_embedded_files() else { return [:] }
    while let path = unsafe entry.pointee.path, let text = unsafe entry.pointee.text {
      let size = unsafe strlen(UnsafeRawPointer(text).assumingMemoryBound(to: CChar.self))
      files[unsafe String(cString: path)] = unsafe Array(UnsafeBufferPointer(start: text, count: size))
      unsafe entry += 1
    }
    return files
  }
}

extension PromptsSource {
  /// All paths, sorted.
  public var paths: [String] { files.keys.sorted() }

  /// The content of a file; nil where there is none.
  public func bytes(of path: String) -> [UInt8]? { files[path] }

  /// The paths below a folder with that ending, sorted.
  func paths(below folder: String, ending: String) -> [String] {
    files.keys.filter { $0.hasPrefix(folder) && $0.hasSuffix(ending) }.sorted()
  }

  /// The languages that have a folder with texts, sorted.
  var languages: [String] {
    Set(
      files.keys.compactMap { path in
        let parts = path.split(separator: "/")
        return parts.count == 2 && parts[0].utf8.count == 2 && path.hasSuffix(".yaml")
          ? String(parts[0]) : nil
      }
    ).sorted()
  }
}

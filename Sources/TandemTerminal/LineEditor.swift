import CEdit
import Foundation

/// One line of a terminal at a time, edited by libedit, with a history that ends with the program:
/// what a person wrote is kept in their conversation and nowhere else.
///
/// Safety: libedit's handles are used by one thread at a time, since `EditedLines` waits for a line
/// before it asks for the next one; nothing else has them.
@safe final class LineEditor: @unchecked Sendable {
  private let editor: OpaquePointer
  private let history: OpaquePointer?
  private var keys: KeyReader
  private let prompt: UnsafeMutablePointer<wchar_t>

  /// An editor on the standard streams; nil where the terminal doesn't let itself be edited.
  init?(prompt text: String, interruptions: Interruptions) {
    LineEditor.speakUTF8()
    guard let editor = unsafe tandem_edit_open("tandem") else { return nil }
    unsafe self.editor = editor
    unsafe history = tandem_history_open(editor, 200)
    keys = KeyReader(descriptor: STDIN_FILENO, interruptions: interruptions)
    let wide = text.unicodeScalars.map { wchar_t(bitPattern: $0.value) } + [0]
    unsafe prompt = .allocate(capacity: wide.count)
    unsafe prompt.initialize(from: wide, count: wide.count)
    unsafe tandem_edit_prepare(
      editor, Unmanaged.passUnretained(self).toOpaque(),
      { unsafe LineEditor.owner(of: $0).map { unsafe $0.prompt } },
      { unsafe LineEditor.owner(of: $0)?.readCharacter($0, into: $1) ?? -1 })
    bindKeys()
  }

  deinit {
    if let history = unsafe history { unsafe history_wend(history) }
    unsafe el_end(editor)
    unsafe prompt.deallocate()
  }

  /// Waits for a line; blocks.
  func readLine() -> Heard {
    keys.begin()
    LineEditor.bracketPastes(true)
    defer { LineEditor.bracketPastes(false) }
    var before = termios()
    let isQuiet = unsafe tandem_edit_quiet(STDIN_FILENO, &before)
    defer { if isQuiet { unsafe tcsetattr(STDIN_FILENO, TCSANOW, &before) } }
    var count: Int32 = 0
    let line = unsafe el_wgets(editor, &count)
    if keys.isInterrupted { return .interrupted }
    guard let line = unsafe line, count > 0 else { return .end }
    let scalars = unsafe UnsafeBufferPointer(start: line, count: Int(count))
      .compactMap { Unicode.Scalar(UInt32(bitPattern: $0)) }
    let text = String(String.UnicodeScalarView(scalars))
    if let history = unsafe history, text.contains(where: { !$0.isWhitespace }) {
      unsafe tandem_history_add(history, line)
    }
    return .line(text.hasSuffix("\n") ? String(text.dropLast()) : text)
  }

  private static func owner(of editor: OpaquePointer?) -> LineEditor? {
    guard let editor = unsafe editor, let owner = unsafe tandem_edit_owner(editor) else { return nil }
    return unsafe Unmanaged<LineEditor>.fromOpaque(owner).takeUnretainedValue()
  }

  /// libedit's way of asking for one character: 1 with a character, 0 at the end, −1 to give up.
  private func readCharacter(_ editor: OpaquePointer?, into character: UnsafeMutablePointer<wchar_t>?)
    -> Int32
  {
    while true {
      switch keys.next() {
      case .scalar(let scalar):
        unsafe character?.pointee = wchar_t(bitPattern: scalar.value)
        return 1
      case .resized: resize()
      case .continued: resume()
      case .end: return 0
      case .interrupted: return -1
      }
    }
  }

  /// Takes the terminal over again after Ctrl-Z and fg.
  private func resume() {
    var shells = termios()
    _ = unsafe tandem_edit_quiet(STDIN_FILENO, &shells)
    LineEditor.bracketPastes(true)
    unsafe tandem_edit_resume(editor)
  }

  /// Draws the line anew for the window's new width.
  ///
  /// libedit draws from where the cursor is. A line that fits into one row is drawn over itself; a longer
  /// one was rearranged by the terminal, and nobody knows how, so it is drawn once more below.
  private func resize() {
    let line = unsafe el_wline(editor)
    let length = unsafe line.map { unsafe $0.pointee.lastchar - $0.pointee.buffer } ?? 0
    // Twice, since every character may be a wide one.
    let fits = 2 * length + 2 < Console.windowColumns()
    try? DescriptorOutput(STDOUT_FILENO).write(fits ? "\r\u{1B}[K" : "\n")
    unsafe el_resize(editor)
    unsafe tandem_edit_refresh(editor)
  }

  /// What people expect and libedit doesn't bind by itself.
  private func bindKeys() {
    let bindings = [
      ("\\e[3~", "ed-delete-next-char"), ("\\e[1~", "ed-move-to-beg"), ("\\e[4~", "ed-move-to-end"),
      ("\\e[H", "ed-move-to-beg"), ("\\e[F", "ed-move-to-end"), ("\\e[1;5C", "em-next-word"),
      ("\\e[1;5D", "ed-prev-word"), ("^W", "ed-delete-prev-word"), ("^R", "em-inc-search-prev"),
    ]
    for (key, command) in bindings {
      let key = key.unicodeScalars.map { wchar_t(bitPattern: $0.value) } + [0]
      let command = command.unicodeScalars.map { wchar_t(bitPattern: $0.value) } + [0]
      unsafe tandem_edit_bind(editor, key, command)
    }
  }

  /// Asks the terminal to mark what is pasted, so that its line breaks are no Enter keys.
  private static func bracketPastes(_ isOn: Bool) {
    try? DescriptorOutput(STDOUT_FILENO).write(isOn ? "\u{1B}[?2004h" : "\u{1B}[?2004l")
  }

  /// libedit reads characters by the locale; without a UTF-8 one, "ü" would be two commands.
  private static func speakUTF8() {
    unsafe setlocale(LC_CTYPE, "")
    if unsafe String(cString: nl_langinfo(nl_item(CODESET))) != "UTF-8" {
      unsafe setlocale(LC_CTYPE, "C.UTF-8")
    }
  }
}

/// Utterances typed at a terminal.
public struct EditedLines: LineSource {
  private let editor: LineEditor

  /// An editor with a prompt; nil where the terminal doesn't let itself be edited.
  public init?(prompt: String, interruptions: Interruptions) {
    guard let editor = LineEditor(prompt: prompt, interruptions: interruptions) else { return nil }
    self.editor = editor
  }

  /// The next line.
  public mutating func next() async -> Heard {
    let editor = editor
    return await onOwnThread { editor.readLine() }
  }
}

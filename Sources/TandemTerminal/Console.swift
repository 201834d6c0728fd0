import Foundation

/// The three standard streams as a sitting needs them: edited and coloured on a terminal, plain elsewhere.
public struct Console: Sendable {
  /// Where the utterances come from.
  public var lines: any LineSource
  /// Where everything is shown.
  public let page: Page
  /// Whether a person types.
  public let isInteractive: Bool

  /// What the streams and the environment allow.
  struct Abilities: Equatable {
    let isInputTerminal, isOutputTerminal: Bool
    let environment: [String: String]

    private var isDumb: Bool { ["", "dumb"].contains(environment["TERM"] ?? "") }

    /// Whether lines can be edited: both ends are a terminal, and one that can move its cursor.
    var edits: Bool { isInputTerminal && isOutputTerminal && !isDumb }

    /// Whether weight and colour are wanted; see no-color.org.
    var styles: Bool { isOutputTerminal && !isDumb && (environment["NO_COLOR"] ?? "").isEmpty }
  }

  /// The streams of this process; nil where the system has no pipe left for its signals.
  public static func standard(environment: [String: String]) -> Console? {
    guard let interruptions = Interruptions() else { return nil }
    let abilities = Abilities(
      isInputTerminal: isatty(STDIN_FILENO) == 1, isOutputTerminal: isatty(STDOUT_FILENO) == 1,
      environment: environment)
    let output = DescriptorOutput(STDOUT_FILENO)
    let hasWindow = abilities.isOutputTerminal
    let page = Page(
      output, columns: { hasWindow ? Console.windowColumns() : nil }, isStyled: abilities.styles)
    return Console(
      lines: lines(abilities, output, interruptions), page: page, isInteractive: abilities.isInputTerminal)
  }

  private static func lines(
    _ abilities: Abilities, _ output: some Output, _ interruptions: Interruptions
  ) -> any LineSource {
    if abilities.edits {
      // libedit takes what stands between two \u{1} for invisible.
      let prompt = abilities.styles ? "\u{1}\u{1B}[1m\u{1}› \u{1}\u{1B}[0m\u{1}" : "› "
      if let edited = EditedLines(prompt: prompt, interruptions: interruptions) { return edited }
    }
    guard abilities.isInputTerminal else { return PipedLines(STDIN_FILENO, interruptions: interruptions) }
    // Where the prompt can't be shown, the next paragraph can't either and ends the sitting.
    return PipedLines(STDIN_FILENO, interruptions: interruptions) { try? output.write("> ") }
  }

  /// Width of the window now; 80 where the terminal doesn't tell.
  static func windowColumns() -> Int {
    var size = winsize()
    guard unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return 80 }
    return Int(size.ws_col)
  }
}

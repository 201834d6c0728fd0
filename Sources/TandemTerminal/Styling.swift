/// Colour and weight, where they help and where they are wanted; otherwise nothing.
struct Styling: Sendable {
  /// Whether escape sequences are written at all.
  let isOn: Bool

  /// What stands beside the conversation: progress, hints.
  func quiet(_ text: String) -> String { styled(text, "2") }

  /// What the eye should find: numbers of choices, labels of the card.
  func strong(_ text: String) -> String { styled(text, "1") }

  private func styled(_ text: String, _ code: String) -> String {
    isOn && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }
}

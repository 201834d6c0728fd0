import TandemDialogue

/// A person who answers at random, from a seed; the same seed gives the same conversation.
struct RandomWalk {
  private var state: UInt64

  init(seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 &+ 0x1234_5678_9ABC_DEF1 }

  /// SplitMix64.
  mutating func next(below bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
  }

  mutating func pick<Element>(_ elements: [Element]) -> Element { elements[next(below: elements.count)] }

  mutating func opening() -> Utterance {
    var slots: [String: Value] = [:]
    if next(below: 3) == 0 { slots["short"] = true }
    if next(below: 3) == 0 { slots["role"] = .text(pick(["mentor", "mentee"])) }
    return .open(
      slots: slots, language: pick(["de", "en"]), register: next(below: 4) == 0 ? pick(["sie", "du"]) : nil)
  }

  /// Something that a person may say to this question.
  mutating func utterance(for prompt: Prompt, answered: [String]) -> Utterance {
    switch next(below: 20) {
    case 0: return .text(prompt.isSkippable ? "/skip" : "")
    case 1: return .text(pick(["weiß nicht", "I don't know", "", "???"]))
    case 2 where !answered.isEmpty: return .change(slot: pick(answered))
    case 3: return .text(pick(["/summary", "/why", "/help", "/language de", "/language en"]))
    default: return .text(answer(to: prompt))
    }
  }

  private mutating func answer(to prompt: Prompt) -> String {
    if !prompt.choices.isEmpty, next(below: 3) > 0 {
      return pick(prompt.choices).title
    }
    switch prompt.type {
    case .yesNo: return pick(["ja", "nein", "yes", "no"])
    case .choice, .release: return String(1 + next(below: max(1, prompt.choices.count)))
    case .scale: return String(next(below: 11))
    case .name: return pick(["Anna", "Jo"])
    case .date: return pick(["bis Ostern", "by the end of March", "31.3.2027"])
    default:
      return pick([
        "Ich möchte mein Wissen weitergeben", "I want to learn to lead a team", "besser zuhören",
        "mehr Gelassenheit im Alltag", "speak up in meetings", "Mein Chef hat mich angemeldet",
      ])
    }
  }
}

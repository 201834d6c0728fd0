internal import TandemDialogue

/// Reads a condition: "role = mentor and (one-way or confidence < 5)".
///
/// `or` binds weaker than `and`, `and` weaker than `not`. Offsets count Unicode scalars of the text.
struct GuardParser {
  /// Longer conditions belong into a derivation.
  static let scalarsMax = 500
  /// Parentheses and "not" within one another.
  static let depthMax = 20

  struct Failure: Error, Equatable {
    let offset: Int
    let message: String
    var hint = ""
  }

  private struct Token: Equatable {
    let text: String
    let offset: Int
  }

  private var tokens: [Token] = []
  private var position = 0
  private var depth = 0
  private let end: Int
  /// Every slot it names, with its place.
  private(set) var slots: [(name: String, offset: Int)] = []

  /// Reads a whole condition.
  static func parse(_ text: String) throws(Failure) -> (
    condition: Guard, slots: [(name: String, offset: Int)]
  ) {
    var parser = try GuardParser(text)
    let condition = try parser.alternatives()
    if let rest = parser.current {
      throw Failure(
        offset: rest.offset, message: "'\(rest.text)' isn't expected here.",
        hint: "Join conditions with 'and' or 'or'.")
    }
    return (condition, parser.slots)
  }

  private init(_ text: String) throws(Failure) {
    let scalars = Array(text.unicodeScalars)
    end = scalars.count
    guard end <= Self.scalarsMax else {
      throw Failure(offset: 0, message: "The condition is longer than \(Self.scalarsMax) characters.")
    }
    var index = 0
    while index < end {
      let start = index
      if scalars[index].properties.isWhitespace {
        index += 1
        continue
      }
      if Self.isNamePart(scalars[index]) {
        while index < end, Self.isNamePart(scalars[index]) { index += 1 }
      } else if "<>!".unicodeScalars.contains(scalars[index]), index + 1 < end, scalars[index + 1] == "=" {
        index += 2
      } else if "<>=()".unicodeScalars.contains(scalars[index]) {
        index += 1
      } else {
        throw Failure(
          offset: start, message: "'\(scalars[start])' has no meaning in a condition.",
          hint: "Conditions are made of slots, = != < <= > >=, not, and, or, and parentheses.")
      }
      var word = String.UnicodeScalarView()
      word.append(contentsOf: scalars[start..<index])
      tokens.append(Token(text: String(word), offset: start))
    }
  }

  private static func isNamePart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "-" || scalar == "_"
  }

  private var current: Token? { position < tokens.count ? tokens[position] : nil }

  private mutating func take(_ text: String) -> Bool {
    guard current?.text == text else { return false }
    position += 1
    return true
  }

  private mutating func alternatives() throws(Failure) -> Guard {
    var parts = [try conjunction()]
    while take("or") { parts.append(try conjunction()) }
    return parts.count == 1 ? parts[0] : .any(parts)
  }

  private mutating func conjunction() throws(Failure) -> Guard {
    var parts = [try negation()]
    while take("and") { parts.append(try negation()) }
    return parts.count == 1 ? parts[0] : .all(parts)
  }

  private mutating func negation() throws(Failure) -> Guard {
    depth += 1
    defer { depth -= 1 }
    guard depth <= Self.depthMax else {
      throw Failure(offset: current?.offset ?? end, message: "The condition is nested too deep.")
    }
    if take("not") { return .not(try negation()) }
    guard take("(") else { return try comparison() }
    let inner = try alternatives()
    guard take(")") else {
      throw Failure(offset: current?.offset ?? end, message: "A closing parenthesis is missing here.")
    }
    return inner
  }

  private mutating func comparison() throws(Failure) -> Guard {
    guard let name = current, name.text.unicodeScalars.allSatisfy(Self.isNamePart),
      !["and", "or", "not"].contains(name.text)
    else {
      throw Failure(
        offset: current?.offset ?? end,
        message: current.map { "A slot is missing before '\($0.text)'." } ?? "A slot is missing at the end.")
    }
    position += 1
    slots.append((name.text, name.offset))
    guard let sign = current, ["=", "!=", "<", "<=", ">", ">="].contains(sign.text) else {
      return .filled(name.text)
    }
    position += 1
    return try compared(name.text, sign.text)
  }

  private mutating func compared(_ slot: String, _ sign: String) throws(Failure) -> Guard {
    guard let word = current, word.text.unicodeScalars.allSatisfy(Self.isNamePart) else {
      throw Failure(offset: current?.offset ?? end, message: "A value is missing after '\(sign)'.")
    }
    position += 1
    if sign == "=" { return .equals(slot, Self.value(word.text)) }
    if sign == "!=" { return .not(.equals(slot, Self.value(word.text))) }
    guard let number = Int(word.text), (-1_000_000...1_000_000).contains(number) else {
      throw Failure(offset: word.offset, message: "'\(word.text)' is no whole number.")
    }
    switch sign {
    case "<": return .below(slot, number)
    case "<=": return .below(slot, number + 1)
    case ">=": return .all([.filled(slot), .not(.below(slot, number))])
    default: return .all([.filled(slot), .not(.below(slot, number + 1))])
    }
  }

  private static func value(_ word: String) -> Value {
    switch word {
    case "yes": true
    case "no": false
    default: Int(word).map(Value.number) ?? .text(word)
    }
  }
}

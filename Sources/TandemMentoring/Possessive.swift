public import TandemLanguage

/// A name in the possessive: "Marias", "Jonas’" in German; "Maria’s", "Jonas’s" in English.
///
/// A name that ends in no letter ("J. R.") takes the apostrophe in German too, so that the ending
/// can't be taken for a part of it.
public func possessive(_ name: String, in language: Language) -> String {
  guard let last = name.last else { return name }
  switch language {
  case .english: return name + "’s"
  case .german:
    guard last.isLetter else { return name + "’s" }
    let ending = name.suffix(2).lowercased()
    let isHissing = "sßxzSXZśšžż".contains(last) || ["ce", "se"].contains(ending) && isFrenchName(name)
    return name + (isHissing ? "’" : "s")
  }
}

/// French names whose final "e" is silent end in a hissing sound: Alice, Maurice, Françoise.
private func isFrenchName(_ name: String) -> Bool {
  let ending = name.lowercased()
  return ["ice", "ance", "oise", "ence"].contains { ending.hasSuffix($0) }
}

extension Participant {
  /// What they are called to their face: the first name where one says du, else the whole name.
  public var callName: String {
    guard register == .informal else { return name }
    let words = name.split(separator: " ").filter { $0.last != "." }
    return words.count > 1 ? String(words[0]) : name
  }
}

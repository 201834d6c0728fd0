extension GermanLexicon {
  /// A verb without a prefix that is split off: from the list, or one in "-ieren", which are all regular and too
  /// many to list.
  func listed(_ infinitive: String) -> GermanVerb? {
    if let verb = verbs[infinitive] { return verb }
    guard infinitive.utf8.count > 7, infinitive.hasSuffix("ieren"), nouns[infinitive] == nil,
      nouns[String(infinitive.dropLast(2))] == nil,
      // "praesentieren" was typed on a keyboard without umlauts.
      infinitive.withUmlauts == infinitive,
      // "auszudiskutieren": no verb of its own.
      !prefixes(like: infinitive).contains(where: { infinitive.hasPrefix($0 + "zu") })
    else { return nil }
    return GermanVerb(prefix: "", base: infinitive, strong: nil)
  }

  /// Every reading of a lower-case word as a verb form; empty where no listed verb fits.
  func verbForms(of word: String) -> [VerbForm] {
    let whole = simpleForms(of: word)
    if !whole.isEmpty { return whole }
    for prefix in prefixes(like: word)
    where word.utf8.count > prefix.utf8.count + 2 && word.utf8.starts(with: prefix.utf8) {
      let rest = String(Substring(word.utf8.dropFirst(prefix.utf8.count)))
      if rest.hasPrefix("zu"), let base = listed(String(rest.dropFirst(2))), base.prefix.isEmpty {
        return [VerbForm(verb: base.with(prefix: prefix), kind: .zuInfinitive, persons: [])]
      }
      var forms = simpleForms(of: rest)
      // "durchgefallen" comes from "fallen", not from "gefallen".
      if forms.contains(where: { $0.kind == .participle && $0.verb.base != rest }) {
        forms.removeAll { $0.verb.base == rest }
      }
      if !forms.isEmpty {
        return forms.map { VerbForm(verb: $0.verb.with(prefix: prefix), kind: $0.kind, persons: $0.persons) }
      }
    }
    return []
  }

  /// Readings without a prefix that is split off.
  private func simpleForms(of word: String) -> [VerbForm] {
    var forms: [VerbForm] = []
    if let verb = listed(word) {
      forms.append(VerbForm(verb: verb, kind: .infinitive, persons: []))
      if verb.base != "sein" {
        forms.append(VerbForm(verb: verb, kind: .present, persons: .plural))
      }
    }
    if let listed = irregular[word] { forms += listed }
    regular(word, &forms)
    return forms
  }

  /// By bytes, since the endings have no umlauts: this is asked of every word that may be a verb.
  private func regular(_ word: String, _ forms: inout [VerbForm]) {
    let bytes = word.utf8
    guard bytes.count > 2, let last = bytes.last else { return }
    func dropping(_ count: Int) -> String { String(Substring(bytes.dropLast(count))) }
    func ends(_ ending: String) -> Bool { bytes.suffix(ending.utf8.count).elementsEqual(ending.utf8) }
    switch last {
    case UInt8(ascii: "e"):
      note(dropping(1), .present, .first, &forms)
      // "sammle" of "sammeln".
      if ends("le"), let verb = verbs[dropping(2) + "eln"] {
        forms.append(VerbForm(verb: verb, kind: .present, persons: .first))
      }
      if ends("te") { weak(dropping(2), .past, .singular, &forms) }
      if ends("ete") { weak(dropping(3), .past, .singular, &forms) }
    case UInt8(ascii: "t"):
      if ends("st") { weak(dropping(2), .present, .second, &forms) }
      weak(dropping(1), .present, .third, &forms)
      if ends("et") { weak(dropping(2), .present, .third, &forms) }
      participle(word, &forms)
    case UInt8(ascii: "n"):
      if ends("ten") { weak(dropping(3), .past, .plural, &forms) }
      if ends("eten") { weak(dropping(4), .past, .plural, &forms) }
    default: break
    }
  }

  private func participle(_ word: String, _ forms: inout [VerbForm]) {
    let bytes = word.utf8
    if bytes.starts(with: "ge".utf8), bytes.count > 5 {
      let stem = bytes.dropFirst(2).dropLast()
      weak(String(Substring(stem)), .participle, [], &forms)
      if stem.last == UInt8(ascii: "e") { weak(String(Substring(stem.dropLast())), .participle, [], &forms) }
    }
    // "begleitet", "notiert": the form of the third person as well.
    for form in forms where form.kind == .present && form.persons == .third && form.verb.strong == nil {
      if GermanVerb.isInseparable(form.verb.base) || form.verb.base.hasSuffix("ieren") {
        forms.append(VerbForm(verb: form.verb, kind: .participle, persons: []))
        return
      }
    }
  }

  private func note(
    _ stem: String, _ kind: VerbForm.Kind, _ persons: VerbForm.Persons, _ forms: inout [VerbForm]
  ) {
    guard let verb = listed(stem + "en") ?? verbs[stem + "n"] else { return }
    // "wisse", "könne": subjunctives that nobody types about themselves.
    guard !(kind == .present && persons == .first && verb.present(.first) != stem + "e") else { return }
    forms.append(VerbForm(verb: verb, kind: kind, persons: persons))
  }

  /// Forms that only regular verbs make.
  private func weak(
    _ stem: String, _ kind: VerbForm.Kind, _ persons: VerbForm.Persons, _ forms: inout [VerbForm]
  ) {
    guard let verb = listed(stem + "en") ?? verbs[stem + "n"], verb.strong == nil else { return }
    forms.append(VerbForm(verb: verb, kind: kind, persons: persons))
  }

  /// "mach", "hab", "find": the first person without its ending, as people type beside "ich".
  func clippedForm(of word: String) -> VerbForm? {
    guard let verb = verbs[word + "en"] ?? verbs[word + "n"], verb.base != "sein" else { return nil }
    return VerbForm(verb: verb, kind: .present, persons: .first)
  }
}

import TandemLanguage
import TandemMentoring

/// One person of a list before they are matched with the roster: everything but the code.
struct RosterRow: Equatable {
  let number: Int
  var person: Participant

  /// Longest cell that names a person, a unit or a place.
  static let signsMax = 200
}

/// Reads the cells of one row.
struct RosterRowReader {
  let row: Table.Row
  let columns: [RosterColumn: Int]
  let headings: [String]
  let fallback: Programme
  private(set) var problems: [RosterProblem] = []

  init(_ row: Table.Row, columns: [RosterColumn: Int], headings: [String], fallback: Programme) {
    (self.row, self.columns, self.headings, self.fallback) = (row, columns, headings, fallback)
  }

  /// The person; nil where something without which there is none is missing or wrong.
  mutating func read() -> RosterRow? {
    let tandem = required(.tandem)
    let role = required(.role).flatMap { self.role($0) }
    let name = self.name()
    let language = self.language()
    let register = self.register()
    let person = Participant(
      code: "", tandem: tandem ?? "", role: role ?? .mentor, name: name ?? "", language: language,
      register: register, email: email(), unit: cell(.unit), level: level(),
      isBoardMember: flag(.board) ?? false, isKnownFromMedia: flag(.media) ?? false, learns: flag(.learns),
      meeting: meeting(), place: cell(.place))
    guard tandem != nil, role != nil, name != nil else { return nil }
    return RosterRow(number: row.number, person: person)
  }

  /// The cell's words on one line, without what steers; nil where it is empty.
  private mutating func cell(_ column: RosterColumn) -> String? {
    guard let index = columns[column], index < row.cells.count else { return nil }
    let words = neutralised(row.cells[index]).split(whereSeparator: \.isWhitespace).joined(separator: " ")
    if words.count > RosterRow.signsMax { flaw(.long, column) }
    return words.isEmpty ? nil : words
  }

  private mutating func required(_ column: RosterColumn) -> String? {
    let words = cell(column)
    if words == nil { flaw(.missing, column, columns[column].map { headings[$0] } ?? "") }
    return words
  }

  private mutating func name() -> String? {
    if columns[.name] != nil { return required(.name).map(RosterRowReader.lastNameBehind) }
    let parts = [cell(.firstName), required(.lastName)].compactMap(\.self)
    return parts.isEmpty ? nil : parts.joined(separator: " ")
  }

  /// "Weber, Maria", as address lists sort it, in the order in which people are greeted.
  ///
  /// A degree or "Jr." after the comma follows a name and stays; so does everything with a second comma.
  private static func lastNameBehind(_ name: String) -> String {
    let parts = name.split(separator: ",", omittingEmptySubsequences: false)
      .map { $0.split(separator: " ").joined(separator: " ") }
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else { return name }
    let words = parts[1].split(separator: " ")
    let isSuffix = words.allSatisfy { word in
      ["Jr", "Jr.", "Sr", "Sr.", "jun.", "sen."].contains(word)
        || word.dropFirst().contains(where: \.isUppercase) && !word.contains("-")
    }
    return isSuffix ? name : "\(parts[1]) \(parts[0])"
  }

  private mutating func role(_ words: String) -> Role? {
    switch RosterColumn.folded(words) {
    case "mentor", "mentorin", "mentorm", "mentorinf", "mentorinnen", "senior": return .mentor
    case "mentee", "menteem", "menteef", "menti", "junior": return .mentee
    default:
      flaw(.role, .role, words)
      return nil
    }
  }

  private mutating func language() -> Language {
    guard let words = cell(.language) else { return fallback.language }
    switch RosterColumn.folded(words) {
    case "de", "deutsch", "german", "dede", "ger", "deu", "d": return .german
    case "en", "englisch", "english", "engb", "enus", "eng", "e": return .english
    default:
      flaw(.language, .language, words)
      return fallback.language
    }
  }

  private mutating func register() -> Register {
    guard let words = cell(.register) else { return .formal }
    switch RosterColumn.folded(words) {
    case "sie", "formal", "formell", "persie", "s": return .formal
    case "du", "informal", "informell", "perdu": return .informal
    // A column "Anrede" that says Herr or Frau says nothing about Sie or du.
    case "herr", "frau", "mr", "mrs", "ms", "divers", "dr", "prof", "herrdr", "fraudr": return .formal
    default:
      flaw(.register, .register, words)
      return .formal
    }
  }

  private mutating func email() -> String? {
    guard let address = cell(.email) else { return nil }
    let parts = address.split(separator: "@", omittingEmptySubsequences: false)
    let allowed = address.unicodeScalars.allSatisfy {
      $0.isASCII && $0.value > 32 && !"<>()[]\\,;:\"".unicodeScalars.contains($0)
    }
    guard parts.count == 2, !parts[0].isEmpty, parts[1].contains("."), parts[1].first != ".",
      parts[1].last != ".", allowed
    else {
      flaw(.email, .email)
      return nil
    }
    return address
  }

  private mutating func level() -> Int? {
    guard let words = cell(.level) else { return nil }
    guard let level = Int(words), (0...30).contains(level) else {
      flaw(.level, .level, words)
      return nil
    }
    return level
  }

  private mutating func flag(_ column: RosterColumn) -> Bool? {
    guard let words = cell(column) else { return nil }
    switch RosterColumn.folded(words) {
    case "ja", "j", "yes", "y", "x", "wahr", "true", "1": return true
    case "nein", "n", "no", "falsch", "false", "0": return false
    default:
      // "–" and "✓" have no letters.
      if words.allSatisfy({ "-–—".contains($0) }) { return false }
      if words.allSatisfy({ "✓✔☑".contains($0) }) { return true }
      flaw(.flag, column, words)
      return nil
    }
  }

  private mutating func meeting() -> LocalTime? {
    let column = columns[.meeting] == nil ? RosterColumn.date : .meeting
    guard let words = cell(column) else { return nil }
    let all = [words, column == .date ? cell(.time) : nil].compactMap(\.self).joined(separator: " ")
    guard let time = SpreadsheetTime.read(all) else {
      flaw(.meeting, column, all)
      return nil
    }
    return time
  }

  private mutating func flaw(_ code: RosterProblem.Code, _ column: RosterColumn, _ what: String = "") {
    problems.append(
      RosterProblem(code, row: row.number, column: columns[column], what: String(what.prefix(40))))
  }
}

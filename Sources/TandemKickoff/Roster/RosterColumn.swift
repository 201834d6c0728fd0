/// What a column of the list holds, whatever it is called.
enum RosterColumn: String, CaseIterable, Sendable {
  case tandem
  case role
  case name
  case firstName = "first-name"
  case lastName = "last-name"
  case language
  case register
  case email
  case unit
  case level
  case board
  case media
  case learns
  case meeting
  case date
  case time
  case place

  /// Columns without which there is no list.
  static let required: [RosterColumn] = [.tandem, .role, .name]

  /// The column that a heading names; nil for one that tandem has no use for.
  init?(heading: String) {
    let folded = RosterColumn.folded(heading)
    guard let column = RosterColumn.allCases.first(where: { $0.headings.contains(folded) }) else {
      return nil
    }
    self = column
  }

  /// Lower-case letters and digits only, umlauts spelled out: "E-Mail-Adresse" → "emailadresse".
  static func folded(_ words: String) -> String {
    var folded = ""
    for character in words.lowercased() {
      switch character {
      case "ä": folded += "ae"
      case "ö": folded += "oe"
      case "ü": folded += "ue"
      case "ß": folded += "ss"
      default: if character.isLetter || character.isNumber { folded.append(character) }
      }
    }
    return folded
  }

  private var headings: [String] {
    switch self {
    case .tandem:
      ["tandem", "tandemnr", "tandemnummer", "tandemid", "paar", "paarnr", "pair", "pairid", "team", "duo"]
    case .role: ["rolle", "role", "funktionimtandem", "mentormentee", "mentorodermentee"]
    case .name:
      [
        "name", "vollername", "fullname", "vorundnachname", "person", "teilnehmer", "teilnehmerin",
        "participant",
      ]
    case .firstName: ["vorname", "firstname", "givenname", "rufname"]
    case .lastName: ["nachname", "familienname", "lastname", "surname", "familyname", "zuname"]
    case .language: ["sprache", "language", "lang"]
    case .register:
      [
        "anrede", "ansprache", "register", "sieoderdu", "siedu", "duodersie", "dusie", "address",
        "formofaddress",
      ]
    case .email: ["email", "emailadresse", "mail", "mailadresse", "emailaddress", "epost"]
    case .unit:
      [
        "bereich", "abteilung", "einheit", "unit", "department", "standort", "firma", "company",
        "team/bereich",
      ]
    case .level: ["ebene", "hierarchieebene", "hierarchiestufe", "level", "hierarchylevel", "stufe"]
    case .board:
      [
        "vorstand", "vorstandsmitglied", "imvorstand", "board", "boardmember", "memberoftheboard",
        "geschaeftsfuehrung",
      ]
    case .media:
      [
        "medien", "medienbekannt", "ausdenmedienbekannt", "bekanntausdenmedien", "knownfrommedia",
        "knownfromthemedia", "media",
      ]
    case .learns:
      ["lernziel", "eigeneslernziel", "moechtelernen", "learninggoal", "learns", "ownlearninggoal"]
    case .meeting:
      [
        "termin", "kickoff", "kickofftermin", "treffen", "erstestreffen", "meeting", "kickoffdate",
        "firstmeeting",
      ]
    case .date: ["datum", "date", "tag", "day"]
    case .time: ["uhrzeit", "zeit", "time", "beginn", "start"]
    case .place: ["ort", "raum", "place", "room", "location", "wo", "where"]
    }
  }
}

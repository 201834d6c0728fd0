extension EnglishClosed {
  /// "directors", "pharmacists": several persons, where the form is no verb as well.
  static let severalPersons: Set<String> = {
    let verbs: Set<String> = ["mentor", "tutor", "engineer", "partner", "volunteer", "porter"]
    let endings = ["er", "or", "ist", "ian", "ant"]
    let single = persons.filter { word in endings.contains { word.hasSuffix($0) } && !verbs.contains(word) }
    return Set((single + ["vet", "chef", "nurse", "clerk", "mason", "priest", "surgeon"]).map { $0 + "s" })
  }()

  /// What people are by trade. One of them, named alone, is what somebody wants to become.
  static let occupations: Set<String> = [
    "accountant", "actor", "actress", "actuary", "adviser", "advisor", "animator", "apothecary", "archivist",
    "baker", "banker", "barista", "barrister", "beekeeper", "biologist", "bookbinder", "bookkeeper", "brewer",
    "bricklayer", "builder", "butcher", "caretaker", "carpenter", "cartographer", "cashier", "caseworker",
    "chaplain", "chemist", "choreographer", "cleaner", "clerk", "composer", "conductor", "conservator",
    "controller", "copywriter", "councillor", "counsellor", "dancer", "deacon", "dentist", "dispatcher",
    "economist", "entrepreneur", "farmer", "farrier", "firefighter", "fitter", "florist", "forester",
    "freelancer",
    "geologist", "glazier", "hairdresser", "headteacher", "historian", "illustrator", "interpreter", "joiner",
    "locksmith", "machinist", "mason", "mathematician", "mayor", "miller", "musician", "notary", "optician",
    "painter",
    "paralegal", "paramedic", "pastor", "pharmacist", "phlebotomist", "photographer", "physicist", "physio",
    "physiotherapist", "plasterer", "plumber", "politician", "porter", "potter", "priest", "radiographer",
    "receptionist", "referee", "roofer", "sculptor", "sexton", "solicitor", "statistician", "steward",
    "stonemason", "surveyor", "tailor", "toolmaker", "translator", "treasurer", "upholsterer", "verger",
    "vet",
    "vicar", "waiter", "waitress", "welder", "writer", "zookeeper",
    // Not by trade, but named alone as often.
    "adult", "matron", "associate", "aunt", "bloke", "chap", "cousin", "farmhand", "fellow", "granddaughter",
    "grandson", "guy",
    "kid",
    "lad",
    "lads", "lady", "lass", "learner", "nephew", "newbie", "niece", "refugee", "somebody", "teenager",
    "trustee", "uncle", "youngster",
  ]
}

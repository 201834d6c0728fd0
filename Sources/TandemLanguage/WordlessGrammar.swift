/// The grammar of a language without word lists: reads nothing and says only the person's own words.
struct WordlessGrammar: Grammar {
  func intentions(in text: String, role: Role?) -> [Intention] { [] }
  func mirror(_ intention: Intention, register: Register) -> String { intention.phrase }
  func drafts(of material: GoalMaterial) -> [String] { [] }
  func goal(of material: GoalMaterial) -> String? { nil }
  func statement(of material: StatementMaterial, style: StatementStyle) -> String { material.goal }
  func call(of material: StatementMaterial) -> String { material.goal }
}

internal import TandemDialogue
internal import TandemLanguage
internal import TandemMentoring

/// What the dialogue machine asks of language and mentoring: readers by answer type, and derivations.
struct MentoringInterpretation {
  let engine: LanguageEngine
  let catalog: MotiveCatalog
  let phrasebook: Phrasebook

  /// As the machine takes it.
  var interpretation: Interpretation { .plain }
}

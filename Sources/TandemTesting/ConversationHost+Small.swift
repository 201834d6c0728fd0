public import TandemDialogue
public import TandemRuntime
public import TandemStore

extension ConversationHost {
  /// A host of the small flow, with a clock that stands and the ids of a seed.
  public static func small(
    _ journal: any Journal = MemoryJournal(), flow: Flow = SmallFlow.flow,
    clock: StoppedClock = StoppedClock(), seed: UInt64 = 1, holding: Holding = .sitting,
    limits: HostLimits = HostLimits()
  ) -> ConversationHost {
    ConversationHost(
      journal: journal, flows: FlowShelf(current: flow), clock: clock.wallClock,
      random: SeededGenerator.shared(seed: seed), holding: holding, limits: limits)
  }
}

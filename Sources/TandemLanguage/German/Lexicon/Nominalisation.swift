/// How a noun made from a verb becomes that verb again.
struct Nominalisation: Sendable, Hashable {
  /// The verb that takes what the noun governs as its object ("Aufbau von …" – "aufbauen"); nil if none does.
  let transitive: String?
  /// The phrase where the noun governs nothing, or only a prepositional phrase ("Austausch mit …" –
  /// "mich austauschen"); nil where the noun can't stand alone.
  let alone: String?

  /// Reads a line of de/nominalisations: noun, transitive verb or "-", phrase alone or "-".
  init(_ line: [Substring]) {
    transitive = line.count > 1 && line[1] != "-" ? String(line[1]) : nil
    alone = line.count > 2 && line[2] != "-" ? String(line[2]) : nil
  }
}

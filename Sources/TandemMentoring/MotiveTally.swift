public import TandemLanguage

/// How often each motive was released, told only where enough people share it.
///
/// Nobody may be recognised by a count: below five people there is none, and there is no total from
/// which a hidden count could be subtracted. Where just one motive of a role is hidden, the smallest
/// shown one is hidden too, since readers may know how many people there are.
public struct MotiveTally: Sendable, Hashable {
  /// Counts below this are not told.
  public static let peopleMin = 5

  private var counts: [Role: [Motive: Int]] = [:]

  /// Nobody counted yet.
  public init() {}

  /// Counts somebody's motives, each once.
  public mutating func add(_ motives: [Motive], of role: Role) {
    for motive in Set(motives) { counts[role, default: [:]][motive, default: 0] += 1 }
  }

  /// What may be told of a role, in the order of the catalog; nil stands for "fewer than five".
  public func told(of role: Role, in catalog: MotiveCatalog) -> [(motive: Motive, people: Int?)] {
    var rows = catalog.entries(for: role).filter { !$0.isPrivate }.map { entry in
      (motive: entry.motive, people: counts[role]?[entry.motive].flatMap { $0 < Self.peopleMin ? nil : $0 })
    }
    let shown = rows.indices.filter { rows[$0].people != nil }
    if rows.count - shown.count == 1,
      let least = shown.min(by: { (rows[$0].people ?? 0) < (rows[$1].people ?? 0) })
    {
      rows[least].people = nil
    }
    return rows
  }
}

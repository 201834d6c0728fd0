internal import Mustache

/// What a template may name: values by key, nested as in "mentor.name".
///
/// A type of our own because looking a key up in a plain dictionary costs a search for conformances
/// each time, which ten thousand briefs would feel.
struct Fields: MustacheParent {
  private var values: [String: Any]

  init(_ values: [String: Any?] = [:]) { self.values = values.compactMapValues(\.self) }

  subscript(key: String) -> Any? {
    get { values[key] }
    set { values[key] = newValue }
  }

  func child(named: String) -> Any? { values[named] }
}

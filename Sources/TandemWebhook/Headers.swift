/// Header fields of a request or a response, names without regard to case.
public struct Headers: Sendable, Equatable {
  private let fields: [(name: String, value: String)]

  /// Fields in the order in which they stand in the message.
  public init(_ fields: [(String, String)]) {
    self.fields = fields.map { (name: $0.0.lowercased(), value: $0.1) }
  }

  /// Fields whose names a server has in lower case already.
  public init(lowercased fields: [(name: String, value: String)]) { self.fields = fields }

  /// The field's value by its name in lower case; nil where it is missing or stands there twice.
  ///
  /// Two signatures would let the sender choose which one is looked at, so two are as good as none.
  public subscript(only name: String) -> String? {
    var found: String?
    for field in fields where field.name == name {
      guard found == nil else { return nil }
      found = field.value
    }
    return found
  }

  /// Every field, names in lower case.
  public var all: [(name: String, value: String)] { fields }

  /// Equal names and values in the same order.
  public static func == (left: Headers, right: Headers) -> Bool {
    left.fields.elementsEqual(right.fields) { $0.name == $1.name && $0.value == $1.value }
  }
}

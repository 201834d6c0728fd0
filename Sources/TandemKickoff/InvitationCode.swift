/// Makes invitation codes: "k3f9m-x2p7q".
///
/// Ten of 31 signs, about 49 bits: nobody guesses one, and it can be read out on the telephone, since
/// signs that look alike (0 o, 1 l i) are left out.
public enum InvitationCode {
  private static let signs = Array("23456789abcdefghjkmnpqrstuvwxyz")

  /// A new code that isn't among those given out.
  public static func make(
    using generator: inout some RandomNumberGenerator, avoiding taken: Set<String>
  ) -> String {
    while true {
      let picked = (0..<10).map { _ in signs[Int.random(in: signs.indices, using: &generator)] }
      let code = String(picked[..<5]) + "-" + String(picked[5...])
      if !taken.contains(code) { return code }
    }
  }
}

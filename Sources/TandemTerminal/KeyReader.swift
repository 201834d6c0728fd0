import Foundation

/// Turns what a terminal sends into characters: decodes UTF-8, makes one line of what is pasted, and
/// lets signals through between two keys.
struct KeyReader {
  enum Key: Equatable {
    case scalar(Unicode.Scalar)
    case resized
    case continued
    case end
    case interrupted
  }

  private let descriptor: Int32
  private let interruptions: Interruptions
  private var pending: [UInt8] = []
  private var isPasting = false
  /// Whether the last pasted character was white space; many in a row become one.
  private var isAfterSpace = false
  /// What came while the rest of a sequence was awaited.
  private var aside: Key?
  /// Whether nothing has been read since the line began.
  private var isFresh = false
  /// Whether the line ended because somebody wants to stop.
  private(set) var isInterrupted = false

  private static let pasteBegins = Array("\u{1B}[200~".utf8)
  private static let pasteEnds = Array("\u{1B}[201~".utf8)
  /// Ctrl-C, which is no signal while a line is edited.
  private static let interrupt: Unicode.Scalar = "\u{3}"
  /// Ctrl-D.
  private static let end: UInt8 = 4
  /// How long the rest of a key's sequence may take; terminals send it at once.
  private static let sequenceMilliseconds: Int32 = 30

  init(descriptor: Int32, interruptions: Interruptions) {
    (self.descriptor, self.interruptions) = (descriptor, interruptions)
  }

  /// A new line begins; what was typed ahead stays.
  mutating func begin() { (isInterrupted, isFresh) = (false, true) }

  /// The next key; blocks.
  mutating func next() -> Key {
    while true {
      if let key = aside {
        aside = nil
        return key
      }
      if pending.isEmpty, let key = fill(waitMilliseconds: -1) { return key }
      if takeMarker() { continue }
      guard let scalar = takeScalar() else { continue }
      if scalar == KeyReader.interrupt, !isPasting { return interrupted() }
      guard isPasting else { return .scalar(scalar) }
      if let scalar = pasted(scalar) { return .scalar(scalar) }
    }
  }

  /// Takes the beginning or the end of a paste off the input.
  private mutating func takeMarker() -> Bool {
    let marker = isPasting ? KeyReader.pasteEnds : KeyReader.pasteBegins
    while pending.count < marker.count, pending.count > 1 || isPasting, marker.starts(with: pending) {
      guard awaitMore() else { return false }
    }
    guard pending.starts(with: marker) else { return false }
    pending.removeFirst(marker.count)
    isPasting.toggle()
    isAfterSpace = false
    return true
  }

  /// Inside a paste nothing is a command: breaks and tabs become one space, other controls vanish.
  private mutating func pasted(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
    if scalar.properties.isWhitespace {
      defer { isAfterSpace = true }
      return isAfterSpace ? nil : " "
    }
    guard scalar.properties.generalCategory != .control else { return nil }
    isAfterSpace = false
    return scalar
  }

  /// Decodes one character; nil and nothing taken where more bytes have to come first.
  private mutating func takeScalar() -> Unicode.Scalar? {
    guard let first = pending.first else { return nil }
    let length = first < 0x80 ? 1 : first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC0 ? 2 : 1
    while pending.count < length, awaitMore() {}
    let bytes = pending.prefix(length)
    let scalars = String(validating: bytes, as: UTF8.self)?.unicodeScalars
    // What can't be read is shown as such, so that the person sees it and can type it anew.
    guard let scalar = scalars?.first, scalars?.count == 1 else {
      pending.removeFirst()
      return "\u{FFFD}"
    }
    pending.removeFirst(length)
    return scalar
  }

  /// Waits briefly for the rest of a sequence; false where nothing more came.
  private mutating func awaitMore() -> Bool {
    let before = pending.count
    let key = fill(waitMilliseconds: KeyReader.sequenceMilliseconds)
    // The end will be met again, when what is left has been read.
    if let key, key != .end { aside = key }
    return pending.count > before
  }

  /// Reads what there is; a key only where something else than bytes came.
  private mutating func fill(waitMilliseconds: Int32) -> Key? {
    var waits = [
      pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0),
      pollfd(fd: interruptions.readEnd, events: Int16(POLLIN), revents: 0),
    ]
    // libedit shows its prompt a moment before it takes the terminal over. The system turns a Ctrl-D from
    // that moment into a zero byte, and the line would never end.
    let isAhead = isFresh ? unsafe poll(&waits, 1, 0) > 0 : false
    isFresh = false
    let ready = unsafe poll(&waits, nfds_t(waits.count), waitMilliseconds)
    if ready < 0, errno != EINTR { return .end }
    guard ready > 0 else { return nil }
    if waits[1].revents != 0 { return interruption() }
    var bytes = [UInt8](repeating: 0, count: 4096)
    let count = unsafe read(descriptor, &bytes, bytes.count)
    if count == 0 || (count < 0 && errno != EINTR && errno != EAGAIN) { return .end }
    if count > 0 { pending += bytes[..<count].map { isAhead && $0 == 0 ? KeyReader.end : $0 } }
    return nil
  }

  private mutating func interrupted() -> Key {
    isInterrupted = true
    pending = []
    isPasting = false
    return .interrupted
  }

  private mutating func interruption() -> Key? {
    switch interruptions.take() {
    case .stop: return interrupted()
    case .resized: return .resized
    case .continued: return .continued
    case nil: return nil
    }
  }
}

import Synchronization

/// How many messages of one person are read: so many a minute, and ten times that a day.
///
/// Two programs that answer each other would go on for ever; a person never writes that much. The minute ends
/// a quick exchange, the day a slow one.
final class Pace: Sendable {
  /// What is done with a message.
  enum Verdict: Sendable, Equatable {
    case read
    /// Not read; the person is told once that a minute of quiet is needed.
    case tooMany
    /// Not read; the person is told once that it goes on tomorrow.
    case enoughToday
    /// Not read, and not answered either.
    case silent
  }

  private struct Track: Sendable {
    var minute: Int64
    var inMinute = 0
    var day: Int64
    var inDay = 0
    var isTold = false
  }

  private static let daySeconds: Int64 = 86_400
  private static let peopleMax = 100_000

  private let perMinute: Int
  private let tracks = Mutex<[String: Track]>([:])

  init(perMinute: Int) { self.perMinute = perMinute }

  /// Counts a message of a person.
  ///
  /// - Parameter now: Unix time in seconds.
  func verdict(on person: String, at now: Int64) -> Verdict {
    tracks.withLock { tracks in
      if tracks.count >= Self.peopleMax { tracks = tracks.filter { now - $0.value.day < Self.daySeconds } }
      var track = tracks[person] ?? Track(minute: now, day: now)
      let verdict = verdict(on: &track, at: now)
      tracks[person] = track
      return verdict
    }
  }

  private func verdict(on track: inout Track, at now: Int64) -> Verdict {
    if now - track.day >= Self.daySeconds || now < track.day { track = Track(minute: now, day: now) }
    let isToday = track.inDay < perMinute * 10
    if now - track.minute >= 60 || now < track.minute {
      (track.minute, track.inMinute) = (now, 0)
      if isToday { track.isTold = false }
    }
    guard isToday, track.inMinute < perMinute else {
      // The flood ends with a minute of quiet, not with the minute that it began in.
      track.minute = now
      defer { track.isTold = true }
      return track.isTold ? .silent : isToday ? .tooMany : .enoughToday
    }
    track.inMinute += 1
    track.inDay += 1
    return .read
  }
}

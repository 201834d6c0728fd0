internal import Foundation
import TandemLanguage
import TandemMentoring

/// The kickoff as an iCalendar file (RFC 5545).
///
/// Calendars are seen by many: it holds names, time, place and agenda, and nothing that somebody said.
struct CalendarEntry {
  let text: String

  /// An entry for the meeting of a brief.
  ///
  /// - Parameter stamp: When it was made, in seconds since 1970.
  init(_ brief: Brief, at meeting: LocalTime, _ sheet: Fields, _ texts: Texts, zone: TimeZone, stamp: Int) {
    let minutes = brief.agenda.parts.reduce(0) { $0 + $1.minutes }
    let parts = brief.agenda.parts.map { part in
      texts(
        "ics.part",
        Fields([
          "from": meeting.adding(minutes: part.startMinute).clock,
          "topic": texts["agenda.\(part.topic.rawValue).title"], "minutes": "\(part.minutes)",
        ]))
    }
    let description = ([texts("ics.intro", sheet), ""] + parts + ["", texts["ics.closing"]])
      .joined(separator: "\n")
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//tandem//kickoff//EN", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH",
      "BEGIN:VEVENT", "UID:\(CalendarEntry.uid(of: brief))",
      "DTSTAMP:\(CalendarEntry.utc(seconds: stamp))",
      "DTSTART:\(CalendarEntry.utc(meeting, in: zone))",
      "DTEND:\(CalendarEntry.utc(meeting.adding(minutes: minutes), in: zone))",
      "SUMMARY:\(CalendarEntry.escaped(texts("ics.summary", sheet)))",
      "DESCRIPTION:\(CalendarEntry.escaped(description))",
    ]
    if let place = brief.place { lines.append("LOCATION:\(CalendarEntry.escaped(place))") }
    lines += ["END:VEVENT", "END:VCALENDAR"]
    text = lines.map(CalendarEntry.folded).joined(separator: "\r\n") + "\r\n"
  }

  /// Stable for a pair, so that an entry that is imported again replaces the old one; the codes
  /// themselves don't belong into a calendar.
  private static func uid(of brief: Brief) -> String {
    let people = brief.seats.compactMap(\.participant?.code).joined(separator: "+")
    let hash = people.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
    return "kickoff-\(String(hash, radix: 36))@tandem.invalid"
  }

  private static func utc(_ time: LocalTime, in zone: TimeZone) -> String {
    let local = time.day.daysSinceEpoch * 86_400 + time.minute * 60
    // The offset at a time depends on the time; one step on settles it, save within the hour of a change.
    let first = local - zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(local)))
    let offset = zone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(first)))
    return utc(seconds: local - offset)
  }

  private static func utc(seconds: Int) -> String {
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    let rest = seconds - days * 86_400
    let day = CalendarDay(daysSinceEpoch: days).description.filter { $0 != "-" }
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return "\(day)T\(two(rest / 3600))\(two(rest / 60 % 60))\(two(rest % 60))Z"
  }

  private static func escaped(_ words: String) -> String {
    var escaped = ""
    for character in neutralised(words, keepsLines: true) {
      switch character {
      case "\\", ";", ",": escaped += "\\\(character)"
      case "\n": escaped += "\\n"
      default: escaped.append(character)
      }
    }
    return escaped
  }

  /// No line is longer than 75 bytes, and no letter is cut in two.
  private static func folded(_ line: String) -> String {
    var folded = ""
    var length = 0
    for scalar in line.unicodeScalars {
      let size = UTF8.width(scalar)
      if length + size > 75 {
        folded += "\r\n "
        length = 1
      }
      folded.unicodeScalars.append(scalar)
      length += size
    }
    return folded
  }
}

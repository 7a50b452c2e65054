import Assessments
import Text

extension CalendarFile {
  /// The file itself: iCalendar, RFC 5545, in UTF-8, every line ended by CR and LF.
  package var text: String {
    let lines =
      ["BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Muster//EN"] + events.flatMap(lines)
      + ["END:VCALENDAR"]
    return lines.map { $0.folded + "\r\n" }.joined()
  }

  private func lines(of event: Event) -> [String] {
    [
      "BEGIN:VEVENT",
      "UID:\(event.uid.calendarText)",
      "DTSTAMP:\(stamp.basic)T000000Z",
      "SEQUENCE:\(sequence)",
      "DTSTART;VALUE=DATE:\(event.day.basic)",
      // Something to think of, and no meeting: the day stays free, and where the calendar is shared
      // the answers are not shown to others.
      "TRANSP:TRANSPARENT",
      "CLASS:PRIVATE",
      "SUMMARY:\(event.summary.terminalSafeLine.calendarText)",
      "DESCRIPTION:\(event.description.calendarText)",
      "END:VEVENT",
    ]
  }
}

extension Day {
  /// "20260501".
  fileprivate var basic: String { description.replacing("-", with: "") }
}

extension String {
  /// The longest line, in bytes, without its end.
  private static let lineLimit = 75

  /// A value of type TEXT: control characters are made visible, the four signs of the format escaped.
  fileprivate var calendarText: String {
    // By scalar: a sign with an accent put on it is another character, and the same byte.
    var text = String.UnicodeScalarView()
    for scalar in terminalSafe.unicodeScalars {
      if ["\\", ";", ",", "\n"].contains(scalar) { text.append("\\") }
      text.append(scalar == "\n" ? "n" : scalar)
    }
    return String(text)
  }

  /// The line broken into pieces of at most 75 bytes, none of them in the middle of a character's
  /// UTF-8; every piece but the first begins with the blank that belongs to the break.
  fileprivate var folded: String {
    var line = String.UnicodeScalarView()
    var used = 0
    for scalar in unicodeScalars {
      let bytes = UTF8.width(scalar)
      if used + bytes > Self.lineLimit {
        line.append(contentsOf: "\r\n ".unicodeScalars)
        used = 1
      }
      line.append(scalar)
      used += bytes
    }
    return String(line)
  }
}

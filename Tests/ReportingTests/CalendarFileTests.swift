import Assessments
import Playbooks
import Reporting
import Testing

@Suite struct CalendarFileTests {
  @Test func `first steps a week apart, and the day to check again`() throws {
    let text = try Example.report(Example.mixed).calendar.text
    #expect(
      lines(text.replacing("\r\n", with: "\n")) == [
        "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//Muster//EN",
        "BEGIN:VEVENT",
        "UID:muster.0123456789abcdef0123456789abcdef.practice.start-small",
        "DTSTAMP:20260505T000000Z",
        "SEQUENCE:1",
        "DTSTART;VALUE=DATE:20260512",
        "TRANSP:TRANSPARENT",
        "CLASS:PRIVATE",
        "SUMMARY:Finish one small thing together",
        #"DESCRIPTION:First step: Ask one founder today.\nWho: two founders. Takes: s"#,
        #" ome weeks.\nDone when: A note with a date is there. All have seen it.\nWhy"#,
        #" : You answered 'To do' to "Have you finished a first thing together?" (wor"#,
        #" k.finished).\nSource: Ada Example\, A Made-up Guide (2021)\, "Page 1"\; Be"#,
        #" n Example\, Made-up Notes\, "Page 2"\nAll steps: muster practice start-sma"#,
        " ll",
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:muster.0123456789abcdef0123456789abcdef.practice.open-the-door",
        "DTSTAMP:20260505T000000Z",
        "SEQUENCE:1",
        "DTSTART;VALUE=DATE:20260519",
        "TRANSP:TRANSPARENT",
        "CLASS:PRIVATE",
        "SUMMARY:Ask for a turn to speak",
        #"DESCRIPTION:First step: Ask one founder today.\nWho: two founders. Takes: s"#,
        #" ome days.\nDone when: A note with a date is there. All have seen it.\nWhy:"#,
        #"  You answered 'Often' to "Does the host let others speak?" (host.neutral)."#,
        #" \nSource: Ada Example\, A Made-up Guide (2021)\, "Page 1"\; Ben Example\, "#,
        #" Made-up Notes\, "Page 2"\nAll steps: muster practice open-the-door"#,
        "END:VEVENT",
        "BEGIN:VEVENT",
        "UID:muster.0123456789abcdef0123456789abcdef.check-again",
        "DTSTAMP:20260505T000000Z",
        "SEQUENCE:1",
        "DTSTART;VALUE=DATE:20260805",
        "TRANSP:TRANSPARENT",
        "CLASS:PRIVATE",
        "SUMMARY:Check again: Before the first huddle",
        #"DESCRIPTION:Three months ago you read the report on huddle-1.\nAnswer again"#,
        " : muster take huddle --new --as 'Ada Example'",
        "END:VEVENT",
        "END:VCALENDAR", "",
      ]
    )
  }

  @Test func `every line ends in CR and LF, and none is longer than 75 bytes`() throws {
    for report in try Example.reports() {
      let text = report.calendar.text
      #expect(text.hasSuffix("\r\n"))
      let broken = text.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast()
      #expect(broken.allSatisfy { $0.last == 0x0D && $0.count <= 76 })
      #expect(broken.allSatisfy { $0.dropLast().allSatisfy { $0 >= 0x20 } })
    }
  }

  @Test func `at most three days and one to check, in their order`() throws {
    for report in try Example.reports() {
      let events = report.calendar.events
      let first = report.advice.filter(\.recommendation.isFirst).compactMap(\.practice)
      #expect(
        events.map(\.summary) == first.map(\.title) + ["Check again: \(report.assessment.title)"]
      )
      #expect(
        events.dropLast().map { $0.day.number - report.date.number }
          == [7, 14, 21].prefix(first.count).map(\.self)
      )
      #expect(Set(events.map(\.uid)).count == events.count)
    }
  }

  @Test func `where nothing leads there is only the day to check again`() throws {
    let calendar = try Example.report([]).calendar
    #expect(
      calendar.events == [
        CalendarFile.Event(
          uid: "muster.0123456789abcdef0123456789abcdef.check-again",
          day: try #require(Day("2026-08-05")),
          summary: "Check again: Before the first huddle",
          description: "Three months ago you read the report on huddle-1.\n"
            + "Answer again: muster take huddle --new --as 'Ada Example'"
        )
      ]
    )
  }

  @Test func `a practice that no playbook holds has no day`() throws {
    let report = Report(
      try Example.assessment(),
      try Example.sheet(Example.mixed),
      library: Library([]),
      date: try #require(Day("2026-05-05"))
    )
    #expect(report.advice.contains { $0.recommendation.isFirst })
    #expect(report.calendar.events.map(\.summary) == ["Check again: Before the first huddle"])
  }

  @Test func `a later report moves the days of the same events`() throws {
    func calendar(on day: String) throws -> CalendarFile {
      Report(
        try Example.assessment(),
        try Example.sheet(Example.mixed),
        library: try Example.library(),
        date: try #require(Day(day))
      ).calendar
    }
    let (early, late) = (try calendar(on: "2026-05-04"), try calendar(on: "2026-11-30"))
    #expect(early.events.map(\.uid) == late.events.map(\.uid))
    #expect(early.sequence == 0)
    #expect(late.sequence == 210)
    #expect(late.events.map(\.day.description).last == "2027-02-28")
    // A day before the sheet was begun can be given, and no number is below 0.
    #expect(try calendar(on: "2026-01-01").sequence == 0)
    #expect(try calendar(on: "2026-05-04").text == early.text)
  }

  @Test func `no note and no evidence is in it`() throws {
    let answers = Example.mixed.map { question, answer in
      (question, Answer(answer.state, note: "a note of mine", evidence: "a thing I saw"))
    }
    let own = try Example.report(answers).calendar
    #expect(!own.text.contains("a note of mine") && !own.text.contains("a thing I saw"))
    #expect(try Example.report(answers, withoutNotes: true).calendar == own)
  }

  @Test(arguments: [
    ("a, b; c\\d", #"a\, b\; c\\d"#),
    ("two\nlines", #"two\nlines"#),
    ("END:VEVENT\r\nBEGIN:VALARM", #"END:VEVENT^M\nBEGIN:VALARM"#),
    ("bell \u{7} and \u{1B}[2J", "bell ^G and ^[[2J"),
    ("\u{202E}turned", "<U+202E>turned"),
    ("line\u{2028}mark", "line<U+2028>mark"),
    // A sign with an accent put on it is one character and still the same byte.
    (",\u{301};\u{301}\\\u{301}", "\\,\u{301}\\;\u{301}\\\\\u{301}"),
    ("", ""),
  ])
  func `a text stays a text`(text: String, written: String) throws {
    #expect(try description(text) == "DESCRIPTION:\(written)")
  }

  @Test func `a summary stays on one line`() throws {
    let text = try file(CalendarFile.Event(uid: "u", day: .first, summary: "a\nb", description: ""))
    #expect(text.contains("\r\nSUMMARY:a b\r\n"))
  }

  /// The fold falls before the emoji, in each of its four bytes and after it.
  @Test(arguments: 56...64)
  func `no character is broken in the middle`(count: Int) throws {
    let text = String(repeating: "a", count: count) + "😀é日" + String(repeating: "b", count: 90)
    let folded = try file(
      CalendarFile.Event(uid: "u", day: .first, summary: "", description: text)
    )
    let lines = folded.utf8.split(separator: 0x0A).map(Array.init)
    #expect(lines.allSatisfy { $0.count <= 76 })
    #expect(lines.allSatisfy { String(validating: $0, as: UTF8.self) != nil })
    #expect(try description(text) == "DESCRIPTION:\(text)")
  }

  @Test func `a line of 75 bytes is whole, one of 76 is not`() throws {
    func breaks(_ count: Int) throws -> Int {
      let text = String(repeating: "a", count: count - "DESCRIPTION:".count)
      let folded = try file(
        CalendarFile.Event(uid: "u", day: .first, summary: "", description: text)
      )
      return folded.utf8.split(separator: 0x0A).count { $0.first == 0x20 }
    }
    #expect(try breaks(75) == 0)
    #expect(try breaks(76) == 1)
    // A blank and 74 bytes more.
    #expect(try breaks(149) == 1)
    #expect(try breaks(150) == 2)
  }

  private func file(_ event: CalendarFile.Event) throws -> String {
    CalendarFile(stamp: try #require(Day("2026-05-05")), sequence: 0, events: [event]).text
  }

  /// The line of the description, unfolded as a calendar program does it.
  private func description(_ text: String) throws -> String {
    let folded = try file(CalendarFile.Event(uid: "u", day: .first, summary: "", description: text))
    // By byte: what follows a break may join it to one character.
    var bytes = Array(folded.utf8)
    while let fold = bytes.firstRange(of: Array("\r\n ".utf8)) { bytes.removeSubrange(fold) }
    let unfolded = String(decoding: bytes, as: UTF8.self)
    return try #require(
      unfolded.split(separator: "\r\n").map(String.init).first { $0.hasPrefix("DESCRIPTION:") }
    )
  }
}

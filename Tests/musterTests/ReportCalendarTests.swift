import Testing

@Suite(.timeLimit(.minutes(20))) struct ReportCalendarTests {
  @Test func `writes the calendar beside the report`() async throws {
    let (sandbox, content) = try await taken()
    let plain = try await sandbox.muster("report", variables: content)
    let outcome = try await sandbox.muster("report", "--calendar", "next.ics", variables: content)
    #expect(outcome == Outcome(0, output: plain.output, errors: "Written to next.ics\n"))
    let calendar = try sandbox.text(at: "next.ics")
    #expect(calendar.hasPrefix("BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:-//Muster//EN\r\n"))
    #expect(calendar.contains("\r\nSUMMARY:Check again: Before the first huddle\r\n"))

    let both = try await sandbox.muster(
      "report",
      "--format",
      "json",
      "--output",
      "r.json",
      "--calendar",
      "again.ics",
      "--without-notes",
      variables: content
    )
    #expect(both == Outcome(0, errors: "Written to r.json\nWritten to again.ics\n"))
    #expect(try sandbox.text(at: "again.ics") == calendar)
  }

  @Test func `is written also where nobody reads the report to its end`() async throws {
    let (sandbox, content) = try await taken()
    let outcome = try await sandbox.shell(
      #""$MUSTER" report --calendar next.ics | :"#,
      variables: content
    )
    #expect(outcome == Outcome(0, errors: "Written to next.ics\n"))
    #expect(try sandbox.text(at: "next.ics").hasSuffix("END:VCALENDAR\r\n"))
  }

  @Test func `where the calendar cannot be written, nothing is`() async throws {
    let (sandbox, content) = try await taken()
    let before = try sandbox.snapshot
    let place = "\(sandbox.workspace)/workspace.json"
    #expect(
      try await sandbox.muster("report", "--calendar", place, variables: content)
        == Outcome(
          73,
          errors: "muster: '\(place)' is a file of the workspace; write it elsewhere\n"
        )
    )
    #expect(
      try await sandbox.muster("report", "--calendar", "none/next.ics", variables: content)
        == Outcome(
          73,
          errors: "muster: could not create 'none/next.ics': there is no such folder\n"
        )
    )
    #expect(
      try await sandbox.muster("report", "--calendar", "x", "--output", "x", variables: content)
        == Outcome(
          64,
          errors: "muster: the report and the calendar need a file each; name two\n"
        )
    )
    #expect(try sandbox.snapshot == before)
  }

  private func taken() async throws -> (sandbox: Sandbox, content: [String: String?]) {
    let sandbox = try Sandbox()
    var content = try sandbox.makeHuddle()
    content["TZ"] = "UTC"
    try sandbox.write("a.yaml", TakeFileTests.complete)
    let taken = try await sandbox.muster(
      "take",
      "huddle",
      "--answers",
      "a.yaml",
      variables: content
    )
    try #require(taken.status == 0, "\(taken.errors)")
    return (sandbox, content)
  }
}

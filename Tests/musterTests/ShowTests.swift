import JSON
import Testing

@Suite(.timeLimit(.minutes(20))) struct ShowTests {
  @Test func `lists each assessment with questions, minutes and who answers`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    let outcome = try await sandbox.muster("list", variables: content)
    // 9 questions of 15 s, and 64 words at 200 a minute: 135 s + 19 s, in whole minutes 3.
    // The short form: 2 questions and 43 words: 30 s + 12 s.
    #expect(
      outcome
        == Outcome(
          0,
          output: """
            Assessments

            huddle: Before the first huddle
            See whether the table is set.
            9 questions, about 3 minutes; short form 2 questions, about 1 minute
            For: a founder

            """
        )
    )
  }

  @Test(arguments: ["40", "80"])
  func `says when to take it, and what others ask too`(columns: String) async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle(
      Huddle.assessment.replacing(
        "context:\n",
        with: """
          take-when: Before the guests come, and after each move.
          overlaps:
            - {assessment: supper, with: Both ask about the table. Take that one later.}
          context:

          """
      ).replacing("table is set.", with: "table is set. It takes an evening.", maxReplacements: 1)
    )
    let outcome = try await sandbox.muster(
      "list",
      variables: content.merging(["COLUMNS": columns]) { $1 }
    )
    let narrow = [
      "When: Before the guests come, and after", "each move.", "Overlaps with: supper",
    ]
    let wide = ["When: Before the guests come, and after each move.", "Overlaps with: supper"]
    #expect(
      Array(outcome.lines.dropLast().suffix(columns == "40" ? 3 : 2))
        == (columns == "40" ? narrow : wide)
    )
    // Of what it says of itself the first sentence has to do, among many.
    #expect(outcome.lines.contains("See whether the table is set."))
    let show = try await sandbox.muster("show", "huddle", "--short", variables: content)
    #expect(show.output.contains("See whether the table is set. It takes an evening."))
    #expect(
      show.lines.dropFirst(3).prefix(2) == [
        "When: Before the guests come, and after each move.",
        "Overlaps with supper: Both ask about the table. Take that one later.",
      ]
    )
  }

  @Test func `where some questions depend on others, there are up to so many`() async throws {
    let sandbox = try Sandbox()
    // A short form of two, neither of which depends on another.
    let content = try sandbox.makeHuddle(
      Huddle.assessment.replacing(
        "id: reply\n",
        with: "id: reply\n        when: {question: context.stage, is: idea}\n"
      )
    )
    let list = try await sandbox.muster("list", variables: content)
    #expect(
      list.lines[4]
        == "Up to 9 questions, about 3 minutes; short form 2 questions, about 1 minute"
    )
    let full = try await sandbox.muster("show", "huddle", variables: content)
    #expect(full.lines[2] == "Up to 9 questions, about 3 minutes. For: a founder.")
    let short = try await sandbox.muster("show", "huddle", "--short", variables: content)
    #expect(short.lines[2] == "2 questions, about 1 minute. For: a founder.")
  }

  @Test(
    arguments: [["list"], ["show", "readiness"], ["show", "readiness", "--short"]],
    ["40", "80"]
  )
  func `fits the terminal`(words: [String], columns: String) async throws {
    let sandbox = try Sandbox()
    let width = try #require(Int(columns))
    let outcome = try await sandbox.run(words, variables: ["COLUMNS": columns])
    #expect(outcome == Outcome(0, output: outcome.output))
    #expect(outcome.lines.filter { $0.count > width } == [])
    #expect(outcome.lines.contains { $0.count > width - 12 })
  }

  @Test func `shows every question with its choices, practices and sources`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    let outcome = try await sandbox.muster("show", "huddle", variables: content)
    #expect(outcome == Outcome(0, output: outcome.output))
    #expect(
      outcome.lines.prefix(22) == [
        "Before the first huddle",
        "See whether the table is set.",
        "9 questions, about 3 minutes. For: a founder.",
        "",
        "One thing to have",
        "It needs a yes.",
        "",
        "1 Is the table set? (table.set)",
        "   1 Set",
        "   2 Half set: Some plates are missing.",
        "   3 Bare",
        "  Leads to: set-the-table",
        "  Source: Ada Example, A Made-up Guide (2021), \"Tables\"",
        "",
        "About your coalition",
        "",
        "2 Where do you stand? (context.stage)",
        "   1 An idea",
        "   2 At work",
        "",
        "The table",
        "This area asks about the table.",
      ]
    )
    let asked = [
      "1 Is the table set? (table.set)", "2 Where do you stand? (context.stage)",
      "3 How does everyone get a seat? (table.round)", "4 How many seats are there? (table.seats)",
      "5 Everybody is heard. (talk.heard)", "6 How soon does a letter get its reply? (talk.reply)",
      "7 On which day did you last meet? (talk.met)", "8 People come late. (risks.late)",
      "9 What do you wish for? (open.wish)",
    ]
    #expect(outcome.lines.filter(asked.contains) == asked)
    #expect(outcome.lines.contains("   * Type a number, such as 12"))
    #expect(outcome.lines.contains("   * Type a time with its unit, such as 72 h or 20 min"))
    #expect(outcome.lines.contains("   * Type a day as year-month-day, such as 2026-05-01"))
    #expect(outcome.lines.contains("   * Type your own words"))
  }

  @Test func `the short form shows the core questions only`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    let outcome = try await sandbox.muster("show", "huddle", "--short", variables: content)
    let numbered = outcome.lines.filter { $0.contains("(table.") || $0.contains("(talk.") }
    #expect(
      numbered == [
        "1 Is the table set? (table.set)", "2 How does everyone get a seat? (table.round)",
      ]
    )
  }

  @Test func `offers the nearest assessment`() async throws {
    let sandbox = try Sandbox()
    let message =
      "muster: there is no assessment 'readyness'; did you mean 'readiness'? "
      + "('muster list' lists them)\n"
    for command in ["show", "take"] {
      #expect(try await sandbox.muster(command, "readyness") == Outcome(66, errors: message))
    }
    #expect(try sandbox.names(in: sandbox.home) == [])
  }
}

@Suite(.timeLimit(.minutes(20))) struct ShowJSONTests {
  @Test func `the readiness assessment has the shape others script against`() async throws {
    let sandbox = try Sandbox()
    let outcome = try await sandbox.muster("show", "readiness", "--format", "json")
    #expect(outcome == Outcome(0, output: outcome.output))
    let json = try outcome.json
    #expect(json["format"]?.string == "muster.assessment/1")
    #expect(json["id"]?.string == "readiness")
    for key in ["title", "version", "checksum"] { #expect(json[key]?.string?.isEmpty == false) }
    #expect(json["checksum"]?.string?.wholeMatch(of: /crc32:[0-9a-f]{8}/) != nil)
    #expect(json["gate"]?["mustHave"]?.array?.count == 7)
    let areas = try #require(json["areas"]?.array)
    #expect(areas.count == 13)
    let scored = areas.flatMap { $0["questions"]?.array ?? [] }
    #expect(scored.count >= 45)
    let blocks = try ["context", "risks", "open"].flatMap { try #require(json[$0]?.array) }
    for question in scored + blocks { try expectQuestion(question) }
    #expect((scored + blocks).count { $0["core"]?.bool == true } <= 14)
    for question in scored { #expect(question["practices"]?.array?.isEmpty == false) }
  }

  private func expectQuestion(_ question: JSONNode) throws {
    let id = try #require(question["id"]?.string)
    #expect(!id.contains("."), "ids are local to their area")
    let kinds = ["practice", "fact", "statement", "derailer", "context", "open"]
    #expect(kinds.contains(question["kind"]?.string ?? ""))
    #expect(question["text"]?.string?.isEmpty == false)
    #expect(question["core"]?.bool != nil)
    let inputs = ["choice", "number", "date", "duration", "text"]
    #expect(inputs.contains(question["input"]?.string ?? ""))
    #expect(question["threshold"] != nil && question["when"] != nil)
    #expect(question["practices"]?.array != nil)
    for choice in try #require(question["choices"]?.array) {
      #expect(choice["value"]?.string != nil || choice["value"]?.integer != nil)
      #expect(choice["label"]?.string?.isEmpty == false)
      #expect(choice["anchor"] != nil)
    }
  }

  @Test func `fills in every default and types what is typed`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    let outcome = try await sandbox.muster(
      "show",
      "huddle",
      "--format",
      "json",
      variables: content
    )
    let json = try outcome.json
    let table = try #require(json["areas"]?.array?.first?["questions"]?.array)
    #expect(table.map { $0["id"]?.string } == ["set", "round", "seats"])
    #expect(table[0]["core"]?.bool == true)
    #expect(table[2]["core"]?.bool == false)
    #expect(table[0]["choices"]?.array?.map { $0["value"]?.string } == ["yes", "partly", "no"])
    #expect(table[0]["choices"]?.array?[0]["anchor"]?.isNull == true)
    #expect(table[1]["choices"]?.array?.map { $0["value"]?.integer } == [0, 1, 2, 3, 4])
    #expect(table[2]["input"]?.string == "number")
    #expect(table[2]["threshold"]?["yes"]?["at-least"]?.integer == 5)
    #expect(table[2]["threshold"]?["partly"]?["at-least"]?.integer == 3)
    #expect(table[2]["when"]?.isNull == true)
    let talk = try #require(json["areas"]?.array?[1]["questions"]?.array)
    #expect(talk[0]["choices"]?.array?.map { $0["value"]?.integer } == [1, 2, 3, 4, 5])
    #expect(talk[1]["threshold"]?["yes"]?["at-most"]?.string == "72 h")
    #expect(talk[2]["threshold"]?["yes"]?["within-days"]?.integer == 90)
    let risk = try #require(json["risks"]?.array?.first)
    #expect(risk["id"]?.string == "late")
    #expect(risk["risk"]?.bool == true)
    let open = try #require(json["open"]?.array?.first)
    #expect(open["input"]?.string == "text")
    #expect(open["choices"]?.array == [])
  }
}

import JSON
import Testing

@Suite(.timeLimit(.minutes(20))) struct TakePipeTests {
  /// Set, working, level 3, four seats, mostly, 72 hours, a day, often, a wish.
  private static let replies = "1\n2\n3\n4\nMostly\n72 h\n2026-01-31\noften\nMore chairs.\n"

  @Test func `a whole sitting through a pipe`() async throws {
    let (_, _, outcome) = try await take(Self.replies)
    #expect(
      outcome
        == Outcome(
          0,
          output: """

            Saved: 9 of 9 questions in huddle-1.
            1 Read your report: muster report huddle-1
            2 See how a score is made: muster explain --sheet huddle-1

            """
        )
    )
  }

  @Test func `replies may be numbers, letters, labels and commands`() async throws {
    let replies = """
      y
      /back
      /note the big table
      p
      at work
      /na no seats yet
      /dontknow
      s
      /evidence letters of May
      20 min
      /answer 2026-01-31
      5
      //back is a word

      """
    let (sandbox, content, outcome) = try await take(replies)
    #expect(outcome.errors == "")
    #expect(outcome.output.hasPrefix("\nSaved: 9 of 9 questions in huddle-1.\n"))
    let export = try await sandbox.muster("export", variables: content)
    let answers = """
        "answers": {
          "table.set": {
            "value": "partly",
            "note": "the big table"
          },
          "context.stage": {
            "value": "working"
          },
          "table.round": {
            "state": "not-applicable",
            "reason": "no seats yet"
          },
          "table.seats": {
            "state": "dont-know"
          },
          "talk.heard": {
            "state": "skipped"
          },
          "talk.reply": {
            "value": "20 min",
            "evidence": "letters of May"
          },
          "talk.met": {
            "value": "2026-01-31"
          },
          "risks.late": {
            "value": 5
          },
          "open.wish": {
            "value": "/back is a word"
          }
        }
      }

      """
    #expect(
      export.lines.drop { !$0.contains("answers\": {") }
        == answers.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    )
  }

  @Test func `input that ends early keeps what was said, and says how to go on`() async throws {
    let (sandbox, content, outcome) = try await take("1\n2\n3\n")
    let message =
      "muster: 6 questions still open in huddle-1 and no more input; the answers so far are saved. "
      + "Use 'muster resume huddle-1', or --answers FILE\n"
    #expect(outcome == Outcome(66, errors: message))
    #expect(
      try await answered(in: sandbox, content) == ["table.set", "context.stage", "table.round"]
    )
    // A last line without its line break counts.
    let rest = try await sandbox.muster(
      "resume",
      input: "4\nMostly\n72 h\n2026-01-31\noften\nMore chairs.",
      variables: content
    )
    #expect(rest.status == 0)
    #expect(try await answered(in: sandbox, content).count == 9)
  }

  @Test func `lines from Windows are understood`() async throws {
    let (_, _, outcome) = try await take(Self.replies.replacing("\n", with: "\r\n"))
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
  }

  @Test(arguments: [
    (
      "7",
      "'7' is not one of the choices; type a number from 0 to 4, or the first letters of a label"
    ),
    (
      "zzz",
      "'zzz' is not one of the choices; type a number from 0 to 4, or the first letters of a label"
    ),
    ("", "nothing was typed; type a number from 0 to 4, or the first letters of a label"),
    (" \t ", "nothing was typed; type a number from 0 to 4, or the first letters of a label"),
    (
      "3\u{1B}[31m",
      "'3^[[31m' is not one of the choices; type a number from 0 to 4, or the first letters of a label"
    ),
    ("/bakc", "/bakc is not a command here; did you mean /back?"),
    ("/zzz", "/zzz is not a command here; /help lists the commands"),
    ("/review 99", "there is no question 99; type a number from 1 to 9"),
    ("/na", "a reason is needed; type it, or /back to answer instead"),
    ("/answer", "type /answer and your answer"), ("/answer \t", "type /answer and your answer"),
  ])
  func `the first reply that is not understood ends the run, with its line`(
    reply: String,
    message: String
  ) async throws {
    let (sandbox, content, outcome) = try await take("1\n2\n\(reply)\n\n3\n4\n")
    let line = reply == "/na" ? 4 : 3
    #expect(outcome == Outcome(65, errors: "muster: line \(line): \(message)\n"))
    // What was said before is kept, nothing of what comes after.
    #expect(try await answered(in: sandbox, content) == ["table.set", "context.stage"])
  }

  @Test func `a text of 32,768 bytes is kept, one more is refused`() async throws {
    let start = "1\n2\n3\n4\nMostly\n72 h\n2026-01-31\noften\n"
    let long = String(repeating: "x", count: 32_768)
    let (_, _, kept) = try await take("\(start)\(long)\n")
    #expect(kept.status == 0)
    let (sandbox, content, refused) = try await take("\(start)\(long)y\n")
    let message =
      "muster: line 9: that is 32769 bytes long; at most 32768 are kept, so shorten it\n"
    #expect(refused == Outcome(65, errors: message))
    #expect(try await answered(in: sandbox, content).count == 8)
  }

  @Test func `a line that is longer than any text is refused with the same words`() async throws {
    let long = String(repeating: "x", count: 70_000)
    let (sandbox, content, outcome) = try await take("1\n2\n\(long)\n")
    let message =
      "muster: line 3: that is 70000 bytes long; at most 32768 are kept, so shorten it\n"
    #expect(outcome == Outcome(65, errors: message))
    #expect(try await answered(in: sandbox, content) == ["table.set", "context.stage"])
  }

  @Test func `control characters in a text are refused`() async throws {
    let start = "1\n2\n3\n4\nMostly\n72 h\n2026-01-31\noften\n"
    let (sandbox, content, outcome) = try await take("\(start)More \u{1B}[31mchairs\n")
    let message = "muster: line 9: that holds control characters; type it again without them\n"
    #expect(outcome == Outcome(65, errors: message))
    #expect(try await answered(in: sandbox, content).count == 8)
  }

  @Test func `what is not UTF-8 is refused with its line`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    let input = Array("1\n2\n".utf8) + [0xFF, 0xFE, 0x0A]
    let outcome = try await sandbox.run(["take", "huddle"], input: input, variables: content)
    let message = "muster: line 3 is not UTF-8 text; nothing of it was kept\n"
    #expect(outcome == Outcome(65, errors: message))
    #expect(try await answered(in: sandbox, content) == ["table.set", "context.stage"])
  }

  @Test func `quit leaves with what was said`() async throws {
    let (_, _, outcome) = try await take("1\n/quit\n2\n")
    #expect(
      outcome
        == Outcome(
          0,
          output: """

            Saved: 1 of 9 questions in huddle-1.
            1 Go on where you left: muster resume huddle-1
            2 Read what is known so far: muster report huddle-1

            """
        )
    )
  }

  @Test(arguments: [
    "/exit", "/enough", "/q", "/QUIT", "quit", "exit", "enough", " Quit ",
  ])
  func `there are more words that leave`(word: String) async throws {
    let (sandbox, content, outcome) = try await take("1\n\(word)\n2\n")
    #expect(outcome.status == 0)
    #expect(outcome.errors == "")
    #expect(outcome.output.hasPrefix("\nSaved: 1 of 9 questions in huddle-1.\n"))
    #expect(try await answered(in: sandbox, content) == ["table.set"])
  }

  @Test func `at a choice plain words are commands, in a text they are the text`() async throws {
    let replies = """
      y
      d
      back
      1
      help
      SKIP
      s
      /na
      b
      b
      s
      d
      72 h
      2026-01-31
      d
      /note
      exit
      back

      """
    let (sandbox, content, outcome) = try await take(replies)
    #expect(outcome.errors == "")
    #expect(outcome.output.hasPrefix("\nSaved: 9 of 9 questions in huddle-1.\n"))
    let answers = try await sandbox.muster("export", variables: content).json["answers"]
    #expect(answers?["table.set"]?["value"]?.string == "yes")
    #expect(answers?["context.stage"]?["value"]?.string == "idea")
    #expect(answers?["table.round"]?["state"]?.string == "skipped")
    #expect(answers?["table.seats"]?["state"]?.string == "skipped")
    #expect(answers?["talk.heard"]?["state"]?.string == "dont-know")
    #expect(answers?["risks.late"]?["state"]?.string == "dont-know")
    #expect(answers?["open.wish"]?["value"]?.string == "back")
    #expect(answers?["open.wish"]?["note"]?.string == "exit")
  }

  @Test func `the short form asks the core questions only`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    let outcome = try await sandbox.muster(
      "take",
      "huddle",
      "--short",
      input: "no\nAll kept\n",
      variables: content
    )
    #expect(outcome.status == 0)
    #expect(outcome.output.hasPrefix("\nSaved: 2 of 2 questions in huddle-1.\n"))
    let sheets = try await sandbox.muster("sheets", "--format", "json", variables: content).json
    #expect(sheets["sheets"]?.array?.first?["form"]?.string == "short")
  }

  @Test func `an open sheet of the same person is not passed over in silence`() async throws {
    let (sandbox, content, _) = try await take("1\n")
    let message =
      "muster: huddle-1 is still open; say 'muster resume huddle-1', or --new for another sheet\n"
    let second = try await sandbox.muster("take", "huddle", input: "1\n", variables: content)
    #expect(second == Outcome(64, errors: message))
    let new = try await sandbox.muster("take", "huddle", "--new", input: "1\n", variables: content)
    #expect(new.errors.hasPrefix("muster: 8 questions still open in huddle-2 "))
    let other = try await sandbox.muster(
      "take",
      "huddle",
      "--as",
      "Ada Example",
      input: "1\n",
      variables: content
    )
    #expect(other.errors.hasPrefix("muster: 8 questions still open in huddle-3 "))
  }

  @Test func `with no input to be had nothing is begun`() async throws {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    let message = "muster: there is no input to answer with; use --answers FILE\n"
    let none = Outcome(66, errors: message)
    let forbidden = ["take", "huddle", "--no-input"]
    #expect(
      try await sandbox.run(forbidden, input: Array(Self.replies.utf8), variables: content) == none
    )
    #expect(try await sandbox.muster("take", "huddle", variables: content) == none)
    let null = try await sandbox.shell(#""$MUSTER" take huddle </dev/null"#, variables: content)
    #expect(null == none)
    #expect(try sandbox.names(in: sandbox.home) == [])
    // Nor is it in a workspace that is there, whose next number stays what it was.
    _ = try await sandbox.muster("take", "huddle", input: "1\n/quit\n", variables: content)
    let before = try sandbox.snapshot
    #expect(try await sandbox.muster("take", "huddle", "--new", variables: content) == none)
    #expect(try sandbox.snapshot == before)
    // Behind a command in a pipe nothing is left either.
    let piped = try await sandbox.muster(input: "take huddle --new\n", variables: content)
    #expect(piped == Outcome(66, errors: message + "muster: stopped at line 1\n"))
    #expect(try sandbox.snapshot == before)
  }

  private func take(
    _ replies: String
  ) async throws -> (sandbox: Sandbox, content: [String: String?], outcome: Outcome) {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    let outcome = try await sandbox.muster("take", "huddle", input: replies, variables: content)
    return (sandbox, content, outcome)
  }

  private func answered(in sandbox: Sandbox, _ content: [String: String?]) async throws -> [String]
  {
    let export = try await sandbox.muster("export", variables: content).json
    return try #require(export["answers"]?.members).map(\.name)
  }
}

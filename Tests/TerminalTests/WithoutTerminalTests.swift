import Foundation
import Testing

extension OnScreen {
  /// Pipes and files in place of a person, from a shell.
  @Suite struct WithoutTerminalTests {
    @Test(arguments: [
      (
        "printf '2\\n1\\n' | $MUSTER take supper",
        "10 questions still open in supper-1 and no more input; the answers so far are saved. Use "
          + "'muster resume supper-1', or --answers FILE", 66
      ),
      (
        "printf '9\\n1\\n' | $MUSTER take supper",
        "line 1: '9' is not one of the choices; type a number from 1 to 3, or y (yes), p (partly) or "
          + "n (no)", 65
      ),
      (
        "$MUSTER take supper </dev/null",
        "there is no input to answer with; use --answers FILE", 66
      ),
      (
        "$MUSTER take supper --no-input", "there is no input to answer with; use --answers FILE", 66
      ),
      (
        "$MUSTER --no-input take supper </dev/null",
        "there is no input to answer with; use --answers FILE", 66
      ),
      ("$MUSTER --no-input", "no command was given ('muster help' lists them)", 64),
    ])
    func `nothing hangs, and one line says what is missing`(
      line: String,
      told: String,
      status: Int
    ) async throws {
      let screen = try await Screen.shellAtSupper(columns: 200)
      let said = try await screen.reply(line + "; echo status $?")
      #expect(said == ["muster: \(told)", "status \(status)"])
    }

    @Test func `what a pipe answered is there to go on with at the terminal`() async throws {
      let screen = try await Screen.shellAtSupper()
      try await screen.reply("printf '2\\n1\\n' | $MUSTER take supper")
      let said = try await screen.reply("$MUSTER resume")
      #expect(said.contains("Area 1 of 3, question 3 of 12, about 4 minutes left"))
      #expect(try screen.home.kept() == ["table.set: partly", "context.stage: idea"])
    }

    @Test func `a report through a pipe is plain, eighty columns wide and whole`() async throws {
      let screen = try await Screen.shellAtSupper(columns: 200)
      let replies = Supper.replies.filter { !$0.isEmpty }.map { "'\($0)'" }.joined(separator: " ")
      try await screen.reply("printf '%s\\n' \(replies) | $MUSTER take supper >/dev/null")
      let start = screen.bytes.count
      let said = try await screen.reply("$MUSTER report | cat")
      #expect(said.first == "Report: Before the supper")
      #expect(said.last?.hasPrefix("3 Check again in about three months:") == true)
      #expect(said.filter { $0.count > 80 } == [] && said.contains { $0.count > 70 })
      try await screen.reply("$MUSTER report | od -An -c | grep -c 033")
      #expect(screen.lines(from: start).contains("0"))

      try await screen.reply("$MUSTER report --format json | cat > report.json")
      let report = try JSONSerialization.jsonObject(
        with: Data(try screen.home.text("report.json").utf8)
      )
      #expect((report as? [String: Any])?["format"] as? String == "muster.report/1")
    }
  }
}

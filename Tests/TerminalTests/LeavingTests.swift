import Foundation
import Testing

extension OnScreen {
  /// Leaving in the middle, and going on.
  @Suite struct LeavingTests {
    @Test(arguments: ["\u{4}", "/quit\r", "/enough\r"])
    func `what was saved is said, and the command that is named goes on right there`(
      keys: String
    )
      async throws
    {
      let home = try Home()
      let variables = try home.makeSupper()
      let screen = try Screen("take", "supper", home: home, rows: 50, variables: variables)
      try await screen.wait(forPrompt: "answer>")
      try await screen.reply(each: ["2", "", "1", "", "4", "5", ""])
      #expect(try screen.rows().contains("Everybody is heard."))
      try screen.type(keys)
      #expect(try await screen.status() == 0)
      let said = try screen.rows()
      #expect(said.contains("Saved: 4 of 12 questions in supper-1."))
      let line = try #require(said.first { $0.hasPrefix("1 Go on where you left: ") })
      let command = line.dropFirst("1 Go on where you left: ".count)
      #expect(command == "muster resume supper-1")

      let words = command.split(separator: " ").dropFirst().map(String.init)
      let again = try Screen(
        program: [Screen.muster] + words,
        home: home,
        rows: 50,
        variables: variables
      )
      try await again.wait(forPrompt: "answer>")
      let rows = try again.rows()
      #expect(rows.contains("Area 2 of 3, question 5 of 12, about 3 minutes left"))
      #expect(rows.contains("Everybody is heard."))
      #expect(
        try home.kept() == [
          "table.set: partly", "context.stage: idea", "table.round: 4", "table.seats: 5",
        ]
      )
    }

    @Test func `the same command again offers to go on, and the sheet has no twin`() async throws {
      let screen = try await Screen.atSupper()
      try await screen.reply(each: ["2", "/quit"])
      let said = try await screen.reply("take supper")
      #expect(
        said == [
          "There is supper-1: 11 of 12 questions still open.", "1 Go on with supper-1",
          "2 Begin a new sheet",
        ]
      )
      try await screen.wait(forPrompt: "1 or 2>")
      #expect(try await screen.reply("").contains("Question 2 of 12, about 4 minutes left"))
      try await screen.reply("/quit")
      #expect(try await screen.reply("resume").contains("Where do you stand?"))
    }

    @Test func `the choice between the two can be left, and says how`() async throws {
      let screen = try await Screen.atSupper()
      try await screen.reply(each: ["2", "/quit", "take supper"])
      try await screen.wait(forPrompt: "1 or 2>")
      #expect(try await screen.reply("help") == ["Type 1 or 2, or quit."])
      try await screen.wait(forPrompt: "1 or 2>")
      try await screen.reply("quit")
      try await screen.wait(forPrompt: "muster>")
      #expect(try screen.home.kept() == ["table.set: partly"])
    }

    @Test func `who goes on hears with what, and how far it is`() async throws {
      let screen = try await Screen.atSupper()
      try await screen.reply(each: ["2", "/quit"])
      let said = try await screen.reply("resume")
      #expect(said.first == "Going on with supper-1: 1 of 12 dealt with.")
    }

    @Test func `a number behind the leaving goes on too`() async throws {
      let screen = try await Screen.atSupper()
      try await screen.reply(each: ["2", "/quit"])
      #expect(try await screen.reply("1").contains("Where do you stand?"))
    }

    @Test func `Ctrl-C skips no question and loses no answer`() async throws {
      let screen = try await Screen.atSupper()
      try await screen.reply(each: ["2", ""])
      try screen.type("1")
      try await screen.wait(forPrompt: "answer> 1")
      let said = try await screen.said { try $0.press("C-c") }
      #expect(said == ["The line was dropped; nothing was changed."])
      try await screen.wait(forPrompt: "answer>")
      #expect(try await screen.reply("2").first == "Saved: 2 At work")
      #expect(try screen.home.kept() == ["table.set: partly", "context.stage: working"])
    }

    @Test func `who looked only leaves no sheet behind`() async throws {
      let screen = try await Screen.atSupper()
      #expect(try await screen.reply("/quit").last == "Nothing was answered.")
      #expect(try await screen.reply("sheets").first?.hasPrefix("There is no sheet in ") == true)
    }
  }
}

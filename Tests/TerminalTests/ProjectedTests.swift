import Foundation
import Testing

extension OnScreen {
  /// A screen that others see.
  @Suite struct ProjectedTests {
    /// A home with two sheets of the supper, answered in part by two people, with notes.
    private func home() async throws -> (Home, [String: String?]) {
      let home = try Home()
      let variables = try home.makeSupper()
      try home.write(
        "one.yaml",
        Self.answers(set: "yes", note: "The mayor is against it", "Her envelope")
      )
      try home.write(
        "two.yaml",
        Self.answers(set: "partly", note: "The mayor left town", "An envelope")
      )
      try home.write(
        script: "prepare",
        """
        "$MUSTER" take supper --answers one.yaml && "$MUSTER" take supper --new --answers two.yaml &&
        "$MUSTER" take supper --as Ada --answers two.yaml
        """
      )
      let screen = try Screen(program: [home.path("prepare")], home: home, variables: variables)
      #expect(try await screen.status() == 0)
      return (home, variables)
    }

    private static func answers(set: String, note: String, _ evidence: String) -> String {
      """
      format: muster.answers/1
      assessment: supper
      answers:
        table.set: {value: "\(set)", note: "\(note)", evidence: "\(evidence)"}
        table.round: 2
        open.wish: More soup

      """
    }

    @Test func `set on, it holds for every command of the workspace until it is set off`()
      async throws
    {
      let (home, variables) = try await home()
      let screen = try Screen(home: home, rows: 50, variables: variables)
      try await screen.wait(forPrompt: "muster>")
      #expect(try await screen.reply("report supper-1").joined().contains("mayor"))
      #expect(try await screen.reply("set projected on").first?.hasPrefix("projected   on") == true)
      #expect(try home.text(".local/share/muster/workspace.json").contains("\"projected\": true"))
      let start = screen.bytes.count
      try await screen.reply(each: ["report supper-1", "resume supper-1"])
      let asked = try await screen.reply("/review table.set")
      #expect(asked.contains("Your answer so far: Set. Enter keeps it."))
      #expect(asked.contains("The note is kept off the screen."))
      #expect(asked.last == "The evidence is kept off the screen.")
      #expect(
        try await screen.reply("/note") == [
          "Your note:", "There is one, kept off the screen. Enter keeps it; - removes it.",
        ]
      )
      try await screen.wait(forPrompt: "note>")
      try await screen.reply(each: ["", "/evidence", "", "/quit", "report supper-3"])
      let shown = screen.lines(from: start).joined(separator: "\n")
      #expect(!shown.contains("mayor") && !shown.contains("nvelope"))
      #expect(try home.kept().filter { $0.contains("mayor") }.count == 3)

      try await screen.reply("set projected off")
      #expect(try await screen.reply("report supper-1").joined().contains("mayor"))
    }

    @Test func `the editor opens empty, and an empty text keeps the note`() async throws {
      let (home, variables) = try await home()
      try home.write(
        script: "editor",
        "cp \"$1\" \(home.path("seen")); test -s \(home.path("new")) "
          + "&& cp \(home.path("new")) \"$1\"; exit 0\n"
      )
      let screen = try Screen(
        "resume",
        "supper-1",
        "--projected",
        home: home,
        rows: 50,
        variables: variables.merging(["EDITOR": home.path("editor")]) { $1 }
      )
      try await screen.wait(forPrompt: "answer>")
      try await screen.reply("/review table.set")
      #expect(try await screen.reply("/edit").last == "Kept as it was.")
      #expect(FileManager.default.fileExists(atPath: home.path("seen")))
      #expect(try home.text("seen") == "")
      try home.write("new", "Another")
      #expect(try await screen.reply("/edit").last == "Note saved.")
      let kept = "table.set: yes, note: Another, evidence: Her envelope"
      #expect(try home.kept().contains(kept))
    }

    @Test func `an export to the screen is refused, with the way to a file`() async throws {
      let (home, variables) = try await home()
      let screen = try Screen("--projected", home: home, rows: 50, variables: variables)
      try await screen.wait(forPrompt: "muster>")
      let said = try await screen.reply("export supper-1").joined(separator: " ")
      #expect(
        said
          == "muster: others see the screen, and an export holds notes; write it to a file with "
          + "--output FILE"
      )
      #expect(
        try await screen.reply("export supper-1 --output mine.json") == ["Written to mine.json"]
      )
      #expect(try home.text("mine.json").contains("mayor"))
    }

    @Test func `arrow keys bring no earlier command, and the file has them all the same`()
      async throws
    {
      let (home, variables) = try await home()
      let before = try Screen(home: home, variables: variables)
      try await before.wait(forPrompt: "muster>")
      try await before.reply(each: ["list", "sheets"])
      let screen = try Screen("--projected", home: home, variables: variables)
      try await screen.wait(forPrompt: "muster>")
      try await screen.reply("where")
      try screen.press("Up", "Up")
      try screen.type("x")
      try await screen.wait(forPrompt: "muster> x")
      try screen.press("BSpace")
      try await screen.wait(forPrompt: "muster>")
      #expect(try home.commands == ["list", "sheets", "where"])
      // Set on in the middle, it takes away what was there.
      try before.press("Up")
      try await before.wait(forPrompt: "muster> sheets")
      try before.press("C-u")
      try await before.wait(forPrompt: "muster>")
      try await before.reply("set projected on")
      try before.press("Up")
      try before.type("x")
      try await before.wait(forPrompt: "muster> x")
    }
  }
}

import ArgumentParser
import Dialogue
import Reporting
import Testing
import Text

@testable import muster

@Suite struct GuideTests {
  private let guide = Guide.founderGuide

  @Test func `every command it names can be typed`() throws {
    let commands = guide.lines.flatMap { line in
      line.matches(of: /muster ([a-z][^()]*)/).map { String($0.output.1) }
    }
    #expect(commands.count >= 15)
    for command in commands {
      let words = try #require(CommandLineWords.split(command))
      let parsed = try Muster.parseAsRoot(words)
      #expect(parsed is any MusterCommand && !(parsed is Muster), "\(command)")
    }
  }

  @Test func `every word for a question that it names is one`() {
    let known = InQuestionCommand.allCases.map(\.rawValue)
    let named = guide.lines.flatMap { $0.matches(of: /\/([a-z]+)/).map { String($0.output.1) } }
    #expect(Set(named) == ["na", "note", "back", "quit"])
    #expect(named.allSatisfy(known.contains))
  }

  @Test func `no sentence has more than 25 words`() {
    let sentences = guide.lines.flatMap { line in
      line.split { ".?:".contains($0) }.map { $0.split(separator: " ") }
    }
    #expect(sentences.count > 40)
    #expect(sentences.filter { $0.count > 25 } == [])
  }

  @Test(arguments: [40, 80])
  func `fits the terminal`(width: Int) {
    let lines = render(guide.text, style: TextStyle(width: width))
    #expect(lines.filter { $0.displayWidth > width } == [])
  }

  @Test func `is read in about three screens`() {
    // Of 30 lines; longer guides are not read to the end. Muster's choice.
    #expect(render(guide.text, style: TextStyle(width: 80)).count <= 90)
  }

  @Test func `goes from the first evening to the end`() {
    #expect(
      guide.sections.map(\.heading) == [
        "Begin", "Answer as it is today", "Read the report", "The first week", "Ask a partner",
        "On paper, and for others", "Look again in three months", "Your answers are yours",
        "When to stop",
      ]
    )
  }

  @Test func `is printed by help, also plain and at the prompt`() async throws {
    let sandbox = try Sandbox()
    let shown = try await sandbox.muster("help", "founder")
    #expect(shown.errors == "" && shown.status == 0)
    #expect(shown.lines.dropLast() == render(guide.text, style: TextStyle(width: 80))[...])
    for words in [
      ["--accessible", "help", "founder"], ["help", "founder", "--accessible"],
    ] {
      let plain = try await sandbox.run(words)
      #expect(plain == Outcome(0, output: guide.plain.map { $0 + "\n" }.joined()))
    }
    #expect(try await sandbox.muster(input: "help founder\n").lines.count > 40)
    #expect(try sandbox.snapshot.isEmpty)
  }

  @Test(arguments: ["facilitator", "leader"])
  func `says which guides come later`(name: String) async throws {
    let sandbox = try Sandbox()
    let message = """
      The guide for a \(name) is not there yet; it comes with a later version. Today there is one \
      for a founder: muster help founder
      """
    let outcome = try await sandbox.muster("help", name, variables: ["COLUMNS": "200"])
    #expect(outcome.output.replacing("\n", with: " ") == message + " ")
    #expect(outcome == Outcome(0, output: outcome.output))
  }

  @Test(arguments: [
    (
      ["help", "foundr"],
      "'foundr' is not a command; did you mean 'founder'? ('muster help' lists them)"
    ),
    (["founder"], "'founder' is not a command ('muster help' lists them)"),
    (["help", "founder", "more"], "unexpected argument 'more' ('muster --help' shows how)"),
  ])
  func `says what is wrong with the words`(words: [String], message: String) async throws {
    let sandbox = try Sandbox()
    #expect(try await sandbox.run(words) == Outcome(64, errors: "muster: \(message)\n"))
  }

  @Test func `help says that there is a guide`() async throws {
    let sandbox = try Sandbox()
    let help = try await sandbox.muster("help")
    #expect(
      help.output.contains("\nA guide for a founder: muster help founder\n")
    )
  }
}

extension Document {
  /// What is read, a line each.
  fileprivate var lines: [String] { plain.filter { !$0.isEmpty } }
}

import Dialogue
import Testing
import Text

@testable import muster

@Suite struct ManualPageTests {
  private let page = ManualPage(.muster, version: "1.2.3", date: "2026-05-01")

  private func section(_ title: String) throws -> [ManualPage.Part] {
    try #require(page.sections.first { $0.title == title }).parts
  }

  private func terms(_ parts: [ManualPage.Part]) -> [String] {
    parts.compactMap { if case .entry(let term, _) = $0 { term } else { nil } }
  }

  @Test func `has the sections a manual has`() {
    #expect(
      page.sections.map(\.title) == [
        "NAME", "SYNOPSIS", "DESCRIPTION", "COMMANDS", "OPTIONS OF EVERY COMMAND", "IN A QUESTION",
        "ENVIRONMENT", "FILES", "EXIT STATUS", "EXAMPLES", "SEE ALSO",
      ]
    )
    #expect(page.sections.allSatisfy { !$0.parts.isEmpty })
  }

  @Test func `tells every command with what can follow it`() throws {
    let parts = try section("COMMANDS")
    let common = terms(try section("OPTIONS OF EVERY COMMAND")).joined(separator: " ")
    for leaf in leaves(.muster, ["muster"]) {
      let head = leaf.path.joined(separator: " ")
      let start = try #require(
        parts.firstIndex { part in
          if case .command(let usage) = part {
            usage == head || usage.hasPrefix(head + " ")
          } else {
            false
          }
        }
      )
      let next = parts[(start + 1)...].firstIndex { $0.isCommand } ?? parts.endIndex
      let own = parts[start..<next]
      #expect(own.dropFirst().first == .paragraph(leaf.command.abstract))
      let told = terms(Array(own)).joined(separator: " ") + " " + common
      for option in leaf.command.longOptions { #expect(told.contains(option)) }
    }
  }

  private func leaves(_ grammar: Grammar, _ path: [String]) -> [(command: Grammar, path: [String])]
  {
    grammar.commands.isEmpty
      ? [(grammar, path)] : grammar.commands.flatMap { leaves($0, path + [$0.name]) }
  }

  @Test func `lists the commands of a question, the variables and every exit status`() throws {
    #expect(terms(try section("IN A QUESTION")).count == InQuestionCommand.allCases.count)
    #expect(terms(try section("ENVIRONMENT")) == Variable.allCases.map(\.rawValue))
    #expect(
      terms(try section("EXIT STATUS")) == [
        "0", "64", "65", "66", "73", "74", "75", "129", "143",
      ]
    )
  }

  @Test func `a command in roff`() throws {
    let small = ManualPage(
      name: "muster",
      version: "1.2.3",
      date: "2026-05-01",
      sections: [
        ManualPage.Section(
          title: "COMMANDS",
          parts: [
            .command("muster take <assessment> [--as <name>]"),
            .paragraph("Answers it."),
            .paragraph(#".Odd \text: 'quoted', "twice", ~/x, caf\#u{E9}."#),
            .entry("--as <name>", "Who answers."),
            .example(["muster take readiness --as 'Ada Example'", ".hidden"]),
          ]
        )
      ]
    )
    #expect(
      small.roff.split(separator: "\n", omittingEmptySubsequences: false) == [
        #".\" Written by 'muster manual --format man'; change the commands, not this file."#,
        #".TH MUSTER 1 "2026-05-01" "muster 1.2.3" "Muster""#,
        ".SH COMMANDS",
        #".SS muster take <assessment> [\-\-as <name>]"#,
        "Answers it.",
        ".PP",
        #"\&.Odd \etext: \(aqquoted\(aq, \(dqtwice\(dq, \(ti/x, caf\[u00E9]."#,
        ".TP",
        #".B \-\-as <name>"#,
        "Who answers.",
        ".PP",
        ".RS 4",
        ".EX",
        #"muster take readiness \-\-as \(aqAda Example\(aq"#,
        #"\&.hidden"#,
        ".EE",
        ".RE",
        "",
      ]
    )
    #expect(
      render(small.text, style: TextStyle()) == [
        "muster(1), version 1.2.3",
        "",
        "COMMANDS",
        "",
        "muster take <assessment> [--as <name>]",
        "Answers it.",
        "",
        #".Odd \text: 'quoted', "twice", ~/x, caf\#u{E9}."#,
        "",
        "--as <name>  Who answers.",
        "",
        "    muster take readiness --as 'Ada Example'",
        "    .hidden",
      ]
    )
  }

  @Test func `no line of the page can be taken for a macro that is none`() {
    let macros = [#".\""#, ".TH", ".SH", ".SS", ".PP", ".TP", ".B", ".RS", ".RE", ".EX", ".EE"]
    let lines = page.roff.split(separator: "\n")
    #expect(lines.allSatisfy { $0.utf8.allSatisfy { $0 >= 32 && $0 < 127 } && !$0.hasPrefix("'") })
    #expect(
      lines.filter { $0.hasPrefix(".") }.allSatisfy { line in
        macros.contains { line == $0 || line.hasPrefix($0 + " ") }
      }
    )
  }

  @Test func `without a day it names none`() {
    let undated = ManualPage(.muster, version: "1.2.3", date: "")
    #expect(undated.roff.contains("\n.TH MUSTER 1 \"\" \"muster 1.2.3\" \"Muster\"\n"))
  }
}

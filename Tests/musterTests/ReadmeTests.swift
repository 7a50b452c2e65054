import ArgumentParser
import Foundation
import Testing

@testable import muster

/// Runs the README's transcript as it is written, so that it cannot go stale.
@Suite struct ReadmeTests {
  @Test func `the transcript of the README is what the program says`() async throws {
    let readme = try Readme()
    let sandbox = try Sandbox()
    for (name, text) in readme.files {
      try text.write(toFile: "\(sandbox.desk)/\(name)", atomically: true, encoding: .utf8)
    }
    #expect(readme.files.map(\.name) == ["founder.yaml"])
    #expect(readme.commands.count >= 3)
    for command in readme.commands {
      let words = command.line.split(separator: " ").map(String.init)
      #expect(words.first == "muster")
      let outcome = try await sandbox.run(Array(words.dropFirst()))
      #expect(outcome.status == 0)
      #expect(outcome.errors == "")
      let missing = command.missing(in: outcome.lines)
      #expect(missing == nil, "\(command.line) does not print this any more")
    }
  }

  @Test func `the README lists the assessments there are, with their minutes`() async throws {
    let rows = try Readme().text.matches(of: /(?m)^\| `([a-z-]+)` \|.*\| (\d+), (\d+) \|$/)
    #expect(rows.map { String($0.1) }.sorted() == EveryAssessmentTests.ids)
    let listed = try await Sandbox().muster("list", variables: ["COLUMNS": "120"])
    let text = listed.output.replacing(/\s+/, with: " ")
    for row in rows {
      let entry = try #require(text.firstRange(of: " \(row.1): "), "\(row.1)")
      let minutes = try #require(
        text[entry.lowerBound...].firstMatch(
          of: /about (\d+) minutes; short form .*?about (\d+) minutes/
        )
      )
      #expect((minutes.2, minutes.1) == (row.2, row.3), "\(row.1)")
    }
  }

  @Test func `the README names the two commands, and every line after muster can be typed`() throws
  {
    let readme = try Readme()
    #expect(readme.text.contains("    make run"))
    #expect(readme.text.contains("    make test"))
    let spans = readme.text.matches(
      of: /`muster ([^`]+)`|^ {4}muster ([^#\n]+)/.anchorsMatchLineEndings()
    )
    let named = spans.compactMap { ($0.output.1 ?? $0.output.2).map(String.init) }
    #expect(named.count > 20)
    for line in named {
      let words = try #require(CommandLineWords.split(line.replacing("\n", with: " ")))
      #expect(throws: Never.self, "muster \(line)") {
        // A name for a file or a sheet stands for itself; every word of the grammar is held.
        if words.first != "help" { _ = try Muster.parseAsRoot(words) }
      }
    }
  }
}

/// The files and commands in the README's fenced blocks.
private struct Readme {
  struct Command {
    let line: String
    /// What the program prints; a line of three dots stands for any number of lines.
    var expected: [String]
  }

  let text: String
  private(set) var files: [(name: String, text: String)] = []
  private(set) var commands: [Command] = []

  init() throws {
    let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    text = try String(contentsOf: root.appending(path: "README.md"), encoding: .utf8)
    for block in text.components(separatedBy: "\n```").enumerated() where block.offset % 2 == 1 {
      var lines = block.element.components(separatedBy: "\n")
      switch lines.removeFirst() {
      case "yaml":
        guard let name = lines.first?.dropFirst(2) else { continue }
        files.append((String(name), lines.joined(separator: "\n") + "\n"))
      case "console":
        for line in lines {
          if line.hasPrefix("$ ") {
            commands.append(Command(line: String(line.dropFirst(2)), expected: []))
          } else if !commands.isEmpty {
            commands[commands.count - 1].expected.append(line)
          }
        }
      default: continue
      }
    }
  }
}

extension Readme.Command {
  /// The first line that does not come where it should, or that stands there beyond what is
  /// expected; `nil` when all is as it is written.
  func missing(in lines: [String]) -> String? {
    var rest = lines[...]
    var mayPass = false
    for line in expected {
      if line == "..." {
        mayPass = true
        continue
      }
      let found = mayPass ? rest.firstIndex(of: line) : rest.first == line ? rest.startIndex : nil
      guard let found else { return line }
      rest = rest[(found + 1)...]
      mayPass = false
    }
    // The output ends with a line break, and so with an empty line.
    return mayPass ? nil : rest.first { !$0.isEmpty }
  }
}

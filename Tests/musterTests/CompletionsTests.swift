import DurableFiles
import Foundation
import LineEditing
import Testing

@testable import muster

@Suite struct CompletionsTests {
  private func offered(_ line: String) -> [String] {
    let shell = Shell(
      environment: Environment(
        variables: [:],
        currentFolder: SystemText(Array("/".utf8)),
        now: { .now }
      )
    )
    return Completions(shell: shell).completion(line, line.endIndex)?.candidates ?? []
  }

  @Test(arguments: [
    ("ta", ["take"]),
    ("qu", ["quit"]),
    ("help ta", ["take"]),
    ("nosuch ", []),
    ("take --sh", ["--short"]),
    ("sheet ", ["remove"]),
    ("sheet remove --y", ["--yes"]),
    ("sheets --format ", ["text", "json"]),
    ("report --format j", ["json"]),
    ("report --color al", ["always"]),
    ("take readiness r", []),
  ])
  func `Tab offers what the grammar allows there`(line: String, candidates: [String]) {
    #expect(offered(line) == candidates)
  }
}

import DurableFiles
import Foundation
import Testing

@testable import muster

@Suite struct PagerTests {
  @Test(
    arguments: [
      ([:], ["less"]), (["PAGER": "more"], ["more"]), (["PAGER": "less -S"], ["less", "-S"]),
      (["PAGER": "more", "MUSTER_PAGER": "most"], ["most"]),
      (["PAGER": "'my pager' $HOME | cat; x"], ["my pager", "$HOME", "|", "cat;", "x"]),
      (["PAGER": ""], nil), (["PAGER": " "], nil), (["PAGER": "cat"], nil), (["PAGER": "'"], nil),
      (["PAGER": "more", "MUSTER_PAGER": ""], nil), (["PAGER": "cat", "MUSTER_PAGER": "x"], ["x"]),
    ] as [([String: String], [String]?)]
  )
  func `takes the pager of the person, word by word`(variables: [String: String], words: [String]?)
  {
    #expect(pager(variables)?.words == words)
  }

  /// What a newcomer has to know stands where less shows a colon.
  private static let told = "FRXPs?eThe end, q leaves:Space goes on, q leaves.$"

  @Test(
    arguments: [
      ([:], true, ["LESS": Self.told, "LESSCHARSET": "utf-8"]), ([:], false, ["LESS": Self.told]),
      (["LESS": "S"], true, ["LESSCHARSET": "utf-8"]), (["LESS": ""], false, [:]),
      (["LESSCHARSET": "latin1"], true, ["LESS": Self.told]),
    ] as [([String: String], Bool, [String: String])]
  )
  func `tells less only what the person has not`(
    variables: [String: String],
    isUTF8: Bool,
    told: [String: String]
  ) {
    #expect(pager(variables, isUTF8: isUTF8)?.variables == told)
  }

  @Test(arguments: [
    ("sh -c 'cat >/dev/null'", true), ("sh -c 'exit 0'", true), ("sh -c 'exit 130'", true),
    ("sh -c 'kill -INT $$'", true), ("sh -c 'exit 1'", false), ("sh -c 'kill -TERM $$'", false),
    ("/nosuch/pager", false),
  ])
  func `says when the text is still to be printed`(program: String, isRead: Bool) throws {
    let text = String(repeating: "a line\n", count: 50_000)
    #expect(try #require(pager(["PAGER": program])).show(text) == isRead)
  }

  private func pager(_ variables: [String: String], isUTF8: Bool = true) -> Pager? {
    let environment = Environment(
      variables: variables,
      currentFolder: SystemText(Array("/".utf8)),
      now: { Date() }
    )
    return Pager(environment, isUTF8: isUTF8)
  }
}

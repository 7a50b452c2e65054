import Assessments
import Testing

@Suite struct PromiseFaultTests {
  /// What stands for `promise` at the question of how early the agenda is sent.
  private func text(_ promise: String) throws -> String {
    try Example.text(
      replacing: "input: duration\n",
      with: "input: duration\n        promise: \(promise)\n"
    )
  }

  @Test func `finds nothing wrong with a promise that is asked about later`() throws {
    expectFaults([], in: try text("context.members"))
  }

  @Test(arguments: [
    ("👉members", "'promise' names a question as area.question"),
    ("👉[context.members]", "'promise' names a question as area.question"),
    (
      "👉context.member",
      "there is no question 'context.member'; did you mean 'context.members'?"
    ),
    (
      "👉open.wish",
      "'work.notice' depends on 'open.wish', which is asked later or is the question itself"
    ),
    (
      "👉work.notice",
      "'work.notice' depends on 'work.notice', which is asked later or is the question itself"
    ),
  ])
  func `says what is wrong with a promise`(promise: String, message: String) throws {
    expectFaults([message], in: try text(promise))
  }

  @Test(arguments: ["context.stage", "work.met"])
  func `a promise is a number, a day or a time of the context`(promise: String) throws {
    let text = try text(promise).replacing(only: "- id: notice", with: "- 👉id: notice")
    expectFaults(
      [
        "'\(promise)' asks for no promise: that is a context question with a number, date or "
          + "duration"
      ],
      in: text
    )
  }

  @Test func `the short form asks for the promise that it asks about`() throws {
    let core = "input: duration\n        core: true\n"
    let text = try text("context.members").replacing(only: "input: duration\n", with: core)
    expectFaults(
      ["'work.notice' is core and asks about 'context.members', so that needs 'core: true'"],
      in: try text.replacing(only: "- id: members", with: "- 👉id: members")
    )
    expectFaults(
      [],
      in: try text.replacing(only: "input: number\n", with: "input: number\n    core: true\n")
    )
  }

  @Test func `the short form asks whether the promise is kept that it asks for`() throws {
    let text = try text("context.members").replacing(
      only: "input: number\n",
      with: "input: number\n    core: true\n"
    )
    expectFaults(
      ["'context.members' is core, so 'work.notice', which asks about it, needs 'core: true'"],
      in: try text.replacing(only: "- id: notice", with: "- 👉id: notice")
    )
  }

  @Test func `one question asks whether a promise is kept`() throws {
    let text = try text("context.members").replacing(
      only: "- id: helped\n",
      with: "- 👉id: helped\n        promise: context.members\n"
    )
    expectFaults(["'work.notice' asks whether 'context.members' is kept already"], in: text)
  }

  @Test func `a must-have asks about no promise`() throws {
    let text = try Example.text(
      replacing: "- id: finished\n        kind: fact\n",
      with: "- 👉id: finished\n        kind: fact\n        promise: context.members\n"
    )
    .replacing(
      only: "- id: members\n    kind: context\n",
      with: "- 👉id: members\n    kind: context\n"
    )
    // The must-haves are asked first, so it looks ahead as well.
    .replacing(only: "promise: context.members", with: "promise: 👉context.members")
    expectFaults(
      [
        "'work.finished' is must-have, so it has no 'promise'",
        "'work.finished' depends on 'context.members', which is asked later or is the question "
          + "itself",
      ],
      in: text.replacing("- 👉id: members", with: "- id: members")
    )
  }

  @Test(arguments: [
    ("- id: stage\n    kind: context\n", "context.members"),
    ("- id: absent\n    kind: derailer\n", "context.members"),
    ("- id: wish\n    kind: open\n", "context.members"),
  ])
  func `only what brings points can ask about a promise`(start: String, promise: String) throws {
    let text = try Example.text(replacing: start, with: start + "    promise: \(promise)\n")
    #expect(throws: Faults.self) { try Example.assessment(from: text) }
  }
}

import Testing

/// The must-haves as the report shows them.
@Suite(.timeLimit(.minutes(20))) struct ReportGateTests {
  /// Answers to some of the seven facts, and what the report says about all of them.
  private static let gates: [(answers: String, lines: [String])] = [
    (
      """
      need.together: {not-applicable: a law asks}
      landscape.room: partly
      purpose.written: yes
      clarity.written: no
      consultation.asked: dont-know
      work.keepers: yes
      """,
      [
        // Yes twice, of the six that were not set aside; what weighs most comes first.
        "Work first, launch later. 2 of 6 that apply are in place.",
        "- Still missing: work that no other coalition does (landscape.room)",
        "- Still missing: a written definition of the main words in your purpose",
        "  (clarity.written)",
        "- Find out about: the views of people who live with the problem, and of those",
        "  who must act (consultation.asked)",
        "- No answer yet about: a finished piece of joint work that people outside can",
        "  see (work.made-together)",
        "- Does not apply: a goal that none of you could reach alone (need.together).",
        "  Your reason: a law asks",
      ]
    ),
    (
      """
      need.together: partly
      landscape.room: no
      purpose.written: yes
      clarity.written: yes
      work.made-together: yes
      consultation.asked: yes
      work.keepers: yes
      """,
      [
        // The one about the form decides, so it goes before the one that stands before it.
        "Think again about the form: you may not need a coalition for this. 5 of 7 are in",
        "place.",
        "- Still missing: work that no other coalition does (landscape.room)",
        "- Still missing: a goal that none of you could reach alone (need.together)",
      ]
    ),
    (
      """
      context.trigger: sudden-crisis
      context.prior-ties: yes
      need.together: yes
      landscape.room: {not-applicable: nobody else is there}
      purpose.written: yes
      clarity.written: yes
      work.made-together: no
      consultation.asked: dont-know
      work.keepers: yes
      """,
      [
        "Go: nothing in this list holds you back. 4 of 6 that apply are in place.",
        "You act in a crisis with people you knew before. One source shows a group that",
        "started fast on such trust, so the first joint work and the asking of others may",
        "follow the launch, each with a date.",
        "- Set a date for: a finished piece of joint work that people outside can see",
        "  (work.made-together)",
        "- Set a date for: the views of people who live with the problem, and of those",
        "  who must act (consultation.asked)",
        "- Does not apply: work that no other coalition does (landscape.room). Your",
        "  reason: nobody else is there",
      ]
    ),
    (
      // In a crisis, but nothing is left to come later: no word about it.
      """
      context.trigger: sudden-crisis
      context.prior-ties: yes
      need.together: yes
      landscape.room: yes
      purpose.written: yes
      clarity.written: yes
      work.made-together: yes
      consultation.asked: yes
      work.keepers: yes
      """,
      ["Go: nothing in this list holds you back. 7 of 7 are in place."]
    ),
    (
      """
      need.together: {not-applicable: "1"}
      landscape.room: {not-applicable: "2"}
      purpose.written: {not-applicable: "3"}
      clarity.written: {not-applicable: "4"}
      work.made-together: {not-applicable: "5"}
      consultation.asked: {not-applicable: "6"}
      work.keepers: {not-applicable: "7"}
      """,
      [
        "No outcome: you said that none of these applies.",
        "- Does not apply: a goal that none of you could reach alone (need.together).",
        "  Your reason: 1",
        "- Does not apply: work that no other coalition does (landscape.room). Your",
        "  reason: 2",
        "- Does not apply: a written purpose that all founding organisations agreed to",
        "  (purpose.written). Your reason: 3",
        "- Does not apply: a written definition of the main words in your purpose",
        "  (clarity.written). Your reason: 4",
        "- Does not apply: a finished piece of joint work that people outside can see",
        "  (work.made-together). Your reason: 5",
        "- Does not apply: the views of people who live with the problem, and of those",
        "  who must act (consultation.asked). Your reason: 6",
        "- Does not apply: a named person who keeps the effort going (work.keepers). Your",
        "  reason: 7",
      ]
    ),
  ]

  @Test(arguments: gates)
  func `the must-haves stand by their weight, and those that apply are counted`(
    answers: String,
    lines: [String]
  ) async throws {
    let sandbox = try Sandbox()
    let indented = answers.split(separator: "\n").map { "  \($0)\n" }.joined()
    try sandbox.write("a.yaml", "assessment: readiness\nanswers:\n\(indented)")
    let taken = try await sandbox.muster("take", "readiness", "--answers", "a.yaml")
    try #require(taken.status == 0, "\(taken.errors)")
    let report = try await sandbox.muster("report").lines
    let gate = report.drop { $0 != "Seven things to have before you launch" }.prefix {
      !$0.isEmpty
    }
    #expect(Array(gate.dropFirst()) == lines)
  }
}

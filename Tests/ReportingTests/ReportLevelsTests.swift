import Assessments
import FoundationEssentials
import JSON
import Playbooks
import Reporting
import Testing

@Suite struct ReportLevelsTests {
  private func section(_ id: String, of report: Report) -> [String] {
    let section = report.document.sections.filter { $0.id == id }
    return Array(
      lines(Document(title: "T", lead: [], sections: section).text, width: 80).dropFirst(2)
    )
  }

  @Test func `shows the levels from the ground up, then all else`() throws {
    #expect(
      section("areas", of: try Example.promising())
        == lines(
          """
          Area by area
          Begin with Level 1, Solid ground: it is the first below 50 points. Level 2
          stands on it.
          One mark is one question: ■ in place, ▪ in part, □ not yet, ? don't know, /
          skipped, . no answer, x does not apply.

          Level 1: Solid ground         ■▪□ 42 needs attention
          Level 2: A roof               □?■ 50 developing, 1 don't know
          Papers                        ▪■□■ 63 developing
          """
        )
    )
    let profile = try Example.promising().document.sections.flatMap(\.parts).compactMap { part in
      if case .profile(let profile) = part { profile.headline } else { nil }
    }
    #expect(profile == ["From the ground up: each level stands on the one before"])
  }

  private func sentence(_ answers: [String: Int], form: Form = .full) throws -> String {
    let promises: Example.Answers = [
      ("context.agenda", Answer(.answered(.duration(3_600)))),
      ("context.visits", Answer(.answered(.number(1)))),
    ]
    let report = try Example.promising(
      promises + answers.map { ($0.key, Answer(.answered(.level($0.value)))) },
      form: form
    )
    let parts = report.document.sections.first { $0.id == "areas" }?.parts ?? []
    guard case .paragraph(let text, _) = parts.first else { return "" }
    return text
  }

  private func ground(_ steps: Int...) -> [String: Int] {
    Dictionary(zip(["ground.agenda-sent", "ground.visited", "ground.open"], steps)) { $1 }
  }

  @Test func `names where to begin by the rule of the recommendations`() throws {
    let ground = "egin with Level 1, Solid ground: it is the first"
    let stands = "Level 2 stands on it."
    #expect(
      try sentence(self.ground(1, 2, 5).merging(["roof.dry": 1]) { $1 })
        == "B\(ground) below 50 points. \(stands)"
    )
    // 50 and above, while the next is below 50: that one, though the ground is weak too.
    #expect(
      try sentence(self.ground(3, 3, 3).merging(["roof.dry": 1]) { $1 })
        == "By the few answers there are, begin with Level 2, A roof: it is the first below 50 points."
    )
    #expect(
      try sentence(self.ground(3, 3, 3).merging(["roof.dry": 5]) { $1 })
        == "B\(ground) below 75 points, and no level is below 50. \(stands)"
    )
    #expect(
      try sentence(["ground.open": 2], form: .full)
        == "By the few answers there are, b\(ground) below 50 points. \(stands)"
    )
    #expect(
      try sentence(self.ground(2, 3, 4).merging(["roof.dry": 5, "papers.read": 1]) { $1 })
        == "B\(ground) below 75 points, and no level is below 50. \(stands) "
        + "Areas beside the levels come after them, even where they are lower."
    )
    // Of what lies below it, nobody knows.
    #expect(
      try sentence(["roof.dry": 1])
        == "By the few answers there are, begin with Level 2, A roof: it is the first below 50 points. "
        + "No answer tells of Level 1: Solid ground."
    )
  }

  @Test func `says so where none is weak`() throws {
    #expect(try sentence([:]) == "No level has enough answers for a score yet.")
    #expect(
      try sentence(ground(5, 5, 5)) == "No level with a score is weak. 1 level has none."
    )
    var strong = Example.promised.map { question, answer in
      guard case .answered(.level) = answer.state else { return (question, answer) }
      return (question, Answer(.answered(.level(5))))
    }
    strong = strong.filter { !["context.calls", "roof.reported"].contains($0.0) }
    strong.append(("roof.reported", Answer(.answered(.level(5)))))
    #expect(try first(strong) == "Every level is a strength.")
    // 75 in the mean, with a 0 among the answers: no strength, and not weak.
    strong = strong.filter { $0.0 != "roof.replied" }
    strong += [
      ("context.calls", Answer(.answered(.number(2)))),
      ("roof.called", Answer(.answered(.level(5)))),
      ("roof.replied", Answer(.answered(.level(1)))),
    ]
    #expect(try first(strong) == "Every level has 75 points or more.")
  }

  private func first(_ answers: Example.Answers) throws -> String? {
    section("areas", of: try Example.promising(answers)).dropFirst().first
  }

  @Test func `writes the levels for programs`() throws {
    let json = try JSONNode(parsing: Array(try Example.promising().json.compact.utf8))
    #expect(json["levels"]?["order"]?.array?.map(\.string) == ["ground", "roof"])
    #expect(json["levels"]?["beginWith"]?.string == "ground")
    let none = try JSONNode(parsing: Array(try Example.promising([]).json.compact.utf8))
    #expect(none["levels"]?["beginWith"]?.isNull == true)
  }

  @Test func `advises on levels only, and on the other areas after them`() throws {
    // The papers are the weakest of all.
    let report = try Example.promising(changing: [
      "papers.rules": Answer(.answered(.word("no"))), "papers.list": Answer(.answered(.word("no"))),
      "papers.read": Answer(.answered(.level(1))),
    ])
    #expect(
      report.advice.map(\.recommendation.practice)
        == ["open-the-door", "start-small", "name-the-gap", "write-it-down"]
    )
    #expect(
      section("first", of: report).joined(separator: " ").contains(
        "then the other levels in their order, then the other areas, fewest points first."
      )
    )
  }

  @Test func `tells what a visitor could see where an area says so`() throws {
    #expect(
      section("results", of: try Example.promising())
        == lines(
          """
          Results to look for
          What somebody from outside could see where an area is strong.
          - Papers: 63 developing
            When this is strong, a visitor would see: Everybody finds the papers.
          - Solid ground: 42 needs attention
            When this is strong, a visitor would see: Guests come back.
          """
        )
    )
  }
}

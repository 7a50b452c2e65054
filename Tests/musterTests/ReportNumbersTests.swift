import JSON
import Testing

@Suite(.timeLimit(.minutes(20))) struct ReportNumbersTests {
  @Test func `every number agrees with the calculation by hand`() async throws {
    let report = try await handReport()
    #expect(report["format"]?.string == "muster.report/1")
    #expect(report["kind"]?.string == "self")
    #expect(report["assessment"]?["id"]?.string == "readiness")
    #expect(report["sheet"]?.string == "readiness-1")
    #expect(report["date"]?.string == "2026-05-01")
    #expect(report["asked"]?.integer == HandCalculation.asked)
    #expect(report["openQuestions"]?.integer == HandCalculation.open)
    let areas = try #require(report["areas"]?.array)
    #expect(areas.map { $0["id"]?.string } == HandCalculation.areas.map(\.id))
    for (area, expected) in zip(areas, HandCalculation.areas) {
      #expect(area["state"]?.string == expected.state, "\(expected.id)")
      #expect(area["score"]?.double == expected.score, "\(expected.id)")
      #expect(area["score"]?.isNull == (expected.score == nil), "\(expected.id)")
      #expect(area["band"]?.string == expected.band, "\(expected.id)")
      #expect(area["answered"]?.integer == expected.points.count, "\(expected.id)")
      #expect(area["applicable"]?.integer == expected.applicable, "\(expected.id)")
      let points = area["questions"]?.array?.compactMap { $0["points"]?.integer }
      #expect(points == expected.points, "\(expected.id)")
    }
  }

  @Test func `the gate names each fact, and the first outcome that applies wins`() async throws {
    let gate = try #require(try await handReport()["gate"])
    #expect(gate["outcome"]?.string == "work-first")
    #expect(
      gate["missing"]?.array?.map(\.string)
        == ["landscape.room", "clarity.written", "consultation.asked"]
    )
    let facts = try #require(gate["facts"]?.array)
    #expect(facts.map { $0["question"]?.string } == HandCalculation.gate.map(\.0))
    #expect(facts.map { $0["status"]?.string } == HandCalculation.gate.map(\.1))
    #expect(gate["crisis"]?.isNull == true)
  }

  @Test func `recommendations come in the order found by hand, three of them first`() async throws {
    let recommendations = try #require(try await handReport()["recommendations"]?.array)
    let expected = HandCalculation.recommendations
    #expect(recommendations.map { $0["practice"]?.string } == expected.map(\.practice))
    for (own, expected) in zip(recommendations, expected) {
      #expect(own["because"]?.array?.compactMap(\.string) == expected.because)
      #expect(own["source"]?.string?.isEmpty == false, "\(expected.practice)")
    }
    #expect(recommendations.map { $0["first"]?.bool }.prefix(4) == [true, true, true, false])
    #expect(recommendations.count { $0["first"]?.bool == true } == 3)
  }

  @Test func `each state is told apart`() async throws {
    let report = try await handReport()
    #expect(
      report["unknown"]?.array?.map(\.string)
        == ["consultation.asked", "host.backbone", "commitments.benefit"]
    )
    let aside = try #require(report["notApplicable"]?.array)
    #expect(
      aside.map { $0["question"]?.string } == [
        "clarity.few", "host.first-coordinator", "commitments.offer",
        "commitments.promise-made-inside", "commitments.own-change", "score.metric",
        "score.baseline", "score.win",
      ]
    )
    #expect(aside.first?["reason"]?.string == "a ministry wrote it")
    let areas = try #require(report["areas"]?.array)
    let scored = areas.flatMap { $0["questions"]?.array ?? [] }
    let context = try #require(report["context"]?.array)
    let states = Dictionary(
      (scored + context).map { ($0["id"]?.string ?? "", $0["state"]?.string ?? "") },
      uniquingKeysWith: { first, _ in first }
    )
    #expect(states["need.together"] == "answered")
    #expect(states["consultation.asked"] == "dont-know")
    #expect(states["consultation.left-out"] == "skipped")
    #expect(states["clarity.few"] == "not-applicable")
    #expect(states["governance.conflict"] == "unanswered")
    #expect(states["work.launch"] == "not-asked")
    #expect(states["context.prior-ties"] == "not-asked")
    let trust = try #require(scored.first { $0["id"]?.string == "trust.worked-together" })
    #expect(trust["value"]?.integer == 4)
    #expect(trust["points"]?.integer == 100)
    #expect(trust["note"]?.string == "all five pairs")
    #expect(trust["evidence"]?.string == "minutes of 3 May")
    let written = try #require(scored.first { $0["id"]?.string == "clarity.written" })
    #expect(written["value"]?.string == "partly")
    #expect(report["risks"]?.array == [])
    #expect(report["open"]?.array?.map { $0["value"]?.string } == ["Call the host."])
  }

  @Test func `in a crisis among friends two facts may follow the launch`() async throws {
    let gate = try await gate(
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
      """
    )
    #expect(gate["outcome"]?.string == "go")
    #expect(gate["missing"]?.array == [])
    #expect(
      gate["facts"]?.array?.map { $0["status"]?.string } == [
        "passed", "not-applicable", "passed", "passed", "later", "later", "passed",
      ]
    )
    #expect(gate["crisis"]?.string?.isEmpty == false)
  }

  @Test(arguments: [
    // Each once: the answers to the seven facts in the order of the gate.
    (["yes", "yes", "yes", "yes", "yes", "yes", "yes"], "go", 0),
    (["yes", "yes", "yes", "yes", "yes", "yes", nil], "open", 1),
    (["yes", "yes", "yes", "yes", "yes", "yes", "skipped"], "open", 1),
    (["yes", "yes", "yes", "yes", "yes", nil, "dont-know"], "work-first", 2),
    (["yes", "yes", nil, "partly", "yes", "yes", "yes"], "work-first", 2),
    (["dont-know", "yes", "yes", "yes", "yes", "yes", "yes"], "work-first", 1),
    (["no", "yes", "yes", "no", nil, "yes", "yes"], "reconsider-form", 3),
    (["yes", "no", "yes", "yes", "yes", "yes", "yes"], "reconsider-form", 1),
    // A partly is work first, also where a no calls the form into question.
    (["partly", "yes", "yes", "yes", "yes", "yes", "yes"], "work-first", 1),
    (["yes", "partly", "yes", "yes", "yes", "yes", nil], "work-first", 2),
    (["no", "partly", "yes", "yes", "yes", "yes", "yes"], "reconsider-form", 2),
    (["{not-applicable: a law asks}", "yes", "yes", "yes", "yes", "yes", "yes"], "go", 0),
    // Where nothing is left to hold against a launch, nothing speaks for one.
    ([String?](repeating: "{not-applicable: a law asks}", count: 7), "open", 0),
    ([nil, nil, nil, nil, nil, nil, nil], "open", 7),
  ])
  func `the outcome of the gate is the first that applies`(
    answers: [String?],
    outcome: String,
    missing: Int
  ) async throws {
    let lines = zip(HandCalculation.gate.map(\.0), answers).compactMap { id, answer in
      answer.map { "\(id): \($0)" }
    }
    let gate = try await gate((["context.trigger: told-to"] + lines).joined(separator: "\n"))
    #expect(gate["outcome"]?.string == outcome)
    #expect(gate["missing"]?.array?.count == missing)
  }

  @Test func `numbers, days, times and statements bring their points, a derailer its risk`()
    async throws
  {
    let sandbox = try Sandbox()
    let content = try sandbox.makeHuddle()
    try sandbox.write(
      "a.yaml",
      """
      assessment: huddle
      answers:
        table.set: yes
        table.round: 3
        table.seats: 4
        talk.heard: 4
        talk.reply: 3 d
        talk.met: 2026-01-31
        risks.late: 4
      """
    )
    let taken = try await sandbox.muster(
      "take",
      "huddle",
      "--answers",
      "a.yaml",
      "--date",
      "2026-05-01",
      variables: content
    )
    #expect(taken.status == 0)
    let outcome = try await sandbox.muster("report", "--format", "json", variables: content)
    let report = try outcome.json
    let areas = try #require(report["areas"]?.array)
    // At least 3 seats are partly.
    #expect(areas[0]["questions"]?.array?.map { $0["points"]?.integer } == [100, 75, 50])
    // (100 + 75 + 50) / 3 = 75
    #expect(areas[0]["score"]?.double == 75)
    #expect(areas[0]["band"]?.string == "strength")
    // (4 - 1) x 25; 3 d are 72 h; from 31 January to 1 May 2026 it is 28 + 31 + 30 + 1 = 90 days.
    #expect(areas[1]["questions"]?.array?.map { $0["points"]?.integer } == [75, 100, 100])
    // 275 / 3, as the nearest number.
    #expect(areas[1]["score"]?.double == 275.0 / 3.0)
    let risk = try #require(report["risks"]?.array?.first)
    #expect(risk["risk"]?.integer == 75)
    #expect(risk["points"] == nil)
    let recommended = report["recommendations"]?.array
    #expect(recommended?.map { $0["practice"]?.string } == ["listen-first", "set-the-table"])
    // What is left of 100 beside the risk is 25, less than the table's 75, so it goes first.
    #expect(recommended?[0]["because"]?.array?.map(\.string) == ["risks.late"])
    #expect(recommended?[1]["because"]?.array?.map(\.string) == ["table.seats"])
  }

  private func handReport() async throws -> JSONNode {
    let sandbox = try Sandbox()
    try sandbox.write("a.yaml", HandCalculation.answers)
    let taken = try await sandbox.muster("take", "readiness", "--answers", "a.yaml")
    try #require(taken.status == 0, "\(taken.errors)")
    let outcome = try await sandbox.muster("report", "--format", "json", "--date", "2026-05-01")
    #expect(outcome == Outcome(0, output: outcome.output))
    return try outcome.json
  }

  private func gate(_ answers: String) async throws -> JSONNode {
    let sandbox = try Sandbox()
    let indented = answers.split(separator: "\n").map { "  \($0)\n" }.joined()
    try sandbox.write("a.yaml", "assessment: readiness\nanswers:\n\(indented)")
    let taken = try await sandbox.muster("take", "readiness", "--answers", "a.yaml")
    try #require(taken.status == 0, "\(taken.errors)")
    return try #require(
      try await sandbox.muster("report", "--format", "json").json["gate"]
    )
  }
}

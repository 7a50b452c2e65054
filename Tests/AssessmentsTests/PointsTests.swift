import Assessments
import FoundationEssentials
import Testing

@Suite struct PointsTests {
  private func points(_ name: String, _ value: Value) throws -> Int? {
    let question = try #require(try Example.assessment().question(try id(name)))
    return question.points(for: value, started: Day("2026-05-31"))
  }

  @Test func `a practice has 25 points a level`() throws {
    let all = try (0...4).map { try points("purpose.shared", .level($0)) }
    #expect(all == [0, 25, 50, 75, 100])
  }

  @Test func `a statement has 25 points a step above 1`() throws {
    let all = try (1...5).map { try points("work.helped", .level($0)) }
    #expect(all == [0, 25, 50, 75, 100])
  }

  @Test func `a fact has 100, 50 or 0 points`() throws {
    let all = try ["yes", "partly", "no"].map { try points("purpose.written", .word($0)) }
    #expect(all == [100, 50, 0])
  }

  @Test(arguments: [("3 d", 100), ("25 h", 50), ("24 h", 0)])
  func `a typed fact has the points of its threshold`(text: String, expected: Int) throws {
    let value = try #require(Value.duration(written: text))
    #expect(try points("work.notice", value) == expected)
  }

  @Test(arguments: [("2026-05-31", 100), ("2026-04-30", 50), ("2026-01-01", 0)])
  func `a date counts from the day the sheet was started`(text: String, expected: Int) throws {
    let day = try #require(Day(text))
    #expect(try points("work.met", .date(day)) == expected)
    let question = try #require(try Example.assessment().question(try id("work.met")))
    #expect(question.points(for: .date(day), started: nil) == nil)
  }

  @Test func `context, open and risk bring no points`() throws {
    #expect(try points("context.ties", .word("yes")) == nil)
    #expect(try points("context.members", .number(12)) == nil)
    #expect(try points("open.wish", .text("yes")) == nil)
    #expect(try points("risks.absent", .level(5)) == nil)
  }

  @Test func `a derailer has a quarter of risk for each step above 1`() throws {
    let question = try #require(try Example.assessment().question(try id("risks.absent")))
    #expect((1...5).map { question.risk(for: .level($0)) } == [0, 25, 50, 75, 100])
    let practice = try #require(try Example.assessment().question(try id("purpose.shared")))
    #expect(practice.risk(for: .level(4)) == nil)
  }
}

import FoundationEssentials
import Testing

@testable import Assessments

@Suite struct ThresholdTests {
  private let hour = 3_600

  private func points(_ value: Value, yes: Threshold.Bound, partly: Threshold.Bound?) throws -> Int
  {
    let started = try #require(Day("2026-05-31"))
    return Threshold(yes: yes, partly: partly).points(for: value, started: started)
  }

  private func day(_ text: String) throws -> Value { .date(try #require(Day(text))) }

  @Test(arguments: [
    ("72 h", 100), ("3 d", 100), ("4320 min", 100), ("73 h", 100), ("4319 min", 50), ("71 h", 50),
    ("49 h", 50), ("48 h", 0), ("0 h", 0),
  ])
  func `an agenda is early from 72 hours exactly, and half so above 48`(
    text: String,
    points expected: Int
  ) throws {
    let value = try #require(Value.duration(written: text))
    let points = try points(
      value,
      yes: .atLeast(.duration(72 * hour)),
      partly: .moreThan(.duration(48 * hour))
    )
    #expect(points == expected)
  }

  @Test(arguments: [
    ("172799 s", 100), ("47 h", 100), ("48 h", 50), ("172801 s", 50), ("72 h", 50), ("73 h", 0),
  ])
  func `a reply is in time strictly under 48 hours`(text: String, points expected: Int) throws {
    let value = try #require(Value.duration(written: text))
    let points = try points(
      value,
      yes: .lessThan(.duration(48 * hour)),
      partly: .atMost(.duration(72 * hour))
    )
    #expect(points == expected)
  }

  @Test(arguments: [("2.5", 100), ("2.49", 0), ("2.51", 100), ("-3", 0), ("10", 100)])
  func `a number without "partly" is yes or no`(text: String, points expected: Int) throws {
    let value = try #require(Value.number(written: text))
    #expect(try points(value, yes: .atLeast(.number(2.5)), partly: nil) == expected)
  }

  @Test(arguments: [
    ("2026-05-31", 100), ("2026-05-01", 100), ("2026-04-30", 50), ("2026-03-02", 50),
    ("2026-03-01", 0), ("2026-06-01", 0), ("1900-01-01", 0),
  ])
  func `a date is within 30 days before the start, and not after it`(
    text: String,
    points expected: Int
  ) throws {
    let points = try points(try day(text), yes: .within(days: 30), partly: .within(days: 90))
    #expect(points == expected)
  }

  @Test func `within no days is the day itself`() throws {
    #expect(try points(try day("2026-05-31"), yes: .within(days: 0), partly: nil) == 100)
    #expect(try points(try day("2026-05-30"), yes: .within(days: 0), partly: nil) == 0)
  }

  @Test func `a date may have a bound that stands still`() throws {
    let may = try day("2026-05-01")
    #expect(try points(try day("2026-05-01"), yes: .atLeast(may), partly: nil) == 100)
    #expect(try points(try day("2026-04-30"), yes: .atLeast(may), partly: nil) == 0)
  }

  @Test(arguments: [
    Threshold.Bound.atLeast(.number(1)), .atMost(.number(1)), .moreThan(.number(1)),
    .lessThan(.number(1)), .within(days: 9),
  ])
  func `what has no size meets no bound`(bound: Threshold.Bound) throws {
    #expect(try points(.word("yes"), yes: bound, partly: bound) == 0)
    #expect(try points(.text("1"), yes: bound, partly: bound) == 0)
  }
}

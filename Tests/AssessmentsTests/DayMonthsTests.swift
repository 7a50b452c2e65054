import Assessments
import Testing

@Suite struct DayMonthsTests {
  @Test(arguments: [
    ("2026-05-31", 0, "2026-05-31"),
    ("2026-05-31", 1, "2026-04-30"),
    ("2026-05-31", 3, "2026-02-28"),
    ("2024-03-31", 1, "2024-02-29"),
    ("2026-05-01", 6, "2025-11-01"),
    ("2026-01-15", 1, "2025-12-15"),
    ("2026-12-31", 12, "2025-12-31"),
    ("1900-02-01", 2, "1900-01-01"),
  ])
  func `goes back whole months`(day: String, months: Int, earlier: String) throws {
    #expect(try #require(Day(day)).earlier(months: months).description == earlier)
  }
}

import Assessments
import Testing

@Suite struct DayTests {
  @Test(arguments: [
    ("2026-05-01", 2026, 5, 1), ("1900-01-01", 1900, 1, 1), ("2200-12-31", 2200, 12, 31),
    ("2024-02-29", 2024, 2, 29), ("2000-02-29", 2000, 2, 29), ("2026-04-30", 2026, 4, 30),
    ("2026-12-31", 2026, 12, 31),
  ])
  func `reads a day and writes it back`(text: String, year: Int, month: Int, day: Int) throws {
    let read = try #require(Day(text))
    #expect(read.year == year)
    #expect(read.month == month)
    #expect(read.day == day)
    #expect(read.description == text)
    #expect(read == Day(year: year, month: month, day: day))
  }

  @Test(arguments: [
    "", "2026", "2026-05", "2026-5-1", "26-05-01", "01-05-2026", "2026/05/01", "2026-05-01 ",
    " 2026-05-01", "2026-05-01T10:00:00Z", "2026-13-01", "2026-00-01", "2026-01-00", "2026-01-32",
    "2026-04-31", "2025-02-29", "1900-02-29", "2100-02-29", "2024-02-30", "1899-12-31",
    "2201-01-01",
    "+026-05-01", "2026--5-01", "2026-05-0a", "２026-05-01", "1 May 2026", "0026-05-01",
  ])
  func `refuses what is no such day`(text: String) {
    #expect(Day(text) == nil)
  }

  @Test(arguments: [
    ("1900-01-01", 0), ("1900-03-01", 59), ("1901-01-01", 365), ("1904-03-01", 1520),
    ("1970-01-01", 25_567), ("2000-01-01", 36_524), ("2000-03-01", 36_584), ("2026-05-01", 46_141),
    // 301 years of 365 days and 73 leap days (75 years divisible by 4, less 2100 and 2200), less
    // the one day that is not over.
    ("2200-12-31", 109_937),
  ])
  func `counts days from the beginning of 1900`(text: String, number: Int) throws {
    #expect(try #require(Day(text)).number == number)
  }

  @Test func `counts one by one through four years`() throws {
    var expected = try #require(Day("2023-01-01")).number
    for year in 2023...2026 {
      for month in 1...12 {
        for day in 1...31 {
          guard let next = Day(year: year, month: month, day: day) else { continue }
          #expect(next.number == expected)
          expected += 1
        }
      }
    }
    #expect(try #require(Day("2027-01-01")).number == expected)
  }

  @Test(arguments: [
    ("2026-05-05", 0, "2026-05-05"), ("2026-05-05", 7, "2026-05-12"),
    ("2026-05-25", 7, "2026-06-01"), ("2026-12-28", 7, "2027-01-04"),
    ("2024-02-28", 1, "2024-02-29"), ("2024-02-28", 2, "2024-03-01"),
    ("2026-02-28", 1, "2026-03-01"), ("2100-02-28", 1, "2100-03-01"),
    ("2000-02-28", 1, "2000-02-29"), ("2023-03-01", 366, "2024-03-01"),
    ("1900-01-01", 109_937, "2200-12-31"), ("2200-12-30", 2, "2200-12-31"),
    ("2026-05-05", Int.max, "2200-12-31"),
  ])
  func `adds days`(text: String, days: Int, later: String) throws {
    #expect(try #require(Day(text)).adding(days: days).description == later)
  }

  @Test func `adds days as it counts them`() throws {
    let start = try #require(Day("2023-11-15"))
    for days in 0...900 {
      #expect(start.adding(days: days).number == start.number + days)
    }
  }

  @Test(arguments: [
    ("2026-05-05", 0, "2026-05-05"), ("2026-05-05", 3, "2026-08-05"),
    ("2026-01-31", 3, "2026-04-30"), ("2025-11-30", 3, "2026-02-28"),
    ("2023-11-30", 3, "2024-02-29"), ("2023-11-29", 3, "2024-02-29"),
    ("1999-11-30", 3, "2000-02-29"), ("2099-11-30", 3, "2100-02-28"),
    ("2026-12-31", 3, "2027-03-31"), ("2026-09-15", 3, "2026-12-15"),
    ("2026-10-15", 3, "2027-01-15"), ("2024-02-29", 12, "2025-02-28"),
    ("2024-02-29", 48, "2028-02-29"), ("2026-05-05", 25, "2028-06-05"),
    ("2200-09-30", 3, "2200-12-30"), ("2200-10-01", 3, "2200-12-31"),
    ("2026-05-05", Int.max, "2200-12-31"),
  ])
  func `adds calendar months, held to the end of the month`(
    text: String,
    months: Int,
    later: String
  ) throws {
    #expect(try #require(Day(text)).adding(months: months).description == later)
  }

  @Test func `earlier days come first`() throws {
    let days = try ["2025-12-31", "2026-01-01", "2026-01-02", "2026-02-01"].map {
      try #require(Day($0))
    }
    #expect(days.shuffled().sorted() == days)
    #expect(days[0] < days[1])
    #expect(!(days[1] < days[1]))
  }
}

import Assessments
import Foundation
import Testing

@testable import muster

@Suite struct ClockTests {
  @Test(
    arguments: [
      (0, "1970-01-01T00:00:00Z"), (-1, "1969-12-31T23:59:59Z"),
      (2_147_483_648, "2038-01-19T03:14:08Z"), (7_289_654_399, "2200-12-31T23:59:59Z"),
    ] as [(Double, String)]
  )
  func `the time is that of the clock`(seconds: Double, time: String) {
    #expect(clock(seconds).time == time)
  }

  /// A sheet that was begun at such a time could not be read again.
  @Test(arguments: [7_289_740_800, 1e11, 1e15, -2_208_990_000, -1e11] as [Double])
  func `a clock beyond the years there are is not believed`(seconds: Double) throws {
    let time = clock(seconds).time
    #expect(time.utf8.count == 20 && time.hasSuffix("T00:00:00Z"))
    let day = try #require(Day(String(time.prefix(10))))
    #expect(day.year == (seconds > 0 ? 2200 : 1900))
  }

  private func clock(_ seconds: Double) -> Clock {
    Clock(fixed: nil) { Date(timeIntervalSince1970: seconds) }
  }
}

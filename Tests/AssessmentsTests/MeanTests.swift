import Assessments
import Testing

@Suite struct MeanTests {
  /// As even as whole points can be.
  private func mean(_ sum: Int, _ count: Int) throws -> Mean {
    let points = (0..<count).map { sum / count + ($0 < sum % count ? 1 : 0) }
    return try #require(Mean(of: points))
  }

  @Test(arguments: [
    (0, 1, "0"), (100, 1, "100"), (200, 3, "67"), (100, 3, "33"), (125, 2, "63"), (25, 2, "13"),
    (175, 4, "44"), (1, 2, "1"), (1, 3, "0"), (199, 2, "100"),
    // At and around the cuts: 49.33, 49.5, 49.67, 49.99, 50, 50.5, 74.33, 74.5, 74.67, 74.96, 74.99.
    (148, 3, "49"), (99, 2, "49.5"), (149, 3, "49.6"), (4999, 100, "49.9"), (50, 1, "50"),
    (101, 2, "51"), (223, 3, "74"), (149, 2, "74.5"), (224, 3, "74.6"), (1874, 25, "74.9"),
    (7499, 100, "74.9"), (75, 1, "75"), (151, 2, "76"),
  ])
  func `shows whole points, half away from zero, and never across a cut`(
    sum: Int,
    count: Int,
    shown: String
  ) throws {
    #expect(try mean(sum, count).shown == shown)
  }

  @Test(arguments: [
    (0, 1, "0"), (100, 1, "100"), (200, 3, "66.67"), (100, 3, "33.33"), (125, 2, "62.50"),
    (175, 4, "43.75"), (101, 100, "1.01"), (1, 20, "0.05"), (1, 200, "0.01"), (1, 201, "0"),
    (1874, 25, "74.96"),
  ])
  func `shows the arithmetic with two decimals`(sum: Int, count: Int, precise: String) throws {
    #expect(try mean(sum, count).precise == precise)
  }

  @Test func `is the exact fraction`() throws {
    let mean = try #require(Mean(of: [75, 50, 75]))
    #expect(mean.sum == 200)
    #expect(mean.count == 3)
    #expect(abs(mean.number - 66.666_666_666_666_67) < 1e-9)
    #expect(try #require(Mean(of: [50, 75])).number == 62.5)
    #expect(Mean(of: []) == nil)
  }

  @Test func `equal fractions are equal, however many answers made them`() throws {
    #expect(try mean(50, 1) == mean(100, 2))
    #expect(try mean(100, 3) == mean(200, 6))
    #expect(try mean(100, 3) != mean(3333, 100))
    #expect(try mean(3333, 100) < mean(100, 3))
    #expect(try !(mean(200, 6) < mean(100, 3)))
    #expect(try mean(224, 3) < mean(75, 1))
  }

  @Test(arguments: [
    (4999, 100, Band.needsAttention), (149, 3, .needsAttention), (0, 1, .needsAttention),
    (50, 1, .developing), (5001, 100, .developing), (1874, 25, .developing),
    (7499, 100, .developing), (75, 1, .strength), (100, 1, .strength),
    // A hundred thousand answers, one point short of each cut and at it.
    (4_999_999, 100_000, .needsAttention), (5_000_000, 100_000, .developing),
    (7_499_999, 100_000, .developing), (7_500_000, 100_000, .strength),
  ])
  func `bands begin at 50 and 75 exactly`(sum: Int, count: Int, band: Band) throws {
    #expect(Band(try mean(sum, count), hasZero: false) == band)
  }

  @Test func `nothing with a 0 in it is a strength`() throws {
    #expect(Band(try mean(75, 1), hasZero: true) == .developing)
    #expect(Band(try mean(50, 1), hasZero: true) == .developing)
    #expect(Band(try mean(49, 1), hasZero: true) == .needsAttention)
  }

  @Test func `the words of the bands`() {
    #expect(Band.allCases.map(\.rawValue) == ["needs attention", "developing", "strength"])
  }
}

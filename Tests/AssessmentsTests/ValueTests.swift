import Assessments
import FoundationEssentials
import JSON
import Testing

@Suite struct ValueTests {
  @Test(arguments: [
    ("0", "0"), ("12", "12"), ("2.5", "2.5"), ("-3", "-3"), ("-0.5", "-0.5"), ("007", "7"),
    ("2.50", "2.5"), ("0.1", "0.1"), ("123456789012345", "123456789012345"),
    ("0.00000000000001", "0.00000000000001"), ("12345.6789012345", "12345.6789012345"),
  ])
  func `reads a plain number and writes it in the fewest digits`(
    text: String,
    written: String
  ) throws {
    let value = try #require(Value.number(written: text))
    #expect(value.written == written)
    #expect(value.json.compact == written)
    #expect(value.parsed(written) == value)
  }

  @Test(arguments: [
    "", "-", ".", "-.", ".5", "-.5", "5.", "1,5", "1.000.000", "1e3", "1E3", "0x10", "+5", "5-",
    "--5", "5 ", " 5", "1 000", "1_000", "twelve", "5%", "½", "５", "٣", "NaN", "inf", "Infinity",
    "1234567890123456", "0.000000000000001", "5\u{301}",
  ])
  func `refuses what is no plain number`(text: String) {
    #expect(Value.number(written: text) == nil)
  }

  /// Sums of tenths stay exact, so that "at least 0.3" means that.
  @Test func `numbers are decimal`() throws {
    let tenth = try #require(Decimal(string: "0.1"))
    #expect(Value.number(written: "0.3") == .number(tenth + tenth + tenth))
  }

  @Test(arguments: [
    ("72 h", 259_200, "72 h"), ("72h", 259_200, "72 h"), ("1 hour", 3_600, "1 h"),
    ("2 hours", 7_200, "2 h"), ("20 min", 1_200, "20 min"), ("20min", 1_200, "20 min"),
    ("1 minute", 60, "1 min"), ("90 minutes", 5_400, "90 min"), ("120 minutes", 7_200, "2 h"),
    ("3 d", 259_200, "72 h"), ("1 day", 86_400, "24 h"), ("3 days", 259_200, "72 h"),
    ("1 week", 604_800, "7 d"), ("2 weeks", 1_209_600, "14 d"), ("1 w", 604_800, "7 d"),
    ("30 s", 30, "30 s"), ("1 second", 1, "1 s"), ("90 seconds", 90, "90 s"), ("60 s", 60, "1 min"),
    ("0 h", 0, "0 h"), ("4 days", 345_600, "4 d"), ("96 h", 345_600, "4 d"),
    ("97 h", 349_200, "97 h"),
  ])
  func `reads a duration and writes it in hours, and in whole days above three`(
    text: String,
    seconds: Int,
    written: String
  ) throws {
    let value = try #require(Value.duration(written: text))
    #expect(value == .duration(seconds))
    #expect(value.written == written)
    #expect(value.json == .string(written))
    #expect(value.parsed(written) == value)
  }

  @Test(arguments: [
    "", "h", "72", "72 x", "72 hr", "1.5 h", "1,5 h", "-1 h", "+1 h", "1 h 30 min", "1h30", "h 72",
    "three days", "one week", "2 months", "1000001 s", "99999999999999999999 s", "７２ h", "72 h!",
    "7 2 h", "72 m i n",
  ])
  func `refuses what is no duration`(text: String) {
    #expect(Value.duration(written: text) == nil)
  }

  /// What is kept in a file has to be read from it again.
  @Test(arguments: [
    "1000000 s", "1000000 min", "1000000 h", "41666 d", "41667 d", "5952 w", "5953 w", "1000000 d",
    "1000000 days",
  ])
  func `reads no duration that it could not read back`(text: String) {
    let read = Value.duration(written: text)
    #expect(read?.parsed(read?.written ?? "") == read)
  }

  @Test func `has a size where it is a number of something`() throws {
    let day = try #require(Day("1900-01-11"))
    let sizes = [Value.level(3), .number(2.5), .date(day), .duration(90)].map(\.magnitude)
    #expect(sizes == [3, 2.5, 10, 90])
    #expect(Value.word("yes").magnitude == nil)
    #expect(Value.text("12").magnitude == nil)
  }

  @Test func `is written as it is typed, and kept as a number only where it is one`() throws {
    let day = try #require(Day("2026-05-01"))
    let values = [
      Value.level(3), .word("partly"), .number(12), .date(day), .duration(259_200),
      .text("a \"b\""),
    ]
    #expect(values.map(\.written) == ["3", "partly", "12", "2026-05-01", "72 h", "a \"b\""])
    #expect(
      values.map(\.json.compact)
        == ["3", "\"partly\"", "12", "\"2026-05-01\"", "\"72 h\"", #""a \"b\"""#]
    )
  }

  @Test func `reads text as a value of its own kind`() throws {
    let day = try #require(Day("2026-05-01"))
    #expect(Value.level(0).parsed("4") == .level(4))
    #expect(Value.level(0).parsed("four") == nil)
    #expect(Value.word("yes").parsed("no") == .word("no"))
    #expect(Value.number(1).parsed("2.5") == .number(2.5))
    #expect(Value.number(1).parsed("2026-05-01") == nil)
    #expect(Value.date(day).parsed("2026-05-02")?.written == "2026-05-02")
    #expect(Value.date(day).parsed("12") == nil)
    #expect(Value.duration(1).parsed("3 d") == .duration(259_200))
    #expect(Value.duration(1).parsed("3") == nil)
    #expect(Value.text("a").parsed("b") == .text("b"))
  }
}

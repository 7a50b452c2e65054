package import FoundationEssentials

/// A reply understood.
package enum Value: Hashable, Sendable {
  /// A level of a practice (0 to 4), or a step of a scale (1 to 5).
  case level(Int)
  /// The id of a choice: `yes`, `partly`, `no`, or an author's own.
  case word(String)
  case number(Decimal)
  case date(Day)
  /// Seconds.
  case duration(Int)
  case text(String)
}

extension Value {
  /// The size that thresholds compare: the number itself, days, or seconds.
  package var magnitude: Decimal? {
    switch self {
    case .number(let number): number
    case .date(let day): Decimal(day.number)
    case .duration(let seconds): Decimal(seconds)
    case .level(let level): Decimal(level)
    case .word, .text: nil
    }
  }

  /// Whether it is a number or a time of nothing, as of a promise that was never made.
  package var isZero: Bool {
    switch self {
    case .number(let number): number == 0
    case .duration(let seconds): seconds == 0
    case .level, .word, .date, .text: false
    }
  }

  /// The value as it is typed, printed and kept in files.
  package var written: String {
    switch self {
    case .level(let level): String(level)
    case .word(let word): word
    case .number(let number): number.description
    case .date(let day): day.description
    case .duration(let seconds): Self.written(seconds: seconds)
    case .text(let text): text
    }
  }

  /// Reads text as a value of the same kind as this one.
  package func parsed(_ text: String) -> Value? {
    switch self {
    case .level: Int(text).map(Value.level)
    case .word: .word(text)
    case .number: Value.number(written: text)
    case .date: Day(text).map(Value.date)
    case .duration: Value.duration(written: text)
    case .text: .text(text)
    }
  }

  /// The most digits of a number, before and behind the point together.
  static let digitLimit = 15

  /// Reads a plain decimal number such as `12` or `2.5`, up to 15 digits.
  package static func number(written text: String) -> Value? {
    let digits = text.utf8.filter { (48...57).contains($0) }.count
    let points = text.utf8.filter { $0 == UInt8(ascii: ".") }.count
    let sign = text.utf8.first == UInt8(ascii: "-") ? 1 : 0
    guard digits > 0, digits <= digitLimit, points <= 1, text.utf8.count == digits + points + sign,
      text.utf8.dropFirst(sign).first != UInt8(ascii: "."), text.utf8.last != UInt8(ascii: "."),
      let number = Decimal(string: text)
    else { return nil }
    return .number(number)
  }

  /// Reads a duration such as `72 h`, `20 min` or `3 d`: a whole number and one unit.
  package static func duration(written text: String) -> Value? {
    let digits = text.prefix { ("0"..."9").contains($0) }
    let name = String(text.dropFirst(digits.count).drop { $0 == " " })
    guard let count = Int(digits), let unit = units.first(where: { $0.names.contains(name) }),
      count <= countLimit(of: unit.seconds)
    else { return nil }
    return .duration(count * unit.seconds)
  }

  /// How many of a unit may be written.
  ///
  /// A duration is written in hours, and has to be read again: a million of them is the most.
  static func countLimit(of seconds: Int) -> Int {
    min(1_000_000, 1_000_000 * 3_600 / seconds)
  }

  /// The units of a duration, each with every way to write it.
  static let units: [(names: [String], seconds: Int)] = [
    (["w", "week", "weeks"], 604_800), (["d", "day", "days"], 86_400),
    (["h", "hour", "hours"], 3_600),
    (["min", "minute", "minutes"], 60), (["s", "second", "seconds"], 1),
  ]

  /// Hours rather than days, for "72 h" is what people promise each other; whole days above that, for
  /// nobody who typed "1 week" wants to read "168 h".
  private static func written(seconds: Int) -> String {
    if seconds > 72 * 3_600, seconds.isMultiple(of: 86_400) { return "\(seconds / 86_400) d" }
    if seconds.isMultiple(of: 3_600) { return "\(seconds / 3_600) h" }
    if seconds.isMultiple(of: 60) { return "\(seconds / 60) min" }
    return "\(seconds) s"
  }
}

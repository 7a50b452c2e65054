import JSON

/// The values that are typed: what `Value` and `Day` read.
extension Schema {
  /// A value that is typed, as its author writes it.
  static func value(for input: Question.Input) -> Schema {
    switch input {
    case .number: number
    case .date: date
    case .duration: duration
    case .choice, .text: scalar
    }
  }

  private static var number: Schema {
    let limit = String(repeating: "9", count: Assessments.Value.digitLimit)
    let number: Schema = [
      "type": ["number", "string"],
      "minimum": .decimal("-\(limit)"),
      "maximum": .decimal(limit),
      // No sixteenth digit; then digits, and digits behind a point.
      "pattern": .string(
        #"^(?!-?(?:[0-9]\.?){\#(Assessments.Value.digitLimit + 1)})-?[0-9]+(?:\.[0-9]+)?$"#
      ),
    ]
    return number.saying("write a number, such as 12 or 2.5")
  }

  /// A day, `2026-05-01`.
  package static var date: Schema {
    let years = alternatives(Day.years)
    return matching("^(?:\(years))-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])$")
      .with(["format": "date"])
      .saying("write a day as year-month-day, such as 2026-05-01")
  }

  private static var duration: Schema {
    let units = Assessments.Value.units.map { unit in
      "0*(?:\(upTo(Assessments.Value.countLimit(of: unit.seconds)))) *(?:\(unit.names.joined(separator: "|")))"
    }
    return matching("^(?:\(units.joined(separator: "|")))$")
      .saying("write a whole number and a unit, such as 72 h or 20 min")
  }

  /// A pattern of the whole numbers up to a limit, without zeros in front.
  static func upTo(_ limit: Int) -> String {
    let digits = String(limit).compactMap(\.wholeNumberValue)
    var parts = digits.count > 1 ? ["[0-9]{1,\(digits.count - 1)}"] : []
    for (index, digit) in digits.enumerated() {
      // As many digits as the limit has, the same up to here, and here a smaller one.
      let least = index == 0 && digits.count > 1 ? 1 : 0
      guard least < digit else { continue }
      let same = digits[..<index].map(String.init).joined()
      let rest = digits.count - index - 1
      parts.append("\(same)[\(least)-\(digit - 1)]" + (rest == 0 ? "" : "[0-9]{\(rest)}"))
    }
    return (parts + [String(limit)]).joined(separator: "|")
  }

  /// A pattern of the years of a range, four digits each.
  private static func alternatives(_ years: ClosedRange<Int>) -> String {
    let centuries = (years.lowerBound / 100)...(years.upperBound / 100)
    return centuries.map { century in
      let own = (century * 100)...(century * 100 + 99)
      return years.contains(own.lowerBound) && years.contains(own.upperBound)
        ? "\(century)[0-9]{2}"
        : own.filter(years.contains).map(String.init).joined(separator: "|")
    }
    .joined(separator: "|")
  }
}

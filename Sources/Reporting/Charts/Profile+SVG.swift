import Text

/// The chart as a picture of its own: no script, no style sheet, every element with its attributes.
///
/// It is drawn twice, for wide pages and for telephones; the page shows one of them. Shape tells the
/// answers apart, colour only helps.
struct ProfilePicture {
  /// How the parts of a row stand to each other.
  enum Layout: String, CaseIterable {
    /// Title, squares and outcome beside each other.
    case wide
    /// The title above the squares, so that titles of any length fit.
    case narrow

    /// The width in units of the picture, which are pixels where there is room.
    fileprivate var width: Double { self == .wide ? 640 : 360 }
    fileprivate var squaresLeft: Double { self == .wide ? 244 : 0 }
    fileprivate var squaresPerLine: Int { self == .wide ? 12 : 19 }
  }

  /// 14 units stay above 11 pixels on the narrowest screen, of 320 pixels.
  private static let textSize = 14.0
  private static let lineHeight = 19.0
  private static let gapBelowRow = 6.0
  /// A square and the gap beside it.
  private static let step = 18.0
  private static let square = 14.0
  private static let ink = "#1A1A1A"

  private let profile: Profile
  private let id: String
  private let layout: Layout
  /// What was drawn so far, and how far down it reaches.
  private var pieces: [HTML] = []
  private var bottom = 0.0
  /// Titles that had to be cut; the table has them whole.
  private(set) var shortened: [String] = []

  /// `id` tells the parts of this picture from those of others on the page.
  init(_ profile: Profile, id: String, layout: Layout) {
    self.profile = profile
    self.id = "\(id)-\(layout.rawValue)"
    self.layout = layout
    drawKey()
    for row in profile.rows { draw(row) }
  }

  /// The picture as an element: one image to a screen reader.
  ///
  /// The narrow one stands in a frame that is the image, so that whoever looks for `svg[role=img]`
  /// meets each chart once.
  var svg: HTML {
    let role: HTML = """
      class="\(layout.rawValue)" role="img" aria-labelledby="\(id)-title" \
      aria-describedby="\(id)-desc"
      """
    return switch layout {
    case .wide: drawing(role)
    case .narrow: "<div \(role)>\n\(drawing("aria-hidden=\"true\""))</div>\n"
    }
  }

  private func drawing(_ role: HTML) -> HTML {
    let height = Int(bottom.rounded(.up))
    let width = Int(layout.width)
    return """
      <svg \(role) viewBox="0 0 \(width) \(height)" width="\(width)" \
      height="\(height)" font-family="\(TextMeasure.families)" \
      font-size="\(Int(Self.textSize))" fill="\(Self.ink)">
      <title id="\(id)-title">\(profile.headline)</title>
      <desc id="\(id)-desc">\(profile.description)</desc>
      <rect width="\(width)" height="\(height)" fill="#FFFFFF"/>
      \(pieces)</svg>

      """
  }

  /// The marks that occur, each with its word, as many on a line as fit.
  private mutating func drawKey() {
    var left = 0.0
    for mark in profile.marks {
      let width = TextMeasure.width(of: mark.word, size: Self.textSize) + Self.step + 14
      if left > 0, left + width > layout.width {
        left = 0
        bottom += Self.lineHeight
      }
      draw(mark, x: left, y: bottom)
      draw(mark.word, x: left + Self.step + 2, y: bottom)
      left += width
    }
    bottom += profile.marks.isEmpty ? 0 : Self.lineHeight + 2 * Self.gapBelowRow
  }

  private mutating func draw(_ row: Profile.Row) {
    if let line = row.lines.first, row.lines.count == 1, line.name == nil, layout == .wide {
      draw(line, label: row.title, weight: .bold)
    } else {
      bottom += draw(lines(row.title, layout.width, weight: .bold), x: 0, y: bottom, .bold)
      for line in row.lines { draw(line, label: line.name ?? "", weight: .regular) }
    }
    bottom += Self.gapBelowRow
  }

  /// A label, its squares and the outcome: beside each other, or below where there is too little room.
  private mutating func draw(
    _ line: Profile.Line,
    label: String,
    weight: TextMeasure.Weight
  ) {
    let top = bottom
    let isWide = layout == .wide
    let room = isWide ? layout.squaresLeft - 12 : layout.width
    let labelHeight = draw(lines(label, room, weight: weight), x: 0, y: top, weight)
    let squaresTop = isWide ? top : top + labelHeight
    let squaresHeight = drawSquares(line.marks, y: squaresTop)
    let widest = isWide ? profile.mostMarks : line.marks.count
    let columns = min(widest, layout.squaresPerLine)
    var left = layout.squaresLeft + (columns == 0 ? 0 : Double(columns) * Self.step + 6)
    var outcomeTop = squaresTop
    let outcomeWidth = TextMeasure.width(of: line.outcome, size: Self.textSize)
    if !isWide, squaresHeight > 0, left + outcomeWidth > layout.width {
      left = 0
      outcomeTop += squaresHeight
    }
    let outcomeHeight = draw(
      lines(line.outcome, layout.width - left),
      x: left,
      y: outcomeTop,
      .regular
    )
    bottom = max(top + labelHeight, squaresTop + squaresHeight, outcomeTop + outcomeHeight)
  }

  /// Draws the squares and returns the height they take.
  private mutating func drawSquares(_ marks: [Mark], y top: Double) -> Double {
    for (index, mark) in marks.enumerated() {
      let (row, column) = index.quotientAndRemainder(dividingBy: layout.squaresPerLine)
      draw(
        mark,
        x: layout.squaresLeft + Double(column) * Self.step,
        y: top + Double(row) * Self.lineHeight
      )
    }
    let rows = (marks.count + layout.squaresPerLine - 1) / layout.squaresPerLine
    return Double(rows) * Self.lineHeight
  }

  private mutating func lines(
    _ text: String,
    _ width: Double,
    weight: TextMeasure.Weight = .regular
  ) -> [String] {
    let safe = text.terminalSafeLine
    let lines = TextMeasure.lines(safe, width: width, size: Self.textSize, weight: weight)
    if lines.last?.hasSuffix("…") == true, !safe.hasSuffix("…") { shortened.append(text) }
    return lines
  }

  /// Draws lines below each other and returns the height they take.
  private mutating func draw(
    _ lines: [String],
    x: Double,
    y top: Double,
    _ weight: TextMeasure.Weight
  ) -> Double {
    for (index, line) in lines.enumerated() {
      draw(line, x: x, y: top + Double(index) * Self.lineHeight, weight: weight)
    }
    return Double(lines.count) * Self.lineHeight
  }

  private mutating func draw(_ mark: Mark, x: Double, y: Double) {
    pieces.append(mark.shape(x: x, y: y + 3, size: Self.square))
  }

  private mutating func draw(
    _ text: String,
    x: Double,
    y: Double,
    weight: TextMeasure.Weight = .regular
  ) {
    pieces.append(
      """
      <text x="\(Mark.coordinate(x))" y="\(Mark.coordinate(y + Self.textSize))" \
      font-size="\(Int(Self.textSize))" font-weight="\(weight.rawValue)" \
      fill="\(Self.ink)">\(text)</text>

      """
    )
  }
}

extension Profile {
  /// The number of marks in the longest line.
  fileprivate var mostMarks: Int { rows.flatMap(\.lines).map(\.marks.count).max() ?? 0 }

  /// What the chart shows, in sentences, for those who hear it.
  fileprivate var description: String {
    rows.flatMap { row in
      row.lines.map { line in
        let name = [row.title, line.name].compactMap(\.self).joined(separator: ", ")
        return "\(name): \(line.outcome)."
      }
    }.joined(separator: " ")
  }
}

extension Mark {
  private static let blue = "#12436D"
  private static let grey = "#595959"

  /// The mark as a shape whose top left corner is at (x, y); no two marks have the same shape.
  fileprivate func shape(x: Double, y: Double, size: Double) -> HTML {
    let (left, top) = (Self.coordinate(x), Self.coordinate(y))
    let whole = Self.coordinate(size)
    let (right, bottom) = (Self.coordinate(x + size), Self.coordinate(y + size))
    func box(fill: String, stroke: String, dash: HTML = "") -> HTML {
      """
      <rect x="\(Self.coordinate(x + 0.75))" y="\(Self.coordinate(y + 0.75))" \
      width="\(Self.coordinate(size - 1.5))" height="\(Self.coordinate(size - 1.5))" \
      fill="\(fill)" stroke="\(stroke)" stroke-width="1.5"\(dash)/>

      """
    }
    func line(_ path: String) -> HTML {
      """
      <path d="\(path)" fill="none" stroke="\(Self.grey)" stroke-width="1.5"/>

      """
    }
    return switch self {
    case .inPlace: box(fill: Self.blue, stroke: Self.blue)
    case .begun:
      box(fill: "#FFFFFF", stroke: Self.blue)
        + """
        <rect x="\(left)" y="\(top)" width="\(Self.coordinate(size / 2))" height="\(whole)" \
        fill="\(Self.blue)"/>

        """
    case .missing: box(fill: "#FFFFFF", stroke: Self.blue)
    case .dontKnow: box(fill: "#FFFFFF", stroke: Self.grey, dash: " stroke-dasharray=\"2.5 2\"")
    case .skipped:
      box(fill: "#FFFFFF", stroke: Self.grey) + line("M\(left) \(bottom)L\(right) \(top)")
    case .open:
      """
      <circle cx="\(Self.coordinate(x + size / 2))" cy="\(Self.coordinate(y + size / 2))" r="3" \
      fill="\(Self.grey)"/>

      """
    case .notApplicable:
      line("M\(left) \(top)L\(right) \(bottom)M\(left) \(bottom)L\(right) \(top)")
    }
  }

  /// A number of at most two decimals, written the same everywhere.
  fileprivate static func coordinate(_ value: Double) -> String {
    let hundredths = Int((value * 100).rounded())
    let (whole, rest) = hundredths.quotientAndRemainder(dividingBy: 100)
    if rest == 0 { return "\(whole)" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}

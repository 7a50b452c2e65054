import Testing

@testable import Reporting

/// What a picture holds, measured without a browser; the browser looks again in `make proof`.
@Suite struct PictureTests {
  private static let titles = [
    "Trust", String(repeating: "a", count: 200), String(repeating: "ab cd ", count: 33),
    String(repeating: "e\u{301}", count: 100), "\u{5D0}\u{5D1}\u{5D2} \u{5D3}\u{5D4}",
    "\u{6F22}\u{5B57}\u{6F22}\u{5B57}", "", "W",
  ]

  private func picture(
    _ title: String,
    marks: Int,
    layout: ProfilePicture.Layout,
    name: String? = nil
  ) -> ProfilePicture {
    let line = Profile.Line(
      name: name,
      marks: Array(repeating: .inPlace, count: marks),
      score: "67",
      words: "developing, 1 don't know"
    )
    let rows = [
      Profile.Row(title: title, lines: [line, line].suffix(name == nil ? 1 : 2)),
      Profile.Row(title: "Work", lines: [line]),
    ]
    return ProfilePicture(
      Profile(headline: "Area by area", rows: rows),
      id: "p",
      layout: layout
    )
  }

  /// The place, size and text of every text element.
  private func texts(_ svg: String) -> [(x: Double, y: Double, isBold: Bool, text: String)] {
    svg.matches(
      of: /<text x="([0-9.]+)" y="([0-9.]+)" font-size="14" font-weight="([0-9]+)"[^>]*>([^<]*)</
    ).compactMap { match in
      guard let x = Double(match.1), let y = Double(match.2) else { return nil }
      return (x, y, match.3 == "700", String(match.4).replacing("&#39;", with: "'"))
    }
  }

  @Test(arguments: titles, [0, 1, 7, 30])
  func `every text stands inside the picture, and none on another`(title: String, marks: Int) throws
  {
    for layout in ProfilePicture.Layout.allCases {
      for name in [nil, "Ada Example"] {
        let svg = picture(title, marks: marks, layout: layout, name: name).svg.source
        let box = try #require(svg.firstMatch(of: /viewBox="0 0 ([0-9]+) ([0-9]+)"/))
        let (width, height) = (try #require(Double(box.1)), try #require(Double(box.2)))
        let texts = texts(svg)
        #expect(texts.count > 2)
        let boxes = texts.map { text in
          let size = TextMeasure.width(
            of: text.text,
            size: 14,
            weight: text.isBold ? .bold : .regular
          )
          return (left: text.x, right: text.x + size, top: text.y - 12, bottom: text.y + 4)
        }
        for (index, box) in boxes.enumerated() {
          #expect(box.right <= width && box.bottom <= height && box.top >= 0)
          let others = boxes[(index + 1)...]
          #expect(
            !others.contains { other in
              min(box.right, other.right) > max(box.left, other.left)
                && min(box.bottom, other.bottom) > max(box.top, other.top)
            }
          )
        }
      }
    }
  }

  @Test func `a title that had to be cut is told, and the table has it whole`() {
    let title = String(repeating: "long ", count: 40) + "title"
    #expect(picture(title, marks: 3, layout: .wide).shortened == [title])
    #expect(picture("Trust", marks: 3, layout: .wide).shortened == [])
    let profile = Profile(
      headline: "x",
      rows: [Profile.Row(title: title, lines: [Profile.Line(marks: [], score: nil, words: "y")])]
    )
    #expect(profile.table.rows == [[title, "none", "y", ""]])
  }

  @Test(
    arguments: [
      ("", 100, []), ("one two", 200, ["one two"]), ("one two", 35, ["one", "two"]),
      ("a b c d e f g h", 12, ["a", "b", "c…"]), ("abcdef", 20, ["ab", "cd", "ef"]),
    ] as [(String, Double, [String])]
  )
  func `wraps at words, breaks long ones and cuts the third line`(
    text: String,
    width: Double,
    lines: [String]
  ) {
    #expect(TextMeasure.lines(text, width: width, size: 14) == lines)
  }

  @Test func `a text is as wide as its letters in the widest font`() {
    // Liberation Sans draws "W" 944 and DejaVu Sans 989 thousandths wide.
    #expect(TextMeasure.width(of: "W", size: 1000) == 989)
    #expect(TextMeasure.width(of: "WW", size: 10) == 19.78)
    #expect(TextMeasure.width(of: "e\u{301}", size: 1000) == 1200)
    #expect(TextMeasure.width(of: "\u{6F22}", size: 1000) == 1500)
  }
}

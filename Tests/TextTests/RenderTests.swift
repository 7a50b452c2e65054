import TestSupport
import Testing
import Text

@Suite struct RenderTests {
  private let narrow = TextStyle(width: 40)

  @Test func `lays out a page`() {
    let blocks: [Block] = [
      .title("Readiness"),
      .paragraph(
        "Eleven questions to ask before a coalition is launched, answered by its founder."
      ),
      .heading("Purpose"),
      .item(
        mark: "3",
        text: "The purpose is written down, and every member could say it.",
        detail: "Typed by two members without looking."
      ),
      .item(mark: "10", text: "Short.", detail: nil),
      .heading("Figures"),
      .row(label: "Answered", value: "11 of 12", labelWidth: 10),
      .row(label: "Not applicable", value: "", labelWidth: 10),
      .blank,
      .verbatim(["  ■■■··□", "", "0123456789012345678901234567890123456789cut"]),
    ]
    #expect(
      render(blocks, style: narrow) == [
        "Readiness",
        "Eleven questions to ask before a",
        "coalition is launched, answered by its",
        "founder.",
        "",
        "Purpose",
        "3 The purpose is written down, and every",
        "  member could say it.",
        "  Typed by two members without looking.",
        "10 Short.",
        "",
        "Figures",
        "Answered",
        "  11 of 12",
        "Not applicable",
        "",
        "  ■■■··□",
        "",
        "0123456789012345678901234567890123456789",
      ]
    )
  }

  @Test func `sets label and value side by side where there is room`() {
    let blocks: [Block] = [
      .row(label: "Answered", value: "11 of 12", labelWidth: 10),
      .row(
        label: "Shared purpose",
        value: "Every member could say it without looking, in the same words.",
        labelWidth: 10
      ),
      .row(label: "漢字", value: "wide", labelWidth: 10),
      .row(label: "Nothing", value: "", labelWidth: 10),
      .row(label: String(repeating: "x", count: 45), value: "long label", labelWidth: 90),
    ]
    #expect(
      render(blocks, style: TextStyle(width: 60)) == [
        "Answered    11 of 12",
        "Shared      Every member could say it without looking, in",
        "purpose     the same words.",
        "漢字        wide",
        "Nothing",
        "xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx  long label",
        "xxxxxxx",
      ]
    )
    #expect(
      render([.row(label: "A", value: "1", labelWidth: 5)], style: TextStyle(width: 59)) == [
        "A", "  1",
      ]
    )
  }

  @Test func `never leaves two empty lines together`() {
    let blocks: [Block] = [
      .blank, .blank, .heading("A"), .blank, .heading("B"), .paragraph("one\n\n\n two \n"), .blank,
      .verbatim(["", "three", " ", ""]), .paragraph(""), .paragraph(" \n"), .blank,
    ]
    #expect(render(blocks, style: narrow) == ["", "A", "", "B", "one", "", "two", "", "three", ""])
  }

  @Test func `sets titles and headings bold only in color`() {
    let blocks: [Block] = [
      .title("A title that is longer than a line of forty"), .paragraph("text"), .heading("Next"),
    ]
    #expect(
      render(blocks, style: TextStyle(width: 40, color: true)) == [
        "\u{1B}[1mA title that is longer than a line of\u{1B}[0m", "\u{1B}[1mforty\u{1B}[0m",
        "text", "", "\u{1B}[1mNext\u{1B}[0m",
      ]
    )
    #expect(
      render(blocks, style: narrow) == [
        "A title that is longer than a line of", "forty", "text", "", "Next",
      ]
    )
  }

  @Test func `breaks a word that is longer than a line between characters`() {
    let word = String(repeating: "0123456789", count: 4) + "👩‍💻end of it"
    #expect(
      render([.paragraph("A " + word)], style: narrow) == [
        "A", "0123456789012345678901234567890123456789", "👩‍💻end of it",
      ]
    )
    #expect(
      render([.paragraph("x" + String(repeating: "漢", count: 21))], style: narrow) == [
        "x" + String(repeating: "漢", count: 19), "漢漢",
      ]
    )
  }

  @Test func `keeps a number with its unit`() {
    let text = "In all of the rounds there were 312\u{A0}people"
    #expect(
      render([.paragraph(text)], style: narrow) == [
        "In all of the rounds there were", "312\u{A0}people",
      ]
    )
    #expect(
      render([.paragraph(text)], style: TextStyle(width: 40, ascii: true)) == [
        "In all of the rounds there were", "312 people",
      ]
    )
  }

  @Test func `hangs the text below a mark that is too wide`() {
    let item = Block.item(
      mark: "A mark as wide as this one",
      text: "The text.",
      detail: "The detail."
    )
    #expect(
      render([item], style: narrow) == [
        "A mark as wide as this one", "  The text.", "  The detail.",
      ]
    )
    let unmarked = Block.item(mark: "", text: "The text.", detail: "The detail.")
    #expect(render([unmarked], style: narrow) == ["The text.", "The detail."])
    #expect(render([.item(mark: "-", text: "", detail: nil)], style: narrow) == ["-"])
  }

  @Test func `prints nothing that steers the terminal`() {
    let text = "\u{1B}[2Ja\u{202E}\rb"
    let blocks: [Block] = [
      .title(text), .paragraph(text), .verbatim([text + "\nc"]),
      .item(mark: "\u{7}", text: text, detail: "x\u{9B}"),
      .row(label: "a\nb", value: text, labelWidth: 5),
    ]
    #expect(
      render(blocks, style: narrow) == [
        "^[[2Ja<U+202E>^Mb", "^[[2Ja<U+202E>^Mb", "^[[2Ja<U+202E>^Mb c", "^G ^[[2Ja<U+202E>^Mb",
        "   x<U+009B>", "a b", "  ^[[2Ja<U+202E>^Mb",
      ]
    )
  }

  @Test(arguments: [
    ("— – − · •", "- - - - -"), ("“a” ‘b’ «c» ‹d›", "\"a\" 'b' \"c\" <d>"), ("wait…", "wait..."),
    ("3 × 2 ≠ 5 ≤ 6 → 7", "3 x 2 != 5 <= 6 -> 7"), ("■▪◧□", "#++-"),
    ("Ångström, café", "Angstrom, cafe"),
    ("e\u{301}, ẫ, ǽ", "e, a, ae"), ("Søren Łódź Weiß Œuvre Æsir", "Soren Lodz Weiss OEuvre AEsir"),
    ("漢字 한국 Ωμ", "?? ?? ??"), ("👩‍💻 👍🏽 1\u{FE0F}\u{20E3}", "? ? 1"), ("=\u{338} a\u{336}", "!= a"),
    ("<\u{338}", "?"), ("½ € ©", "? ? ?"), ("\u{202E}", "<U+202E>"),
  ])
  func `transliterates for ASCII`(text: String, ascii: String) {
    #expect(render([.paragraph(text)], style: TextStyle(ascii: true)) == [ascii])
  }

  @Test(arguments: 30...100)
  func `keeps every line within the width`(width: Int) {
    var generator = SeededGenerator(seed: UInt64(width))
    for _ in 0..<6 {
      let blocks = (0..<12).map { _ in randomBlock(using: &generator) }
      for color in [false, true] {
        let style = TextStyle(width: width, color: color)
        let lines = render(blocks, style: style).map(withoutBold)
        expectWellFormed(lines, width: width)
        #expect(lines == render(blocks, style: TextStyle(width: width)))
      }
      let ascii = render(blocks, style: TextStyle(width: width, ascii: true))
      expectWellFormed(ascii, width: width)
      #expect(ascii.joined().utf8.allSatisfy { (0x20...0x7E).contains($0) })
    }
  }

  @Test(arguments: 0..<50)
  func `loses no word in wrapping`(seed: UInt64) {
    var generator = SeededGenerator(seed: seed)
    let text = randomText(length: 200, using: &generator).terminalSafeLine
    let lines = render([.paragraph(text)], style: narrow)
    #expect(
      lines.joined().filter { $0 != " " && $0 != "\n" } == text.filter { $0 != " " && $0 != "\n" }
    )
  }

  @Test func `wraps the longest answer without a blank in reasonable time`() {
    let text = String(repeating: "漢", count: 10_922)
    let lines = render([.paragraph(text)], style: TextStyle(width: 30))
    #expect(lines.count == 729)
    #expect(lines.joined() == text)
  }

  @Test func `moves the width into its range`() {
    #expect(TextStyle(width: -1).width == 30)
    #expect(TextStyle(width: 72).width == 72)
    #expect(TextStyle(width: .max).width == 100)
  }

  private func withoutBold(_ line: String) -> String {
    // By scalars: a combining mark at the beginning would belong to the "m".
    let scalars = line.unicodeScalars
    return scalars.first == "\u{1B}" ? String(scalars.dropFirst(4).dropLast(4)) : line
  }

  private func expectWellFormed(_ lines: [String], width: Int) {
    for line in lines {
      #expect(line.displayWidth <= width)
      #expect(line.unicodeScalars.last != " ")
      #expect(
        !line.unicodeScalars.contains {
          $0.properties.generalCategory == .control || $0.properties.isBidiControl
        }
      )
    }
    #expect(!zip(lines, lines.dropFirst()).contains { $0.isEmpty && $1.isEmpty })
  }

  private func randomBlock(using generator: inout SeededGenerator) -> Block {
    let text = randomText(length: 60, using: &generator)
    let short = randomText(length: 6, using: &generator)
    let labelWidth = Int.random(in: -5...120, using: &generator)
    return switch Int.random(in: 0..<7, using: &generator) {
    case 0: .title(text)
    case 1: .heading(text)
    case 2: .paragraph(text)
    case 3: .item(mark: short, text: text, detail: Bool.random(using: &generator) ? short : nil)
    case 4: .row(label: short, value: text, labelWidth: labelWidth)
    case 5: .verbatim([text, "", short])
    default: .blank
    }
  }
}

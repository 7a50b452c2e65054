import Testing
import Text

/// Text that is heard: what a voice reads out has to make sense without the page.
@Suite struct SpokenTextTests {
  private let spoken = TextStyle(width: 40, spoken: true)

  @Test func `reads out numbers and letters with a stop, and no other mark`() {
    #expect(
      render(
        [
          .item(mark: "3", text: "Mostly: in most months.", detail: "Typed by two."),
          .item(mark: "  d", text: "We don't know", detail: nil),
          .item(mark: "-", text: "The minutes", detail: nil),
          .item(mark: "*", text: "Type a number", detail: nil),
        ],
        style: spoken
      ) == [
        "3. Mostly: in most months.", "Typed by two.", "d. We don't know", "The minutes",
        "Type a number",
      ]
    )
  }

  @Test func `sets a value behind its label, however wide the screen`() {
    let blocks: [Block] = [
      .row(label: "/back, b", value: "the question before", labelWidth: 16),
      .row(label: "Only a label", value: "", labelWidth: 16),
    ]
    for width in [30, 100] {
      #expect(
        render(blocks, style: TextStyle(width: width, spoken: true)) == [
          "/back, b: the question before", "Only a label",
        ]
      )
    }
  }

  @Test func `wraps what hangs below a mark from the left edge`() {
    #expect(
      render(
        [.item(mark: "1", text: "One two three four five six seven eight.", detail: nil)],
        style: TextStyle(width: 30, spoken: true)
      ) == ["1. One two three four five six", "seven eight."]
    )
  }
}

import Assessments
import Testing

@Suite struct LengthRulesTests {
  private func words(_ count: Int) -> String {
    Array(repeating: "we", count: count).joined(separator: " ") + "."
  }

  @Test func `a question has at most 25 words`() {
    Worded.expect([], in: Worded.statement(words(25)))
    Worded.expect(
      [
        "the question has 26 words; more than 25 are forgotten before the end: shorten it, or put "
          + "what explains it into 'help'"
      ],
      in: Worded.statement("👉" + words(26))
    )
  }

  private func fact(yes label: String, _ anchor: String?) -> String {
    Worded.choices(
      "Do you meet?",
      kind: "fact",
      [("yes", label, anchor), ("no", "Not yet", nil)]
    )
  }

  @Test func `an anchor has at most 20 words`() {
    Worded.expect([], in: fact(yes: "Yes, we do", words(20)))
    Worded.expect(
      [
        "the anchor has 21 words; at most 20 can be told from the others by ear: keep what sets it "
          + "apart"
      ],
      in: fact(yes: "Yes, we do", "👉" + words(21))
    )
  }

  @Test func `an anchor has at most two sentences`() {
    Worded.expect([], in: fact(yes: "Yes, we do", "As 3. We have a date."))
    Worded.expect(
      ["the anchor has 3 sentences; at most two: keep what sets it apart"],
      in: fact(yes: "Yes, we do", "👉We met. We ate. We left.")
    )
  }

  @Test func `a label has at most four words`() {
    Worded.expect([], in: fact(yes: "Yes, on set days", "We have a date."))
    Worded.expect(
      ["the label has 5 words; at most four can be typed: give the rest to the 'anchor'"],
      in: fact(yes: "👉Yes, on some set days", "We have a date.")
    )
  }

  @Test func `a label without an anchor may be as long as one`() {
    Worded.expect([], in: fact(yes: "Yes, on days that all of us set together", nil))
    Worded.expect(
      [
        "the label has 21 words; at most 20 can be told from the others by ear: keep what sets it "
          + "apart"
      ],
      in: fact(yes: "👉" + words(21), nil)
    )
  }

  @Test func `the five anchors of a practice have at most 90 words`() {
    let anchors = [words(18), words(18), words(18), words(18), words(18)]
    Worded.expect([], in: Worded.practice(anchors: anchors))
    Worded.expect(
      ["the five anchors have 91 words; at most 90 can be listened to: shorten the longest"],
      in: Worded.practice("👉What happened?", anchors: anchors.dropLast() + [words(19)])
    )
  }

  @Test func `a sentence of the help has at most 25 words`() {
    Worded.expect([], in: Worded.statement("We meet.", help: words(25)))
    Worded.expect(
      [
        "the sentence 'Then we we we ...' has 26 words; at most 25 are read in one breath: make two "
          + "of it"
      ],
      in: Worded.statement("We meet.", help: "👉Look back. Then " + words(25))
    )
  }
}

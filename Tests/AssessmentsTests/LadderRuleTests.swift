import Assessments
import Testing

@Suite struct LadderRuleTests {
  @Test func `levels do not differ by one adverb`() {
    Worded.expect(
      [
        "levels 0 and 1 differ only by a word such as 'rarely': people argue about it, so give "
          + "each level a scene of its own"
      ],
      in: Worded.practice(anchors: [
        "We never send an agenda.", "👉We rarely send an agenda.", "We sometimes send an agenda.",
        "We often send an agenda.", "We always send an agenda.",
      ])
    )
  }

  @Test func `levels do not climb by adverbs in different words`() {
    Worded.expect(
      [
        "levels 1 and 3 climb by 'sometimes' and 'usually': people argue about such words, so say "
          + "what happens instead"
      ],
      in: Worded.practice(anchors: [
        "People learn the topics at the table.", "They sometimes get them on the day.",
        "They get an agenda the day before.", "👉An agenda is usually out three days ahead.",
        "As 3. The records show it for this year.",
      ])
    )
  }

  @Test func `an adverb that only one level has is a fault where nothing else differs`() {
    Worded.expect(
      [
        "levels 2 and 3 differ only by a word such as 'fully': people argue about it, so give each "
          + "level a scene of its own"
      ],
      in: Worded.practice(anchors: [
        "There is none.", "There is a draft.", "Members know the rules.",
        "👉Members fully know the rules.", "As 3. We asked them.",
      ])
    )
  }

  @Test func `scenes are fine, and one adverb among them is, too`() {
    Worded.expect(
      [],
      in: Worded.practice(anchors: [
        "We never talked about it. People learn the topics at the table.",
        "They get the topics on the day.", "They get an agenda the day before.",
        "They get it 72 hours ahead.", "As 3 for every meeting of this year.",
      ])
    )
  }
}

import Testing
import Text

@Suite struct EnglishTests {
  @Test(
    arguments: [
      ([], ""), (["a"], "a"), (["a", "b"], "a and b"), (["a", "b", "c"], "a, b and c"),
    ] as [([String], String)]
  )
  func `lists words`(words: [String], list: String) {
    #expect(englishList(words) == list)
  }

  @Test func `lists with another conjunction`() {
    #expect(englishList(["text", "html", "json"], conjunction: "or") == "text, html or json")
  }

  @Test(arguments: [
    (0, "question", "0 questions"), (1, "question", "1 question"), (3, "question", "3 questions"),
    (2, "reply", "2 replies"), (2, "day", "2 days"), (2, "process", "2 processes"),
    (2, "branch", "2 branches"), (-1, "point", "-1 points"), (2, "y", "2 ys"),
  ])
  func `counts things`(count: Int, noun: String, text: String) {
    #expect(counted(count, noun) == text)
  }

  @Test func `counts things with a plural of their own`() {
    #expect(counted(1, "person", plural: "people") == "1 person")
    #expect(counted(31, "person", plural: "people") == "31 people")
  }
}

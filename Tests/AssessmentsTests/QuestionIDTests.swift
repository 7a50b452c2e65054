import Assessments
import Testing

@Suite struct QuestionIDTests {
  @Test(arguments: ["purpose.written", "a.b", "risks.q1", "a-b.c-2", "a--b.c"])
  func `reads area and question`(text: String) throws {
    let id = try #require(QuestionID(text))
    #expect(id.description == text)
    #expect("\(id.area).\(id.name)" == text)
  }

  @Test(arguments: [
    "", ".", "purpose", "purpose.", ".written", "a.b.c", "a..b", "A.b", "a.B", "1a.b", "a.-b",
    "a.b-", "a.b c", "a.é", "a.b_c", " a.b", "a.b\n", "a/../b.c", "ａ.b",
  ])
  func `refuses what is no id`(text: String) {
    #expect(QuestionID(text) == nil)
  }

  @Test func `an id has at most 64 letters`() {
    #expect(isIdentifier(String(repeating: "a", count: 64)))
    #expect(!isIdentifier(String(repeating: "a", count: 65)))
  }
}

import Assessments
import Testing

@Suite struct NamesTests {
  private let known = ["purpose.written", "purpose.shared", "work.finished"]

  @Test(arguments: [
    ("purpose.writen", "; did you mean 'purpose.written'?"),
    ("purpose.Written", "; did you mean 'purpose.written'?"),
    ("work.finsihed", "; did you mean 'work.finished'?"),
    ("work", "; did you mean 'work.finished'?"),
    ("budget", ""), ("", ""), ("w", "; did you mean 'work.finished'?"),
  ])
  func `hints at the nearest name`(name: String, hint: String) {
    #expect(Names.hint(name, in: known) == hint)
  }

  @Test func `no names, no hint`() {
    #expect(Names.nearest("work", in: []) == nil)
    #expect(Names.hint("work", in: []).isEmpty)
  }
}

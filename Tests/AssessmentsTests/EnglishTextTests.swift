import Assessments
import Testing

@Suite struct EnglishTextTests {
  @Test(arguments: [
    ("", []),
    ("One. Two? Three!", ["One", "Two", "Three"]),
    ("No full stop", ["No full stop"]),
    ("As 3. We ask.", ["As 3", "We ask"]),
    ("It rose by 3.5 to 575,000.", ["It rose by 3.5 to 575,000"]),
    ("Ask, e.g. the mayor. Then write.", ["Ask e.g the mayor", "Then write"]),
    ("Dr. Example came. J. Example left.", ["Dr Example came", "J Example left"]),
    ("You and I. We two.", ["You and I", "We two"]),
    ("Ask: \"Why? How?\" Listen.", ["Ask Why", "How", "Listen"]),
    ("He asked \"why?\" and left.", ["He asked why and left"]),
    ("Know-how counts – and don’t forget it.", ["Know-how counts and don’t forget it"]),
    ("Train, plane, or..? Yes.", ["Train plane or", "Yes"]),
    ("1. Meet. - Write.", ["1", "Meet", "Write"]),
  ])
  func `parts sentences and words`(text: String, sentences: [String]) {
    let read = EnglishText(text).sentences
    #expect(read.map { $0.words.map(\.written).joined(separator: " ") } == sentences)
  }

  @Test func `words are looked up small and with a straight apostrophe`() {
    #expect(EnglishText("“Don’t,” SHE said.").words.map(\.plain) == ["don't", "she", "said"])
  }
}

import Assessments
import Testing

@testable import Reporting

@Suite struct SceneTests {
  @Test func `a scene that leans on another level is told whole where it stands alone`() throws {
    let text = Example.text.replacing("Some hand it out.", with: "As 1. Some hand it out.")
    try #require(text != Example.text)
    let question = try #require(
      try Example.assessment(from: text).askingOrder.first { "\($0.id)" == "purpose.shared" }
    )
    #expect(question.scene(for: .level(2)) == "We mean to. Some hand it out.")
    #expect(question.scene(for: .level(1)) == "We mean to.")
  }

  @Test(arguments: ["As 2. Some hand it out.", "As 7. Some hand it out.", "As 1 hands it out."])
  func `what leans on nothing else stays as it is`(anchor: String) throws {
    let text = Example.text.replacing("Some hand it out.", with: anchor)
    let question = try #require(
      try Example.assessment(from: text).askingOrder.first { "\($0.id)" == "purpose.shared" }
    )
    #expect(question.scene(for: .level(2)) == anchor)
  }
}

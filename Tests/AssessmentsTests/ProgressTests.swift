import Testing

@testable import Assessments

@Suite struct ProgressTests {
  @Test(arguments: [
    ("context.trigger", Progress.Stage.gate, "Three things to have"),
    ("context.ties", .gate, "Three things to have"),
    ("work.finished", .gate, "Three things to have"),
    ("context.stage", .context, "About your coalition"), ("purpose.shared", .area(0), "Purpose"),
    ("work.met", .area(1), "Work"), ("risks.absent", .risks, "Risks"),
    ("open.wish", .open, "In your own words"),
  ])
  func `every question belongs to a part with a heading`(
    name: String,
    stage: Progress.Stage,
    title: String
  ) throws {
    let assessment = try Example.assessment()
    #expect(assessment.stage(of: try id(name)) == stage)
    #expect(assessment.title(of: stage) == title)
  }

  /// Each statement has 10 words, so it takes 15 + 3 = 18 seconds.
  @Test func `counts the questions asked and the minutes of those still open`() throws {
    let assessment = try Example.statements(6, 5)
    var session = Session(assessment, try sheet(of: assessment))
    // 11 x 18 s = 198 s.
    #expect(
      session.progress
        == Progress(stage: .area(0), question: 1, questions: 11, minutesLeft: 4)
    )
    _ = session.set(.skipped)
    session.advance()
    // 10 x 18 s = 180 s.
    #expect(
      session.progress
        == Progress(stage: .area(0), question: 2, questions: 11, minutesLeft: 3)
    )
    let jumped = try session.jump(to: id("b.q1"))
    #expect(jumped)
    #expect(
      session.progress
        == Progress(stage: .area(1), question: 7, questions: 11, minutesLeft: 3)
    )
  }

  @Test func `there is none when nothing is asked`() throws {
    let assessment = try Example.statements(1)
    let session = Session(assessment, try sheet(of: assessment, ["a.q1": .level(3)]))
    #expect(session.progress == nil)
  }
}

import Assessments
import Testing

@Suite struct SessionTests {
  /// Four statements: a.q1, a.q2, b.q1, b.q2.
  private func session(
    form: Form = .full,
    _ states: KeyValuePairs<String, Answer.State> = [:]
  ) throws -> Session {
    let assessment = try Example.statements(2, 2)
    return Session(assessment, try sheet(of: assessment, form: form, states))
  }

  @Test func `stands at the first open question`() throws {
    #expect(try session().current == id("a.q1"))
    let later = try session(["a.q1": .level(3), "a.q2": .skipped, "b.q1": .dontKnow])
    #expect(try later.current == id("b.q2"))
    #expect(later.currentQuestion?.text.own == "We meet.")
    #expect(later.currentAnswer == nil)
    #expect(later.openCount == 1)
  }

  @Test func `with nothing open asks nothing`() throws {
    var session = try session([
      "a.q1": .level(3), "a.q2": .skipped, "b.q1": .dontKnow, "b.q2": .notApplicable(reason: "no"),
    ])
    #expect(session.current == nil)
    #expect(session.currentQuestion == nil)
    #expect(!session.hasOpenQuestions)
    #expect(session.openCount == 0)
    #expect(session.set(.skipped) == nil)
    #expect(session.note("late") == nil)
    #expect(session.evidence("late") == nil)
    let before = session
    session.advance()
    #expect(session == before)
  }

  @Test func `an answer is told as a change and stays current until the next step`() throws {
    var session = try session()
    let change = session.set(.level(4))
    #expect(try change == .answer(id("a.q1"), Answer(.level(4))))
    #expect(try session.current == id("a.q1"))
    #expect(try session.sheet.state(of: id("a.q1")) == .level(4))
    session.advance()
    #expect(try session.current == id("a.q2"))
    #expect(session.openCount == 3)
  }

  @Test func `goes through all questions to the end`() throws {
    var session = try session()
    var asked: [String] = []
    while let current = session.current {
      asked.append(current.description)
      _ = session.set(.level(3))
      session.advance()
    }
    #expect(asked == ["a.q1", "a.q2", "b.q1", "b.q2"])
    #expect(!session.hasOpenQuestions)
  }

  @Test func `at the end leads to what was left open`() throws {
    var session = try session(["a.q2": .level(3), "b.q1": .level(3)])
    session.advance()
    session.advance()
    session.advance()
    #expect(try session.current == id("b.q2"))
    _ = session.set(.level(3))
    session.advance()
    #expect(try session.current == id("a.q1"))
  }

  @Test func `goes back, and on from there in order`() throws {
    var session = try session(["a.q1": .level(3), "a.q2": .level(4)])
    #expect(try session.current == id("b.q1"))
    #expect(session.back() == true)
    #expect(try session.current == id("a.q2"))
    #expect(session.currentAnswer == Answer(.level(4)))
    #expect(session.back() == true)
    #expect(session.back() == false)
    #expect(try session.current == id("a.q1"))
    session.advance()
    #expect(try session.current == id("a.q2"))
    session.advance()
    #expect(try session.current == id("b.q1"))
  }

  @Test func `goes back from the end to the last question`() throws {
    var session = try session([
      "a.q1": .level(3), "a.q2": .level(3), "b.q1": .level(3), "b.q2": .level(3),
    ])
    #expect(session.current == nil)
    #expect(session.back() == true)
    #expect(try session.current == id("b.q2"))
  }

  @Test func `after a jump the next step leads to the first open question`() throws {
    var session = try session(["a.q1": .level(3)])
    #expect(try session.jump(to: id("b.q1")))
    #expect(try session.current == id("b.q1"))
    _ = session.set(.level(5))
    session.advance()
    #expect(try session.current == id("a.q2"))
    _ = session.set(.level(5))
    session.advance()
    // The detour is over: on to what is open.
    #expect(try session.current == id("b.q2"))
  }

  @Test func `after a jump and a step back goes on in order`() throws {
    var session = try session()
    #expect(try session.jump(to: id("b.q2")))
    #expect(session.back() == true)
    #expect(try session.current == id("b.q1"))
    session.advance()
    #expect(try session.current == id("b.q2"))
  }

  @Test(arguments: [true, false])
  func `the rest of a short form is asked in order, wherever it is begun from`(
    isBack: Bool
  ) throws {
    var session = try session(form: .short, ["a.q1": .level(3), "b.q1": .level(3)])
    #expect(try isBack ? session.back() : session.jump(to: id("b.q1")))
    _ = session.extend()
    #expect(try session.current == id("a.q2"))
    session.advance()
    // Neither to the answered one behind it, nor round to the first open one.
    #expect(try session.current == id("b.q2"))
  }

  @Test func `does not jump to what is not asked`() throws {
    var short = try session(form: .short)
    #expect(try !short.jump(to: id("a.q2")))
    #expect(try !short.jump(to: id("c.q1")))
    #expect(try short.current == id("a.q1"))
  }

  @Test func `a note and evidence may come before the answer, and stay with it`() throws {
    var session = try session()
    let note = session.note("ask the clinic")
    #expect(try note == .answer(id("a.q1"), Answer(.unanswered, note: "ask the clinic")))
    #expect(session.openCount == 4)
    let evidence = session.evidence("minutes")
    #expect(
      try evidence
        == .answer(id("a.q1"), Answer(.unanswered, note: "ask the clinic", evidence: "minutes"))
    )
    let answer = session.set(.level(2))
    #expect(
      try answer
        == .answer(id("a.q1"), Answer(.level(2), note: "ask the clinic", evidence: "minutes"))
    )
    _ = session.set(.dontKnow)
    #expect(
      session.currentAnswer == Answer(.dontKnow, note: "ask the clinic", evidence: "minutes")
    )
  }

  @Test func `an empty note or evidence is removed`() throws {
    var session = try session()
    _ = session.note("a")
    _ = session.evidence("b")
    #expect(try session.note("") == .answer(id("a.q1"), Answer(.unanswered, evidence: "b")))
    #expect(try session.evidence("") == .answer(id("a.q1"), Answer(.unanswered)))
  }

  @Test func `the rest can follow the short form in the same sheet`() throws {
    var session = try session(form: .short, ["a.q1": .level(3), "b.q1": .level(3)])
    #expect(session.current == nil)
    #expect(session.extend() == .form(.full))
    #expect(session.sheet.form == .full)
    #expect(try session.current == id("a.q2"))
    #expect(session.openCount == 2)
    #expect(try session.sheet.state(of: id("a.q1")) == .level(3))
  }

  @Test func `is done when the participant says so`() throws {
    var session = try session()
    #expect(session.sheet.completed == nil)
    let change = session.complete(at: "2026-05-31T21:00:00Z")
    #expect(change == .completed("2026-05-31T21:00:00Z"))
    #expect(session.sheet.completed == "2026-05-31T21:00:00Z")
    #expect(session.hasOpenQuestions)
  }

  @Test func `an answer decides what is asked next`() throws {
    let assessment = try Example.assessment()
    var session = Session(assessment, try sheet(of: assessment))
    #expect(try session.current == id("context.trigger"))
    _ = session.set(.word("need"))
    session.advance()
    #expect(try session.current == id("work.finished"))
    #expect(session.back() == true)
    _ = session.set(.word("crisis"))
    session.advance()
    #expect(try session.current == id("context.ties"))
    #expect(try session.jump(to: id("context.trigger")))
    _ = session.set(.word("need"))
    #expect(try !session.jump(to: id("context.ties")))
  }

  @Test func `what its changes say makes the same sheet`() throws {
    var session = try session()
    var copy = session.sheet
    var changes: [SheetChange?] = [session.note("n"), session.set(.level(1))]
    session.advance()
    changes += [
      session.set(.skipped), session.extend(), session.complete(at: "2026-06-01T00:00:00Z"),
    ]
    for change in changes { copy.apply(try #require(change)) }
    #expect(copy == session.sheet)
  }
}

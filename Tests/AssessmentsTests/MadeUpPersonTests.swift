import Assessments
import Foundation
import Testing

@Suite struct MadeUpPersonTests {
  private func readiness() throws -> Assessment {
    let file = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Assessments/readiness.yaml")
    let bytes = [UInt8](try Data(contentsOf: file))
    return try AssessmentReader.read(bytes, file: "readiness.yaml", checksum: Example.checksum)
  }

  private func answered(
    _ person: MadeUpPerson,
    _ assessment: Assessment,
    form: Form = .full
  ) throws -> AnswerSheet {
    var answered = try sheet(of: assessment, form: form)
    for change in person.answers(to: answered, of: assessment) { answered.apply(change) }
    return answered
  }

  @Test(arguments: MadeUpPerson.Leaning.allCases, Form.allCases)
  func `answers everything that is asked, in the order of asking`(
    leaning: MadeUpPerson.Leaning,
    form: Form
  ) throws {
    for assessment in [try readiness(), try Example.assessment()] {
      for seed in 1...20 {
        let person = MadeUpPerson(leaning, seed: UInt64(seed))
        let blank = try sheet(of: assessment, form: form)
        let answered = try answered(person, assessment, form: form)
        #expect(assessment.openQuestions(in: answered).isEmpty)
        let order = person.answers(to: blank, of: assessment).compactMap { change in
          if case .answer(let id, _) = change { id } else { nil }
        }
        #expect(order == assessment.askedIDs(answered))
      }
    }
  }

  @Test func `says nothing that a person could not have typed`() throws {
    for assessment in [try readiness(), try Example.assessment()] {
      for seed in 1...30 {
        for leaning in MadeUpPerson.Leaning.allCases {
          let sheet = try answered(MadeUpPerson(leaning, seed: UInt64(seed)), assessment)
          for (id, answer) in sheet.answers {
            let question = try #require(assessment.question(id))
            switch answer.state {
            case .answered(let value):
              #expect(try question.understand(value.written) == value)
              // Levels are printed as the number that picks them.
              if question.input == .choice { #expect(question.choice(for: value) != nil) }
            case .notApplicable(let reason): #expect(reason == question.notApplicable)
            case .dontKnow: #expect(question.kind != .context && question.kind != .open)
            case .skipped, .unanswered: Issue.record("\(id) has no answer")
            }
          }
        }
      }
    }
  }

  @Test func `the same person says the same, another one something else`() throws {
    let assessment = try readiness()
    let blank = try sheet(of: assessment)
    let ada = MadeUpPerson(.growing, seed: 1)
    let again = MadeUpPerson(.growing, seed: 1).answers(to: blank, of: assessment)
    #expect(ada.answers(to: blank, of: assessment) == again)
    #expect(MadeUpPerson(.growing, seed: 2).answers(to: blank, of: assessment) != again)
  }

  @Test func `keeps what was answered already`() throws {
    let assessment = try Example.assessment()
    var begun = try sheet(of: assessment, ["work.finished": .skipped])
    for change in MadeUpPerson(.settled, seed: 1).answers(to: begun, of: assessment) {
      begun.apply(change)
    }
    #expect(begun.state(of: try id("work.finished")) == .skipped)
    #expect(assessment.openQuestions(in: begun).isEmpty)
  }

  @Test func `a coalition that is further on has more points`() throws {
    let assessment = try readiness()
    func points(_ leaning: MadeUpPerson.Leaning) throws -> Int {
      try (1...10).reduce(0) { sum, seed in
        let sheet = try answered(MadeUpPerson(leaning, seed: UInt64(seed)), assessment)
        return sum
          + ScoredSheet(assessment, sheet).score.questions.compactMap(\.points).reduce(0, +)
      }
    }
    let (early, growing, settled) = (try points(.early), try points(.growing), try points(.settled))
    #expect(early < growing && growing < settled)
  }

  @Test func `a profile has strong and weak areas, gaps and notes`() throws {
    let assessment = try readiness()
    let people = (1...14).map { MadeUpPerson(.growing, seed: UInt64($0)) }
    let mixed = try people.filter { person in
      let areas = ScoredSheet(assessment, try answered(person, assessment)).score.areas
      let bands = areas.compactMap { area -> Band? in
        if case .scored(_, let band) = area.state { band } else { nil }
      }
      return bands.contains(.strength) && bands.contains(.needsAttention)
    }
    #expect(mixed.count >= 12, "of 14")
    let answers = try people.flatMap { try answered($0, assessment).answers.values }
    let unknown = answers.count { $0.state == .dontKnow }
    let aside = answers.count { if case .notApplicable = $0.state { true } else { false } }
    // Of some 950 answers, 7 and 3 in a hundred; notes, 8.
    #expect((30...100).contains(unknown))
    #expect((8...50).contains(aside))
    let notes = answers.compactMap(\.note)
    #expect((40...120).contains(notes.count))
    #expect(Set(notes) == [MadeUpPerson.note])
  }

  @Test func `a typed fact can come to a yes and to a no`() throws {
    let assessment = try Example.assessment()
    let day = try #require(Day("2026-05-31"))
    for name in ["work.met", "work.notice"] {
      let question = try #require(assessment.question(try id(name)))
      let points = try (1...60).flatMap { seed in
        try MadeUpPerson.Leaning.allCases.compactMap { leaning in
          try answered(MadeUpPerson(leaning, seed: UInt64(seed)), assessment)
            .answers[question.id]?.value.flatMap { question.points(for: $0, started: day) }
        }
      }
      #expect(Set(points).isSuperset(of: [0, 50, 100]), "\(name)")
    }
  }

  @Test func `the numbers are those of SplitMix64`() {
    var numbers = SplitMix64(seed: 1_234_567)
    // The reference implementation's first five for this seed.
    #expect(
      (1...5).map { _ in numbers.next() } == [
        6_457_827_717_110_365_317, 3_203_168_211_198_807_973, 9_817_491_932_198_370_423,
        4_593_380_528_125_082_431, 16_408_922_859_458_223_821,
      ]
    )
    var first = SplitMix64(seed: 1, name: "a")
    var other = SplitMix64(seed: 1, name: "b")
    #expect(first.next() != other.next())
  }

  @Test func `promises what is proposed, and answers whether it is kept`() throws {
    let assessment = try Example.assessment(from: try Example.whole())
    let sheet = try answered(MadeUpPerson(.growing, seed: 1), assessment)
    #expect(sheet.state(of: try id("context.members")) == .answered(.number(12)))
    #expect(sheet.answers[try id("work.notice")] != nil)
  }
}

import Assessments
import Testing

/// Shorthand for ids and sheets in tests.
func id(_ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws -> QuestionID {
  try #require(QuestionID(name), sourceLocation: sourceLocation)
}

/// A sheet with these answers, started on 31 May 2026.
func sheet(
  of assessment: Assessment,
  form: Form = .full,
  started: String = "2026-05-31T20:38:57Z",
  _ states: KeyValuePairs<String, Answer.State> = [:]
) throws -> AnswerSheet {
  var sheet = AnswerSheet(
    id: "00112233445566778899aabbccddeeff",
    handle: "\(assessment.id)-1",
    edition: assessment.edition,
    participant: AnswerSheet.Participant(name: "Ada Example", organisation: "Example Clinic"),
    started: started,
    form: form
  )
  for (name, state) in states { sheet.apply(.answer(try id(name), Answer(state))) }
  return sheet
}

/// A sheet of this text with these answers, and what it came to.
func scored(
  of text: String = Example.text,
  form: Form = .full,
  started: String = "2026-05-31T20:38:57Z",
  _ states: KeyValuePairs<String, Answer.State> = [:]
) throws -> ScoredSheet {
  let assessment = try Example.assessment(from: text)
  return ScoredSheet(
    assessment,
    try sheet(of: assessment, form: form, started: started, states)
  )
}

extension Answer.State {
  static func word(_ word: String) -> Self { .answered(.word(word)) }
  static func level(_ level: Int) -> Self { .answered(.level(level)) }
  static let aside = Self.notApplicable(reason: "the law")
}

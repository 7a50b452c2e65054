import Assessments
import FoundationEssentials
import JSON
import Testing

@Suite struct AnswerSheetTests {
  @Test func `a question that was never answered is unanswered`() throws {
    var sheet = try sheet(of: try Example.assessment())
    let question = try id("purpose.written")
    #expect(sheet.state(of: question) == .unanswered)
    sheet.apply(.answer(question, Answer(.word("yes"), note: "n")))
    #expect(sheet.state(of: question) == .word("yes"))
    #expect(sheet.answers[question]?.value == .word("yes"))
    sheet.apply(.answer(question, Answer(.skipped)))
    #expect(sheet.answers[question] == Answer(.skipped))
    #expect(sheet.answers[question]?.value == nil)
  }

  @Test func `the day it was started is the one written`() throws {
    #expect(try sheet(of: try Example.assessment()).startedDay == Day("2026-05-31"))
  }

  @Test(arguments: [
    (Answer.State.unanswered, "unanswered"), (.answered(.level(1)), "answered"),
    (.notApplicable(reason: "r"), "not-applicable"), (.dontKnow, "dont-know"),
    (.skipped, "skipped"),
  ])
  func `every state has one word`(state: Answer.State, word: String) {
    #expect(state.word == word)
  }

  @Test(arguments: [
    (Answer(.level(3)), #"{"value":3}"#),
    (Answer(.word("yes"), note: "n", evidence: "e"), #"{"value":"yes","note":"n","evidence":"e"}"#),
    (Answer(.notApplicable(reason: "r")), #"{"state":"not-applicable","reason":"r"}"#),
    (Answer(.dontKnow), #"{"state":"dont-know"}"#), (Answer(.skipped), #"{"state":"skipped"}"#),
    (Answer(.unanswered, note: "n"), #"{"state":"unanswered","note":"n"}"#),
  ])
  func `an answer as it is kept`(answer: Answer, json: String) {
    #expect(answer.json.compact == json)
  }

  @Test func `is exported in the order of asking`() throws {
    let assessment = try Example.assessment()
    var sheet = try sheet(
      of: assessment,
      [
        "open.wish": .answered(.text("time")), "purpose.shared": .level(3),
        "context.members": .answered(.number(2.5)), "work.finished": .dontKnow,
        "work.notice": .answered(.duration(259_200)),
      ]
    )
    sheet.apply(.completed("2026-05-31T21:00:00Z"))
    #expect(
      sheet.json(of: assessment).pretty == """
        {
          "format": "muster.answers/1",
          "id": "00112233445566778899aabbccddeeff",
          "handle": "huddle-1",
          "assessment": {
            "id": "huddle",
            "version": "1.2.0",
            "checksum": "crc32:0badcafe"
          },
          "participant": {
            "name": "Ada Example",
            "organisation": "Example Clinic"
          },
          "form": "full",
          "started": "2026-05-31T20:38:57Z",
          "completed": "2026-05-31T21:00:00Z",
          "answers": {
            "work.finished": {
              "state": "dont-know"
            },
            "context.members": {
              "value": 2.5
            },
            "purpose.shared": {
              "value": 3
            },
            "work.notice": {
              "value": "72 h"
            },
            "open.wish": {
              "value": "time"
            }
          }
        }

        """
    )
  }

  @Test func `an export leaves out what there is not`() throws {
    let assessment = try Example.statements(1)
    let sheet = AnswerSheet(
      id: "00112233445566778899aabbccddeeff",
      handle: "statements-2",
      edition: assessment.edition,
      participant: AnswerSheet.Participant(),
      started: "2026-05-31T20:38:57Z",
      form: .short
    )
    #expect(
      sheet.json(of: assessment).compact == #"{"format":"muster.answers/1","#
        + #""id":"00112233445566778899aabbccddeeff","handle":"statements-2","#
        + #""assessment":{"id":"statements","version":"1.0.0","checksum":"crc32:0badcafe"},"#
        + #""participant":{},"form":"short","started":"2026-05-31T20:38:57Z","answers":{}}"#
    )
  }
}

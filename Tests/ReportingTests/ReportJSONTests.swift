import Assessments
import JSON
import Reporting
import Testing

@Suite struct ReportJSONTests {
  @Test func `writes the whole report for programs`() throws {
    #expect(
      lines(try Example.report(Example.mixed).json.pretty)
        == lines(
          #"""
          {
            "format": "muster.report/1",
            "kind": "self",
            "assessment": {
              "id": "huddle",
              "title": "Before the first huddle",
              "version": "1.2.0",
              "checksum": "crc32:0badcafe"
            },
            "sheet": "huddle-1",
            "participant": {
              "name": "Ada Example",
              "organisation": "Example Aid"
            },
            "form": "full",
            "date": "2026-05-05",
            "started": "2026-05-04T17:30:00Z",
            "completed": "2026-05-04T18:00:00Z",
            "asked": 11,
            "openQuestions": 0,
            "areas": [
              {
                "id": "purpose",
                "title": "Purpose",
                "state": "scored",
                "score": 66.66666666666667,
                "band": "developing",
                "answered": 3,
                "applicable": 3,
                "questions": [
                  {
                    "id": "purpose.alone",
                    "state": "answered",
                    "value": "yes",
                    "label": "It does",
                    "points": 100
                  },
                  {
                    "id": "purpose.written",
                    "state": "answered",
                    "value": "yes",
                    "label": "Yes, agreed",
                    "points": 100,
                    "note": "Since May",
                    "evidence": "On the wall"
                  },
                  {
                    "id": "purpose.shared",
                    "state": "answered",
                    "value": 0,
                    "label": "Not at all",
                    "points": 0
                  }
                ]
              },
              {
                "id": "work",
                "title": "Work",
                "state": "not-scored",
                "score": null,
                "band": null,
                "answered": 1,
                "applicable": 2,
                "questions": [
                  {
                    "id": "work.finished",
                    "state": "answered",
                    "value": "no",
                    "label": "To do",
                    "points": 0
                  },
                  {
                    "id": "work.notice",
                    "state": "not-applicable",
                    "reason": "We meet without one"
                  },
                  {
                    "id": "work.helped",
                    "state": "dont-know"
                  }
                ]
              },
              {
                "id": "host",
                "title": "A host",
                "state": "scored",
                "score": 50,
                "band": "developing",
                "answered": 1,
                "applicable": 1,
                "questions": [
                  {
                    "id": "host.neutral",
                    "state": "answered",
                    "value": 2,
                    "label": "Often",
                    "points": 50
                  }
                ]
              }
            ],
            "gate": {
              "outcome": "work-first",
              "missing": [
                "work.finished"
              ],
              "facts": [
                {
                  "question": "purpose.alone",
                  "status": "passed",
                  "missing": "a reason to work together"
                },
                {
                  "question": "purpose.written",
                  "status": "passed",
                  "missing": "a written purpose"
                },
                {
                  "question": "work.finished",
                  "status": "work-first",
                  "missing": "a first thing finished together"
                }
              ],
              "crisis": null
            },
            "context": [
              {
                "id": "context.trigger",
                "state": "answered",
                "value": "need",
                "label": "Long-felt need"
              },
              {
                "id": "context.ties",
                "state": "not-asked"
              },
              {
                "id": "context.members",
                "state": "answered",
                "value": 5
              }
            ],
            "risks": [
              {
                "id": "risks.absent",
                "state": "answered",
                "value": 4,
                "label": "Often",
                "risk": 75
              }
            ],
            "open": [
              {
                "id": "open.wish",
                "state": "answered",
                "value": "A shared calendar",
                "note": "Or a list"
              }
            ],
            "recommendations": [
              {
                "practice": "start-small",
                "title": "Finish one small thing together",
                "effort": "weeks",
                "first": true,
                "because": [
                  "work.finished"
                ],
                "source": "Ada Example, A Made-up Guide (2021), \"Page 1\"; Ben Example, Made-up Notes, \"Page 2\""
              },
              {
                "practice": "call-them",
                "first": true,
                "because": [
                  "risks.absent"
                ],
                "source": ""
              },
              {
                "practice": "open-the-door",
                "title": "Ask for a turn to speak",
                "effort": "days",
                "first": true,
                "because": [
                  "host.neutral"
                ],
                "source": "Ada Example, A Made-up Guide (2021), \"Page 1\"; Ben Example, Made-up Notes, \"Page 2\""
              },
              {
                "practice": "read-it-aloud",
                "title": "Read the purpose aloud",
                "effort": "hours",
                "first": false,
                "because": [
                  "purpose.shared"
                ],
                "source": "Ada Example, A Made-up Guide (2021), \"Page 1\"; Ben Example, Made-up Notes, \"Page 2\""
              }
            ],
            "unknown": [
              "work.helped"
            ],
            "notApplicable": [
              {
                "question": "work.notice",
                "reason": "We meet without one"
              }
            ]
          }

          """#
        )
    )
  }

  @Test func `says in a short form what was not asked`() throws {
    let json = try JSONNode(
      parsing: Array(try Example.report(Example.mixed, form: .short).json.compact.utf8)
    )
    #expect(json["form"]?.string == "short")
    let areas = try #require(json["areas"]?.array)
    #expect(areas.map { $0["state"]?.string } == ["scored", "single-answer", "not-asked"])
    #expect(areas.map { $0["score"]?.integer } == [100, nil, nil])
    #expect(areas[1]["score"]?.isNull == true)
    #expect(areas[2]["questions"]?.array?.first?["state"]?.string == "not-asked")
    #expect(json["risks"]?.array?.first?["state"]?.string == "not-asked")
  }

  @Test func `keeps every state of an answer and of the gate apart`() throws {
    let json = try JSONNode(
      parsing: Array(try Example.report(Example.crisis).json.compact.utf8)
    )
    let questions = try #require(json["areas"]?.array).flatMap { $0["questions"]?.array ?? [] }
    #expect(
      questions.map { $0["state"]?.string } == [
        "not-applicable", "answered", "skipped", "answered", "answered", "not-asked", "unanswered",
      ]
    )
    let gate = try #require(json["gate"])
    #expect(gate["outcome"]?.string == "go")
    #expect(gate["missing"]?.array?.isEmpty == true)
    #expect(gate["crisis"]?.string == "You act in a crisis.")
    #expect(
      gate["facts"]?.array?.map { $0["status"]?.string } == ["not-applicable", "passed", "later"]
    )
    #expect(gate["facts"]?.array?.first?["reason"]?.string == "The law asks for a group")
  }

  // (100 + 100 + 0) / 3 is no number with an end.
  @Test func `does not round`() throws {
    let json = try JSONNode(
      parsing: Array(try Example.report(Example.mixed).json.compact.utf8)
    )
    #expect(json["areas"]?.array?.first?["score"]?.double == 200.0 / 3)
  }
}

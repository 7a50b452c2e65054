import Reporting

extension Guide {
  /// For somebody alone in the evening, before the launch of a coalition.
  ///
  /// Two to three screens, so that it is read; what else there is to say stands in the manual.
  static let founderGuide = Document(
    title: "For a founder, on an evening before the launch",
    lead: [
      .paragraph(
        "Muster asks plain questions about your coalition. Then it tells you what is in place, what "
          + "is missing, and what to do first. It knows only what you tell it. It cannot see your "
          + "partners' side, and it cannot tell whether you will succeed. Nothing leaves this "
          + "computer."
      )
    ],
    sections: [
      begin, answer, read, firstWeek, partner, paper, again, keep, stop,
    ]
  )

  private static let begin = Document.Section(
    "begin",
    "Begin",
    [
      list([
        Document.Entry("With ten minutes", command: "take readiness --short"),
        Document.Entry("With forty, now or in parts", command: "take readiness"),
        Document.Entry("Only to look around, with made-up people", command: "demo"),
      ]),
      .paragraph(
        "Have your written purpose, your last notes and the list of organisations beside you. If "
          + "you have none of these, begin all the same: that is an answer too."
      ),
    ]
  )

  private static let answer = Document.Section(
    "answer",
    "Answer as it is today",
    [
      list([
        Document.Entry(
          "Of levels, take the highest that is wholly true. If it is half true, take the one below."
        ),
        Document.Entry(
          "\"I don't know\" is a good answer: type d. The report lists what to find out."
        ),
        Document.Entry("Where a question does not fit you, type /na and the reason."),
        Document.Entry("/note keeps a thought for yourself. /back goes back, and ? helps."),
        Document.Entry(
          "Each answer is saved at once. /quit leaves. To go on another day",
          command: "resume"
        ),
      ])
    ]
  )

  private static let read = Document.Section(
    "read",
    "Read the report",
    [
      .paragraph("To read it:", command: "report"),
      list([
        Document.Entry(
          "First, the seven facts to have before you launch. Each one you lack is named."
        ),
        Document.Entry(
          "Then the areas. Points from 0 to 100 show where to look first. They are no percentages "
            + "and no marks, and there is no total: one strong area cannot make up for a weak one."
        ),
        Document.Entry(
          "Then at most three things to do first, each with the answers that led to it."
        ),
        Document.Entry("To see how a score came about", command: "explain"),
      ]),
    ]
  )

  private static let firstWeek = Document.Section(
    "first-week",
    "The first week",
    [
      .paragraph(
        "Choose one first step, not three. Write down who takes it, and on which day. The rest can "
          + "wait."
      ),
      list([
        Document.Entry(
          "First steps, and the day to look again, for your calendar",
          command: "report --calendar first-steps.ics"
        )
      ]),
    ]
  )

  private static let partner = Document.Section(
    "partner",
    "Ask a partner",
    [
      .paragraph(
        "Somebody in another organisation sees what you cannot. Agree first what you will show each "
          + "other: on one computer, each of you can open the other's sheet. Let them answer before "
          + "they see yours."
      ),
      list([
        Document.Entry("They answer", command: "take readiness --as 'Ben Sample'"),
        Document.Entry(
          "Or you read the questions out, by telephone",
          command: "take readiness --read-aloud --as 'Ben Sample'"
        ),
        Document.Entry("Then, side by side", command: "report readiness-1 --beside readiness-2"),
      ]),
      .paragraph(
        "Begin where you differ most. Ask \"What did you see that I did not?\", and not who is "
          + "right. End with one thing to find out together."
      ),
    ]
  )

  private static let paper = Document.Section(
    "paper",
    "On paper, and for others",
    [
      list([
        Document.Entry(
          "The questions, to print",
          command: "show readiness --format html --output questions.html"
        ),
        Document.Entry(
          "Your report without your notes",
          command: "report --without-notes --format html --output report.html"
        ),
        Document.Entry(
          "A letter for a host or a funder, with what is in place",
          command: "letter --format html --output letter.html"
        ),
      ])
    ]
  )

  private static let again = Document.Section(
    "again",
    "Look again in three months",
    [
      list([
        Document.Entry("Answer anew", command: "take readiness --new"),
        Document.Entry("See what moved", command: "compare"),
        Document.Entry("When you have launched, to see what else there is", command: "list"),
      ]),
      .paragraph(
        "An answer may go down because you know more now. That is worth knowing, and no failure."
      ),
    ]
  )

  private static let keep = Document.Section(
    "keep",
    "Your answers are yours",
    [
      list([
        Document.Entry("The folder they are in, to copy as a backup", command: "where"),
        Document.Entry("To check that all is whole, also in a copy", command: "doctor"),
        Document.Entry("To remove a sheet for good", command: "sheet remove readiness-1"),
      ])
    ]
  )

  private static let stop = Document.Section(
    "stop",
    "When to stop",
    [
      .paragraph(
        "\"Think again about the form\" means one of two things. One of you could reach the goal "
          + "alone, or another coalition does this work already. Then join them, help them, or do it "
          + "in a simpler way."
      ),
      .paragraph(
        "Not to launch can be the right result, and so can to wait. One of our sources warns that a "
          + "launch too early wastes effort and tires people of new groups. (Community Health Impact "
          + "Coalition, \"Work first, launch later\".) What you found out tonight keeps its worth."
      ),
    ]
  )

  private static func list(_ entries: [Document.Entry]) -> Document.Part {
    .list(entries, isNumbered: false)
  }
}

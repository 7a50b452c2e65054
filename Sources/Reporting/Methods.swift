package import Text

/// Every rule, formula and threshold there is, with its source.
package enum Methods {
  private struct Rule {
    let title: String
    let text: String
    let source: String
  }

  /// The methods page.
  package static var text: [Block] {
    [.title("How Muster scores, and why")]
      + rules.flatMap { rule in
        [
          Block.heading(rule.title), .paragraph(rule.text), .paragraph("Source: \(rule.source)"),
        ]
      } + wording
  }

  private static let rules = [
    Rule(
      title: "Points of an answer",
      text: "A practice has five levels, 0 to 4, and 25 points a level. A statement from 1 to 5 "
        + "brings (value - 1) x 25. A fact brings 100 for yes, 50 for partly, 0 for no. Context "
        + "and open questions bring none. A derailer, a known way to spoil the work, is a risk of (value - 1) x 25, reported "
        + "apart and listed from 75.",
      source: "the usual change of a scale to 0 to 100, (x - lowest) / (highest - lowest) x 100; "
        + "that a derailer is listed from 75 is Muster's choice."
    ),
    Rule(
      title: "Numbers, days and times",
      text:
        "A fact that is a number, a day or a time brings the points of yes, partly or no by the "
        + "bounds of its question. \"Within 30 days\" counts back from the day the sheet was "
        + "begun; a later day is a no. The same day can bring fewer points on a sheet of another "
        + "year.",
      source: "the bounds are those of the sources named at each question; where a source names "
        + "none, and that days count from the start of the sheet, is Muster's choice."
    ),
    Rule(
      title: "Score of an area",
      text: "The mean of the points of its answered questions, each with the same weight. An area "
        + "is scored when more than half of the questions that apply are answered, and at least "
        + "two of them; an area with one question stands by that one. There is no total over "
        + "areas.",
      source: "the half rule of health questionnaires such as UFS-QOL, taken strictly; at least "
        + "two, equal weights and no total are Muster's choice."
    ),
    Rule(
      title: "Does not apply, don't know, skipped",
      text: "What does not apply leaves the count, with its reason. \"Don't know\" and skipped "
        + "count as not answered, never as a no. \"Don't know\" is listed as something to find "
        + "out. Questions whose condition does not hold, or that the short form leaves out, are "
        + "not asked and do not count.",
      source: "Muster's choice, after the practice of the Oswestry index, where a part that does "
        + "not apply makes the whole smaller."
    ),
    Rule(
      title: "Bands",
      text: "Below 50 points needs attention, from 50 to below 75 is developing, from 75 is a "
        + "strength. An area with an answer of 0 points is never a strength. Bands compare exact "
        + "fractions, never rounded numbers.",
      source: "the team assessment of the Table Group, second version (2019), cuts at 3.00 and "
        + "4.00 of 5, which is 50 and 75 here; the rule about 0 points is Muster's choice."
    ),
    Rule(
      title: "Rounding",
      text: "Scores are printed in whole points, half away from zero. Where that would cross a "
        + "cut, one decimal is printed, cut off towards the true side: 74.96 prints 74.9. The "
        + "arithmetic of a score has two decimals, and files for programs are not rounded.",
      source: "Muster's choice."
    ),
    Rule(
      title: "The marks",
      text: "In an area every question that was asked is a mark: in place from 75 points, in "
        + "part above 0 and below 75, not yet at 0. Don't know, skipped, no answer and does not apply "
        + "have marks of their own. In every face they are the same; only rounding differs from the "
        + "files for programs.",
      source: "Muster's choice; 75 is the cut of the bands."
    ),
    Rule(
      title: "The must-haves",
      text:
        "Facts that have to be in place before a launch; only a yes passes. One member could do "
        + "it alone, or a coalition does it already: think again about the form. No purpose, "
        + "definition, finished work, consultation or keeper, or half an answer to the first two: "
        + "work first. \"Don't know\" is work first too: find out. A skipped or open fact leaves the "
        + "outcome open. The first of these that applies is the outcome. What does not apply is left "
        + "out; when nothing is left, there is no outcome. In a sudden crisis, where most founders "
        + "worked together before, the first work and the consultation get a date instead.",
      source: "the reasons are those of the sources named at each question; which seven "
        + "they are, and that they can stop a launch, is Muster's choice."
    ),
    Rule(
      title: "What is recommended first",
      text: "Every answer below 75 points, and every risk that is listed, leads to a practice. "
        + "First come the must-haves that are missing, those about the form before the others. "
        + "Then the area with the lowest score; one without a score stands by the mean of its "
        + "answers. Where areas are levels that stand on each other: the lowest level below 50, or "
        + "below 75 if there is none; areas that are no levels come after them. Then the least "
        + "work, in hours, days, weeks. Then the order of the questions. At most three lead, each "
        + "for at least one answer that none before it is for.",
      source: "Muster's choice."
    ),
    Rule(
      title: "Promises",
      text: "A promise is made when the question about it has an answer other than 0; where it was "
        + "skipped or is 0, it is not made yet. One that is not known is neither. A promise is kept "
        + "at 100 points of the question whether it is kept, broken at 0, and kept in part between "
        + "them. \"Don't know\", skipped and no answer to that are told as not known. What was not "
        + "asked or does not apply is not counted.",
      source: "Muster's choice."
    ),
    Rule(
      title: "What exists, and where",
      text: "A fact is in place at 100 points, not yet at 0, and in part between them.",
      source: "Muster's choice."
    ),
    Rule(
      title: "Risks and lost practices in that order",
      text: "A risk has no area, so it stands by what is left of 100: a risk of 75 stands by 25. "
        + "Where areas are levels, risks come after them. A practice that no playbook holds any "
        + "more counts as weeks of work.",
      source: "Muster's choice."
    ),
    Rule(
      title: "Days in the calendar file",
      text:
        "Each day is a whole day. The first practice that leads is due one week after the day of "
        + "the report, the second two, the third three: one first step a week. The sheet is looked "
        + "at again three calendar months after that day; where the month has no such day, on its "
        + "last. Read in again, a later file moves these days and doubles none. There is no alarm, "
        + "and the days are marked as private and free.",
      source: "the form of the file is RFC 5545 (iCalendar); the days are Muster's choice."
    ),
    Rule(
      title: "What stands in a letter",
      text: "The must-haves that are in place, areas that are a strength with answers of 75 points "
        + "or more, and the titles of the practices that lead. To keep it on one page at most "
        + "nine of these answers are told: one from each area in turn, then a second, and so on; facts "
        + "before the other questions, and those of the short form before the rest. A must-have is "
        + "told once. No points, no bands, no notes and no other answer stand in it.",
      source: "Muster's choice."
    ),
    Rule(
      title: "Minutes",
      text: "Words of questions, labels and anchors at 200 a minute, and 15 seconds a question. "
        + "Parts of a minute are rounded up. The short form has at most ten minutes.",
      source: "Muster's choice."
    ),
    Rule(
      title: "The short form",
      text: "It asks the core questions, the must-haves first. An area of several questions of "
        + "which it asks one shows that answer and has no score. Answers to what it does not ask "
        + "are kept and do not count.",
      source: "Muster's choice."
    ),
    Rule(
      title: "One person",
      text: "One person's answers carry no statistics. They show what one person sees on one day.",
      source: "Muster's choice."
    ),
    Rule(
      title: "Which answers can be compared",
      text: "Those to a question that both sheets asked with the same text, labels, anchors and "
        + "unit, the same choices in the same order, and the same rule for points. Help, reasons, "
        + "sources, practices and conditions may change. Every other question is named with the "
        + "reason: worded anew, scored in another way, in one version only, or not asked on one "
        + "sheet.",
      source: "Muster's choice."
    ),
    Rule(
      title: "What moved between two sheets",
      text: "The sheet that was begun first is the earlier one. A question moved by the difference "
        + "of its points. Of a risk, what is left of 100 counts: up means fewer occasions. Where "
        + "one day has no points, that is said, and no difference is made. One person's answers on "
        + "two days carry no statistics, so a move gets no verdict, however far it is.",
      source: "Muster's choice."
    ),
    Rule(
      title: "Scores of sheets that are compared",
      text: "An area is scored over the questions that all sheets asked in the same words, by the "
        + "rules for every area. So a score can differ from that of the report. Where one question "
        + "of several is left, its answers are shown instead.",
      source: "Muster's choice."
    ),
    Rule(
      title: "Side by side",
      text: "Two or three sheets; more are a group. The distance at a question is its highest "
        + "points less its lowest; of a risk, what is left of 100 counts. The widest comes first, "
        + "then the order of the questions; five lead. Answers of the same points are alike: below "
        + "75 points, or a risk from 75, there is something to do. A question that all say does "
        + "not apply is alike too. Nothing is averaged over people, and nobody is said to be right.",
      source: "Muster's choice; 75 is where a practice is recommended."
    ),
    Rule(
      title: "How much is kept",
      text: "A text has at most 32,768 bytes, a name 200 characters and no control characters. An "
        + "assessment, a practice or a file of answers has at most 1,048,576 bytes, 32 levels and "
        + "100,000 parts. The file of a sheet has at most 67,108,864 bytes. What is longer is "
        + "refused, and nothing is cut off. The prompt remembers 500 lines.",
      source: "Muster's choice."
    ),
    Rule(
      title: "Reading aloud",
      text: "A sheet says when its questions were read aloud and somebody else typed the answers. "
        + "People tend to answer a voice more kindly than a page. So such a sheet is best compared "
        + "with another of its kind. Minutes are counted at 150 words a minute and 20 seconds a "
        + "question.",
      source: "Tourangeau and Yan, Sensitive Questions in Surveys, Psychological Bulletin 133 "
        + "(2007); the figures are Muster's choice."
    ),
    Rule(
      title: "Checking an assessment",
      text: "A question that can never be asked, and an area of several questions of which never "
        + "two are asked, are faults. Up to 20,000 combinations of answers are tried; what depends "
        + "on more is taken to be possible.",
      source: "Muster's choice."
    ),
    Rule(
      title: "The nearest name",
      text: "For a name that is not known, one that begins with it is offered, or the one with the "
        + "fewest letters changed, added, left out or swapped: one mistake in up to four letters, "
        + "about a third of the letters in longer names.",
      source: "the optimal string alignment distance; how many mistakes are near is Muster's "
        + "choice."
    ),
  ]
}

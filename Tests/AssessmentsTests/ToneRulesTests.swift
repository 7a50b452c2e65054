import Assessments
import Testing

@Suite struct ToneRulesTests {
  @Test(arguments: [
    ("Members do not push their own brand.", "not"),
    ("Our members never miss a meeting.", "never"),
    ("There's nobody who feels left out.", "nobody"),
    ("Members don’t come late.", "don’t"),
    ("Do you meet without the host?", "without"),
    ("Are there members no one has called?", "no"),
    ("Is your plan still unclear?", "unclear"),
    ("Unpaid helpers have a say.", "Unpaid"),
  ])
  func `a question is not put in the negative`(text: String, word: String) {
    let message =
      "'\(word)' turns the question round, and a yes to it is hard to read: ask for what is done"
    Worded.expect([message], in: Worded.statement("👉" + text))
  }

  @Test(arguments: [
    "In the last three months, how often did a member put its own name first?",
    "Our union meets under one roof until spring.",
    "The note says who is unique among the united universities.",
  ])
  func `what only looks like a negative is fine`(text: String) {
    Worded.expect([], in: Worded.statement(text))
  }

  @Test func `a choice may say never`() {
    Worded.expect(
      [],
      in: Worded.statement(
        "We meet.",
        scale: ["Never", "Once", "Twice", "Each month", "Each week"]
      )
    )
  }

  @Test(arguments: [
    ("Do you make sure that every voice is truly heard?", "truly"),
    ("We have an effective host.", "effective"),
    ("Do your members work well together?", "well"),
    ("Are there good relations with the host?", "good"),
    ("Do you hold high-quality meetings?", "high-quality"),
  ])
  func `a question holds no praise`(text: String, word: String) {
    let message =
      "'\(word)' praises inside the question, so everybody says yes: ask what was done, and let "
      + "the answer tell how good it was"
    Worded.expect([message], in: Worded.statement("👉" + text))
  }

  @Test(arguments: [
    "At the last meeting, how many of those present spoke?",
    "Staff as well as board members came.",
    "The page says how the work serves the common good.",
    "Which step brought the best result?",
  ])
  func `what praises nobody is fine`(text: String) {
    Worded.expect([], in: Worded.statement(text))
  }
}

extension ManualPage {
  /// What the description says beyond the help.
  static let about = [
    """
    At the prompt the commands are typed without the word muster. help lists them, Tab completes \
    them, a number chooses what was offered last, and quit leaves. A pipe is read in the same way, \
    one command a line, and the first that fails ends the run.
    """,
    """
    Every answer is on disk before the next question is shown, so a sitting can be left at any time \
    and gone on with by 'muster resume'.
    """,
  ]

  /// What stands before the commands of a question.
  static let questions = """
    A question is answered by the number of a choice or the beginning of its label; where there is \
    no choice, by the number, the day or the text that is asked for. The words below do something \
    else. Their single letters work where no text is asked for, and a text that begins with a slash \
    is typed with two. At a terminal a text that ends in a backslash goes on in the next line; \
    Alt-Enter does the same, and a pasted text stays one text.
    """

  static let files: [Part] = [
    .entry(
      "~/.local/share/muster",
      "The workspace where no other is named: workspace.json, a file for each sheet in sheets, and "
        + "in definitions the assessments as they were answered. 'muster where' tells which "
        + "workspace is in use."
    ),
    .entry(
      "~/.local/state/muster/history",
      "The commands typed at the prompt. No answer and no note is ever in it."
    ),
    .entry(
      "../share/muster-content",
      "Beside the folder of the program: the assessments and the playbooks that come with it."
    ),
  ]

  /// A founder's first evening; a test runs the grammar over it.
  static let examples: [Part] = [
    .paragraph("Check a coalition before launch, ten minutes first, the rest another day:"),
    .example(["muster take readiness --short", "muster report", "muster take readiness"]),
    .paragraph("See how a score is made, and what is recommended for it:"),
    .example(["muster explain clarity", "muster practices --area clarity"]),
    .paragraph("Carry a sheet from one computer to another:"),
    .example([
      "muster export readiness-1 --output mine.json", "muster take readiness --answers mine.json",
    ]),
  ]

  static let seeAlso = """
    'muster help <command>' shows the options of a command, 'muster methods' every rule and \
    threshold with its source, and 'muster show readiness' every question.
    """
}

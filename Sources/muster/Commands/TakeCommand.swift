import ArgumentParser
import Assessments
import Reporting
import Text
import Workspace

/// `muster take`: answers an assessment, from the keyboard, a pipe or a file.
struct TakeCommand: MusterCommand {
  static let configuration = CommandConfiguration(
    commandName: "take",
    abstract: "Answer an assessment.",
    discussion: """
      Every answer is saved before the next question is shown. Leave any time and go on with \
      'muster resume'.

      Example: muster take readiness --short
      """
  )

  @Argument(help: "The assessment, as 'muster list' names it.", completion: .known(.assessments))
  var assessment: String

  @Flag(help: "Only the core questions, at most ten minutes.")
  var short = false

  @Option(name: .customLong("as"), help: ArgumentHelp("Who answers.", valueName: "name"))
  var participant: String?

  @Option(help: ArgumentHelp("The organisation of who answers.", valueName: "name"))
  var organisation: String?

  @Flag(help: "Show a script to read out by telephone; the sheet keeps that it was.")
  var readAloud = false

  @OptionGroup var typing: TypingOptions

  @Flag(help: "Begin a new sheet, also when one is open.")
  var new = false

  @Option(
    help: ArgumentHelp("Answer from a file (YAML or JSON).", valueName: "file"),
    completion: .file()
  )
  var answers: String?

  @Option(help: ArgumentHelp("32 hex digits to use as the sheet's id.", valueName: "hex"))
  var id: String?

  @OptionGroup var global: GlobalOptions

  func validate() throws {
    if let id, id.utf8.count != 32 || !id.allSatisfy({ "0123456789abcdef".contains($0) }) {
      throw ValidationError("'--id' takes 32 hex digits, 0-9 and a-f")
    }
    let names = [participant, organisation].compactMap(\.self)
    guard names.allSatisfy(AnswerSheet.Participant.isName) else {
      throw ValidationError(AnswerSheet.Participant.nameRule)
    }
  }

  func run(in shell: Shell) throws {
    let definition = try shell.content.definition(assessment)
    if let answers {
      try takeFile(answers, definition, in: shell)
      return
    }
    if !new, let open = try openSheet(in: shell) {
      if try goesOn(with: open, in: shell) {
        try sit(try shell.openWorkspace().open(open.sheet), in: shell, isNew: false)
        return
      }
    }
    let isDry = try shell.settings.hasNoInput || shell.input.isAtEnd()
    guard shell.isInteractive || !isDry else {
      throw Failure(.noInput, "there is no input to answer with; use --answers FILE")
    }
    let workspace = try shell.makeWorkspace()
    let new = newSheet(definition, from: nil, in: shell)
    try hold(new, in: workspace, shell)
  }

  /// All of the file or nothing; what it leaves out stays unanswered and is counted aloud.
  private func takeFile(_ path: String, _ definition: Definition, in shell: Shell) throws {
    let assessment = definition.assessment
    let file = try AnswersFile(try shell.read(path), file: path, for: assessment)
    let workspace = try shell.makeWorkspace()
    let sheet = try workspace.begin(newSheet(definition, from: file, in: shell))
    try AnswerEntry(sheet, shell: shell).enter(file.answers)
  }

  private func newSheet(
    _ definition: Definition,
    from file: AnswersFile?,
    in shell: Shell
  ) -> Workspace.NewSheet {
    Workspace.NewSheet(
      definition,
      participant: AnswerSheet.Participant(
        name: participant ?? file?.participant.name,
        organisation: organisation ?? file?.participant.organisation
      ),
      mode: readAloud ? .readAloud : file?.mode,
      form: short ? .short : file?.form ?? .full,
      started: shell.clock.time,
      id: id
    )
  }

  /// The latest sheet of this assessment and person that has questions left: open ones, or the
  /// rest behind a short form.
  private func openSheet(in shell: Shell) throws -> SheetSummary? {
    let workspace: Workspace
    do {
      workspace = try shell.openWorkspace()
    } catch WorkspaceError.noWorkspace {
      return nil
    }
    return try workspace.sheets().sheets.last { summary in
      summary.sheet.edition.id == assessment && summary.sheet.participant.name == participant
        && (summary.openCount > 0 || (summary.sheet.form == .short && !short))
    }
  }

  private func goesOn(with open: SheetSummary, in shell: Shell) throws -> Bool {
    let handle = open.sheet.handle
    guard shell.isInteractive else {
      if open.openCount == 0 { return false }
      throw Failure(
        .usage,
        "\(handle) is still open; say 'muster \(shell.leading("resume \(handle)"))', or --new for another sheet"
      )
    }
    let left =
      open.openCount > 0
      ? "\(open.openCount) of \(counted(open.askedCount, "question")) still open"
      : "the short form, done; the rest can be answered in the same sheet"
    var effects: [Block] = []
    if short, open.sheet.form == .full {
      effects.append(.paragraph("It asks everything, so --short has no effect on it."))
    }
    if readAloud, open.sheet.mode == nil {
      effects.append(.paragraph("It was begun by typing, so --read-aloud has no effect on it."))
    }
    try shell.say([.paragraph("There is \(handle): \(left).")] + effects)
    try shell.show([
      .item(mark: "1", text: "Go on with \(handle)", detail: nil),
      .item(mark: "2", text: "Begin a new sheet", detail: nil),
    ])
    while true {
      let line = try shell.input.next(
        prompt: shell.isAccessible ? "1 or 2 (default: 1)>" : "1 or 2>",
        color: shell.style.color
      )
      switch line {
      case .line(let text) where text.trimmed == "1" || text.trimmed.isEmpty: return true
      case .line(let text) where text.trimmed == "2": return false
      case .line(let text) where ["quit", "/quit", "exit", "q"].contains(text.trimmed.lowercased()):
        throw Failure(.done, lines: [])
      case .end: throw Failure(.done, lines: [])
      case .line, .tooLong, .cancelled:
        try shell.show([.paragraph("Type 1 or 2, or quit.")])
      }
    }
  }

  /// Holds the first sitting of a new sheet.
  ///
  /// A sheet in which nothing was said would only stand in the way of the next one, so it goes.
  private func hold(_ new: Workspace.NewSheet, in workspace: Workspace, _ shell: Shell) throws {
    // The lock of the sheet ends with this function, so that the sheet can be removed after it.
    func sitDown() throws -> (untouched: AnswerSheet?, failure: (any Error)?) {
      let sheet = try workspace.begin(new)
      do {
        try sit(sheet, in: shell, isNew: true)
        return (sheet.isUntouched ? sheet.sheet : nil, nil)
      } catch {
        return (sheet.isUntouched ? sheet.sheet : nil, error)
      }
    }
    let (untouched, failure) = try sitDown()
    if let untouched { try workspace.remove(untouched) }
    if let failure { throw failure }
  }

  private func sit(_ sheet: OpenSheet, in shell: Shell, isNew: Bool) throws {
    if shell.isInteractive, isNew { try shell.say(try opening(sheet, in: shell)) }
    var sitting = Sitting(sheet, shell: shell, isInstant: typing.instant)
    if !isNew, !short { try sitting.extendShortForm() }
    try sitting.run()
  }

  /// What somebody ought to know before the first question.
  private func opening(_ sheet: OpenSheet, in shell: Shell) throws -> [Block] {
    let (assessment, form, mode) = (sheet.assessment, sheet.sheet.form, sheet.sheet.mode)
    let all = assessment.askingOrder
    let core = all.filter(\.isCore)
    func minutes(_ questions: [Question]) -> String {
      "about \(counted(Minutes.answering(questions, mode), "minute"))"
    }
    var blocks: [Block] = [
      .title(assessment.title),
      .paragraph(assessment.about),
      .paragraph(
        // As 'list' says: answers on the way decide how many are asked.
        "\(assessment.extent(form).upperFirst), \(minutes(form == .full ? all : core)). Each answer is "
          + "saved at once, in "
          + "\(try shell.workspacePath()) as \(sheet.sheet.handle), and stays on this machine. "
          + (shell.isAccessible
            ? "Type help for help, quit to leave." : "/help helps, /quit leaves.")
      ),
    ]
    // Ten minutes are what a short form may take, so it is no help against fewer.
    if form == .full, mode == nil, Minutes.answering(all, mode) > 10, core.count < all.count {
      let step = NextStep(
        "With less time, quit and take the short form, \(minutes(core))",
        command: shell.leading("take \(assessment.id) --short")
      )
      blocks.append(.paragraph(step.line))
    }
    return blocks
  }
}

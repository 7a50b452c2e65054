import Assessments
import Dialogue
import DurableFiles
import LineEditing
import Reporting
import Text
import Workspace

/// One sitting over a sheet: shows, reads, keeps each answer on disk, and only then goes on.
struct Sitting {
  private let shell: Shell
  private let open: OpenSheet
  private var conversation: Conversation
  /// Whether the number of a choice answers without Enter.
  private let isInstant: Bool
  /// How often in a row Ctrl-C dropped a line.
  private var cancellations = 0
  /// Lines that came at once, and what they answered.
  private var burst = Burst()
  /// What came back from the editor and was refused, with where it was written.
  private var draft: (place: Place, text: String)?

  init(_ open: OpenSheet, shell: Shell, isInstant: Bool) {
    self.shell = shell
    self.open = open
    self.isInstant = isInstant
    conversation = Conversation(
      Session(open.assessment, open.sheet),
      Manner(
        isInteractive: shell.isInteractive,
        isAccessible: shell.isAccessible,
        isProjected: shell.isProjected
      )
    )
  }

  /// Asks for the rest of the assessment too, where a short form is done.
  mutating func extendShortForm() throws {
    let session = conversation.session
    guard session.sheet.form == .short, !session.hasOpenQuestions else { return }
    try open.append(conversation.extend(), at: shell.clock.time)
  }

  /// Goes through the questions to the end of the sitting.
  /// - Throws: `Failure` when a piped reply is not understood or the input ends early; the errors
  ///   of saving. What was answered before is kept in every case.
  mutating func run() throws {
    shell.noteSetAside(by: open)
    if shell.isInteractive { try talk() } else { try listen() }
    try conclude()
  }

  /// Asks a person.
  private mutating func talk() throws {
    let completion = shell.input.complete
    defer { shell.input.complete = completion }
    if isInstant, !shell.input.canPrefill {
      try shell.say([.paragraph("Lines are read plainly here, so a number needs Enter.")])
    }
    var refused: String?
    var shown: Place?
    while conversation.ending == nil {
      if !shell.input.hasMore, let words = burst.told(isOver: false) {
        try shell.say([.paragraph(words)])
      }
      if shown != Place(conversation) {
        try shell.say(conversation.display(canPrefill: shell.input.canPrefill))
        shown = Place(conversation)
      }
      offerCompletions()
      let prefill = refused ?? conversation.prefill
      // A refused reply that is taken out again leaves the answer that was there before.
      let holdsAnswer = refused == nil && prefill != nil && shell.input.canPrefill
      let standing = refused
      refused = nil
      /// The refused text that a command was typed behind.
      var left: String?
      var line = try shell.input.next(
        prompt: conversation.prompt,
        color: shell.style.color,
        prefill: prefill,
        instant: isInstant ? conversation.instantKeys : []
      )
      if case .line(let text) = line, let prefill, shell.input.canPrefill,
        let command = conversation.command(in: text, behind: prefill)
      {
        line = .line(command)
        left = standing
      }
      guard let turn = try turn(for: line, wasPrefilled: holdsAnswer) else { continue }
      burst.add(cameAtOnce: shell.input.cameAtOnce, isAnswer: !turn.changes.isEmpty)
      if turn.edit != nil, let left { draft = (Place(conversation), left) }
      try settle(turn)
      // Help, asked for behind a text, takes nothing of it away.
      if turn.edit == nil, shown == Place(conversation) { refused = left }
      // In front of a line that is there already it would only be in the way.
      if turn.isRefused, !shell.input.hasMore, case .line(let text) = line,
        conversation.isWorthMending(text)
      {
        refused = text
      }
      if !turn.changes.isEmpty { shown = turn.staysAtQuestion ? Place(conversation) : nil }
    }
    if let words = burst.told(isOver: true) { try shell.say([.paragraph(words)]) }
  }

  /// Takes replies from a pipe: no prompts, and the first that is not understood ends the run.
  private mutating func listen() throws {
    while conversation.ending == nil {
      guard !shell.settings.hasNoInput else { throw runDry() }
      switch try shell.input.next(prompt: "", color: false) {
      case .line(let text):
        let turn = conversation.reply(text, at: shell.clock.time)
        try keep(turn)
        if turn.isRefused {
          let words = render(turn.said, style: TextStyle(width: 100)).joined(separator: " ")
          let sentence = words.lowerFirst
          throw Failure(.wrongContent, "line \(shell.input.lineNumber): \(sentence)")
        }
      case .tooLong(let count):
        let words = ReplyError.tooLong(bytes: count)
        throw Failure(.wrongContent, "line \(shell.input.lineNumber): \(words)")
      case .cancelled, .end:
        throw runDry()
      }
    }
  }

  private func runDry() -> Failure {
    let handle = open.sheet.handle
    return Failure(
      .noInput,
      "\(counted(conversation.session.openCount, "question")) still open in \(handle) and no more "
        + "input; the answers so far are saved. Use 'muster \(shell.leading("resume \(handle)"))', or --answers FILE"
    )
  }

  private mutating func turn(
    for line: LineInput.Line,
    wasPrefilled: Bool
  ) throws -> Conversation.Turn? {
    switch line {
    case .line(let text):
      cancellations = 0
      return conversation.reply(text, at: shell.clock.time, wasPrefilled: wasPrefilled)
    case .tooLong(let count):
      try shell.show([.paragraph("\(ReplyError.tooLong(bytes: count))")])
      return nil
    case .cancelled:
      try shell.say(conversation.droppedWords)
      conversation.dropLine()
      cancellations += 1
      let way = cancellations > 1 ? " To leave, type /quit: everything is saved." : ""
      try shell.show([.paragraph("The line was dropped; nothing was changed.\(way)")])
      return nil
    case .end:
      try shell.say(conversation.droppedWords)
      conversation.leave()
      return nil
    }
  }

  /// Keeps what the turn wants kept, and only then shows what it says.
  private mutating func settle(_ turn: Conversation.Turn) throws {
    try keep(turn)
    if !turn.changes.isEmpty { draft = nil }
    try shell.say(turn.said)
    if let text = turn.edit {
      let place = Place(conversation)
      let earlier = draft?.place == place ? draft?.text : nil
      guard let edited = try Editor(shell: shell).edit(earlier ?? text) else { return }
      let taken = conversation.edited(edited, at: shell.clock.time)
      let isDraft = taken.isRefused && !edited.trimmed.isEmpty
      draft = isDraft ? (place, edited) : nil
      try settle(taken)
      if isDraft { try shell.show([.paragraph("/edit opens what you wrote.")]) }
    }
  }

  private func keep(_ turn: Conversation.Turn) throws {
    for change in turn.changes { try open.append(change, at: shell.clock.time) }
  }

  private func offerCompletions() {
    let conversation = self.conversation
    shell.input.complete = { line, cursor in
      let typed = String(line[..<cursor])
      let words = conversation.completions(of: typed)
      return words.isEmpty ? nil : Completion(replacing: typed.count, candidates: words)
    }
  }

  /// Whether nothing was said in this sheet, in this sitting or before.
  private var isUntouched: Bool { conversation.session.sheet.answers.isEmpty }

  private func conclude() throws {
    let handle = open.sheet.handle
    if isUntouched {
      try shell.show([.blank, .paragraph("Nothing was answered.")])
      return
    }
    try shell.say(conversation.farewell)
    if conversation.ending == .completed, shell.isInteractive {
      try shell.show([.blank])
      let report = try shell.report(of: handle, withoutNotes: shell.isProjected)
      try shell.show(report.document)
      try shell.remember(report.nextSteps)
      return
    }
    switch conversation.ending {
    case .completed:
      try shell.offer([
        NextStep("Read your report", command: "report \(handle)"),
        NextStep("See how a score is made", command: "explain --sheet \(handle)"),
      ])
    case .left, nil:
      try shell.offer([
        NextStep("Go on where you left", command: "resume \(handle)"),
        NextStep("Read what is known so far", command: "report \(handle)"),
      ])
    }
  }

  /// What is on the screen: a question or page that has been shown needs no second showing.
  private struct Place: Equatable {
    let question: QuestionID?
    let prompt: String

    init(_ conversation: Conversation) {
      question = conversation.session.current
      prompt = conversation.prompt
    }
  }
}

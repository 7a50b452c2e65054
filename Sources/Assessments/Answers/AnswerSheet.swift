import Text

/// One participant's answers to one version of an assessment.
package struct AnswerSheet: Equatable, Sendable {
  /// Which text was answered; a sheet is scored with exactly this one for ever.
  package struct Edition: Hashable, Sendable {
    /// The assessment's id, such as `readiness`.
    package let id: String
    /// Three numbers, `1.0.0`.
    package let version: String
    /// `crc32:` and eight hex digits over the bytes of the definition.
    package let checksum: String

    /// Takes the three parts as they are; none is held against a file.
    package init(id: String, version: String, checksum: String) {
      self.id = id
      self.version = version
      self.checksum = checksum
    }
  }

  /// The one who answers a sheet, and who may stay without a name.
  package struct Participant: Equatable, Sendable {
    /// The longest name, in characters.
    package static let nameLimit = 200

    /// Whether a text can stand for a person or an organisation: it is printed on one line.
    package static func isName(_ text: String) -> Bool {
      !text.trimmed.isEmpty && text.count <= nameLimit && text.terminalSafeLine == text
    }

    /// What a name has to be, for messages.
    package static let nameRule =
      "a name has 1 to \(nameLimit) characters and no control characters"

    /// What `isName` accepts; `nil` for somebody who gave none.
    package let name: String?
    /// The organisation they answer for, under the rule for names; `nil` when they gave none.
    package let organisation: String?

    /// Takes both as they are: `isName` is asked where names are typed or read.
    package init(name: String? = nil, organisation: String? = nil) {
      self.name = name
      self.organisation = organisation
    }
  }

  /// How the answers came into the sheet, where they were not typed by the participant.
  package enum Mode: String, CaseIterable, Sendable {
    /// The questions were read out, on the telephone or face to face, and somebody else typed.
    case readAloud = "read-aloud"
  }

  /// 32 hex digits, drawn at random.
  package let id: String
  /// The name people type, such as `readiness-3`.
  package let handle: String
  /// The text that is answered.
  package let edition: Edition
  /// Who answers; told when the sheet is begun and not changed afterwards.
  package let participant: Participant
  /// How it was answered, told when the sheet is begun; `nil` for a participant who typed.
  package let mode: Mode?
  /// UTC, `2026-11-21T20:38:57Z`.
  package let started: String
  /// When the participant last said that they were done; `nil` while they have not.
  package var completed: String?
  /// Short or full; a short sheet can become a full one and keeps its answers.
  package var form: Form
  /// What was said, by question: also to those that are no longer asked.
  package var answers: [QuestionID: Answer]

  /// Begins a sheet without answers, not yet completed.
  package init(
    id: String,
    handle: String,
    edition: Edition,
    participant: Participant,
    mode: Mode? = nil,
    started: String,
    form: Form
  ) {
    self.id = id
    self.handle = handle
    self.edition = edition
    self.participant = participant
    self.mode = mode
    self.started = started
    self.form = form
    answers = [:]
  }
}

/// Something that happened to a sheet and has to be kept.
package enum SheetChange: Equatable, Sendable {
  case answer(QuestionID, Answer)
  case form(Form)
  /// The participant said that they were done, at this time.
  case completed(String)
}

extension AnswerSheet {
  /// Carries out a change; a later answer to a question replaces the earlier one.
  package mutating func apply(_ change: SheetChange) {
    switch change {
    case .answer(let id, let answer): answers[id] = answer
    case .form(let form): self.form = form
    case .completed(let time): completed = time
    }
  }

  /// The state of a question, `.unanswered` when nothing was said.
  package func state(of id: QuestionID) -> Answer.State { answers[id]?.state ?? .unanswered }

  /// The same answers without what the participant wrote beside them: notes, evidence, and any
  /// reason why a question does not apply (empty then) that is not the one the question offers.
  package func withoutNotes(of assessment: Assessment) -> AnswerSheet {
    var bare = self
    for (id, answer) in answers {
      var state = answer.state
      if case .notApplicable(let reason) = state, reason != assessment.question(id)?.notApplicable {
        state = .notApplicable(reason: "")
      }
      bare.answers[id] = Answer(state)
    }
    return bare
  }

  /// The day the sheet was started.
  package var startedDay: Day? { Day(String(started.prefix(10))) }
}

extension Assessment {
  /// The name of this very text, for the sheets that answer it.
  package var edition: AnswerSheet.Edition {
    AnswerSheet.Edition(id: id, version: version, checksum: checksum)
  }

  /// The questions that are asked with these answers, in the order they are asked.
  package func asked(_ sheet: AnswerSheet) -> [Question] {
    askedIDs(sheet).compactMap(question)
  }

  /// Those of them that nothing was said to yet: no answer, not applicable, don't know or skip.
  package func openQuestions(in sheet: AnswerSheet) -> [Question] {
    asked(sheet).filter { sheet.state(of: $0.id) == .unanswered }
  }

  /// The ids of the questions that are asked with these answers, in the order they are asked.
  package func askedIDs(_ sheet: AnswerSheet) -> [QuestionID] {
    askedQuestions.ids(form: sheet.form) { sheet.answers[$0]?.value }
  }
}

import Assessments
import Text

/// A word that speaks to the dialogue instead of answering the question.
package enum InQuestionCommand: String, CaseIterable, Sendable {
  case back
  case skip
  case notApplicable = "na"
  case dontKnow = "dontknow"
  case note
  case evidence
  case why
  case answer
  case status
  case review
  case edit
  case quit
  case help

  /// The command whose name a refused reply begins with, typed without its `/`.
  init?(meantBy reply: String) {
    self.init(rawValue: reply.trimmed.prefix { !$0.isWhitespace }.lowercased())
  }

  /// The commands that do something at a question of this kind.
  static func working(at kind: Question.Kind) -> [InQuestionCommand] {
    allCases.filter { command in
      switch (command, kind) {
      case (.dontKnow, .open), (.notApplicable, .open), (.notApplicable, .context): false
      default: true
      }
    }
  }

  /// What is typed, and what it does.
  ///
  /// `hasLetters`: whether single letters are commands; in a text they are the text.
  package func usage(hasLetters: Bool) -> (typed: String, meaning: String) {
    switch self {
    case .back: (hasLetters ? "/back, b" : "/back", "the question before")
    case .skip: (hasLetters ? "/skip, s" : "/skip", "leave this one out")
    case .notApplicable: ("/na REASON", "it does not apply to us")
    case .dontKnow: (hasLetters ? "/dontknow, d" : "/dontknow", "I don't know")
    case .note: ("/note TEXT", "a note beside the answer")
    case .evidence: ("/evidence TEXT", "what proves the answer")
    case .why: ("/why", "why this is asked, and by whom")
    case .answer: ("/answer N", "the same as typing N")
    case .status: ("/status", "where you are")
    case .review: ("/review N", "all answers; with a number, jump there")
    case .edit: ("/edit", "write in your own editor")
    case .quit: ("/quit", "save and leave")
    case .help: ("/help, ?", "help on this question")
    }
  }
}

/// What a typed line turned out to be.
enum TypedLine: Equatable {
  case command(InQuestionCommand, rest: String)
  case unknownCommand(String, near: String?)
  case reply(String)

  /// `hasLetters`: whether single letters are commands here; in a text they are text.
  init(_ line: String, hasLetters: Bool) {
    let trimmed = line.trimmed
    if trimmed.hasPrefix("//") {
      self = .reply(String(trimmed.dropFirst()))
    } else if trimmed.hasPrefix("/") {
      let word = trimmed.dropFirst().prefix { !$0.isWhitespace }
      let rest = trimmed.dropFirst(word.count + 1).trimmed
      let leaving = ["exit", "enough", "q"].contains(word.lowercased())
      if let command = leaving ? .quit : InQuestionCommand(rawValue: word.lowercased()) {
        self = .command(command, rest: rest)
      } else {
        let known = InQuestionCommand.allCases.map(\.rawValue)
        self = .unknownCommand("/\(word)", near: nearest(String(word), in: known).map { "/\($0)" })
      }
    } else if trimmed == "?" {
      self = .command(.help, rest: "")
    } else if hasLetters, let command = Self.words[trimmed.plainApostrophes.lowercased()] {
      self = .command(command, rest: "")
    } else {
      self = .reply(line)
    }
  }

  /// The command that a line stands for where no text is asked for, if hardly anybody would mean the
  /// line as a text of their own.
  ///
  /// "Don't know" may be one; the letter for it is not.
  static func command(alone line: String) -> InQuestionCommand? {
    let word = line.trimmed.lowercased()
    switch words[word.plainApostrophes] {
    case .dontKnow: return word.count == 1 ? .dontKnow : nil
    case let command? where [.back, .skip, .help, .quit].contains(command): return command
    default: return nil
    }
  }

  /// What counts as a command without its `/`, where no text is asked for.
  ///
  /// Never `n`: at a fact it is "no". Nor `na`: it may begin a label.
  private static let words: [String: InQuestionCommand] = [
    "b": .back, "back": .back, "d": .dontKnow, "don't know": .dontKnow,
    "i don't know": .dontKnow, "dont know": .dontKnow, "dontknow": .dontKnow, "s": .skip,
    "skip": .skip, "n/a": .notApplicable, "not applicable": .notApplicable,
    "does not apply": .notApplicable, "doesn't apply": .notApplicable, "help": .help,
    "quit": .quit, "exit": .quit, "enough": .quit,
  ]
}

extension String {
  /// With the apostrophe of the keyboard in place of the printer's.
  fileprivate var plainApostrophes: String {
    String(map { $0 == "\u{2019}" ? "'" : $0 })
  }
}

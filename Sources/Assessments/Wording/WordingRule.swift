/// A rule about wording that a machine can hold: what it asks for, why, and what breaks it.
package struct WordingRule: Sendable {
  /// What a rule looks at.
  enum Check: Sendable {
    /// The words of one question.
    case question(@Sendable (WrittenQuestion) -> [Breach])
    /// Sentences that stand together: a whole practice, or the help and why of a question.
    case prose(@Sendable (Prose) -> [Breach])
    /// One label of a scale.
    case label(@Sendable (WrittenText) -> [Breach])
  }

  /// Paragraphs and entries of lists, in the order they are read.
  struct Prose: Sendable {
    /// How a message about all of it begins, such as "the practice reads".
    let reads: String
    let texts: [WrittenText]
  }

  /// One word or a few, such as "one idea"; distinct.
  package let name: String
  /// What the rule asks for, in one sentence.
  package let summary: String
  /// Where the rule comes from; "Muster's choice" where there is no source.
  package let source: String
  let checks: [Check]

  init(_ name: String, _ summary: String, source: String, checks: Check...) {
    self.name = name
    self.summary = summary
    self.source = source
    self.checks = checks
  }
}

/// A place where a rule is broken.
struct Breach: Equatable {
  let place: Place
  /// What is wrong and what to do, in one line without a full stop.
  let message: String

  init(_ message: String, at text: WrittenText) {
    place = text.place
    self.message = message
  }
}

extension WordingRule {
  /// Every rule, in the order an author meets them in CONTRIBUTING.
  ///
  /// They hold for English only: assessments with `language: en`, and practices.
  package static let all: [WordingRule] = [
    .questionLength, .levelLength, .labelLength, .sentenceLength, .oneIdea, .noNegation, .noPraise,
    .noLadder, .readingGrade, .plainWords,
  ]

  /// What is wrong with the wording of an assessment; nothing when it is not in English.
  ///
  /// `bytes`: a file that the reader of assessments found no fault in.
  /// - Throws: `Faults` when the bytes are no document at all.
  package static func faults(in bytes: [UInt8], file: String) throws(Faults) -> [Fault] {
    let root = try SourceNode.read(bytes, file: file)
    guard isEnglish(root["language"]?.scalar ?? "") else { return [] }
    let questions = WrittenQuestion.all(in: root)
    let labels = root.scaleLabels
    let breaches = all.flatMap(\.checks).flatMap { check -> [Breach] in
      switch check {
      case .question(let check): questions.flatMap(check)
      case .prose(let check):
        questions.flatMap { question in
          check(Prose(reads: "'help' and 'why' read", texts: question.explanation))
        }
      case .label(let check): labels.flatMap(check)
      }
    }
    return faults(breaches, file: file)
  }

  /// What is wrong with the wording of a practice.
  ///
  /// `passages`: its paragraphs and entries of lists, in the order of the file.
  package static func faults(in passages: [WrittenText], file: String) -> [Fault] {
    let prose = Prose(reads: "the practice reads", texts: passages)
    let breaches = all.flatMap(\.checks).flatMap { check -> [Breach] in
      if case .prose(let check) = check { check(prose) } else { [] }
    }
    return faults(breaches, file: file)
  }

  /// Whether a language tag, such as `en` or `en-GB`, names English.
  package static func isEnglish(_ tag: String) -> Bool {
    tag.split(separator: "-").first?.lowercased() == "en"
  }

  private static func faults(_ breaches: [Breach], file: String) -> [Fault] {
    Faults(breaches.map { Fault(file: file, place: $0.place, message: $0.message) }).all
  }
}

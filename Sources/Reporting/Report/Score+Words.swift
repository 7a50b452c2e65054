import Assessments
import Text

/// The words in which every face tells answers and scores.
extension AreaScore {
  /// The marks of the questions that were asked.
  var marks: [Mark] { questions.compactMap(Mark.init) }

  /// The row of the area in a chart: the score and its band, or why there is none.
  var line: Profile.Line { line(of: nil) }

  /// The same with the name of the sheet it is from.
  func line(of name: String?) -> Profile.Line {
    let unknown = questions.count { $0.answer?.state == .dontKnow }
    let aside = unknown == 0 ? "" : ", \(unknown) don't know"
    var score: String?
    if case .scored(let mean, _) = state { score = mean.shown }
    let words =
      switch state {
      case .scored(_, let band): "\(band.rawValue)\(aside)"
      case .notScored where applicable == 0: "does not apply"
      case .notScored: "not scored, \(answered) of \(applicable) answered\(aside)"
      case .singleAnswer: questions.first { $0.answer != nil }?.said ?? ""
      case .notAsked: "not asked"
      }
    return Profile.Line(name: name, marks: marks, score: score, words: words)
  }
}

extension QuestionScore {
  /// The answer in words.
  var said: String {
    switch answer?.state {
    case nil: "not asked"
    case .unanswered: "no answer yet"
    case .skipped: "skipped"
    case .dontKnow: question.dontKnow ?? "don't know"
    case .notApplicable: "does not apply"
    case .answered(let value): question.words(for: value)
    }
  }

  /// The answer for a list of all, with the reason where it was set aside.
  var listed: String {
    if question.kind == .open, answer?.value != nil { return "in your own words, above" }
    if case .notApplicable(let reason) = answer?.state {
      return "\(said) (\(reason.isEmpty ? "reason left out" : reason))"
    }
    return said
  }

  /// The same with own words as they were written.
  var listedInFull: String { question.kind == .open ? said : listed }

  /// The same for a cell of a table, which has no room for own words.
  var listedInCell: String {
    question.kind == .open && answer?.value != nil ? "in your own words" : listed
  }

  /// "75 points", "a risk of 75", or nothing where the answer brings none.
  var figure: String {
    points.map { counted($0, "point") } ?? risk.map { "a risk of \($0)" } ?? ""
  }

  /// What is noted beside the answer, said whose it is, or of when.
  func asides(of name: String) -> [Document.Detail] {
    let lines = [
      answer?.note.map { Document.Detail("\(name), note", $0) },
      answer?.evidence.map { Document.Detail("\(name), evidence", $0) },
    ]
    return lines.compactMap(\.self)
  }
}

extension ScoredSheet {
  /// When it was begun, on which text, and what it leaves open.
  var circumstances: String {
    let parts = [
      "begun \(sheet.started.prefix(10))", "version \(assessment.version)",
      sheet.form == .short ? "short form" : "", sheet.mode?.word ?? "",
      openCount == 0 ? "" : "\(counted(openCount, "question")) still open",
    ]
    return parts.joinedCells
  }
}

extension AnswerSheet.Mode {
  /// A word or two, for a list of circumstances.
  var word: String {
    switch self {
    case .readAloud: "read aloud"
    }
  }

  /// How the answers came about, in a sentence.
  var sentence: String {
    switch self {
    case .readAloud: "The questions were read aloud, and somebody else typed the answers."
    }
  }
}

extension Question {
  /// The scene behind a choice, whole where it stands alone; `nil` where the label says it all.
  ///
  /// On the ladder of levels an anchor may begin "As 3.": below its question everybody sees level 3, in a
  /// report nobody does, so that level's own words stand in front.
  func scene(for value: Value) -> String? {
    guard let anchor = choice(for: value)?.anchor else { return nil }
    guard let reference = anchor.prefixMatch(of: /As ([0-4])\.\s+/),
      let level = Int(reference.1), Value.level(level) != value,
      let lower = choices.first(where: { $0.value == .level(level) })?.anchor
    else { return anchor }
    return "\(lower) \(anchor[reference.range.upperBound...])"
  }
}

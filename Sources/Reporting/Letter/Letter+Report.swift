import Assessments
import Playbooks
import Text

extension Letter {
  /// Takes from a report what others may read.
  package init(_ report: Report) {
    let participant = report.sheet.participant
    sender = [participant.organisation, participant.name].compactMap(\.self)
    date = report.date
    title = report.assessment.title
    version = report.assessment.version
    isShortForm = report.sheet.form == .short
    openCount = report.openCount
    askedCount = report.askedCount
    completed =
      report.openCount > 0 ? nil : report.sheet.completed.flatMap { Day(String($0.prefix(10))) }
    gateTitle = report.assessment.gate?.title
    let passed = (report.score.gate?.facts ?? []).filter { $0.status == .passed }.map(\.mustHave)
    mustHaves = passed.map(\.missing.upperFirst)
    let told = Set(passed.map(\.question))
    let strengths = report.score.areas.filter { $0.band == .strength }.map { area in
      (area: area, answers: area.inPlace.filter { !told.contains($0.id) })
    }
    let counts = Self.shares(of: strengths.map(\.answers.count), limit: Self.answerLimit)
    areas = zip(strengths, counts).map { strength, count in
      Area(title: strength.area.area.title, answers: strength.answers.leading(count).map(\.told))
    }
    isShortened = zip(strengths, counts).contains { $0.answers.count > $1 }
    nextSteps = report.advice.filter(\.recommendation.isFirst).compactMap(\.practice?.title)
    sources = report.assessment.sources.map(\.described)
  }

  /// How many of its own each may tell, when all take one in turn until the limit is reached.
  static func shares(of counts: [Int], limit: Int) -> [Int] {
    var shares = counts.map { _ in 0 }
    var left = limit
    while left > 0, let fewest = zip(shares, counts).filter({ $0 < $1 }).map(\.0).min() {
      for index in counts.indices
      where left > 0 && shares[index] == fewest && shares[index] < counts[index] {
        shares[index] += 1
        left -= 1
      }
    }
    return shares
  }
}

extension AreaScore {
  /// The questions whose answer is in place.
  fileprivate var inPlace: [QuestionScore] { questions.filter { Mark($0) == .inPlace } }
}

extension [QuestionScore] {
  /// So many of them, those that say most in a line before the others; in the order they stand in.
  fileprivate func leading(_ count: Int) -> [QuestionScore] {
    let ranked = enumerated().sorted {
      ($0.element.question.rank, $0.offset) < ($1.element.question.rank, $1.offset)
    }
    let chosen = Set(ranked.prefix(count).map(\.element.id))
    return filter { chosen.contains($0.id) }
  }
}

extension Question {
  /// A yes to a fact says what is there; the name of a level says less.
  fileprivate var rank: Int { (kind == .fact ? 0 : 2) + (isCore ? 0 : 1) }
}

extension QuestionScore {
  fileprivate var told: String { "\(question.text.own) \(said)." }
}

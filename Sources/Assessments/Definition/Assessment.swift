/// What an author wrote: questions in areas, read from one file and never changed afterwards.
package struct Assessment: Equatable, Sendable {
  /// A scored group of questions.
  package struct Area: Equatable, Sendable {
    /// Kebab case, distinct in the assessment; what stands before the dot in its questions' ids.
    package let id: String
    /// The heading over its questions and in reports.
    package let title: String
    /// One sentence: what the area asks.
    package let about: String
    /// One sentence: what a visitor could see when the area is strong; `nil` where none is given.
    package let result: String?
    /// The questions its score is made of, in the author's order.
    package let questions: [Question]
    /// Where the area begins in the author's file, for faults.
    package let place: Place
  }

  /// A document that questions are drawn from.
  package struct Source: Equatable, Sendable {
    /// What citations name it by, such as `kanter`.
    package let id: String
    /// People or an organisation, as they are to be printed.
    package let author: String
    /// The document's own title, printed behind the author.
    package let title: String
    /// The year it was published; `nil` where the author of the file gives none.
    package let year: Int?
    /// The name of the text file that the author drew on; `nil` where none is given.
    package let file: String?

    /// "Author, Title (year)", as a face prints it.
    package var described: String {
      "\(author), \(title)" + (year.map { " (\($0))" } ?? "")
    }
  }

  /// Another assessment that asks about the same.
  package struct Overlap: Equatable, Sendable {
    /// The other's id, and where it is named.
    package let assessment: Reference
    /// What both ask, and which of them to take when.
    package let with: String
  }

  /// What leads the recommendations.
  package enum Advice: String, CaseIterable, Sendable {
    /// The gate, then the area with the lowest score.
    case lowestArea = "lowest-area"
    /// The lowest area in definition order that is weak: each level stands on the one before.
    case lowestLevel = "lowest-level"
  }

  /// Kebab case, such as `readiness`; commands and file names use it.
  package let id: String
  /// The name people read, such as "Coalition readiness".
  package let title: String
  /// Three numbers, `1.0.0`.
  package let version: String
  /// What others may do with the text, such as `CC-BY-4.0`.
  package let licence: String
  /// A language tag, such as `en`.
  package let language: String
  /// Whom it is written for, such as "a founder, or the founding group".
  package let answeredBy: String
  /// What it is for and how to answer it, in a few sentences.
  package let about: String
  /// The documents that its questions may cite, in the author's order.
  package let sources: [Source]
  /// The rule for what leads the recommendations; `.lowestArea` where the author names none.
  package let advice: Advice
  /// Whether nobody else can answer it for the same purpose, so that its report asks for no second
  /// opinion.
  package let isAlone: Bool
  /// When to take this one, and how often; `nil` where the author does not say.
  package let takeWhen: String?
  /// The others that ask about the same, in the author's order.
  package let overlaps: [Overlap]
  /// How to read its report, in a few sentences; `nil` where the author adds nothing.
  package let reading: String?
  /// The ids of the areas that stand on each other, from the ground up; mostly empty.
  package let levels: [Reference]
  /// Whether its report shows what exists, and where.
  package let isInventory: Bool
  /// Questions about what the coalition is like; they bring no points.
  package let context: [Question]
  /// What has to be in place before a launch; `nil` where the assessment has no such part.
  package let gate: Gate?
  /// The scored groups, in the author's order; with `.lowestLevel` each stands on the one before.
  package let areas: [Area]
  /// Derailers, reported apart from the areas.
  package let risks: [Question]
  /// Questions for the participant's own words, asked last.
  package let open: [Question]
  /// `crc32:` and eight hex digits over the bytes of the file.
  package let checksum: String
  /// Every question, in the order it is asked.
  ///
  /// What the gate's crisis branch looks at comes first, then the gate itself, so that its outcome
  /// can be told at once; then the rest of the context, the areas, the risks and the open ones.
  package let askingOrder: [Question]
  /// Where each question stands in the order of asking.
  private let positions: [QuestionID: Int]
  /// What tells which of them are asked.
  let askedQuestions: AskedQuestions
}

extension Assessment {
  /// The parts of an assessment file that stand beside its questions.
  struct Head {
    let id: String
    let title: String
    let version: String
    let licence: String
    let language: String
    let answeredBy: String
    let about: String
    let sources: [Source]
    let advice: Advice
    let isAlone: Bool
    let takeWhen: String?
    let overlaps: [Overlap]
    let reading: String?
    let levels: [Reference]
    let isInventory: Bool
    let checksum: String
  }

  init(
    _ head: Head,
    context: [Question],
    gate: Gate?,
    areas: [Area],
    risks: [Question],
    open: [Question]
  ) {
    id = head.id
    title = head.title
    version = head.version
    licence = head.licence
    language = head.language
    answeredBy = head.answeredBy
    about = head.about
    sources = head.sources
    advice = head.advice
    isAlone = head.isAlone
    takeWhen = head.takeWhen
    overlaps = head.overlaps
    reading = head.reading
    levels = head.levels
    isInventory = head.isInventory
    checksum = head.checksum
    self.context = context
    self.gate = gate
    self.areas = areas
    self.risks = risks
    self.open = open
    askingOrder = Self.order(context + areas.flatMap(\.questions) + risks + open, gate: gate)
    askedQuestions = AskedQuestions(askingOrder)
    positions = Dictionary(
      askingOrder.enumerated().map { ($1.id, $0) },
      uniquingKeysWith: { first, _ in first }
    )
  }

  private static func order(_ questions: [Question], gate: Gate?) -> [Question] {
    guard let gate else { return questions }
    let branch = Set(gate.crisis?.when.questions ?? [])
    let leading = questions.filter { $0.id.area == "context" && branch.contains($0.id) }
    let facts = gate.mustHave.compactMap { mustHave in
      questions.first { $0.id == mustHave.question }
    }
    let early = Set((leading + facts).map(\.id))
    return leading + facts + questions.filter { !early.contains($0.id) }
  }
}

extension Assessment {
  /// The blocks beside the areas; no area may bear their names.
  package static let blocks = ["context", "risks", "open"]

  /// Finds a question in any area or block; `nil` when the id is not defined here.
  package func question(_ id: QuestionID) -> Question? {
    positions[id].map { askingOrder[$0] }
  }

  /// Finds an area by its id; `nil` also for the blocks, which are no areas.
  package func area(_ id: String) -> Area? {
    areas.first { $0.id == id }
  }

  /// Where an area stands among the levels, 1 for the one on the ground; `nil` for all others.
  package func level(of area: String) -> Int? {
    levels.firstIndex { $0.name == area }.map { $0 + 1 }
  }

  /// Whether a question asks what was promised: another one asks whether it is kept.
  package func isPromise(_ id: QuestionID) -> Bool {
    askingOrder.contains { $0.promise == id }
  }
}

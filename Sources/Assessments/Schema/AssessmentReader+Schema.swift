import JSON

extension AssessmentReader {
  /// The JSON Schema of an assessment file: what its shape has to be, one place at a time.
  package static let schema = Schema.file(
    format,
    "Assessment",
    """
    An assessment as an author writes it. Every key is explained where it stands. This schema looks \
    at one place at a time; 'muster check FILE' also finds what hangs together over several: ids \
    that stand twice, names that lead nowhere, conditions that look ahead, areas that can never be \
    scored.
    """,
    .mapping(keys),
    definitions: definitions
  )

  /// What stands in many places, or can hold itself.
  private static let definitions = Schema(
    [JSON.Member("condition", ConditionReader.schema.json)]
      + AnswerReader.typed.map { JSON.Member($0.rawValue, Schema.value(for: $0).json) }
  )

  private static let keys: [Schema.Entry] = [
    .required(
      "format",
      "Format",
      "The kind of file this is, and the version of that kind. Always the same words.",
      ["const": .string(format)]
    ),
    .required(
      "id",
      "Id",
      """
      The short name people type, as in 'muster take readiness'; name the file after it. Small \
      letters, digits and '-'. Never change it: answer sheets name the assessment by it.
      """,
      .identifier
    ),
    .required(
      "title",
      "Title",
      "The name people read, such as \"Coalition readiness\".",
      .text
    ),
    .required(
      "version",
      "Version",
      """
      Three numbers, such as 1.0.0. Give a higher one whenever you change anything in this file: \
      earlier sheets keep the text they answered.
      """,
      .version
    ),
    .required(
      "licence",
      "Licence",
      "What others may do with this text, such as CC-BY-4.0.",
      .text
    ),
    .required("language", "Language", "The language it is written in, such as en or fr.", .text),
    .required(
      "answered-by",
      "Answered by",
      "Whom it is written for, such as \"a founder, or the founding group\".",
      .text
    ),
    .required(
      "about",
      "About",
      "What it is for and how to answer it, in a few sentences. Shown before the first question.",
      .text
    ),
    Schema.Entry(
      "advice",
      "Advice",
      """
      What leads the advice in the report. lowest-area (also when this is left out): the area with \
      the lowest score. lowest-level: the first weak area in the order of the file, because each \
      stands on the one before.
      """,
      .word(Assessment.Advice.self).with(["default": .string(Assessment.Advice.lowestArea.rawValue)]
      )
    ),
    Schema.Entry(
      "alone",
      "Alone",
      """
      true: who answers does so alone, or is the one who can know. The report then proposes no \
      second opinion.
      """,
      .flag
    ),
    Schema.Entry(
      "take-when",
      "Take when",
      "When to take this one, and how often, in a sentence or two. 'muster list' and the report show it.",
      .text
    ),
    Schema.Entry(
      "overlaps",
      "Overlaps",
      "The other assessments that ask about the same, and which to take when.",
      .list(of: overlap)
    ),
    Schema.Entry(
      "reading",
      "Reading",
      """
      What the picture in the report means and does not mean, in a few sentences. Shown under "How \
      to read this", before the rules of all assessments.
      """,
      .text
    ),
    Schema.Entry(
      "levels",
      "Levels",
      """
      The areas that stand on each other, by id, from the ground up and in the order of the file. \
      The report numbers them. They need 'advice: lowest-level'.
      """,
      .list(of: .identifier, atLeast: 1)
    ),
    Schema.Entry(
      "inventory",
      "Inventory",
      "true: the report shows what exists, and where: each fact with what was noted as proof.",
      .flag
    ),
    .required(
      "sources",
      "Sources",
      "The documents the questions are drawn from, each under a short name of your choice.",
      .named(source)
    ),
    Schema.Entry(
      "scales",
      "Scales",
      "The answers to statements and risks: lists of five labels, each list under a short name.",
      .named(scale)
    ),
    Schema.Entry(
      "context",
      "Context questions",
      """
      Questions about what the coalition is like. They bring no points, but other questions can \
      depend on them. Their full names begin with 'context.'.
      """,
      .list(of: QuestionReader.schema(kinds: [.context]))
    ),
    Schema.Entry(
      "gate",
      "Gate",
      "The facts that have to be in place before a launch; leave it out where there are none.",
      GateReader.schema
    ),
    .required("areas", "Areas", "The scored groups of questions.", .list(of: area, atLeast: 1)),
    Schema.Entry(
      "risks",
      "Risks",
      """
      Known ways to spoil the work, asked as how often each happens; reported apart from the \
      areas. Their full names begin with 'risks.'.
      """,
      .list(of: QuestionReader.schema(kinds: [.derailer]))
    ),
    Schema.Entry(
      "open",
      "Open questions",
      "Questions answered in people's own words, asked last. Their full names begin with 'open.'.",
      .list(of: QuestionReader.schema(kinds: [.open]))
    ),
  ]

  private static let overlap = Schema.mapping([
    .required("assessment", "Assessment", "The id of the other assessment.", .identifier),
    .required(
      "with",
      "With",
      "In a few words: what both ask, and which to take when.",
      .text
    ),
  ]).titled("Overlap", "Another assessment that asks about the same.")

  private static let source = Schema.mapping([
    .required("author", "Author", "People or an organisation, as they are to be printed.", .text),
    .required("title", "Title", "The document's own title, printed behind the author.", .text),
    Schema.Entry("year", "Year", "The year it was published, as a number.", .wholeNumber),
    Schema.Entry(
      "file",
      "File",
      "The name of the text file you drew on, for those who check.",
      .text
    ),
  ]).titled("Source", "A document that questions are drawn from.")

  private static let scale = Schema.list(of: .text, atLeast: scaleSteps.count)
    .with(["maxItems": .integer(scaleSteps.count), "uniqueItems": true])
    .titled("Scale", "Five labels, from the least to the most: they are answered with 1 to 5.")

  private static let area = Schema.mapping([
    .required(
      "id",
      "Id",
      """
      The area's short name; its questions are called area.question. Not context, risks or open. \
      Never change it.
      """,
      Schema.identifier.with(["not": ["enum": .strings(Assessment.blocks)]])
    ),
    .required("title", "Title", "The heading over its questions and in the report.", .text),
    .required("about", "About", "One sentence: what the area asks.", .text),
    Schema.Entry(
      "result",
      "Result",
      "One sentence: what a visitor could see when this area is strong.",
      .text
    ),
    Schema.Entry(
      "practices",
      "Practices",
      "What a weak answer leads to where the question itself names no practice.",
      .list(of: .identifier)
    ),
    .required(
      "questions",
      "Questions",
      "The questions its score is made of, at least two unless one is all there is.",
      .list(of: QuestionReader.schema(kinds: [.practice, .fact, .statement]), atLeast: 1)
    ),
  ]).titled("Area", "A scored group of questions.")
}

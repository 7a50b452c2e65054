/// The chart of a report: a row an area, a mark a question, and the score in words.
package struct Profile: Equatable, Sendable {
  /// The answers of one person in one area.
  package struct Line: Equatable, Sendable {
    /// Whose answers, or of when; `nil` where the whole chart is about one sheet.
    package let name: String?
    /// One a question that was asked, in the order of the questions.
    package let marks: [Mark]
    /// The score as it is shown, such as "67"; `nil` without one.
    package let score: String?
    /// The band, or why there is no score.
    package let words: String

    /// Joins the marks of an area and what they come to.
    package init(name: String? = nil, marks: [Mark], score: String?, words: String) {
      self.name = name
      self.marks = marks
      self.score = score
      self.words = words
    }

    /// "67 developing", or why there is no score.
    package var outcome: String { [score, words].compactMap(\.self).joined(separator: " ") }
  }

  /// One area.
  package struct Row: Equatable, Sendable {
    /// The title of the area.
    package let title: String
    /// One a sheet.
    package let lines: [Line]

    /// Joins an area with the lines of its sheets.
    package init(title: String, lines: [Line]) {
      self.title = title
      self.lines = lines
    }
  }

  /// What the chart shows, as a sentence without a full stop.
  package let headline: String
  /// One an area, in the order of the assessment.
  package let rows: [Row]

  /// Joins a headline and the rows.
  package init(headline: String, rows: [Row]) {
    self.headline = headline
    self.rows = rows
  }

  /// The marks that occur, in their own order.
  package var marks: [Mark] {
    rows.flatMap(\.lines).flatMap(\.marks).counts.map(\.mark)
  }

  /// Whether its lines carry names.
  var isNamed: Bool { rows.contains { $0.lines.contains { $0.name != nil } } }

  /// The same as rows of texts: what the chart shows, for those who do not see it.
  package var table: Document.Table {
    let names = isNamed ? ["Whose"] : []
    return Document.Table(
      caption: headline,
      columns: ["Area"] + names + ["Score", "In words", "Answers"],
      rows: rows.flatMap { row in
        row.lines.map { line in
          [row.title] + (isNamed ? [line.name ?? ""] : [])
            + [line.score ?? "none", line.words, line.marks.inWords]
        }
      }
    )
  }
}

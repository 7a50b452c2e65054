import Assessments
import Text

extension Methods {
  /// What `check` asks of English questions and practices, rule by rule.
  static var wording: [Block] {
    WordingRule.all.flatMap { rule in
      [
        Block.heading("Wording: \(rule.name)"), .paragraph(rule.summary),
        .paragraph("Source: \(rule.source)"),
      ]
    }
  }
}

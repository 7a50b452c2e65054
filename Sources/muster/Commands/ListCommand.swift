import ArgumentParser
import Assessments
import Reporting
import Text
import Workspace

/// `muster list`: the assessments that are at hand.
struct ListCommand: MusterCommand {
  static let configuration = CommandConfiguration(
    commandName: "list",
    abstract: "List the assessments.",
    discussion: "Example: muster list"
  )

  @OptionGroup var global: GlobalOptions

  func run(in shell: Shell) throws {
    var blocks: [Block] = [.title("Assessments")]
    for id in try shell.content.assessmentIDs() {
      let assessment = try shell.content.definition(id).assessment
      let all = assessment.askingOrder
      let core = all.filter(\.isCore)
      let lines = [
        assessment.about.firstSentence,
        "\(assessment.extent(.full).upperFirst), about "
          + "\(counted(Minutes.reading(all), "minute")); short form \(assessment.extent(.short)), "
          + "about \(counted(Minutes.reading(core), "minute"))",
        "For: \(assessment.answeredBy)",
      ]
      blocks.append(.heading("\(id): \(assessment.title)"))
      blocks += (lines + assessment.occasion).map { .paragraph($0) }
    }
    try shell.show(blocks)
  }
}

extension String {
  /// All up to the first full stop; nine assessments with all they say of themselves fill four screens.
  fileprivate var firstSentence: String {
    firstRange(of: ". ").map { String(self[..<$0.lowerBound]) + "." } ?? self
  }
}

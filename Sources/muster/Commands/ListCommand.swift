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
      blocks.append(.blank)
      blocks.append(.item(mark: id, text: assessment.title, detail: assessment.about))
      blocks.append(
        .item(
          mark: String(repeating: " ", count: id.count),
          text: "\(assessment.extent(.full)), about "
            + "\(counted(Minutes.reading(all), "minute")); short form "
            + "\(assessment.extent(.short)), about "
            + "\(counted(Minutes.reading(core), "minute"))",
          detail: "For: \(assessment.answeredBy)"
        )
      )
    }
    try shell.show(blocks)
  }
}

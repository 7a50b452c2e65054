import ArgumentParser
import Reporting

/// `muster letter`: what is in place, on one page for a host or a funder.
struct LetterCommand: MusterCommand {
  static let configuration = CommandConfiguration(
    commandName: "letter",
    abstract: "Write a one-page letter: what is in place, and what comes next.",
    discussion: """
      For a host or a funder: no points, no notes, nothing that is missing. Read it before you \
      send it.

      Example: muster letter readiness-1 --format html --output letter.html
      """
  )

  @Argument(help: "The sheet; without it the latest.", completion: .known(.sheets))
  var sheet: String?

  @Option(help: "text, markdown or html.")
  var format = PageFace.text

  @Option(help: ArgumentHelp("The file to write.", valueName: "file"), completion: .file())
  var output: String?

  @OptionGroup var global: GlobalOptions

  func run(in shell: Shell) throws {
    let letter = Letter(try shell.report(of: sheet, withoutNotes: true))
    let delivery = Delivery(format: format.face, isPlain: false, output: output)
    try delivery.deliver(letter.document, in: shell)
  }
}

import ArgumentParser
import JSON
import Reporting

/// The options of every command that writes a document about answers.
struct DeliveryOptions: ParsableArguments {
  @Option(help: "text, markdown, html or json.")
  var format = Face.text

  @Option(help: ArgumentHelp("The file to write.", valueName: "file"), completion: .file())
  var output: String?

  @Flag(help: "One fact, one sentence, one line: no marks and no columns.")
  var plain = false

  @Flag(help: "Leave out notes, evidence and own reasons, for a report that others read.")
  var withoutNotes = false

  /// Whether notes, evidence and own reasons stay out: on request, and on a screen that others see.
  func leavesOutNotes(in shell: Shell) -> Bool {
    withoutNotes || (shell.isProjected && output == nil)
  }

  /// Whether somebody reads it here and now.
  var isForReading: Bool { delivery.isForReading }

  /// Writes the document in its face, or the JSON.
  func deliver(_ document: Document, json: @autoclosure () -> JSON, in shell: Shell) throws {
    try delivery.deliver(document, json: json(), in: shell)
  }

  func validate() throws {
    guard !plain || format == .text else {
      throw ValidationError("'--plain' is for text; leave out '--format \(format.rawValue)'")
    }
  }

  private var delivery: Delivery { Delivery(format: format, isPlain: plain, output: output) }
}

import ArgumentParser
import Assessments
import DurableFiles
import Reporting
import Text
import Workspace

/// `muster demo`: a workspace of made-up sheets, to try things with.
struct DemoCommand: MusterCommand {
  static let configuration = CommandConfiguration(
    commandName: "demo",
    abstract: "Make a folder of made-up sheets to play with.",
    discussion: """
      The people in it do not exist, and your own answers are not touched. It makes muster-demo in \
      the current folder, or fills the empty or new folder that --workspace names.

      Example: muster demo --workspace try-it
      """
  )

  @OptionGroup var global: GlobalOptions

  func run(in shell: Shell) throws {
    // Only what this very line names: the workspace in use is the person's own.
    let path = global.workspace ?? "muster-demo"
    try requireNothing(in: path)
    let today = shell.clock.today
    let ids = try shell.content.assessmentIDs()
    // The one that a founder begins with, where it is among the content; last, so that 'report' and
    // 'compare' take it by themselves.
    guard let shown = ids.first(where: { $0 == "readiness" }) ?? ids.first else { return }
    let definitions = try (ids.filter { $0 != shown } + [shown]).map(shell.content.definition)
    let workspace = try Workspace(creating: path)
    var made: [AnswerSheet] = []
    for definition in definitions {
      // Of the others one sheet each, to see what their reports are like.
      for guest in definition.assessment.id == shown ? DemoGuest.all : [.adaToday] {
        let begun = try workspace.begin(guest.sheet(of: definition, today: today))
        made.append(begun.sheet)
        let time = begun.sheet.started
        let answers = guest.person.answers(to: begun.sheet, of: begun.assessment)
        for change in answers + [.completed(time)] { try begun.append(change, at: time) }
      }
    }
    try tell(made, path, in: shell)
  }

  /// A demonstration never comes between what somebody keeps.
  private func requireNothing(in path: String) throws {
    do {
      guard try Folder(opening: path).names().isEmpty else {
        throw Failure(
          .wrongContent,
          "'\(path)' is not empty, and a demo goes into an empty or a new folder; "
            + "name one with --workspace"
        )
      }
    } catch let error as FileError where error.reason == .missing {}
  }

  private func tell(_ made: [AnswerSheet], _ path: String, in shell: Shell) throws {
    try shell.show([
      .paragraph(
        "Made \(counted(made.count, "finished sheet")) in \(path). These people do not exist, and "
          + "their answers are made up:"
      )
    ])
    try shell.show(
      made.map { sheet in
        let name = [sheet.participant.name, sheet.participant.organisation].compactMap(\.self)
        let form = sheet.form == .short ? ["short form"] : []
        let day = String(sheet.started.prefix(10))
        return .row(
          label: sheet.handle,
          value: (name + form + [day]).joined(separator: ", "),
          labelWidth: made.map(\.handle.count).max() ?? 0
        )
      }
    )
    try shell.show([.blank, .paragraph("Try:")])
    try shell.offer(steps(made, path))
    try shell.show([
      .blank,
      .paragraph(
        "To throw it away, delete the folder \(path). Your own answers are elsewhere and untouched."
      ),
    ])
  }

  /// Three things to try, with the sheets of one assessment.
  private func steps(_ made: [AnswerSheet], _ path: String) -> [NextStep] {
    let handles = made.filter { $0.edition.id == made.last?.edition.id }.map(\.handle)
    func handle(_ guest: DemoGuest) -> String {
      DemoGuest.all.firstIndex(of: guest).map { handles.dropFirst($0).first ?? "" } ?? ""
    }
    guard !handles.isEmpty else { return [] }
    let place = "--workspace \(path.shellWord)"
    let now = handle(.adaToday)
    return [
      NextStep("Ada's report", command: "report \(now) \(place)"),
      NextStep(
        "What moved in six months",
        command: "compare \(handle(.adaEarlier)) \(now) \(place)"
      ),
      NextStep(
        "Ada beside her partner Ben",
        command: "report \(now) --beside \(handle(.ben)) \(place)"
      ),
    ]
  }
}

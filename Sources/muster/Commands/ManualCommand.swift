import ArgumentParser

/// `muster manual`: the manual page, to read here or to install for `man muster`.
struct ManualCommand: MusterCommand {
  static let configuration = CommandConfiguration(
    commandName: "manual",
    abstract: "Print the whole manual.",
    discussion: """
      As text, or as the page that the man program shows.

      Example: muster manual --format man
      """
  )

  /// The forms the manual can be written in.
  enum Format: String, CaseIterable, ExpressibleByArgument {
    case text
    case man
  }

  @Option(help: "text, or man for the man program.")
  var format = Format.text

  @OptionGroup var global: GlobalOptions

  func run(in shell: Shell) throws {
    let page = ManualPage(
      .muster,
      version: Muster.version,
      date: shell.settings.date.map { "\($0)" } ?? ""
    )
    switch format {
    case .man: try shell.output(page.roff)
    case .text: try shell.show(page.text)
    }
  }
}

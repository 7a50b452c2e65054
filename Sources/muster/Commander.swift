import ArgumentParser
import Assessments
import FoundationEssentials
import Text

/// Understands the words of a command and carries it out: the same for arguments, prompt and pipe.
struct Commander {
  let shell: Shell

  /// Runs one command and tells what went wrong; the status is that of its end.
  func run(_ words: [String]) -> Status {
    // The command's own options hold until its error is told.
    let base = shell.settings
    defer { shell.use(base) }
    do {
      try perform(GlobalOptions.hoisted(words))
      return .done
    } catch {
      return shell.report(Failure(error))
    }
  }

  /// The words a command may have: the parser takes minutes for ten thousand.
  private static let wordLimit = 1_000

  private func requireFew(_ words: [String]) throws {
    guard words.count > Self.wordLimit else { return }
    throw Failure(
      .usage,
      "\(words.count) words are too many for a command; it takes up to \(Self.wordLimit)"
    )
  }

  private func perform(_ words: [String]) throws {
    try requireFew(words)
    if ShellCompletion.isAsked(words) {
      try shell.output(try ShellCompletion.answer(words) + "\n")
      return
    }
    // 'help' names a command too, or one of the guides.
    let named = words.first == "help" ? words.dropFirst() : words[...]
    if words.first == "help", let guide = named.first.flatMap({ Guide(rawValue: $0) }) {
      try show(guide, options: Array(named.dropFirst()))
      return
    }
    if let first = named.first, !first.hasPrefix("-"), !Muster.names.contains(first) {
      let known = Muster.names + (words.first == "help" ? Guide.allCases.map(\.rawValue) : [])
      let hint = Names.hint(first, in: known)
      throw Failure(.usage, "'\(first)' is not a command\(hint) ('muster help' lists them)")
    }
    do {
      var command = try Muster.parseAsRoot(words)
      if let own = command as? any MusterCommand {
        shell.use(own.global.over(shell.settings))
        try own.run(in: shell)
      } else {
        try command.run()
      }
    } catch let error where Muster.exitCode(for: error) == .success {
      try shell.output(shell.fitted(Muster.fullMessage(for: error)))
    } catch let error where Muster.exitCode(for: error) == .validationFailure {
      throw Failure(.usage, usage(Muster.message(for: error), words))
    }
  }

  private func show(_ guide: Guide, options: [String]) throws {
    do {
      shell.use(try GlobalOptions.parse(options).over(shell.settings))
    } catch {
      throw Failure(.usage, usage(GlobalOptions.message(for: error), []))
    }
    if let document = guide.document {
      try shell.show(document)
    } else {
      try shell.show([.paragraph(guide.comesLater)])
    }
  }

  /// The options of a start without a command; `nil` when there is one.
  func commandlessOptions(_ words: [String]) throws -> GlobalOptions? {
    try requireFew(words)
    let hoisted = GlobalOptions.hoisted(words)
    let own = ["--help", "-h", "--version", "--help-hidden"]
    guard hoisted.first?.hasPrefix("--") ?? true, !hoisted.contains(where: own.contains),
      !ShellCompletion.isAsked(hoisted)
    else { return nil }
    do {
      return try GlobalOptions.parse(hoisted)
    } catch {
      throw Failure(.usage, usage(GlobalOptions.message(for: error), []))
    }
  }

  /// One line in our own words around what the parser has to say.
  private func usage(_ message: String, _ words: [String]) -> String {
    let first = message.split(separator: "\n").first.map(String.init) ?? "that is no command"
    // Its guess leaves out much that we know; ours stands instead.
    let line = first.components(separatedBy: ". Did you mean").first ?? first
    let text = line.lowerFirst
    let sentence = text.hasSuffix(".") ? String(text.dropLast()) : text
    let command = words.first.flatMap { Muster.names.contains($0) ? $0 : nil }
    let parts = sentence.split(separator: "'", omittingEmptySubsequences: false)
    let written = parts.count > 1 ? String(parts[1]) : ""
    let known = Grammar.muster.command(words).command.words
    let hint = known.contains(written) ? "" : Names.hint(written, in: known)
    return "\(sentence)\(hint) ('muster\(command.map { " \($0)" } ?? "") --help' shows how)"
  }
}

import ArgumentParser

/// What the scripts of bash, zsh and fish ask for, in the parser's own words: the script itself, and
/// on Tab the values of an argument.
enum ShellCompletion {
  /// Writes the script; it is not in the help, for the scripts are installed with the program.
  static let script = "--generate-completion-script"
  /// Asks for values: the command, `--`, the argument, where the cursor is, and the line.
  private static let request = "---completion"

  /// Whether these words come from a shell, or are for one.
  static func isAsked(_ words: [String]) -> Bool {
    words.first == request || words.first?.prefix { $0 != "=" } == script[...]
  }

  /// The script, or the values a line each.
  static func answer(_ words: [String]) throws -> String {
    do {
      _ = try Muster.parseAsRoot(words)
    } catch  where Muster.exitCode(for: error) == .success {
      return Muster.fullMessage(for: error)
    } catch  where words.first == request {
      // A script of another version may ask for what is not there; words on the screen would only
      // stand in the way of what is being typed.
    } catch {
      throw Failure(.usage, "there is a script for bash, zsh and fish: \(script) bash")
    }
    return ""
  }

  /// The values of an argument of the command that `path` names, on this line.
  static func values(_ path: [String], of argument: String, _ line: [String]) -> [String] {
    let words = [request] + path + ["--", argument, "\(line.count - 1)", "0"] + line
    // A request is always answered, if with nothing.
    let answer = (try? answer(words)) ?? ""
    return answer.split(separator: "\n").map(String.init)
  }
}

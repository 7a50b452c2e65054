import DurableFiles

/// The person's own pager, for texts longer than the screen.
///
/// `MUSTER_PAGER` names it, else `PAGER`, else it is `less`; a variable that is set and empty, or
/// `cat`, means none.
struct Pager: Equatable {
  /// The program and its words; nothing in them is expanded, and no shell reads them.
  let words: [String]
  /// What `less` is to be told where the person has not said it: to leave a text that fits on the
  /// screen there, to pass bold on, not to clear the screen at its end, and to name its keys where it
  /// would show a colon, which tells nobody how to leave.
  let variables: [String: String]

  /// `nil` where a text is to be printed as it is.
  ///
  /// `isUTF8`: whether the text goes beyond ASCII.
  init?(_ environment: Environment, isUTF8: Bool) {
    // Set and empty they mean none, so this is not for `variable(_:)`.
    let named = [Variable.pager, .anyPager].compactMap { environment.variables[$0.rawValue] }.first
    guard let words = CommandLineWords.split(named ?? "less"), !words.isEmpty, words != ["cat"]
    else { return nil }
    self.words = words
    let wanted = [Variable.lessOptions.rawValue: Self.lessOptions].merging(
      isUTF8 ? ["LESSCHARSET": "utf-8"] : [:]
    ) { $1 }
    variables = wanted.filter { environment.variables[$0.key] == nil }
  }

  /// Between `?e` and the dot: what stands at the end, and what stands before it.
  private static let lessOptions = "FRXPs?eThe end, q leaves:Space goes on, q leaves.$"

  /// Shows the text and waits until the person has read it.
  ///
  /// False when the pager did not do that, so that the text has to be printed as it is.
  func show(_ text: String) -> Bool {
    do {
      // Ctrl-C ends some pagers, and then enough was read.
      let read: [Processes.Ending] = [
        .exited(status: 0), .exited(status: 130), .killed(signal: 2),
      ]
      return read.contains(try Processes.run(words, input: text, variables: variables))
    } catch {
      // There is no such program: the text itself is what matters.
      return false
    }
  }
}

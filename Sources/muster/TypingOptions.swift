import ArgumentParser

/// The options of every command that asks questions.
struct TypingOptions: ParsableArguments {
  @Flag(help: "A number answers at once, without Enter, where lines are edited.")
  var instant = false
}

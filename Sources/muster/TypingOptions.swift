import ArgumentParser

/// The options of every command that asks questions.
struct TypingOptions: ParsableArguments {
  @Flag(help: "A number answers at once, without Enter.")
  var instant = false
}

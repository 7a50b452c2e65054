import ArgumentParser

/// The forms a command can write its result in.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
}

import ArgumentParser

/// The forms a command can write its result in.
enum OutputFormat: String, CaseIterable, ExpressibleByArgument {
  case text
  case json
}

/// The faces of what people read, and the form for programs.
enum Face: String, CaseIterable, ExpressibleByArgument {
  case text
  case markdown
  case html
  case json
}

/// The faces of what only people read.
enum PageFace: String, CaseIterable, ExpressibleByArgument {
  case text
  case markdown
  case html

  var face: Face {
    switch self {
    case .text: .text
    case .markdown: .markdown
    case .html: .html
    }
  }
}

import Text

extension ManualPage {
  /// The page for man(1), in the man(7) macros; the same page has the same bytes.
  var roff: String {
    let head = [
      #".\" Written by 'muster manual --format man'; change the commands, not this file."#,
      ".TH \(name.uppercased()) 1 \"\(date)\" \"\(name) \(version)\" \"\(name.upperFirst)\"",
    ]
    let lines = head + sections.flatMap(\.roff)
    return lines.joined(separator: "\n") + "\n"
  }
}

extension ManualPage.Section {
  fileprivate var roff: [String] {
    [".SH \(escaped(title))"] + stacked.flatMap { $1.roff(below: $0) }
  }
}

extension ManualPage.Part {
  fileprivate func roff(below above: Self?) -> [String] {
    switch self {
    // Below a heading a paragraph needs no macro of its own.
    case .paragraph(let text): (above?.isCommand ?? true ? [] : [".PP"]) + filled(text)
    case .command(let usage): [".SS \(escaped(usage))"]
    case .entry(let term, let meaning): [".TP", ".B \(escaped(term))"] + filled(meaning)
    case .example(let lines):
      [".PP", ".RS 4", ".EX"] + lines.map(escapedLine) + [".EE", ".RE"]
    }
  }
}

/// A text in lines that the formatter fills anew; short ones, for the escapes make them longer.
private func filled(_ text: String) -> [String] {
  render([.paragraph(text)], style: TextStyle(width: 64)).map(escapedLine)
}

/// A line that no dot and no apostrophe at its beginning makes a macro of.
private func escapedLine(_ line: String) -> String {
  let line = escaped(line)
  return line.hasPrefix(".") ? #"\&"# + line : line
}

/// Text whose backslashes, hyphens, quotes and accents are printed as they are.
private func escaped(_ text: String) -> String {
  text.terminalSafeLine.unicodeScalars.map { scalar in
    switch scalar {
    case "\\": #"\e"#
    case "-": #"\-"#
    case "'": #"\(aq"#
    case "\"": #"\(dq"#
    case "`": #"\(ga"#
    case "^": #"\(ha"#
    case "~": #"\(ti"#
    case _ where scalar.isASCII: String(scalar)
    default:
      #"\[u"# + String(repeating: "0", count: max(0, 4 - hexadecimal(scalar).count))
        + hexadecimal(scalar) + "]"
    }
  }.joined()
}

private func hexadecimal(_ scalar: Unicode.Scalar) -> String {
  String(scalar.value, radix: 16, uppercase: true)
}

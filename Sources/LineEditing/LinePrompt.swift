/// What stands before the line to be typed: one line, followed by one blank.
package struct LinePrompt: Equatable, Sendable {
  /// The words, without colour codes and without the blank at the end.
  package let text: String

  /// Whether it is drawn in bold cyan.
  package let color: Bool

  /// Makes a prompt of one line; ends of lines and control characters in it become blanks.
  package init(text: String, color: Bool = false) {
    self.text = TypedText.singleLine(text)
    self.color = color
  }
}

extension LinePrompt {
  /// The prompt as it is written where nothing is edited.
  var plain: String { text.isEmpty ? "" : text + " " }

  /// The prompt for libedit: `\u{1}` opens and closes what takes no space on the screen.
  ///
  /// A literal must be followed by something visible, or it is lost with the colour's end in it:
  /// so the blank stands after the last. Two side by side would swallow the prompt.
  var forEditor: String {
    guard color, !text.isEmpty else { return plain }
    return "\u{1}\u{1b}[1;36m\u{1}\(text)\u{1}\u{1b}[0m\u{1} "
  }

  /// The same prompt for a locale that has ASCII only.
  var ascii: LinePrompt {
    LinePrompt(
      text: String(
        String.UnicodeScalarView(
          text.unicodeScalars.map { scalar in
            if scalar.isASCII { scalar } else if scalar == "›" { ">" } else { "?" }
          }
        )
      ),
      color: color
    )
  }
}

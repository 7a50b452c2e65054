/// How text is laid out for one terminal: its width, and what it can show.
package struct TextStyle: Sendable, Equatable {
  /// The widths text is laid out for; a wider or narrower terminal is treated as the nearest one.
  package static let widths = 30...100

  /// The number of columns no line exceeds, from 30 to 100.
  package let width: Int

  /// Whether titles and headings may be set bold with escape sequences.
  package let color: Bool

  /// Whether everything outside printable ASCII is transliterated.
  package let ascii: Bool

  /// Whether the text is heard rather than seen: no mark but a number, and no columns.
  package let spoken: Bool

  /// Creates a style, moving the width into 30 to 100 columns.
  package init(width: Int = 80, color: Bool = false, ascii: Bool = false, spoken: Bool = false) {
    self.width = min(max(width, Self.widths.lowerBound), Self.widths.upperBound)
    self.color = color
    self.ascii = ascii
    self.spoken = spoken
  }
}

extension TextStyle {
  /// A text that is safe already, in the letters of this style.
  package func written(_ safe: String) -> String {
    ascii ? safe.transliterated : safe
  }
}

import Text

/// How wide text is in a picture, without asking a font: the widest of those that may draw it.
enum TextMeasure {
  /// Weights that differ in width.
  enum Weight: String {
    case regular = "400"
    case bold = "700"
  }

  /// The families a picture asks for; all but the last are as wide as Arial.
  static let families = "Arial, 'Liberation Sans', 'DejaVu Sans', sans-serif"

  /// The width of a text in the units of the font size, never less than it will be drawn.
  static func width(of text: String, size: Double, weight: Weight = .regular) -> Double {
    let widths = weight == .regular ? regular : bold
    var thousandths = 0
    for character in text {
      if let ascii = character.asciiValue, ascii >= 0x20, ascii < 0x7F {
        thousandths += widths[Int(ascii) - 0x20]
      } else {
        thousandths += beyondASCII(character)
      }
    }
    return Double(thousandths) * size / 1000
  }

  /// Most letters of other alphabets are narrower, wide characters and emoji a little wider than a
  /// square; a combining mark takes no room of its own.
  private static func beyondASCII(_ character: Character) -> Int {
    switch String(character).displayWidth {
    case 0: 0
    case 1: 1200
    default: 1500
    }
  }

  /// From 0x20 to 0x7E, in thousandths of the font size: the wider of Liberation Sans 2.1 (as wide as
  /// Arial) and DejaVu Sans 2.37.
  private static let regular = [
    318, 401, 460, 838, 637, 951, 780, 275, 391, 391, 500, 838, 318, 361, 318, 337, 637, 637, 637,
    637, 637, 637, 637, 637, 637, 637, 337, 337, 838, 838, 838, 557, 1016, 685, 687, 723, 771, 667,
    611, 778, 752, 295, 500, 667, 558, 863, 749, 788, 667, 788, 723, 667, 611, 732, 685, 989, 686,
    667, 686, 391, 337, 391, 838, 557, 500, 613, 635, 550, 635, 616, 353, 635, 634, 278, 278, 580,
    278, 975, 634, 612, 635, 635, 412, 521, 393, 634, 592, 818, 592, 592, 525, 637, 337, 637, 838,
  ]

  private static let bold = [
    349, 457, 521, 838, 696, 1002, 873, 307, 458, 458, 523, 838, 380, 416, 380, 366, 696, 696, 696,
    696, 696, 696, 696, 696, 696, 696, 400, 400, 838, 838, 838, 611, 1000, 774, 763, 734, 831, 684,
    684, 821, 837, 373, 557, 775, 638, 996, 837, 851, 733, 851, 771, 721, 683, 813, 774, 1104, 771,
    725, 726, 458, 366, 458, 838, 557, 500, 675, 716, 593, 716, 679, 436, 716, 712, 343, 343, 666,
    343, 1042, 712, 688, 716, 716, 494, 596, 479, 712, 652, 924, 646, 652, 583, 712, 366, 712, 838,
  ]
}

extension TextMeasure {
  /// The text in lines no wider than `width`, at most `limit` of them; the last is cut with "…" when
  /// there is more.
  static func lines(
    _ text: String,
    width: Double,
    size: Double,
    weight: Weight = .regular,
    limit: Int = 3
  ) -> [String] {
    func fits(_ text: String) -> Bool {
      self.width(of: text, size: size, weight: weight) <= width
    }
    var lines: [String] = []
    var line = ""
    for word in text.split(whereSeparator: \.isWhitespace).map(String.init) {
      let joined = line.isEmpty ? word : "\(line) \(word)"
      if fits(joined) {
        line = joined
        continue
      }
      if !line.isEmpty { lines.append(line) }
      line = word
      while !fits(line) {
        let piece = longestPrefix(of: line, where: fits)
        lines.append(piece)
        line = String(line.dropFirst(piece.count))
      }
    }
    if !line.isEmpty { lines.append(line) }
    guard lines.count > limit else { return lines }
    return lines.prefix(limit - 1) + [longestPrefix(of: lines[limit - 1]) { fits($0 + "…") } + "…"]
  }

  /// At least one character, so that whoever cuts piece by piece comes to an end.
  private static func longestPrefix(of text: String, where fits: (String) -> Bool) -> String {
    var piece = String(text.prefix(1))
    for character in text.dropFirst() {
      guard fits(piece + String(character)) else { break }
      piece.append(character)
    }
    return piece
  }
}

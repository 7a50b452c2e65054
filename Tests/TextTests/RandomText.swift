/// Text of all kinds: words, long words, wide and combining scalars, emoji, controls, any scalar.
func randomText(length: Int, using generator: inout some RandomNumberGenerator) -> String {
  let pieces = [
    " ", " ", " ", "\n", "word", "a", "\u{A0}", "supercalifragilistic", "漢", "字", "한", "ｶ", "é",
    "e\u{301}", "\u{301}", "\u{200D}", "\u{FE0F}", "👩‍💻", "🇫🇮", "🇫", "👍🏽", "😀", "क्ष", "ﷺ", "—", "…",
    "■", "·", "\t", "\u{1B}[1m", "\u{202E}", "\u{7}", "\r\n", "ß", "≠",
  ]
  var text = ""
  for _ in 0..<Int.random(in: 0...length, using: &generator) {
    if Int.random(in: 0..<8, using: &generator) == 0,
      let scalar = Unicode.Scalar(UInt32.random(in: 0...0x1FFFF, using: &generator))
    {
      text.unicodeScalars.append(scalar)
    } else {
      text += pieces.randomElement(using: &generator) ?? ""
    }
  }
  return text
}

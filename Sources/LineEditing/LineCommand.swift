/// What keys do to the line as they do in a shell, where libedit's own commands differ.
///
/// To libedit a hyphen and a dot belong to a word; to bash only letters and digits do, and Ctrl-W
/// goes back to a blank. They are libedit commands by these names, so that the person's own
/// settings can bind other keys to them.
enum LineCommand: Int32, CaseIterable {
  // 0 is the private key's.
  case wordLeft = 1
  case wordRight
  case killWord
  case killWordBack
  case killToBlankBack
  case killToEnd
  case killToStart
  case yank
  case upperCase
  case lowerCase
  case capitalize
  case transpose

  /// The name in libedit's settings.
  var name: String {
    switch self {
    case .wordLeft: "muster-prev-word"
    case .wordRight: "muster-next-word"
    case .killWord: "muster-kill-next-word"
    case .killWordBack: "muster-kill-prev-word"
    case .killToBlankBack: "muster-kill-to-blank"
    case .killToEnd: "muster-kill-to-end"
    case .killToStart: "muster-kill-to-start"
    case .yank: "muster-yank"
    case .upperCase: "muster-upper-case"
    case .lowerCase: "muster-lower-case"
    case .capitalize: "muster-capitalize"
    case .transpose: "muster-transpose"
    }
  }
}

/// What a command does to a line: scalars give way to others, and the cursor goes somewhere.
struct LineEdit: Equatable {
  /// The scalars that give way.
  var range: Range<Int>

  /// What comes in their place.
  var insertion: [Unicode.Scalar] = []

  /// Where the cursor stands afterwards.
  var cursor: Int

  /// Where the scalars that give way are kept to be put back; `nil` when they are not.
  var kept: Kept?

  /// The end of what was killed just before at which more of it is added.
  enum Kept {
    case front
    case back
  }
}

extension LineCommand {
  /// What it does to a line with so many scalars before the cursor; `nil` for nothing.
  ///
  /// `killed` is what the yank puts back.
  func edit(_ line: [Unicode.Scalar], cursor: Int, killed: [Unicode.Scalar]) -> LineEdit? {
    switch self {
    case .wordLeft: Self.move(from: cursor, to: Self.wordStart(line, before: cursor))
    case .wordRight: Self.move(from: cursor, to: Self.wordEnd(line, after: cursor))
    case .killWord: Self.kill(cursor..<Self.wordEnd(line, after: cursor), .back)
    case .killWordBack: Self.kill(Self.wordStart(line, before: cursor)..<cursor, .front)
    case .killToBlankBack: Self.kill(Self.blankStart(line, before: cursor)..<cursor, .front)
    case .killToEnd: Self.kill(cursor..<line.count, .back)
    case .killToStart: Self.kill(0..<cursor, .front)
    case .yank:
      killed.isEmpty
        ? nil
        : LineEdit(range: cursor..<cursor, insertion: killed, cursor: cursor + killed.count)
    case .upperCase: Self.recase(line, cursor) { scalar, _ in scalar.properties.uppercaseMapping }
    case .lowerCase: Self.recase(line, cursor) { scalar, _ in scalar.properties.lowercaseMapping }
    case .capitalize:
      Self.recase(line, cursor) { scalar, isFirst in
        isFirst ? scalar.properties.titlecaseMapping : scalar.properties.lowercaseMapping
      }
    case .transpose: Self.transpose(line, cursor)
    }
  }

  private static func move(from cursor: Int, to target: Int) -> LineEdit? {
    target == cursor ? nil : LineEdit(range: target..<target, cursor: target)
  }

  private static func kill(_ range: Range<Int>, _ kept: LineEdit.Kept) -> LineEdit? {
    range.isEmpty ? nil : LineEdit(range: range, cursor: range.lowerBound, kept: kept)
  }

  // MARK: - Words

  private static func wordStart(_ line: [Unicode.Scalar], before cursor: Int) -> Int {
    var index = cursor
    while index > 0, !isOfWord(line[index - 1]) { index -= 1 }
    while index > 0, isOfWord(line[index - 1]) { index -= 1 }
    return index
  }

  private static func wordEnd(_ line: [Unicode.Scalar], after cursor: Int) -> Int {
    var index = cursor
    while index < line.count, !isOfWord(line[index]) { index += 1 }
    while index < line.count, isOfWord(line[index]) { index += 1 }
    return index
  }

  private static func blankStart(_ line: [Unicode.Scalar], before cursor: Int) -> Int {
    var index = cursor
    while index > 0, line[index - 1].properties.isWhitespace { index -= 1 }
    while index > 0, !line[index - 1].properties.isWhitespace { index -= 1 }
    return index
  }

  /// Letters and digits of any script, with the marks on them.
  static func isOfWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter,
      .nonspacingMark, .spacingMark, .decimalNumber, .letterNumber:
      true
    default: false
    }
  }

  private static func recase(
    _ line: [Unicode.Scalar],
    _ cursor: Int,
    _ mapping: (_ scalar: Unicode.Scalar, _ isFirst: Bool) -> String
  ) -> LineEdit? {
    let end = wordEnd(line, after: cursor)
    guard end > cursor else { return nil }
    var isFirst = true
    let word = line[cursor..<end].map { scalar in
      guard isOfWord(scalar) else { return scalar }
      defer { isFirst = false }
      // A letter that becomes two, as the German sharp s does, stays as it is.
      let mapped = mapping(scalar, isFirst).unicodeScalars
      return mapped.count == 1 ? mapped.first ?? scalar : scalar
    }
    return LineEdit(range: cursor..<end, insertion: word, cursor: end)
  }

  // MARK: - Transposing

  /// Swaps the letters around the cursor, or the last two at the end of the line.
  private static func transpose(_ line: [Unicode.Scalar], _ cursor: Int) -> LineEdit? {
    let before = Array(String(String.UnicodeScalarView(line[..<cursor])))
    let after = String(String.UnicodeScalarView(line[cursor...]))
    let pair: [Character]
    if let next = after.first {
      guard let last = before.last else { return nil }
      pair = [last, next]
    } else {
      guard before.count > 1 else { return nil }
      pair = Array(before.suffix(2))
    }
    let end = after.first.map { cursor + $0.unicodeScalars.count } ?? cursor
    let start = end - pair.reduce(0) { $0 + $1.unicodeScalars.count }
    return LineEdit(
      range: start..<end,
      insertion: Array(pair[1].unicodeScalars) + Array(pair[0].unicodeScalars),
      cursor: end
    )
  }
}

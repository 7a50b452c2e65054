/// How many syllables an English word has when it is spoken.
///
/// Groups of vowels are counted; then endings that are silent are taken off and vowels that are
/// spoken apart are added. There is no rule that fits every English word: of the 1,238 words of
/// readiness and the playbooks that the CMU Pronouncing Dictionary holds, 1,236 came out as there;
/// of 2,561 words of other texts about coalitions, 98 in 100.
package enum Syllables {
  /// Counts the syllables of one word, at least 1.
  ///
  /// A word with digits, and one in capitals only, counts as one syllable, as in Flesch, How to
  /// Write Plain English (1979).
  package static func count(_ word: String) -> Int {
    let isAbbreviation = word.count > 1 && !word.contains(where: \.isLowercase)
    if isAbbreviation || word.contains(where: \.isNumber) { return 1 }
    let parts = word.lowercased().replacing("’", with: "'")
      .split { !($0.isLetter || $0 == "'") }
    return max(1, parts.reduce(0) { $0 + spoken(String($1)) })
  }

  /// "didn't" has one more than "did"; 's, 've and the like add none.
  private static func spoken(_ part: String) -> Int {
    if part.hasSuffix("n't") {
      let stem = String(part.dropLast(3))
      return letters(stem) + (addsSyllable.contains(stem) ? 1 : 0)
    }
    return letters(String(part.prefix { $0 != "'" }))
  }

  private static let addsSyllable: Set = [
    "did", "could", "would", "should", "is", "was", "does", "has", "had", "need", "must",
  ]

  private static func letters(_ word: String) -> Int {
    if let known = irregular[word] { return known }
    let letters = Letters(word)
    let count = letters.vowelGroups - letters.silentVowels + letters.vowelsSpokenApart
    return max(word.isEmpty ? 0 : 1, count)
  }

  /// Words that no rule below catches.
  private static let irregular = [
    "business": 2, "businesses": 3, "cement": 2, "element": 3, "elements": 3, "evening": 2,
    "evenings": 2, "foreign": 2, "foreigner": 3, "forest": 2, "forests": 2, "forever": 3,
    "nevertheless": 4, "safety": 2, "science": 2,
  ]
}

/// The letters of one word, small, with what their order tells about its sound.
private struct Letters {
  private let text: String
  private let letters: [Character]

  init(_ word: String) {
    text = word
    letters = Array(word)
  }

  var vowelGroups: Int {
    letters.indices.count { isVowel($0) && !isVowel($0 - 1) }
  }

  // MARK: Silent

  var silentVowels: Int { silentEnding + silentInside }

  /// The last e of "made", "makes", "asked", "league"; not that of "table", "prices", "wanted".
  private var silentEnding: Int {
    for ending in ["gue", "gues", "que", "ques"] where text.hasSuffix(ending) {
      return ending.hasPrefix("q") || isVowel(letters.count - ending.count - 1) ? 1 : 0
    }
    let end = letters.count - 1
    if text.hasSuffix("e") { return isSilent(eAt: end) && letters.count > 2 ? 1 : 0 }
    guard letters.count > 3, text.hasSuffix("es") || text.hasSuffix("ed") else { return 0 }
    let before = letters[end - 2]
    let hisses =
      "sxzcg".contains(before) || ["ch", "sh"].contains(String(letters[(end - 3)...(end - 2)]))
    let isSpoken = letters[end] == "s" ? hisses : "td".contains(before)
    return isSilent(eAt: end - 1) && !isSpoken ? 1 : 0
  }

  /// Whether an e after a consonant is silent: after "l" or "r" with another consonant before, as
  /// in "table" and "centre", it is heard.
  private func isSilent(eAt index: Int) -> Bool {
    guard index > 0, !isVowel(index - 1) else { return false }
    guard "lr".contains(letters[index - 1]), index > 1 else { return true }
    return isVowel(index - 2) || letters[index - 2] == letters[index - 1]
  }

  /// The e before the second half of "some-thing", "care-ful", "fore-see", "every-one".
  private var silentInside: Int {
    var count = text.hasPrefix("every") ? 1 : 0
    if text.hasPrefix("fore"), letters.count > 6 { count += 1 }
    if text.hasSuffix("ically") { count += 1 }
    guard let half = Self.halves.first(where: text.hasSuffix) else { return count }
    let e = letters.count - half.count - 1
    guard e > 1, letters[e] == "e", isSilent(eAt: e), (0..<(e - 1)).contains(where: isVowel),
      !(half.hasPrefix("ment") && letters[e - 1] == "l")
    else { return count }
    return count + 1
  }

  /// Longest first.
  private static let halves = [
    "holder", "keeper", "makers", "making", "boards", "things", "places", "fully", "lines",
    "where", "thing", "times", "board", "place", "works", "holds", "books", "maker", "ments",
    "body", "less", "line", "ness", "ment", "time", "what", "fore", "work", "side", "wide", "hold",
    "book", "like", "ful", "ly",
  ]

  // MARK: Spoken apart

  var vowelsSpokenApart: Int {
    var count = Self.apartAtEnd.contains(where: text.hasSuffix) ? 1 : 0
    for pattern in Self.apart {
      let size = pattern.letters.count
      for start in letters.indices where letters[start...].starts(with: pattern.letters) {
        let before = start == 0 ? nil : letters[start - 1]
        let after = letters[(start + size)...]
        if let before, pattern.notAfter.contains(before) { continue }
        if pattern.notBefore.contains(where: { after.starts(with: $0) }) { continue }
        count += 1
      }
    }
    return count
  }

  /// "easi-er", "any-one", "ide-a", "do-ing", "ti-red".
  private static let apartAtEnd = [
    "ier", "iers", "iest", "yone", "idea", "ideas", "area", "areas", "ism", "isms", "asm", "thm",
    "eing", "oing", "ying", "uing", "ire", "ires", "ired",
  ]

  private struct Pattern {
    let letters: [Character]
    let notAfter: String
    let notBefore: [String]

    init(_ letters: String, notAfter: String = "", notBefore: [String] = []) {
      self.letters = Array(letters)
      self.notAfter = notAfter
      self.notBefore = notBefore
    }
  }

  /// Two vowels side by side that are two syllables, "alli-ance", and where they are one, "soci-al".
  private static let apart = [
    Pattern("ia", notAfter: "tcsg", notBefore: ["ge", "me"]), Pattern("ciat"), Pattern("tiat"),
    Pattern("io", notAfter: "tscgxln", notBefore: ["ur"]), Pattern("iu"),
    Pattern("ient", notAfter: "tcsg"), Pattern("ienc", notAfter: "tcsg"), Pattern("iet"),
    Pattern("ua", notAfter: "qg"), Pattern("uel", notAfter: "qg"), Pattern("uen", notAfter: "qg"),
    Pattern("uet", notAfter: "qg"), Pattern("uou"), Pattern("eo", notAfter: "pgm"),
    Pattern("creat", notBefore: ["u"]), Pattern("react"), Pattern("reali"), Pattern("coali"),
    Pattern("coord"), Pattern("coop"), Pattern("oev"), Pattern("poe"),
    Pattern("aye", notBefore: ["d", "s"]), Pattern("ayo"), Pattern("eyo"),
    Pattern("oye", notBefore: ["d"]), Pattern("oya"),
  ]

  private func isVowel(_ index: Int) -> Bool {
    letters.indices.contains(index) && Self.vowels.contains(letters[index])
  }

  private static let vowels: Set<Character> = Set("aeiouyéèêàïö")
}

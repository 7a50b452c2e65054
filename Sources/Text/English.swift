/// The words as an English enumeration, without a comma before the conjunction: "a, b and c".
package func englishList(_ words: [String], conjunction: String = "and") -> String {
  guard let last = words.last, words.count > 1 else { return words.first ?? "" }
  return words.dropLast().joined(separator: ", ") + " \(conjunction) \(last)"
}

/// A number with its noun: "1 question", "3 questions", "0 replies".
///
/// The plural is formed by rule ("s", "es" after a hissing sound, "ies" for a consonant and "y");
/// give `plural` for a noun that has its own, such as "people".
package func counted(_ count: Int, _ noun: String, plural: String? = nil) -> String {
  "\(count) \(count == 1 ? noun : plural ?? regularPlural(of: noun))"
}

private func regularPlural(of noun: String) -> String {
  if ["s", "x", "z", "ch", "sh"].contains(where: noun.hasSuffix) { return noun + "es" }
  if noun.hasSuffix("y"), let before = noun.dropLast().last, !"aeiou".contains(before) {
    return noun.dropLast() + "ies"
  }
  return noun + "s"
}

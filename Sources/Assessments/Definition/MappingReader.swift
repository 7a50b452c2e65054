import Text

/// Reads the entries of one mapping; what is wrong goes to the collector and reading goes on.
///
/// Every key that is asked for becomes a known one; `finish()` reports the others.
package struct MappingReader {
  /// Where the mapping begins; missing keys are reported there.
  package let place: Place
  /// Where everything wrong is reported.
  package let faults: FaultCollector
  private let entries: [SourceNode.Entry]
  private var known: [String] = []

  /// `nil`, with a fault, when the node is no mapping.
  package init?(_ node: SourceNode, _ what: String, faults: FaultCollector) {
    guard case .mapping(let entries) = node.content else {
      faults.report("\(what) has to be a mapping of keys and values", at: node.place)
      return nil
    }
    self.place = node.place
    self.faults = faults
    self.entries = entries
  }

  /// Looks up a value of any shape; `nil`, without a fault, when the key is left out.
  package mutating func node(_ key: String) -> SourceNode? {
    known.append(key)
    return entries.first { $0.key == key }?.value
  }

  /// Looks up a value of any shape; `nil`, with a fault, when the key is left out.
  package mutating func required(_ key: String) -> SourceNode? {
    if let found = node(key) { return found }
    faults.report("'\(key)' is missing", at: place)
    return nil
  }

  /// Text that may be left out, but not left empty.
  package mutating func text(_ key: String) -> String? {
    node(key).flatMap { text(of: $0, key) }
  }

  /// Looks up text that has to be there; `nil`, with a fault, when it is left out or empty.
  package mutating func requiredText(_ key: String) -> String? {
    required(key).flatMap { text(of: $0, key) }
  }

  /// An id in kebab case: it is typed, and becomes part of a file name.
  package mutating func identifier(_ key: String) -> String? {
    guard let node = required(key) else { return nil }
    if let text = node.scalar, isIdentifier(text) { return text }
    let written = node.scalar.map { "'\($0)' is" } ?? "this is"
    faults.report(
      "\(written) no id; write small letters, digits and '-', beginning with a letter",
      at: node.place
    )
    return nil
  }

  /// Looks up `true` or `false`; false when the key is left out and, with a fault, for other words.
  package mutating func flag(_ key: String) -> Bool {
    guard let node = node(key) else { return false }
    switch node.scalar {
    case "true": return true
    case "false": return false
    default:
      faults.report("'\(key)' is true or false", at: node.place)
      return false
    }
  }

  /// A whole number that may be left out.
  package mutating func integer(_ key: String) -> Int? {
    guard let node = node(key) else { return nil }
    if let text = node.scalar, let number = Int(text) { return number }
    faults.report("'\(key)' is a whole number", at: node.place)
    return nil
  }

  /// The values of a list; empty when the key is left out.
  package mutating func list(_ key: String) -> [SourceNode] {
    guard let node = node(key) else { return [] }
    if case .sequence(let items) = node.content { return items }
    faults.report("'\(key)' is a list; begin each line with '- '", at: node.place)
    return []
  }

  /// The keys and values of a mapping that has no fixed keys.
  package mutating func entries(_ key: String) -> [SourceNode.Entry] {
    guard let node = node(key) else { return [] }
    if case .mapping(let entries) = node.content { return entries }
    faults.report("'\(key)' has to be a mapping of keys and values", at: node.place)
    return []
  }

  /// One word out of a few.
  package mutating func word<Word: RawRepresentable & CaseIterable>(
    _ key: String,
    _ type: Word.Type,
    called noun: String? = nil
  ) -> Word? where Word.RawValue == String {
    guard let node = node(key), let text = text(of: node, key) else { return nil }
    if let word = Word(rawValue: text) { return word }
    let words = Word.allCases.map(\.rawValue)
    let hint = Names.hint(text, in: words)
    let all = words.map { "'\($0)'" }.joined(separator: ", ")
    faults.report("'\(text)' is no \(noun ?? key); it is one of \(all)\(hint)", at: node.place)
    return nil
  }

  /// Reports every key that nobody asked for, with the nearest known one or else all of them.
  package func finish() {
    for entry in entries where !known.contains(entry.key) {
      let hint =
        Names.nearest(entry.key, in: known).map { "did you mean '\($0)'?" }
        ?? "the keys are \(englishList(keys))"
      faults.report("the key '\(entry.key)' is not known here; \(hint)", at: entry.keyPlace)
    }
  }

  /// Every key that was asked for, once and in quotes, in the order of asking.
  private var keys: [String] {
    known.enumerated().compactMap { index, key in
      known[..<index].contains(key) ? nil : "'\(key)'"
    }
  }

  private func text(of node: SourceNode, _ key: String) -> String? {
    guard let text = node.scalar else {
      faults.report("'\(key)' has to be text", at: node.place)
      return nil
    }
    guard !text.allSatisfy(\.isWhitespace) else {
      faults.report("'\(key)' is empty", at: node.place)
      return nil
    }
    return text
  }
}

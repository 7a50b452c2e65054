import Text

/// Why a reply could not be understood; the words say what would be.
package enum ReplyError: Error, Equatable, Sendable {
  case empty(expected: String)
  case notAChoice(String, expected: String)
  case ambiguous(String, labels: [String])
  case notTyped(String, expected: String)
  case tooLong(bytes: Int)
  case controlCharacters
}

extension ReplyError: CustomStringConvertible {
  package var description: String {
    switch self {
    case .empty(let expected):
      "nothing was typed; type \(expected)"
    case .notAChoice(let reply, let expected):
      "'\(reply.cut)' is not one of the choices; type \(expected)"
    case .ambiguous(let reply, let labels):
      "'\(reply.cut)' could be \(englishList(labels.map { "'\($0)'" }, conjunction: "or")); type more letters"
    case .notTyped(let reply, let expected):
      "'\(reply.cut)' is not \(expected)"
    case .tooLong(let bytes):
      "that is \(bytes) bytes long; at most \(Reply.byteLimit) are kept, so shorten it"
    case .controlCharacters:
      "that holds control characters; type it again without them"
    }
  }
}

extension String {
  /// The beginning of what was typed: enough to recognise it, and never a screenful.
  fileprivate var cut: String { shortened(to: 40) }
}

/// What every reply that is kept as text has to obey.
package enum Reply {
  /// The longest text that is kept, in bytes of UTF-8.
  package static let byteLimit = 32_768

  /// Checks text that is to be kept: its length and that it can be shown; composes it (NFC).
  /// - Throws: `ReplyError.tooLong` or `.controlCharacters`.
  package static func text(_ reply: String) throws(ReplyError) -> String {
    guard reply.utf8.count <= byteLimit else { throw .tooLong(bytes: reply.utf8.count) }
    let isControl = reply.unicodeScalars.contains { scalar in
      scalar.properties.generalCategory == .control && scalar != "\n" && scalar != "\t"
    }
    guard !isControl else { throw .controlCharacters }
    let composed = reply.composed
    guard composed.utf8.count <= byteLimit else { throw .tooLong(bytes: composed.utf8.count) }
    return composed
  }
}

extension Question {
  /// Understands what was typed: a number, a label or its first letters, or a typed value.
  /// - Throws: `ReplyError` saying what would be understood.
  package func understand(_ reply: String) throws(ReplyError) -> Value {
    guard reply.utf8.count <= Reply.byteLimit else { throw .tooLong(bytes: reply.utf8.count) }
    let trimmed = reply.trimmed
    guard !trimmed.isEmpty else { throw .empty(expected: expectation) }
    switch input {
    case .choice: return try choice(typed: trimmed).value
    case .text: return .text(try Reply.text(trimmed))
    case .number, .date, .duration:
      guard let value = AnswerReader.value(withoutUnit(trimmed), for: input) else {
        throw .notTyped(trimmed, expected: expectation)
      }
      return value
    }
  }

  /// A number may be followed by its unit, as what is proposed is shown: "3 a year".
  private func withoutUnit(_ reply: String) -> String {
    guard input == .number, let unit, reply.lowercased().hasSuffix(" \(unit.lowercased())") else {
      return reply
    }
    return String(reply.dropLast(unit.count + 1)).trimmed
  }

  /// What a reply has to look like, as "type ..." goes on.
  package var expectation: String {
    switch input {
    case .choice:
      let numbers = choices.map { number(of: $0) }
      let range = "a number from \(numbers.min() ?? 0) to \(numbers.max() ?? 0)"
      let letters = shortWords.map { "\($0.prefix(1)) (\($0))" }
      return letters.isEmpty
        ? "\(range), or the first letters of a label"
        : "\(range), or \(englishList(letters, conjunction: "or"))"
    case .number: return "a number, such as \(proposed?.written ?? "12")"
    case .date: return "a day as year-month-day, such as 2026-05-01"
    case .duration: return "a time with its unit, such as 72 h or 20 min"
    case .text: return "some words"
    }
  }

  /// The words of which one letter is enough: yes, partly and no, where they are the answers.
  private var shortWords: [String] {
    let values = choices.map(\.value.written)
    return values.contains("yes") ? ["yes", "partly", "no"].filter(values.contains) : []
  }

  /// Picks a choice by its number, its value, its label, or at least two first letters of one;
  /// where the answers are yes and no, one letter is enough.
  private func choice(typed reply: String) throws(ReplyError) -> Choice {
    if let number = Int(reply) {
      if let choice = choices.first(where: { self.number(of: $0) == number }) { return choice }
      throw .notAChoice(reply, expected: expectation)
    }
    let folded = reply.lowercased()
    func matches(_ choice: Choice, _ test: (String, String) -> Bool) -> Bool {
      test(choice.label.lowercased(), folded) || test(choice.value.written, folded)
    }
    if let exact = choices.first(where: { matches($0, ==) }) { return exact }
    if folded.count == 1 {
      let short = shortWords.first { $0.hasPrefix(folded) }
      guard let choice = choices.first(where: { $0.value.written == short }) else {
        throw .notAChoice(reply, expected: expectation)
      }
      return choice
    }
    let begun = choices.filter { matches($0) { $0.hasPrefix($1) } }
    guard let first = begun.first else { throw .notAChoice(reply, expected: expectation) }
    guard begun.count == 1 else { throw .ambiguous(reply, labels: begun.map(\.label)) }
    return first
  }
}

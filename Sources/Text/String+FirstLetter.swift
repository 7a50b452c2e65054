extension StringProtocol {
  /// With a capital first letter, to begin a sentence; the rest as it is.
  package var upperFirst: String { prefix(1).uppercased() + dropFirst() }

  /// With a small first letter, to stand inside a sentence; the rest as it is.
  package var lowerFirst: String { prefix(1).lowercased() + dropFirst() }
}

/// Names of files that are not finished: `.muster-<16 hex>.tmp`.
enum TemporaryName {
  private static let prefix = ".muster-"
  private static let suffix = ".tmp"
  private static let digits = 16

  static func new() -> String { prefix + randomHex(bytes: digits / 2) + suffix }

  /// Whether `new` can have made the name; nothing else may be swept away.
  static func matches(_ name: String) -> Bool {
    guard name.hasPrefix(prefix), name.hasSuffix(suffix) else { return false }
    let middle = name.utf8.dropFirst(prefix.utf8.count).dropLast(suffix.utf8.count)
    return middle.count == digits
      && middle.allSatisfy { (48...57).contains($0) || (97...102).contains($0) }
  }
}

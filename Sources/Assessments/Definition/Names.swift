import Text

/// Words about names that are not known.
package enum Names {
  /// The known name most like this one.
  package static func nearest(_ name: String, in known: [String]) -> String? {
    Text.nearest(name, in: known)
  }

  /// "; did you mean 'x'?", or nothing when no known name is near.
  package static func hint(_ name: String, in known: [String]) -> String {
    nearest(name, in: known).map { "; did you mean '\($0)'?" } ?? ""
  }
}

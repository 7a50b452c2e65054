import Foundation
import Testing

/// Holds a text against a file in `Snapshots`, line by line.
///
/// With `RECORD_SNAPSHOTS=1` it writes the file instead, and fails so that nobody forgets to read the
/// difference before committing it.
func expectSnapshot(
  _ name: String,
  _ text: String,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let file = URL(filePath: #filePath).deletingLastPathComponent().appending(
    path: "Snapshots/\(name)"
  )
  if ProcessInfo.processInfo.environment["RECORD_SNAPSHOTS"] == "1" {
    try Data(text.utf8).write(to: file)
    Issue.record("recorded \(name); read the difference", sourceLocation: sourceLocation)
    return
  }
  let kept = try String(contentsOf: file, encoding: .utf8)
  #expect(
    text.split(separator: "\n", omittingEmptySubsequences: false)
      == kept.split(separator: "\n", omittingEmptySubsequences: false),
    sourceLocation: sourceLocation
  )
}

extension String {
  /// The page with its style sheet left out: one snapshot holds that for all.
  var withoutStyle: String {
    replacing(/(?s)<style>.*<\/style>/, with: "<style></style>")
  }
}

import Assessments
import DurableFiles

/// An assessment with a question of every kind and input.
let tiny = read(Tiny.text)

/// An assessment with a gate, a crisis branch and conditions.
let huddle = read(Example.text)

private func read(_ text: String) -> Assessment {
  do {
    return try AssessmentReader.read(
      Array(text.utf8),
      file: "small.yaml",
      checksum: "crc32:0badcafe"
    )
  } catch {
    fatalError("\(error)")
  }
}

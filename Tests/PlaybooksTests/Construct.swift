import Assessments
import Foundation
import Playbooks

/// Something a source says a coalition should look at, in our own words, and the questions that ask it.
struct Construct {
  /// Kebab case, `group.construct`, distinct in its assessment.
  let id: String
  /// What is asked about, in a few words.
  let says: String
  /// The questions that ask it, each with its assessment: `readiness.work.made-together`.
  let questions: [String]
  /// Practices that cover it beside those that the questions lead to.
  let practices: [String]

  /// The files that list them, one for each assessment.
  static let assessments = Content.names("Tests/PlaybooksTests/Constructs").map { name in
    String(name.prefix { $0 != "." })
  }

  /// What an assessment has to cover, in the order of its file.
  static func all(of assessment: String) throws -> [Construct] {
    let file = "Tests/PlaybooksTests/Constructs/\(assessment).yaml"
    let root = try SourceNode.read(try Content.bytes(file), file: file)
    let faults = FaultCollector(file: file)
    var constructs: [Construct] = []
    if var reader = MappingReader(root, "a list of constructs", faults: faults) {
      if reader.requiredText("assessment") != assessment {
        faults.report("the assessment is the one the file is named after", at: root.place)
      }
      constructs = reader.list("constructs").compactMap { construct(from: $0, faults: faults) }
      reader.finish()
    }
    try faults.throwIfAny()
    return constructs
  }

  private static func construct(from node: SourceNode, faults: FaultCollector) -> Construct? {
    guard var reader = MappingReader(node, "a construct", faults: faults) else { return nil }
    let id = reader.requiredText("id")
    let says = reader.requiredText("says")
    let questions = reader.list("questions").compactMap(\.scalar)
    let practices = reader.list("practices").compactMap(\.scalar)
    reader.finish()
    guard let id, let says else { return nil }
    return Construct(id: id, says: says, questions: questions, practices: practices)
  }

  /// The practices that cover it: those its questions lead to, and those of its own.
  func covering(in asked: [String: Question]) -> [String] {
    let named = questions.flatMap { asked[$0]?.practices.map(\.name) ?? [] } + practices
    var seen: Set<String> = []
    return named.filter { seen.insert($0).inserted }
  }
}

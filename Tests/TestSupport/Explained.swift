package import Assessments
import JSON

extension SchemaWalk {
  /// Where a key stands that no heading, or no sentence, explains.
  ///
  /// Where a rule says more of a key that is described already, it need not be said again.
  package static func unexplained(in schema: Schema) throws -> [String] {
    let root = try JSONNode(parsing: Array(schema.json.compact.utf8))
    var found: [String] = []
    collect(root, "", isRule: false, into: &found)
    return found
  }

  private static func collect(
    _ schema: JSONNode,
    _ pointer: String,
    isRule: Bool,
    into found: inout [String]
  ) {
    if let items = schema.array {
      for (index, item) in items.enumerated() {
        collect(item, "\(pointer)/\(index)", isRule: isRule, into: &found)
      }
    }
    guard case .object(let members) = schema.kind else { return }
    // Only a mapping of its own explains its keys.
    let explains = !isRule || schema["type"]?.string == "object"
    for member in members {
      let below = "\(pointer)/\(member.name)"
      let isRule = ["allOf", "if", "then", "else", "not", "dependencies"].contains(member.name)
      if member.name == "properties", case .object(let properties) = member.value.kind {
        for property in properties {
          let title = property.value["title"]?.string ?? ""
          let text = property.value["description"]?.string ?? ""
          if explains, title.isEmpty || text.isEmpty || !(text.last == "." || text.last == "\"") {
            found.append("\(below)/\(property.name)")
          }
          collect(
            property.value,
            "\(below)/\(property.name)",
            isRule: !explains,
            into: &found
          )
        }
      } else {
        collect(member.value, below, isRule: isRule || !explains, into: &found)
      }
    }
  }
}

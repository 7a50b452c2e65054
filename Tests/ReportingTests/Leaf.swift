import JSON
import Reporting

/// The faces a document has beside its JSON.
enum Face: String, CaseIterable {
  case text
  case plain
  case markdown
  case html

  func page(of document: Document) -> Page {
    switch self {
    case .text: Page(document.text)
    case .plain: Page(plain: document.plain)
    case .markdown: Page(markdown: document.markdown)
    case .html: Page(html: document.html)
    }
  }
}

/// A value of the JSON with its path, `areas[].score`, and the object it stands in.
struct Leaf: CustomStringConvertible {
  let path: String
  let value: JSONNode
  let owner: JSONNode

  var text: String {
    switch value.kind {
    case .string(let text), .number(let text): text
    case .bool(let bool): "\(bool)"
    case .object: "\(value["questions"]?.integer ?? 0) \(value["mark"]?.string ?? "")"
    case .null, .array: ""
    }
  }

  var description: String { "\(path): \(owner["id"]?.string ?? "") \(text)" }

  static func all(of node: JSONNode, path: String = "", owner: JSONNode? = nil) -> [Leaf] {
    switch node.kind {
    // A count of marks is one thing to say, and belongs to its area.
    case .object where path.hasSuffix("marks[]"):
      return [Leaf(path: path, value: node, owner: owner ?? node)]
    case .object(let members):
      return members.flatMap { member in
        all(of: member.value, path: (path.isEmpty ? "" : path + ".") + member.name, owner: node)
      }
    case .array(let elements):
      return elements.flatMap { all(of: $0, path: path + "[]", owner: owner) }
    default:
      return [Leaf(path: path, value: node, owner: owner ?? node)]
    }
  }
}

/// The runs of digits in a text, with a decimal point inside.
func figures(_ text: String) -> [String] {
  text.matches(of: /[0-9]+(\.[0-9]+)?/).map { String($0.output.0) }
}

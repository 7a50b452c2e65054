import Assessments
import JSON

extension JSON {
  /// What somebody wrote, as JSON in which every single value is text.
  init(_ node: SourceNode) {
    self =
      switch node.content {
      case .scalar(let text): .string(text)
      case .sequence(let items): .array(items.map { JSON($0) })
      case .mapping(let entries): .object(entries.map { Member($0.key, JSON($0.value)) })
      }
  }

  /// The same with a member more in the object at the path.
  func adding(_ name: String, at path: some Collection<String>) -> JSON {
    switch self {
    case .object(let members):
      guard let step = path.first else { return .object(members + [Member(name, "x")]) }
      return .object(
        members.map { member in
          member.name == step
            ? Member(step, member.value.adding(name, at: path.dropFirst())) : member
        }
      )
    case .array(let items):
      return .array(
        items.enumerated().map { index, item in
          String(index) == path.first ? item.adding(name, at: path.dropFirst()) : item
        }
      )
    default: return self
    }
  }
}

/// The keys a reader knows where it met a key it does not know, in its own words.
func knownKeys(in faults: [String]) -> Set<String>? {
  for fault in faults {
    if let keys = fault.firstMatch(of: /the key 'qqqqqqqq' is not known here; the keys are (.*)/) {
      return Set(keys.output.1.matches(of: /'([^']+)'/).map { String($0.output.1) })
    }
  }
  return nil
}

package import JSON
import Yams

extension SourceNode {
  /// The largest file that is read, in bytes.
  package static let byteLimit = 1_048_576
  /// The deepest nesting that is read, and the most values: far beyond any assessment.
  private static let depthLimit = 32
  private static let nodeLimit = 20_000

  /// Reads one YAML document; a file that begins with `{` is read by the strict JSON reader.
  ///
  /// Anchors and aliases are refused: a few hundred bytes of them can stand for gigabytes.
  /// - Throws: `Faults`, with the place of the first thing that is no such document.
  package static func read(_ bytes: [UInt8], file: String) throws(Faults) -> SourceNode {
    func fault(_ message: String, at place: Place = .start) -> Faults {
      Faults([Fault(file: file, place: place, message: message)])
    }
    guard bytes.count <= byteLimit else {
      throw fault("the file has \(bytes.count) bytes; at most \(byteLimit) are read")
    }
    // Some editors begin a UTF-8 file with a byte order mark; the parser stumbles over it.
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    if bytes.first(where: { !" \t\r\n".utf8.contains($0) }) == UInt8(ascii: "{") {
      return try json(bytes, file: file)
    }
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw fault("the file is not UTF-8 text; save it as UTF-8")
    }
    let end = end(of: text)
    do {
      // The parser has to outlive the walk: it alone keeps the anchors.
      // Without rules for tags: every scalar stays text, and no pattern is tried on it.
      let parser = try Yams.Parser(yaml: text, resolver: .basic)
      guard let root = try parser.singleRoot() else { throw fault("the file is empty") }
      var budget = nodeLimit
      let node = try walk(root, depth: 0, budget: &budget, end: end)
      _ = parser
      return node
    } catch let error as YamlError {
      let (message, place) = words(for: error)
      throw fault(message, at: min(place, end))
    } catch let error as Refusal {
      throw fault(error.message, at: error.place)
    } catch let error as Faults {
      throw error
    } catch {
      throw fault("the file is no YAML")
    }
  }

  /// The end of a text, behind which the parser finds what is missing there.
  private static func end(of text: String) -> Place {
    // Nothing is found behind the line that the last line break begins.
    if text.utf8.last == UInt8(ascii: "\n") { return Place(line: .max, column: 1) }
    let lines = text.split(omittingEmptySubsequences: false) { $0.isNewline }
    return Place(line: lines.count, column: (lines.last?.unicodeScalars.count ?? 0) + 1)
  }

  private static let tooDeep = "the file nests too deep or holds too many values"

  /// No tag, or one that says what the shape says anyway.
  private static let plainTags: Set<String> = [
    "", "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map",
  ]

  private struct Refusal: Error {
    let message: String
    let place: Place
  }

  private static func walk(
    _ node: Yams.Node,
    depth: Int,
    budget: inout Int,
    end: Place
  ) throws -> SourceNode {
    let place = min(Place(line: node.mark?.line ?? 1, column: node.mark?.column ?? 1), end)
    budget -= 1
    guard depth <= depthLimit, budget >= 0 else {
      throw Refusal(message: tooDeep, place: place)
    }
    guard node.anchor == nil else {
      throw Refusal(message: "anchors and aliases are not read; write the value out", place: place)
    }
    // A tag asks for another reading than the text: `!!binary` would be kept undecoded.
    guard plainTags.contains(node.tag.rawValue) else {
      throw Refusal(message: "tags such as '!!binary' are not read; remove it", place: place)
    }
    switch node {
    case .scalar(let scalar):
      return SourceNode(.scalar(scalar.string), at: place)
    case .sequence(let sequence):
      let items = try sequence.map { try walk($0, depth: depth + 1, budget: &budget, end: end) }
      return SourceNode(.sequence(items), at: place)
    case .mapping(let mapping):
      var entries: [Entry] = []
      var names: Set<String> = []
      for (key, value) in mapping {
        let keyNode = try walk(key, depth: depth + 1, budget: &budget, end: end)
        guard let name = keyNode.scalar else {
          throw Refusal(message: "a key is a list or a mapping; it has to be text", place: place)
        }
        // To the library two keys are two when their tags are, such as `a` and `!!str a`.
        guard names.insert(name).inserted else {
          throw Refusal(message: twice(name), place: place)
        }
        let valueNode = try walk(value, depth: depth + 1, budget: &budget, end: end)
        entries.append(Entry(key: name, keyPlace: keyNode.place, value: valueNode))
      }
      return SourceNode(.mapping(entries), at: place)
    case .alias:
      throw Refusal(message: "anchors and aliases are not read; write the value out", place: place)
    }
  }

  private static func twice(_ key: String) -> String {
    "the key '\(key)' stands twice in one mapping"
  }

  /// Restates what the YAML library says, leaving out its excerpt of the file, which may hold
  /// control characters.
  private static func words(for error: YamlError) -> (String, Place) {
    switch error {
    case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _):
      (
        problem.hasPrefix("Maximum nesting level") ? tooDeep : "no YAML here: \(problem)",
        Place(line: mark.line, column: mark.column)
      )
    case .composer(_, let problem, let mark, _):
      if problem.contains("another document") {
        (
          "a second document begins here; one file holds one",
          Place(line: mark.line, column: mark.column)
        )
      } else {
        (
          "anchors and aliases are not read; write the value out",
          Place(line: mark.line, column: mark.column)
        )
      }
    case .duplicatedKeysInMapping(let duplicates, let context):
      (
        twice("\(duplicates.first ?? "")"),
        Place(line: max(context.mark.line, 1), column: max(context.mark.column, 1))
      )
    case .reader(let problem, _, _, let yaml):
      ("no YAML here: \(problem)", placeOfControl(in: yaml))
    case .no, .memory, .writer, .emitter, .representer, .dataCouldNotBeDecoded:
      ("the file is no YAML", .start)
    }
  }

  /// Where the first character stands that YAML does not allow.
  private static func placeOfControl(in text: String) -> Place {
    var line = 1
    var column = 1
    for scalar in text.unicodeScalars {
      if scalar == "\n" {
        (line, column) = (line + 1, 1)
        continue
      }
      let isControl = scalar.properties.generalCategory == .control
      if isControl && !["\t", "\r", "\u{85}"].contains(scalar) || scalar == "\u{FEFF}" { break }
      column += 1
    }
    return Place(line: line, column: column)
  }

  private static func json(_ bytes: [UInt8], file: String) throws(Faults) -> SourceNode {
    do {
      let limits = JSONLimits(bytes: byteLimit, depth: depthLimit, nodes: nodeLimit)
      return SourceNode(try JSONNode(parsing: bytes, limits: limits))
    } catch {
      let place = Place(line: error.position.line, column: error.position.column)
      throw Faults([Fault(file: file, place: place, message: "\(error)")])
    }
  }

  /// The same tree for a JSON value; numbers keep the literal that was written.
  package init(_ node: JSONNode) {
    let place = Place(line: node.position.line, column: node.position.column)
    switch node.kind {
    case .null: self.init(.scalar(""), at: place)
    case .bool(let flag): self.init(.scalar(flag ? "true" : "false"), at: place)
    case .number(let literal): self.init(.scalar(literal), at: place)
    case .string(let text): self.init(.scalar(text), at: place)
    case .array(let items): self.init(.sequence(items.map(SourceNode.init)), at: place)
    case .object(let members):
      let entries = members.map { member in
        Entry(
          key: member.name,
          keyPlace: Place(line: member.namePosition.line, column: member.namePosition.column),
          value: SourceNode(member.value)
        )
      }
      self.init(.mapping(entries), at: place)
    }
  }
}

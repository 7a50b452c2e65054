package import JSON

/// A JSON Schema (draft-07) of a value in a file: for editors, and for programs of other people.
///
/// It says what can be said of one place. What hangs together over several, such as ids that stand
/// twice, stays with `StructureRules`.
package struct Schema: Equatable, Sendable {
  /// In the order they are written; no name stands twice.
  package let keywords: [JSON.Member]

  /// Takes the keywords as they are.
  package init(_ keywords: [JSON.Member]) {
    self.keywords = keywords
  }

  /// The schema as a part of another, or as a file.
  package var json: JSON { .object(keywords) }
}

extension Schema: ExpressibleByDictionaryLiteral {
  /// Keywords in the order of the literal.
  package init(dictionaryLiteral elements: (String, JSON)...) {
    self.init(elements.map { JSON.Member($0, $1) })
  }
}

extension Schema {
  /// A key of a mapping with what an editor shows beside it.
  package struct Entry: Equatable, Sendable {
    /// As it stands in the file.
    package let name: String
    /// Whether a file without it is refused.
    package let isRequired: Bool
    /// What may stand behind it.
    package let schema: Schema

    /// A key that may be left out.
    package init(_ name: String, _ title: String, _ description: String, _ schema: Schema) {
      self.init(name, isRequired: false, schema.titled(title, description))
    }

    /// A key that has to be there.
    package static func required(
      _ name: String,
      _ title: String,
      _ description: String,
      _ schema: Schema
    ) -> Entry {
      Entry(name, isRequired: true, schema.titled(title, description))
    }

    private init(_ name: String, isRequired: Bool, _ schema: Schema) {
      self.name = name
      self.isRequired = isRequired
      self.schema = schema
    }

    /// The same key, which has to be there.
    var required: Entry { Entry(name, isRequired: true, schema) }
  }

  /// A mapping with fixed keys.
  ///
  /// `isOpen`: whether the reader passes over other keys, as it does in files of a later muster.
  package static func mapping(_ keys: [Entry], isOpen: Bool = false) -> Schema {
    let required = keys.filter(\.isRequired).map(\.name)
    var keywords = [
      JSON.Member("type", "object"),
      JSON.Member("properties", .object(keys.map { JSON.Member($0.name, $0.schema.json) })),
    ]
    if !required.isEmpty { keywords.append(JSON.Member("required", .strings(required))) }
    if !isOpen { keywords.append(JSON.Member("additionalProperties", false)) }
    return Schema(keywords)
  }

  /// A mapping whose keys are names that its author chose.
  static func named(_ value: Schema) -> Schema {
    ["type": "object", "additionalProperties": value.json]
  }

  /// A list of one sort of value.
  package static func list(of value: Schema, atLeast count: Int = 0) -> Schema {
    let list: Schema = ["type": "array", "items": value.json]
    return count == 0 ? list : list.with(["minItems": .integer(count)])
  }

  /// One word out of a few.
  package static func word(_ words: [String]) -> Schema {
    ["type": "string", "enum": .strings(words)]
  }

  /// One word out of those that the reader knows.
  package static func word<Word: RawRepresentable & CaseIterable>(_ type: Word.Type) -> Schema
  where Word.RawValue == String {
    word(type.allCases.map(\.rawValue))
  }

  /// The schema of the same file that stands under this name in `definitions`.
  static func defined(_ name: String) -> Schema {
    // Draft-07 passes over what stands beside a $ref, and a title may have to.
    ["allOf": [["$ref": .string("#/definitions/\(name)")]]]
  }

  /// What fulfils each of these.
  package static func all(_ schemas: [Schema]) -> Schema {
    schemas.isEmpty ? [:] : ["allOf": .array(schemas.map(\.json))]
  }

  /// The schema with more keywords behind its own.
  package func with(_ more: Schema) -> Schema {
    Schema(keywords + more.keywords)
  }

  /// The schema with the heading and the sentences that an editor shows in front.
  package func titled(_ title: String, _ description: String) -> Schema {
    let head: Schema = ["title": .string(title), "description": .string(description)]
    return head.with(self)
  }

  /// The schema with what editors are to say instead of naming the pattern that is not met.
  func saying(_ message: String) -> Schema {
    with(["errorMessage": .string(message)])
  }

  /// A whole file of this format, such as `muster.assessment/1`, as `urn:muster:assessment:1`.
  package static func file(
    _ format: String,
    _ title: String,
    _ description: String,
    _ schema: Schema,
    definitions: Schema? = nil
  ) -> Schema {
    let name = format.map { $0 == "." || $0 == "/" ? ":" : $0 }
    let head: Schema = [
      "$schema": "http://json-schema.org/draft-07/schema#",
      "$id": .string("urn:" + String(name)),
    ]
    let tail: Schema = definitions.map { ["definitions": $0.json] } ?? [:]
    return head.with(schema.titled(title, description)).with(tail)
  }
}

extension JSON {
  /// An array of strings.
  package static func strings(_ strings: [String]) -> JSON { .array(strings.map(JSON.string)) }
}

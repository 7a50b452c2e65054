package import Assessments
import DurableFiles

/// The bytes of an assessment file and what they were read as.
package struct Definition: Equatable, Sendable {
  /// What the bytes were read as; it carries their checksum.
  package let assessment: Assessment
  /// The file exactly as its author wrote it.
  package let bytes: [UInt8]

  /// Reads an assessment file.
  /// - Throws: `Faults` with every one that was found.
  package init(_ bytes: [UInt8], file: String) throws(Faults) {
    self.bytes = bytes
    assessment = try AssessmentReader.read(bytes, file: file, checksum: Self.checksum(of: bytes))
  }

  /// `crc32:` and eight hex digits; the prefix leaves room for another kind.
  package static func checksum(of bytes: [UInt8]) -> String {
    let digits = String(crc32(of: bytes), radix: 16)
    return "crc32:" + String(repeating: "0", count: 8 - digits.count) + digits
  }
}

extension Workspace {
  static func fileName(of edition: AnswerSheet.Edition) -> String {
    "\(edition.id)-\(edition.version).yaml"
  }

  /// Keeps a copy of a definition, byte for byte; the same version cannot mean two texts.
  func keep(_ definition: Definition) throws(WorkspaceError) {
    let edition = definition.assessment.edition
    let isKept: Bool
    do {
      isKept = try keep(definition.bytes, as: Self.fileName(of: edition))
    } catch {
      throw .file(error)
    }
    guard isKept else {
      throw .definitionChanged(id: edition.id, version: edition.version)
    }
  }

  /// Whether the copy is these bytes, and on disk; one that is another text stays as it is.
  private func keep(_ bytes: [UInt8], as name: String) throws(FileError) -> Bool {
    let definitions = try folder.subfolder(Self.definitionsName, create: true)
    guard try definitions.exists(name) else {
      try definitions.createNew(name, bytes)
      return true
    }
    guard try definitions.read(name, limit: SourceNode.byteLimit) == bytes else { return false }
    // A sheet is worth nothing without its text, and who kept this one may have been killed.
    try definitions.confirm(name)
    return true
  }

  /// The text a sheet was answered with.
  /// - Throws: `.definitionDamaged` when the copy is another text, `.faults`, `.file`.
  package func definition(
    of edition: AnswerSheet.Edition,
    for handle: String
  ) throws(WorkspaceError) -> Definition {
    let name = Self.fileName(of: edition)
    let path = "\(folder.path)/\(Self.definitionsName)/\(name)"
    let bytes: [UInt8]
    do {
      let definitions = try folder.subfolder(Self.definitionsName)
      bytes = try definitions.read(name, limit: SourceNode.byteLimit)
    } catch {
      throw .file(error)
    }
    guard Definition.checksum(of: bytes) == edition.checksum else {
      throw .definitionDamaged(file: path, handle: handle)
    }
    do {
      return try Definition(bytes, file: path)
    } catch {
      throw .faults(error)
    }
  }

  /// The checksum of the kept copy of a version; `nil` when there is none.
  package func keptChecksum(of edition: AnswerSheet.Edition) throws(WorkspaceError) -> String? {
    do {
      let definitions = try folder.subfolder(Self.definitionsName)
      let bytes = try definitions.read(Self.fileName(of: edition), limit: SourceNode.byteLimit)
      return Definition.checksum(of: bytes)
    } catch {
      if error.reason == .missing { return nil }
      throw .file(error)
    }
  }
}

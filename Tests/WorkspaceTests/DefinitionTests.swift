import Assessments
import Testing
import Workspace

@Suite struct DefinitionTests {
  let temporary: TemporaryFolder
  let workspace: Workspace
  private static let kept = "definitions/\(Tiny.fileName)"

  init() throws {
    temporary = try TemporaryFolder()
    workspace = try Workspace(creating: temporary.path)
  }

  /// By zlib; the last begins with zeros.
  @Test(arguments: [
    ("123456789", "crc32:cbf43926"), ("", "crc32:00000000"), ("vag", "crc32:000d63ed"),
  ])
  func `has a checksum of eight hex digits`(text: String, checksum: String) {
    #expect(Definition.checksum(of: Array(text.utf8)) == checksum)
  }

  @Test func `is read with the checksum of its bytes`() throws {
    let definition = try Tiny.definition()
    #expect(definition.bytes == Array(Tiny.text.utf8))
    #expect(definition.assessment.checksum == Definition.checksum(of: definition.bytes))
    #expect(definition.assessment.edition.version == "1.0.0")
  }

  @Test func `names every fault`() {
    #expect(
      message { _ = try Definition(Array("format: x\nid: Tiny\n".utf8), file: "a.yaml") }?
        .split(separator: "\n").last
        == "a.yaml:2:5: 'Tiny' is no id; write small letters, digits and '-', beginning with a letter"
    )
  }

  @Test func `is copied byte for byte, once`() throws {
    let text = "# A made-up comment — with a dash\n\(Tiny.text)\n\n# The end"
    let definition = try Definition(Array(text.utf8), file: "tiny.yaml")
    _ = try workspace.begin(definition)
    #expect(try temporary.text(Self.kept) == text)
    _ = try workspace.begin(definition)
    #expect(try temporary.contents().keys.filter { $0.hasPrefix("definitions/") } == [Self.kept])
    #expect(try workspace.sheet("tiny-2").assessment == definition.assessment)
  }

  @Test func `cannot mean another text under the same version, and spends no number`() throws {
    _ = try workspace.begin()
    let before = try temporary.contents()
    #expect(
      message { _ = try workspace.begin(try Tiny.definition(title: "Tiny, again")) }
        == "'tiny' changed but its version is still 1.0.0; give it a new version, so that earlier "
        + "sheets keep their meaning"
    )
    // The lock holds the number of the process, which is the same one here.
    #expect(try temporary.contents() == before)
    #expect(try workspace.begin().sheet.handle == "tiny-2")
  }

  @Test func `lives beside its other versions, and each sheet keeps its own`() throws {
    let old = try Tiny.definition()
    let new = try Tiny.definition(version: "1.0.1", title: "Tiny, again")
    _ = try workspace.begin(old)
    _ = try workspace.begin(new)
    #expect(try temporary.text("definitions/tiny-1.0.1.yaml").contains("title: Tiny, again\n"))
    #expect(try workspace.sheet("tiny-1").assessment == old.assessment)
    #expect(try workspace.sheet("tiny-2").assessment == new.assessment)
    #expect(try workspace.sheets().sheets.map(\.assessment.title) == ["Tiny", "Tiny, again"])
    #expect(try workspace.open(try workspace.sheet("tiny-2").sheet).assessment.version == "1.0.1")
  }

  @Test func `is found by its edition`() throws {
    let definition = try Tiny.definition()
    let edition = definition.assessment.edition
    #expect(try workspace.keptChecksum(of: edition) == nil)
    _ = try workspace.begin(definition)
    #expect(try workspace.keptChecksum(of: edition) == edition.checksum)
    #expect(
      try workspace.keptChecksum(of: try Tiny.definition(version: "2.0.0").assessment.edition)
        == nil
    )
    #expect(try workspace.definition(of: edition, for: "tiny-1") == definition)
  }

  @Test func `is not believed when its copy is another text`() throws {
    let sheet = try workspace.begin().sheet
    let other = try Tiny.definition(title: "Tiny, again")
    try temporary.write(Self.kept, other.bytes)
    let words =
      "\(temporary.path(Self.kept)): this is not the text that 'tiny-1' was answered with; bring "
      + "back the copy that was, see 'muster doctor'"
    #expect(message { _ = try workspace.sheet("tiny-1") } == words)
    #expect(message { _ = try workspace.open(sheet) } == words)
    #expect(try workspace.sheets().problems.map(\.error.description) == [words])
    #expect(try workspace.keptChecksum(of: sheet.edition) == other.assessment.checksum)
    try temporary.write(Self.kept, Tiny.text)
    #expect(try workspace.open(sheet).sheet == sheet)
  }

  @Test func `is told to be faulty when its copy is the one that was, and no assessment`() throws {
    let text = "format: muster.assessment/1\nid: Tiny\n"
    try temporary.write(Self.kept, text)
    let edition = AnswerSheet.Edition(
      id: "tiny",
      version: "1.0.0",
      checksum: Definition.checksum(of: Array(text.utf8))
    )
    #expect(
      message { _ = try workspace.definition(of: edition, for: "tiny-1") }?
        .split(separator: "\n").last
        == "\(temporary.path(Self.kept)):2:5: 'Tiny' is no id; write small letters, digits and '-', beginning with a letter"
    )
  }

  @Test func `is not taken for missing when its copy cannot be read`() throws {
    let edition = try workspace.begin().sheet.edition
    try temporary.remove(Self.kept)
    try temporary.write("\(Self.kept)/x", "")
    #expect(
      message { _ = try workspace.keptChecksum(of: edition) }
        == "could not read '\(temporary.path(Self.kept))': it is a folder, not a file"
    )
  }

  @Test func `is missed when its copy is gone`() throws {
    let sheet = try workspace.begin().sheet
    try temporary.remove(Self.kept)
    let file = "could not read '\(temporary.path(Self.kept))': there is no such file"
    #expect(message { _ = try workspace.sheet("tiny-1") } == file)
    #expect(message { _ = try workspace.open(sheet) } == file)
    try temporary.remove("definitions")
    let folder = "could not open '\(temporary.path("definitions"))': there is no such folder"
    #expect(message { _ = try workspace.sheet("tiny-1") } == folder)
    #expect(try workspace.keptChecksum(of: sheet.edition) == nil)
  }
}

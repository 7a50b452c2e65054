import Assessments
import Testing

@testable import Workspace

@Suite struct PreferencesTests {
  let temporary: TemporaryFolder

  init() throws { temporary = try TemporaryFolder() }

  private var file: String {
    get throws { try temporary.text("workspace.json") }
  }

  @Test func `nothing is set in a new workspace, and nothing of it is written`() throws {
    let workspace = try Workspace(creating: temporary.path)
    #expect(try workspace.preferences == .init())
    #expect(try !file.contains("accessible") && !file.contains("projected"))
  }

  @Test func `what is set is there for the next one who opens it, and goes again`() throws {
    let workspace = try Workspace(creating: temporary.path)
    let before = try file
    try workspace.keep(.init(isAccessible: true, isProjected: true))
    let opened = try Workspace(opening: temporary.path)
    #expect(try opened.preferences == .init(isAccessible: true, isProjected: true))
    try opened.keep(.init(isProjected: true))
    #expect(
      try file == """
        {
          "format": "muster.workspace/1",
          "next": 1,
          "projected": true
        }

        """
    )
    try opened.keep(.init())
    #expect(try file == before)
  }

  @Test func `a new sheet takes its number and leaves what is set`() throws {
    let workspace = try Workspace(creating: temporary.path)
    try workspace.keep(.init(isAccessible: true))
    _ = try workspace.begin()
    #expect(try workspace.preferences.isAccessible)
    #expect(try file.contains("\"next\": 2"))
  }

  @Test func `setting something leaves the number of the next sheet`() throws {
    let workspace = try Workspace(creating: temporary.path)
    _ = try workspace.begin()
    try workspace.keep(.init(isAccessible: true))
    #expect(try workspace.begin().sheet.handle == "tiny-2")
  }

  @Test(arguments: ["accessible", "projected"])
  func `what is neither on nor off is told with its file`(key: String) throws {
    try temporary.write(
      "workspace.json",
      #"{"format": "muster.workspace/1", "next": 1, "\#(key)": "yes"}"#
    )
    #expect(
      message { _ = try Workspace(opening: temporary.path) }
        == "\(temporary.path)/workspace.json: '\(key)' is neither true nor false; "
        + "nothing was changed, see 'muster doctor'"
    )
  }
}

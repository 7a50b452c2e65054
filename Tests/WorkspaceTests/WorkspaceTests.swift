import Assessments
import DurableFiles
import Glibc
import Testing

@testable import Workspace

@Suite struct WorkspaceTests {
  let temporary: TemporaryFolder
  var path: String { temporary.path }

  private static let fresh = """
    {
      "format": "muster.workspace/1",
      "next": 1
    }

    """

  init() throws { temporary = try TemporaryFolder() }

  @Test func `is made where nothing is, with its parents`() throws {
    let workspace = try Workspace(creating: temporary.path("a/b"))
    #expect(workspace.path == temporary.path("a/b"))
    #expect(try temporary.text("a/b/workspace.json") == Self.fresh)
    #expect(try workspace.sheets().sheets == [] && workspace.sheets().problems == [])
  }

  @Test func `is made in an empty folder`() throws {
    _ = try Folder(creating: path)
    _ = try Workspace(creating: path)
    #expect(try temporary.text("workspace.json") == Self.fresh)
  }

  @Test func `is not made by looking for it`() throws {
    let words = "there is no workspace at '\(path)' yet; 'muster take readiness' makes one"
    #expect(message { _ = try Workspace(opening: path) } == words)
    #expect(throws: FileError(.open, path, .missing)) { try Folder(opening: path) }
    _ = try Folder(creating: path)
    #expect(message { _ = try Workspace(opening: path) } == words)
    #expect(try temporary.contents() == [:])
  }

  @Test func `is opened again as it was`() throws {
    let first = try Workspace(creating: path)
    _ = try first.begin()
    let before = try temporary.contents()
    _ = try Workspace(creating: path)
    #expect(try Workspace(opening: path).sheet("tiny-1").number == 1)
    #expect(try temporary.contents() == before)
  }

  @Test func `is not made among other files`() throws {
    try temporary.write("letter.txt", "Dear Ada")
    let words =
      "'\(path)' holds other files and no workspace.json, so it is no workspace; "
      + "name an empty or a new folder with --workspace"
    #expect(message { _ = try Workspace(creating: path) } == words)
    #expect(message { _ = try Workspace(opening: path) } == words)
    #expect(try temporary.contents() == ["letter.txt": Array("Dear Ada".utf8)])
  }

  @Test func `is not made where a file is`() throws {
    try temporary.write("x", "")
    let words = "could not open '\(temporary.path("x"))': it is not a folder"
    #expect(message { _ = try Workspace(creating: temporary.path("x")) } == words)
    #expect(message { _ = try Workspace(opening: temporary.path("x")) } == words)
    #expect(
      message { _ = try Workspace(creating: temporary.path("x/y")) }
        == "could not open '\(temporary.path("x/y"))': it is not a folder"
    )
  }

  /// A muster that was killed while it made the workspace leaves its lock, or a file without name.
  @Test(arguments: [".lock", ".muster-0123456789abcdef.tmp"])
  func `is made where an earlier making broke off`(left: String) throws {
    try temporary.write(left, "")
    #expect(
      message { _ = try Workspace(opening: path) }
        == "there is no workspace at '\(path)' yet; 'muster take readiness' makes one"
    )
    _ = try Workspace(creating: path)
    #expect(try temporary.text("workspace.json") == Self.fresh)
  }

  @Test func `belongs to a newer muster`() throws {
    try temporary.write("workspace.json", #"{"format": "muster.workspace/2", "next": "abc"}"#)
    #expect(
      message { _ = try Workspace(opening: path) }
        == "\(temporary.path("workspace.json")): written as 'muster.workspace/2'; this muster reads "
        + "'muster.workspace/1', so use a newer muster"
    )
  }

  @Test(arguments: [
    ("", "1:1: the text is empty; expected a value"),
    ("[]", "1: 'format' is missing"),
    (#"{"next": 1}"#, "1: 'format' is missing"),
    (#"{"format": 1, "next": 1}"#, "1: 'format' is missing"),
    (#"{"format": "muster.workspace/1"}"#, "1: 'next' is no number of a sheet"),
    (#"{"format": "muster.workspace/1", "next": 0}"#, "1: 'next' is no number of a sheet"),
    (#"{"format": "muster.workspace/1", "next": "1"}"#, "1: 'next' is no number of a sheet"),
    (#"{"format": "muster.workspace/1", "next": 1.5}"#, "1: 'next' is no number of a sheet"),
    (
      #"{"format": "muster.workspace/1", "next": 99999999999999999999}"#,
      "1: 'next' is no number of a sheet"
    ),
    (
      "{\n  \"format\": \"muster.workspace/1\",\n  \"next\": 1,\n  \"next\": 2\n}",
      "4:3: 'next' stands twice in this object"
    ),
    (
      "{\n  \"format\": \"muster.workspace/1\",\n  \"next\": 1,\n}",
      "3:12: a comma stands before '}'; remove it"
    ),
  ])
  func `names the place where its mark is damaged, and changes nothing`(
    text: String,
    words: String
  ) throws {
    try temporary.write("workspace.json", text)
    let expected =
      "\(temporary.path("workspace.json")):\(words); nothing was changed, see 'muster doctor'"
    #expect(message { _ = try Workspace(opening: path) } == expected)
    #expect(message { _ = try Workspace(creating: path) } == expected)
    #expect(try temporary.contents() == ["workspace.json": Array(text.utf8)])
  }

  @Test func `refuses the greatest number, behind which there is none`() async {
    await #expect(processExitsWith: .success) {
      let temporary = try TemporaryFolder()
      try temporary.write(
        "workspace.json",
        #"{"format": "muster.workspace/1", "next": 9223372036854775807}"#
      )
      #expect(
        message { _ = try Workspace(opening: temporary.path).begin() }
          == "\(temporary.path("workspace.json")):1: 'next' is no number of a sheet; nothing was "
          + "changed, see 'muster doctor'"
      )
    }
  }

  @Test func `does not follow a link to its mark`() throws {
    try temporary.write("elsewhere", Self.fresh)
    try #require(unsafe symlink("elsewhere", temporary.path("workspace.json")) == 0)
    #expect(
      message { _ = try Workspace(opening: path) }
        == "could not read '\(temporary.path("workspace.json"))': it is a symbolic link, which is "
        + "not followed here"
    )
  }

  @Test(arguments: [0, 0o777] as [mode_t])
  func `is for nobody else, whatever the umask`(mask: mode_t) async {
    await #expect(processExitsWith: .success) { [mask] in
      umask(mask)
      let temporary = try TemporaryFolder()
      let workspace = try Workspace(creating: temporary.path)
      let id = try workspace.begin().sheet.id
      for folder in ["", "definitions", "sheets"] {
        #expect(try temporary.mode(folder) == 0o700)
      }
      let files = [".lock", "workspace.json", "definitions/\(Tiny.fileName)", "sheets/\(id).jsonl"]
      for file in files { #expect(try temporary.mode(file) == 0o600) }
    }
  }

  @Test func `cannot be made in a folder that is read-only`() async {
    await #expect(processExitsWith: .success) {
      try becomeNobody()
      let temporary = try TemporaryFolder()
      _ = try Folder(creating: temporary.path)
      try #require(unsafe chmod(temporary.path, 0o500) == 0)
      defer { unsafe chmod(temporary.path, 0o700) }
      #expect(
        message { _ = try Workspace(creating: temporary.path("new")) }
          == "could not create '\(temporary.path("new"))': permission denied (EACCES)"
      )
      #expect(
        message { _ = try Workspace(creating: temporary.path) }
          == "could not lock '\(temporary.path(".lock"))': permission denied (EACCES)"
      )
      #expect(try temporary.contents() == [:])
    }
  }

  @Test func `can be read where it is read-only, but not added to`() async {
    await #expect(processExitsWith: .success) {
      try becomeNobody()
      let temporary = try TemporaryFolder()
      _ = try Workspace(creating: temporary.path).begin()
      let folders = ["", "definitions", "sheets"]
      for folder in folders { try #require(unsafe chmod(temporary.path(folder), 0o500) == 0) }
      defer { for folder in folders { unsafe chmod(temporary.path(folder), 0o700) } }
      let before = try temporary.contents()
      let workspace = try Workspace(creating: temporary.path)
      #expect(try workspace.sheets().sheets.map(\.sheet.handle) == ["tiny-1"])
      #expect(
        message { _ = try workspace.begin() }
          == "could not write '\(temporary.path("workspace.json"))': permission denied (EACCES)"
      )
      #expect(try temporary.contents() == before)
    }
  }

  @Test func `says that another muster is at work in it, not that a sheet is open`() throws {
    var workspace = try Workspace(creating: path)
    workspace.patience = .zero
    let sheet = try workspace.begin().sheet
    let lock = try FolderLock(try Folder(opening: path))
    let before = try temporary.contents()
    let words =
      "another muster (pid \(getpid())) is at work in the workspace '\(path)'; try again when it is "
      + "done"
    #expect(message { _ = try workspace.begin() } == words)
    #expect(message { try workspace.remove(sheet) } == words)
    #expect(try temporary.contents() == before)
    withExtendedLifetime(lock) {}
  }
}

/// Root may write everywhere, so what is read-only can only be tried as somebody else.
private func becomeNobody() throws {
  if geteuid() == 0 { try #require(seteuid(65_534) == 0) }
}

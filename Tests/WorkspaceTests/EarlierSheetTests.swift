import Assessments
import Testing
import Workspace

/// The sheet that another is compared with.
@Suite struct EarlierSheetTests {
  let temporary: TemporaryFolder
  let workspace: Workspace

  /// Sheets of two people and one without a name, on two assessments.
  init() throws {
    temporary = try TemporaryFolder()
    workspace = try Workspace(creating: temporary.path)
    for name in ["Ada Example", "Ben Example", nil, "Ada Example", "Ben Example", nil] {
      _ = try workspace.begin(name: name)
    }
    for name in ["Ada Example", "Ada Example"] {
      _ = try workspace.begin(try Tiny.definition(id: "huddle"), name: name)
    }
    _ = try workspace.begin(try Tiny.definition(version: "1.1.0"))
  }

  @Test(
    arguments: [
      ("tiny-1", nil), ("tiny-2", nil), ("tiny-3", nil), ("tiny-4", "tiny-1"), ("tiny-5", "tiny-2"),
      ("tiny-6", "tiny-3"), ("huddle-7", nil), ("huddle-8", "huddle-7"), ("tiny-9", "tiny-4"),
    ] as [(String, String?)]
  )
  func `is the latest before it, of the same person and assessment`(
    later: String,
    earlier: String?
  ) throws {
    let summary = try workspace.sheet(later)
    #expect(try workspace.sheet(before: summary)?.sheet.handle == earlier)
  }

  @Test func `is an earlier one still where the latest cannot be read`() throws {
    let later = try workspace.sheet("tiny-9")
    try temporary.write("sheets/\(try workspace.sheet("tiny-4").sheet.id).jsonl", "x\n")
    #expect(try workspace.sheet(before: later)?.sheet.handle == "tiny-1")
    try workspace.remove(try workspace.sheet("tiny-1").sheet)
    #expect(try workspace.sheet(before: later) == nil)
  }
}

import Testing

@testable import DurableFiles

@Suite struct FolderEntriesTests {
  let temporary: TemporaryFolder
  var folder: Folder { temporary.folder }

  init() throws { temporary = try TemporaryFolder() }

  @Test func `lists names sorted by their bytes`() throws {
    for name in ["b", "a", "é", "B", ".hidden", "z", "a b", "a\nb"] { try folder.write(name, []) }
    #expect(try folder.names() == [".hidden", "B", "a", "a\nb", "a b", "b", "z", "é"])
    #expect(try folder.names() == [".hidden", "B", "a", "a\nb", "a b", "b", "z", "é"])
  }

  @Test func `shows a name that is no text`() throws {
    try temporary.makeFile(named: [0x61, 0xFF, 0xC3])
    try folder.write("b", [])
    #expect(try folder.names() == [#"a\xff\xc3"#, "b"])
  }

  @Test func `sweeps away unfinished files, and only those`() throws {
    let unfinished = TemporaryName.new()
    let others = [
      ".muster-.tmp", ".muster-0123456789abcdeF.tmp", ".muster-0123456789abcdef0.tmp",
      "muster-0123456789abcdef.tmp", "x.tmp",
    ]
    try folder.write(unfinished, [])
    for name in others { try folder.write(name, []) }
    let kept = TemporaryName.new()
    _ = try folder.subfolder(kept, create: true)
    #expect(try folder.removeTemporaries() == 1)
    #expect(try Set(folder.names()) == Set(others + [kept]))
  }
}

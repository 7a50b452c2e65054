import Glibc
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

  @Test func `does not take a list that broke off for a whole one`() throws {
    for name in ["a", "b"] { try folder.write(name, []) }
    let made = try calls { _ = try folder.names() }
    // The names, the folder itself, the one above it, and the end.
    #expect(made == [.open, .list, .list, .list, .list, .list])
    for number in made.indices {
      failing(at: number, with: EIO) {
        #expect(throws: FileError(.list, temporary.path, .system(EIO))) { try folder.names() }
      }
    }
  }

  @Test func `hears of a list that the system itself breaks off`() async {
    await #expect(processExitsWith: .success) {
      let temporary = try TemporaryFolder()
      // The number that the list is going to have.
      let number = dup(temporary.folder.descriptor)
      close(number)
      let other: @Sendable (SystemCall, String) -> Void = { call, _ in
        if call == .list { close(number) }
      }
      #expect(throws: FileError(.list, temporary.path, .system(EBADF))) {
        try SystemCall.$witness.withValue(other) { try temporary.folder.names() }
      }
    }
  }
}

import DurableFiles
import Glibc
import Testing

@Suite struct SystemTextTests {
  @Test(
    arguments: [
      ([0x61, 0xC3, 0xA9], "aé", true), ([], "", true),
      ([0x61, 0xFF, 0x9B], #"a\xff\x9b"#, false),
      ([0xC3, 0xA9, 0xFF], #"\xc3\xa9\xff"#, false),
      ([0xED, 0xA0, 0x80], #"\xed\xa0\x80"#, false),
    ] as [([UInt8], String, Bool)]
  )
  func `shows the bytes that are no UTF-8`(bytes: [UInt8], text: String, isWhole: Bool) {
    #expect(SystemText(bytes).text == text)
    #expect(SystemText(bytes).isWhole == isWhole)
  }

  @Test func `knows the words and the variables of this process`() {
    #expect(SystemText.arguments.map(\.text) == Array(CommandLine.arguments.dropFirst()))
    #expect(SystemText.variables["PATH"] != nil)
  }

  /// A folder is current for the whole process.
  @Test func `knows the current folder, and when it is gone`() async {
    await #expect(processExitsWith: .success) {
      let temporary = try TemporaryFolder()
      let path = try #require(realPath(of: temporary.path))
      try #require(unsafe chdir(path) == 0)
      let there = SystemText.currentFolder
      try #require(unsafe rmdir(path) == 0)
      #expect(there == SystemText(bytes(path)))
      #expect(SystemText.currentFolder == SystemText([]))
    }
  }
}

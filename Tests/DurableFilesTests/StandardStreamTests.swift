import Glibc
import Testing

@testable import DurableFiles

@Suite struct StandardStreamTests {
  @Test func `writes all of a long text`() throws {
    let temporary = try TemporaryFolder()
    let text = String(repeating: "añ\0\n", count: 100_000)
    let descriptor = unsafe open(temporary.path("x"), O_WRONLY | O_CREAT, 0o600)
    try StandardStream(descriptor: descriptor).write(text)
    try StandardStream(descriptor: descriptor).write("")
    close(descriptor)
    #expect(try temporary.text("x") == text)
  }

  @Test func `tells a full disk from a reader that has gone`() async {
    await #expect(processExitsWith: .success) {
      ProcessSignals.prepare()
      let full = unsafe open("/dev/full", O_WRONLY)
      let noSpace = #expect(throws: FileError(.write, "descriptor \(full)", .system(ENOSPC))) {
        try StandardStream(descriptor: full).write("x")
      }
      #expect(noSpace?.isClosedPipe == false)

      var ends: [Int32] = [-1, -1]
      unsafe pipe(&ends)
      close(ends[0])
      let writing = ends[1]
      let noReader = #expect(throws: FileError(.write, "descriptor \(writing)", .system(EPIPE))) {
        try StandardStream(descriptor: writing).write("x")
      }
      #expect(noReader?.isClosedPipe == true)
    }
  }

  @Test func `waits where its descriptor is set to not waiting and not ready`() throws {
    let temporary = try TemporaryFolder()
    let descriptor = unsafe open(temporary.path("x"), O_WRONLY | O_CREAT, 0o600)
    defer { close(descriptor) }
    try failing(at: 0, with: EAGAIN) { try StandardStream(descriptor: descriptor).write("one") }
    #expect(try temporary.text("x") == "one")
  }

  @Test func `takes a write that writes nothing for a failure of the device`() throws {
    let null = unsafe open("/dev/null", O_WRONLY)
    defer { close(null) }
    failing(.write, with: 0) {
      #expect(throws: FileError(.write, "descriptor \(null)", .system(EIO))) {
        try StandardStream(descriptor: null).write("x")
      }
    }
  }

  @Test(arguments: [(0, "standard input"), (1, "standard output"), (2, "standard error")])
  func `is named in messages`(descriptor: Int32, name: String) {
    #expect(streamName(of: descriptor) == name)
  }
}

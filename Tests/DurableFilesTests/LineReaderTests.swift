import Foundation
import Testing

@testable import DurableFiles

@Suite struct LineReaderTests {
  @Test(
    arguments: [
      ("", []),
      ("\n", [.line([])]),
      ("a", [.line(bytes("a"))]),
      ("a\n", [.line(bytes("a"))]),
      ("a\nb", [.line(bytes("a")), .line(bytes("b"))]),
      ("\n\na", [.line([]), .line([]), .line(bytes("a"))]),
      ("a\0b\r\n", [.line(bytes("a\0b\r"))]),
      ("12345\n", [.line(bytes("12345"))]),
      ("123456\nb\n", [.tooLong(count: 6), .line(bytes("b"))]),
      ("b\n1234567", [.line(bytes("b")), .tooLong(count: 7)]),
    ] as [(String, [LineReader.Line])]
  )
  func `reads lines`(text: String, lines: [LineReader.Line]) throws {
    #expect(try read(bytes(text), limit: 5) == lines)
  }

  @Test(arguments: [65_535, 65_536, 65_537, 131_072, 300_000])
  func `reads lines across its chunks`(count: Int) throws {
    let long = [UInt8](repeating: 65, count: count)
    #expect(try read(long + bytes("\nb"), limit: count) == [.line(long), .line(bytes("b"))])
    #expect(
      try read(long + bytes("\nb"), limit: count - 1) == [
        .tooLong(count: count), .line(bytes("b")),
      ]
    )
  }

  @Test func `passes on bytes that are no text`() throws {
    #expect(try read([0xFF, 0xC3, 10, 0], limit: 5) == [.line([0xFF, 0xC3]), .line([0])])
  }

  @Test func `stays at the end`() throws {
    let descriptor = unsafe open("/dev/null", O_RDONLY)
    defer { close(descriptor) }
    let reader = LineReader(descriptor: descriptor, limit: 5)
    #expect(try reader.next() == .end)
    #expect(try reader.next() == .end)
  }

  @Test func `says what it cannot read`() {
    let folder = unsafe open("/", O_RDONLY)
    defer { close(folder) }
    #expect(throws: FileError(.read, "descriptor \(folder)", .notRegular(.folder))) {
      try LineReader(descriptor: folder, limit: 5).next()
    }
    #expect(throws: FileError(.read, "descriptor 999", .system(EBADF))) {
      try LineReader(descriptor: 999, limit: 5).next()
    }
  }

  @Test func `waits for a pipe that is set to not waiting`() throws {
    var ends: [Int32] = [-1, -1]
    try #require(unsafe pipe(&ends) == 0)
    _ = fcntl(ends[0], F_SETFL, O_NONBLOCK)
    let reader = LineReader(descriptor: ends[0], limit: 5)
    let writing = ends[1]
    // A thread of its own: the reader holds this one up.
    Thread.detachNewThread {
      #expect(throws: Never.self) { try StandardStream(descriptor: writing).write("a\n") }
    }
    #expect(try reader.next() == .line(bytes("a")))
    close(ends[0])
    close(ends[1])
  }

  private func read(_ content: [UInt8], limit: Int) throws -> [LineReader.Line] {
    let temporary = try TemporaryFolder()
    try temporary.folder.write("x", content)
    let descriptor = unsafe open(temporary.path("x"), O_RDONLY)
    defer { close(descriptor) }
    let reader = LineReader(descriptor: descriptor, limit: limit)
    var lines: [LineReader.Line] = []
    while true {
      let line = try reader.next()
      if line == .end { return lines }
      lines.append(line)
    }
  }
}

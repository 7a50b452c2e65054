import Glibc
import Testing

@testable import DurableFiles

/// Every call on which a save depends is made to fail, one after the other.
@Suite struct FaultTests {
  @Test func `syncs a whole file before its name, and the folder after it`() throws {
    let temporary = try TemporaryFolder()
    let replacing: [SystemCall] = [
      .status, .open, .status, .write, .sync, .close, .rename, .syncFolder,
    ]
    #expect(try calls { try temporary.folder.write("x", bytes("one")) } == replacing)
    #expect(
      try calls { try temporary.folder.createNew("y", bytes("one")) }
        == [.open, .status, .write, .sync, .close, .link, .syncFolder]
    )
    #expect(try calls { try temporary.folder.remove("x") } == [.remove, .syncFolder])
  }

  @Test(arguments: [EIO, ENOSPC, EDQUOT, EROFS, EMFILE])
  func `a failed replacement leaves the old file, or says that it is not sure`(code: Int32) throws {
    let number = try expectAllOrNothing(code, new: "two and longer") { folder, content in
      try folder.write("x", content)
    }
    #expect(number == 10)
  }

  @Test(arguments: [EIO, ENOSPC, EDQUOT, EROFS, EMFILE])
  func `a failed creation leaves nothing, or says that it is not sure`(code: Int32) throws {
    let number = try expectAllOrNothing(code, old: nil, new: "one") { folder, content in
      try folder.createNew("x", content)
    }
    #expect(number == 7)
  }

  @Test func `goes on when a signal comes between`() throws {
    for number in [0, 1, 2, 3] {
      let temporary = try TemporaryFolder()
      try failing(at: number, with: EINTR) { try temporary.folder.write("x", bytes("one")) }
      #expect(try temporary.text("x") == "one")
    }
  }

  @Test func `does not sync again after a sync that failed`() throws {
    let temporary = try TemporaryFolder()
    let error = FileError(.write, temporary.path("x"), .system(EINTR))
    failing(at: 4, with: EINTR) {
      #expect(throws: error) { try temporary.folder.write("x", []) }
    }
    #expect(try temporary.folder.names() == [])
  }

  /// Fails each call of a save in turn, checks what is left, and saves again.
  ///
  /// - Returns: how many calls there were.
  private func expectAllOrNothing(
    _ code: Int32,
    old: String? = "one",
    new: String,
    _ save: (Folder, [UInt8]) throws -> Void
  ) throws -> Int {
    for number in 0... {
      let temporary = try TemporaryFolder()
      let folder = temporary.folder
      if let old { try folder.write("x", bytes(old)) }
      do {
        try failing(at: number, with: code) { try save(folder, bytes(new)) }
        return number
      } catch let error as FileError {
        let isUnsure = error.operation == .confirm
        #expect(error == FileError(error.operation, temporary.path("x"), .system(code)))
        #expect(error.isWriting)
        let left = try folder.exists("x") ? temporary.text("x") : nil
        #expect(left == (isUnsure ? new : old))
        #expect(try folder.names() == (left == nil ? [] : ["x"]))
        if old != nil || !isUnsure { try save(folder, bytes(new)) }
        #expect(try temporary.text("x") == new)
      }
    }
    return 0
  }
}

import Glibc
import Testing

@testable import DurableFiles

@Suite struct FileErrorTests {
  @Test(
    arguments: [
      (.read, .missing, "could not read 'a/b.json': there is no such file"),
      (.open, .missing, "could not open 'a/b.json': there is no such folder"),
      (.write, .missing, "could not write 'a/b.json': there is no such file or folder"),
      (.start, .missing, "could not start 'a/b.json': there is no such program"),
      (.create, .exists, "could not create 'a/b.json': it exists already"),
      (.create, .notFolder, "could not create 'a/b.json': what should be its folder is a file"),
      (.open, .notFolder, "could not open 'a/b.json': it is not a folder"),
      (.read, .notRegular(.folder), "could not read 'a/b.json': it is a folder, not a file"),
      (.write, .notRegular(.device), "could not write 'a/b.json': it is a device, not a file"),
      (
        .write, .symlink,
        "could not write 'a/b.json': it is a symbolic link, which is not followed here"
      ),
      (.read, .tooLarge(limit: 10), "could not read 'a/b.json': it has more than 10 bytes"),
      (.remove, .notAName, "could not remove 'a/b.json': this cannot be the name of a file"),
      (
        .lock, .busy(pid: 12), "could not lock 'a/b.json': it is in use by another process (pid 12)"
      ),
      (.lock, .busy(pid: nil), "could not lock 'a/b.json': it is in use by another process"),
      (
        .write, .poisoned,
        "could not write 'a/b.json': an earlier save failed; open it again to see what was saved"
      ),
      (
        .write, .changed,
        "could not write 'a/b.json': another program has changed it; open it again"
      ),
      (
        .read, .damaged(offset: 160, line: 3, .wrongChecksum),
        """
        could not read 'a/b.json': line 3 is damaged (byte 160): its checksum does not fit; \
        nothing was changed
        """
      ),
      (
        .confirm, .system(EIO),
        "could not make sure of 'a/b.json': the device reports a failure (EIO)"
      ),
      (.list, .system(EACCES), "could not list 'a/b.json': permission denied (EACCES)"),
      (.write, .system(ENOSPC), "could not write 'a/b.json': no space left on device (ENOSPC)"),
      (.write, .system(4711), "could not write 'a/b.json': the system reports error 4711"),
    ] as [(FileError.Operation, FileError.Reason, String)]
  )
  func `says in plain words what went wrong`(
    operation: FileError.Operation,
    reason: FileError.Reason,
    text: String
  ) {
    #expect("\(FileError(operation, "a/b.json", reason))" == text)
  }

  @Test(
    arguments: [
      (.open, false), (.read, false), (.write, true), (.create, true), (.remove, true),
      (.list, false), (.lock, false), (.confirm, true), (.start, false),
    ] as [(FileError.Operation, Bool)]
  )
  func `tells writing from reading`(operation: FileError.Operation, isWriting: Bool) {
    #expect(FileError(operation, "a", .symlink).isWriting == isWriting)
  }

  @Test(arguments: [ENOTDIR, EACCES, EIO, EMFILE, ENAMETOOLONG, EPERM, ESTALE])
  func `takes only ENOENT for missing`(code: Int32) {
    #expect(FileError(.read, "a", code: code).reason == .system(code))
    #expect(FileError(.read, "a", code: ENOENT).reason == .missing)
  }

  @Test(
    arguments: [
      (.system(EACCES), true), (.system(EPERM), true), (.system(EROFS), false), (.missing, false),
    ] as [(FileError.Reason, Bool)]
  )
  func `tells what a person is not allowed to do`(reason: FileError.Reason, isDenied: Bool) {
    #expect(FileError(.open, "a", reason).isDenied == isDenied)
  }
}

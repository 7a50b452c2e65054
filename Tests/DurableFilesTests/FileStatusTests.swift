import Glibc
import Testing

@testable import DurableFiles

@Suite struct FileStatusTests {
  @Test(
    arguments: [
      (S_IFREG, .regular), (S_IFDIR, .folder), (S_IFLNK, .symlink), (S_IFIFO, .pipe),
      (S_IFSOCK, .socket), (S_IFCHR, .device), (S_IFBLK, .device), (0, .unknown),
    ] as [(mode_t, FileKind)]
  )
  func `tells the kind, whatever the permissions`(mode: mode_t, kind: FileKind) {
    for permissions in [0, 0o600, 0o777] as [mode_t] {
      #expect(FileKind(mode: mode | permissions) == kind)
    }
  }

  @Test(
    arguments: [
      (.regular, "a file"), (.folder, "a folder"), (.symlink, "a symbolic link"),
      (.pipe, "a pipe"), (.socket, "a socket"), (.device, "a device"),
      (.unknown, "something unknown"),
    ] as [(FileKind, String)]
  )
  func `names the kind`(kind: FileKind, text: String) {
    #expect("\(kind)" == text)
  }
}

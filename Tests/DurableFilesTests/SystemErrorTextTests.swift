import Glibc
import Testing

@testable import DurableFiles

@Suite struct SystemErrorTextTests {
  @Test(
    arguments: [
      (EACCES, "permission denied (EACCES)"),
      (EAGAIN, "it is not ready now (EAGAIN)"),
      (EBADF, "it is closed (EBADF)"),
      (EBUSY, "it is in use (EBUSY)"),
      (EDQUOT, "the disk quota is used up (EDQUOT)"),
      (EFBIG, "it would become larger than allowed (EFBIG)"),
      (EINTR, "it was interrupted (EINTR)"),
      (EINVAL, "the system refuses this here (EINVAL)"),
      (EIO, "the device reports a failure (EIO)"),
      (ELOOP, "too many symbolic links (ELOOP)"),
      (EMFILE, "this process has too many open files (EMFILE)"),
      (ENAMETOOLONG, "the name is too long (ENAMETOOLONG)"),
      (ENFILE, "the system has too many open files (ENFILE)"),
      (ENODEV, "there is no such device (ENODEV)"),
      (ENOEXEC, "it is not a program (ENOEXEC)"),
      (ENOLCK, "no more locks can be had here (ENOLCK)"),
      (ENOMEM, "there is not enough memory (ENOMEM)"),
      (ENOSPC, "no space left on device (ENOSPC)"),
      (ENOSYS, "the system cannot do this (ENOSYS)"),
      (ENOTDIR, "a part of the path is not a folder (ENOTDIR)"),
      (ENOTEMPTY, "the folder is not empty (ENOTEMPTY)"),
      (ENXIO, "nothing answers there (ENXIO)"),
      (EOPNOTSUPP, "the file system cannot do this (EOPNOTSUPP)"),
      (EPERM, "operation not permitted (EPERM)"),
      (EPIPE, "nobody reads any more (EPIPE)"),
      (EROFS, "the file system is read-only (EROFS)"),
      (ESTALE, "the file server has lost it (ESTALE)"),
      (ETXTBSY, "the program is running (ETXTBSY)"),
      (EXDEV, "it lies on another file system (EXDEV)"),
      (0, "the system reports error 0"),
      (4711, "the system reports error 4711"),
    ] as [(Int32, String)]
  )
  func `puts each number in words`(code: Int32, text: String) {
    #expect(systemErrorText(code) == text)
  }
}

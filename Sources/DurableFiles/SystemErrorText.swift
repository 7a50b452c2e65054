import Glibc

/// A number of `errno` in words, with its symbol: `no space left on device (ENOSPC)`.
///
/// Not `strerror`: its words change with the locale that libedit sets, and Muster's do not.
func systemErrorText(_ code: Int32) -> String {
  switch code {
  case EACCES: "permission denied (EACCES)"
  case EAGAIN: "it is not ready now (EAGAIN)"
  case EBADF: "it is closed (EBADF)"
  case EBUSY: "it is in use (EBUSY)"
  case EDQUOT: "the disk quota is used up (EDQUOT)"
  case EFBIG: "it would become larger than allowed (EFBIG)"
  case EINTR: "it was interrupted (EINTR)"
  case EINVAL: "the system refuses this here (EINVAL)"
  case EIO: "the device reports a failure (EIO)"
  case ELOOP: "too many symbolic links (ELOOP)"
  case EMFILE: "this process has too many open files (EMFILE)"
  case ENAMETOOLONG: "the name is too long (ENAMETOOLONG)"
  case ENFILE: "the system has too many open files (ENFILE)"
  case ENODEV: "there is no such device (ENODEV)"
  case ENOEXEC: "it is not a program (ENOEXEC)"
  case ENOLCK: "no more locks can be had here (ENOLCK)"
  case ENOMEM: "there is not enough memory (ENOMEM)"
  case ENOSPC: "no space left on device (ENOSPC)"
  case ENOSYS: "the system cannot do this (ENOSYS)"
  case ENOTDIR: "a part of the path is not a folder (ENOTDIR)"
  case ENOTEMPTY: "the folder is not empty (ENOTEMPTY)"
  case ENXIO: "nothing answers there (ENXIO)"
  case EOPNOTSUPP: "the file system cannot do this (EOPNOTSUPP)"
  case EPERM: "operation not permitted (EPERM)"
  case EPIPE: "nobody reads any more (EPIPE)"
  case EROFS: "the file system is read-only (EROFS)"
  case ESTALE: "the file server has lost it (ESTALE)"
  case ETXTBSY: "the program is running (ETXTBSY)"
  case EXDEV: "it lies on another file system (EXDEV)"
  default: "the system reports error \(code)"
  }
}

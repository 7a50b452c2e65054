import Glibc

/// What kind of thing bears a name in a folder.
package enum FileKind: Equatable, Sendable {
  case regular
  case folder
  case symlink
  case pipe
  case socket
  case device
  case unknown
}

extension FileKind: CustomStringConvertible {
  /// The kind with its article, as in "it is a folder".
  package var description: String {
    switch self {
    case .regular: "a file"
    case .folder: "a folder"
    case .symlink: "a symbolic link"
    case .pipe: "a pipe"
    case .socket: "a socket"
    case .device: "a device"
    case .unknown: "something unknown"
    }
  }

  init(mode: mode_t) {
    self =
      switch mode & S_IFMT {
      case S_IFREG: .regular
      case S_IFDIR: .folder
      case S_IFLNK: .symlink
      case S_IFIFO: .pipe
      case S_IFSOCK: .socket
      case S_IFCHR, S_IFBLK: .device
      default: .unknown
      }
  }
}

/// What the system knows of a file without reading it.
package struct FileStatus: Equatable, Sendable {
  /// What it is; a symbolic link is one itself.
  package let kind: FileKind
  /// The size in bytes.
  package let size: Int
  /// The nine permission bits, 0 to 0o777.
  package let mode: UInt32

  /// The number of names the file has; 0 when it was removed while open.
  let links: Int
  let owner: uid_t
  let group: gid_t

  init(_ raw: stat) {
    kind = FileKind(mode: raw.st_mode)
    size = Int(raw.st_size)
    mode = raw.st_mode & 0o777
    links = Int(raw.st_nlink)
    owner = raw.st_uid
    group = raw.st_gid
  }
}

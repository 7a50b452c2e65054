import Glibc

/// The kind of file system on which a folder lies.
package struct FileSystemKind: Equatable, Sendable {
  /// The name that the system gives it, such as `ext4` or `fuse.sshfs`.
  package let name: String

  /// Whether locks and syncs may not keep their promises here: network and user-space systems.
  package var isDoubtful: Bool {
    let doubtful = ["9p", "afs", "ceph", "cifs", "drvfs", "smb3", "smbfs", "virtiofs", "vboxsf"]
    return name.hasPrefix("nfs") || name.hasPrefix("fuse") || doubtful.contains(name)
  }
}

extension Folder {
  /// The kind of file system of this folder, or `nil` where the system does not tell.
  ///
  /// From the table of mounts, by the number of the mount the descriptor lies on: `statfs` is not
  /// to be had from Swift, and would give a number for which there is no name.
  package var fileSystemKind: FileSystemKind? {
    guard
      let own = lines(of: "/proc/self/fdinfo/\(descriptor)").first(where: { $0.first == "mnt_id:" }
      ),
      let mount = lines(of: "/proc/self/mountinfo").first(where: { $0.first == own.last }),
      // A list of options of any length ends in a hyphen; the kind follows.
      let hyphen = mount.firstIndex(of: "-"), hyphen + 1 < mount.count
    else { return nil }
    return FileSystemKind(name: mount[hyphen + 1])
  }
}

/// The words of each line of a file of the kernel's; none where it cannot be read.
private func lines(of path: String) -> [[String]] {
  // Without /proc the kind is unknown, which the caller is told by `nil`.
  guard let bytes = try? Folder.read(path: path, limit: 4_194_304) else { return [] }
  return String(decoding: bytes, as: UTF8.self)
    .split(separator: "\n")
    .map { line in line.split { $0 == " " || $0 == "\t" }.map(String.init) }
}

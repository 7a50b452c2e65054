import Glibc

/// Where a symbolic link leads, as it is written there; `nil` for all that is no such link.
func linkTarget(of path: String) -> String? {
  var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
  let count = unsafe readlink(path, &buffer, Int(PATH_MAX))
  guard count > 0 else { return nil }
  return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// The one path a file has when all links and dots are followed, as the system follows them.
///
/// A last part that does not exist yet stays as it is; `nil` when its folder does not exist either.
package func realPath(of path: String) -> String? {
  if let found = resolved(path) { return found }
  let parts = splitPath(path)
  guard let folder = resolved(parts.folder) else { return nil }
  return folder == "/" ? "/\(parts.name)" : "\(folder)/\(parts.name)"
}

private func resolved(_ path: String) -> String? {
  guard let found = unsafe realpath(path, nil) else { return nil }
  defer { unsafe free(found) }
  return unsafe String(cString: found)
}

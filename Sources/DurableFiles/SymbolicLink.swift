import Glibc

/// Where a symbolic link leads, as it is written there; `nil` for all that is no such link.
func linkTarget(of path: String) -> String? {
  var buffer = [UInt8](repeating: 0, count: Int(PATH_MAX))
  let count = unsafe buffer.withUnsafeMutableBytes { bytes -> Int in
    guard let start = bytes.baseAddress else { return 0 }
    return unsafe readlink(path, start.assumingMemoryBound(to: CChar.self), bytes.count)
  }
  guard count > 0 else { return nil }
  return String(decoding: buffer[..<count], as: UTF8.self)
}

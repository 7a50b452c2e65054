import DurableFiles
import Foundation
import Testing

/// A fresh folder for one test, removed with the value.
final class TemporaryFolder: Sendable {
  let path: String
  let folder: Folder

  init() throws {
    path = NSTemporaryDirectory() + "muster-test-" + randomHex(bytes: 8)
    folder = try Folder(creating: path)
  }

  deinit {
    // What stays is the system's to clear away.
    try? FileManager.default.removeItem(atPath: path)
  }

  func path(_ name: String) -> String { "\(path)/\(name)" }

  func text(_ name: String) throws -> String {
    String(decoding: try folder.read(name, limit: 1_000_000), as: UTF8.self)
  }

  func makePipe(_ name: String) throws {
    try #require(unsafe mkfifo(path(name), 0o600) == 0)
  }

  func makeSocket(_ name: String) throws {
    try #require(unsafe mknod(path(name), S_IFSOCK | 0o600, 0) == 0)
  }

  func makeLink(_ name: String, to target: String) throws {
    try #require(unsafe symlink(target, path(name)) == 0)
  }

  func setMode(_ name: String, _ mode: UInt32) throws {
    try #require(unsafe chmod(path(name), mode) == 0)
  }

  /// Makes an empty file whose name is no text.
  func makeFile(named bytes: [UInt8]) throws {
    let name = (path("").utf8 + bytes + [0]).map { CChar(bitPattern: $0) }
    let descriptor = unsafe open(name, O_WRONLY | O_CREAT, 0o600)
    try #require(descriptor >= 0)
    close(descriptor)
  }
}

/// The bytes of a text.
func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

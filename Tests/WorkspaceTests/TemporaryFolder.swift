import Assessments
import DurableFiles
import Foundation
import Workspace

/// A fresh place for one test, removed with the value; `path` itself is not made.
final class TemporaryFolder: Sendable {
  private let root: String
  let path: String

  init() throws {
    root = NSTemporaryDirectory() + "muster-test-" + randomHex(bytes: 8)
    _ = try Folder(creating: root)
    path = root + "/workspace"
  }

  deinit {
    // What stays is the system's to clear away.
    try? FileManager.default.removeItem(atPath: root)
  }

  func path(_ name: String) -> String { "\(path)/\(name)" }

  func bytes(_ name: String) throws -> [UInt8] {
    try Folder.read(path: path(name), limit: 100_000_000)
  }

  func text(_ name: String) throws -> String { String(decoding: try bytes(name), as: UTF8.self) }

  /// Writes a file and makes the folders it lies in.
  func write(_ name: String, _ bytes: [UInt8]) throws {
    let parts = path(name).split(separator: "/")
    _ = try Folder(creating: "/" + parts.dropLast().joined(separator: "/"))
    try Folder.write(path: path(name), bytes: bytes)
  }

  func write(_ name: String, _ text: String) throws { try write(name, Array(text.utf8)) }

  /// Writes behind the end of a file, as another program would.
  func append(_ bytes: [UInt8], to name: String) throws {
    let handle = try FileHandle(forUpdating: URL(filePath: path(name)))
    try handle.seekToEnd()
    try handle.write(contentsOf: bytes)
    try handle.close()
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: path(name)) }

  /// Every name below the folder, with the bytes of files; a link counts as what it says.
  func contents() throws -> [String: [UInt8]] {
    let names = try FileManager.default.subpathsOfDirectory(atPath: path)
    let found = try names.map { name in
      let attributes = try FileManager.default.attributesOfItem(atPath: self.path(name))
      switch attributes[.type] as? FileAttributeType {
      case .typeRegular: return (name, try bytes(name))
      case .typeSymbolicLink:
        let target = try FileManager.default.destinationOfSymbolicLink(atPath: self.path(name))
        return (name, Array("link to \(target)".utf8))
      default: return (name, [])
      }
    }
    return Dictionary(uniqueKeysWithValues: found)
  }

  func mode(_ name: String) throws -> Int? {
    let attributes = try FileManager.default.attributesOfItem(atPath: path(name))
    return attributes[.posixPermissions] as? Int
  }
}

/// The words of what the body throws; `nil` when it throws nothing.
func message(_ body: () throws -> Void) -> String? {
  do {
    try body()
    return nil
  } catch {
    return "\(error)"
  }
}

extension Workspace {
  /// Begins a sheet of Ada's, at nine o'clock on a day in May.
  func begin(
    _ definition: Definition? = nil,
    name: String? = "Ada Example",
    form: Form = .full,
    id: String? = nil
  ) throws -> OpenSheet {
    try begin(
      NewSheet(
        try definition ?? Tiny.definition(),
        participant: AnswerSheet.Participant(name: name, organisation: "Example Trust"),
        form: form,
        started: "2026-05-01T09:00:00Z",
        id: id
      )
    )
  }
}

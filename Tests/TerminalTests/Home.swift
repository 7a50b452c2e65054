import Foundation
import Testing

/// A fresh home folder for one test, and what muster keeps in it.
final class Home {
  let folder: String

  init() throws {
    let name = "muster-screen-" + UUID().uuidString.prefix(13).lowercased()
    let made = URL(filePath: NSTemporaryDirectory()).appending(path: name)
    try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
    folder = made.resolvingSymlinksInPath().path
  }

  deinit {
    // What stays is the system's to clear away.
    try? FileManager.default.removeItem(atPath: folder)
  }

  func path(_ name: String) -> String { "\(folder)/\(name)" }

  func write(_ name: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path(name)))
  }

  /// Writes a program of the shell.
  func write(script name: String, _ text: String) throws {
    try write(name, "#!/bin/sh\n" + text)
    try FileManager.default.setAttributes([.posixPermissions: 0o700], ofItemAtPath: path(name))
  }

  /// A file as text, empty when there is none.
  func text(_ name: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path(name)) else { return "" }
    return try #require(String(validating: data, as: UTF8.self))
  }

  /// The commands muster remembers, oldest first.
  var commands: [String] {
    get throws {
      try text(".local/state/muster/history").split(separator: "\n").map {
        try JSONDecoder().decode(String.self, from: Data($0.utf8))
      }
    }
  }
}

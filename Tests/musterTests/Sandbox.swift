import Foundation
import JSON
import Testing

/// What a run of the program came to.
struct Outcome: Equatable {
  /// The exit status; a signal that ended the program is negative.
  let status: Int32
  let output: String
  let errors: String

  init(_ status: Int32, output: String = "", errors: String = "") {
    self.status = status
    self.output = output
    self.errors = errors
  }

  var lines: [String] {
    output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  /// The output as JSON, read strictly.
  var json: JSONNode {
    get throws { try JSONNode(parsing: Array(output.utf8)) }
  }
}

/// A fresh home and current folder for one test, and the built program to run there.
///
/// What the program reads and writes goes through files: a pipe would be inherited by the programs
/// that other tests start at the same time, and its end would not be seen.
final class Sandbox {
  /// The current folder of the program.
  let desk: String
  let home: String
  private let root: String
  private var runs = 0

  init() throws {
    let name = "muster-cli-" + UUID().uuidString.prefix(13).lowercased()
    let made = URL(filePath: NSTemporaryDirectory()).appending(path: name)
    try FileManager.default.createDirectory(at: made, withIntermediateDirectories: true)
    root = made.resolvingSymlinksInPath().path
    desk = "\(root)/desk"
    home = "\(root)/home"
    for folder in [desk, home] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: false)
    }
  }

  deinit {
    // What stays is the system's to clear away.
    try? FileManager.default.removeItem(atPath: root)
  }

  /// The workspace where no other is named.
  var workspace: String { "\(home)/.local/share/muster" }

  /// The program beside the test bundle.
  static var program: String {
    URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "muster").path
  }
}

extension Sandbox {
  /// Runs muster with these words; the variables are laid over the clean environment.
  func muster(
    _ words: String...,
    input: String = "",
    variables: [String: String?] = [:]
  ) async throws -> Outcome {
    try await run(words, input: Array(input.utf8), variables: variables)
  }

  /// Runs muster in a folder, or in `desk`; a variable that is `nil` is taken away.
  func run(
    _ words: [String],
    input: [UInt8] = [],
    variables: [String: String?] = [:],
    at folder: String? = nil
  ) async throws -> Outcome {
    let process = process([Self.program] + words, variables: variables, at: folder)
    return try await outcome(of: process, input: input)
  }

  /// Runs a line of the shell in which `"$MUSTER"` is the program.
  func shell(_ line: String, variables: [String: String?] = [:]) async throws -> Outcome {
    let known: [String: String?] = ["MUSTER": Self.program, "PATH": "/usr/bin:/bin"]
    let variables = known.merging(variables) { $1 }
    return try await outcome(of: process(["/bin/sh", "-c", line], variables: variables), input: [])
  }

  private func outcome(of process: Process, input: [UInt8]) async throws -> Outcome {
    runs += 1
    let streams = ["in", "out", "err"].map { URL(filePath: "\(root)/\(runs).\($0)") }
    try Data(input).write(to: streams[0])
    for stream in streams.dropFirst() { try Data().write(to: stream) }
    try await Turns.shared.inTurn {
      let handles = try [
        FileHandle(forReadingFrom: streams[0]), FileHandle(forWritingTo: streams[1]),
        FileHandle(forWritingTo: streams[2]),
      ]
      (process.standardInput, process.standardOutput) = (handles[0], handles[1])
      process.standardError = handles[2]
      try await end(of: process)
      for handle in handles { try handle.close() }
    }
    return Outcome(
      process.status,
      output: try text(at: streams[1].path),
      errors: try text(at: streams[2].path)
    )
  }

  /// A program that has not been started.
  func process(
    _ words: [String],
    variables: [String: String?] = [:],
    at folder: String? = nil
  ) -> Process {
    let own: [String: String?] = ["HOME": home, "LANG": "C.UTF-8"]
    let process = Process()
    process.executableURL = URL(filePath: words[0])
    process.arguments = Array(words.dropFirst())
    process.environment = own.merging(variables) { $1 }.compactMapValues(\.self)
    process.currentDirectoryURL = URL(filePath: folder ?? desk)
    return process
  }
}

extension Sandbox {
  /// Writes a file into the current folder, and the folders it lies in.
  func write(_ name: String, _ text: String) throws {
    try write(name, Array(text.utf8))
  }

  func write(_ name: String, _ bytes: [UInt8]) throws {
    let file = URL(filePath: "\(desk)/\(name)")
    let folder = file.deletingLastPathComponent()
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    try Data(bytes).write(to: file)
  }

  func write(path: String, _ text: String) throws {
    try Data(text.utf8).write(to: URL(filePath: path))
  }

  func makeFolder(_ name: String) throws {
    try FileManager.default.createDirectory(
      at: URL(filePath: desk).appending(path: name),
      withIntermediateDirectories: true
    )
  }

  /// A file by its path, or by its name in the current folder; it has to be UTF-8.
  func text(at path: String) throws -> String {
    let url = path.hasPrefix("/") ? URL(filePath: path) : URL(filePath: "\(desk)/\(path)")
    return try #require(String(validating: try Data(contentsOf: url), as: UTF8.self))
  }

  /// The bytes of a file by its name in the current folder.
  func bytes(of name: String) throws -> [UInt8] {
    [UInt8](try Data(contentsOf: URL(filePath: "\(desk)/\(name)")))
  }

  /// The names of what lies in a folder, sorted.
  func names(in folder: String) throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: folder).sorted()
  }

  /// Every file below home and current folder, with its bytes; a lock is nothing that is kept.
  var snapshot: [String: Data] {
    get throws {
      var files: [String: Data] = [:]
      for folder in [desk, home] {
        for name in try FileManager.default.subpathsOfDirectory(atPath: folder) {
          let path = "\(folder)/\(name)"
          if path.hasSuffix("/.lock") { continue }
          // A folder has no bytes; its name is in the snapshot all the same.
          files[path] = (try? Data(contentsOf: URL(filePath: path))) ?? Data()
        }
      }
      return files
    }
  }

  /// The journal of the only sheet whose handle this is.
  func journal(of handle: String) throws -> String {
    let folder = "\(workspace)/sheets"
    let own = try names(in: folder).filter {
      try text(at: "\(folder)/\($0)").contains("\"handle\":\"\(handle)\"")
    }
    try #require(own.count == 1)
    return "\(folder)/\(own[0])"
  }
}

extension Process {
  var status: Int32 {
    terminationReason == .exit ? terminationStatus : -terminationStatus
  }
}

/// Lets a few programs run at a time.
///
/// Each takes descriptors, and all tests run at once in one process: there are not many more than a
/// thousand descriptors to be had, and from 1,365 on Foundation reads past the end of their list
/// when it starts a program.
private actor Turns {
  static let shared = Turns()

  private var free = 8
  private var waiting: [CheckedContinuation<Void, Never>] = []

  nonisolated func inTurn(_ run: () async throws -> Void) async throws {
    await take()
    do {
      try await run()
    } catch {
      await giveBack()
      throw error
    }
    await giveBack()
  }

  private func take() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  private func giveBack() {
    if waiting.isEmpty {
      free += 1
    } else {
      waiting.removeFirst().resume()
    }
  }
}

/// Starts the program and waits for its end.
func end(of process: Process) async throws {
  try await withCheckedThrowingContinuation { (done: CheckedContinuation<Void, any Error>) in
    process.terminationHandler = { _ in done.resume() }
    do {
      try process.run()
    } catch {
      process.terminationHandler = nil
      done.resume(throwing: error)
    }
  }
}

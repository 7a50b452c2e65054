import Foundation
import Glibc
import Testing

/// Rows 59 to 73 of the list of bad inputs: what may bear a name where a file is expected.
@Suite(.timeLimit(.minutes(20))) struct BadObjectTests {
  /// What lies in a file's place.
  enum Object: String, CaseIterable {
    case pipe = "59: a pipe"
    case socket = "60: a socket"
    case device = "61: a device"
    case folder = "62: a folder"
    case link = "63: a link to what was there"
    case circle = "64: a link to itself"
    case sparse = "65: 20 GiB of nothing"

    /// What is said of it where a file of the workspace is read.
    func cause(limit: Int) -> (status: Int32, words: String) {
      switch self {
      case .pipe: (65, "it is a pipe, not a file")
      case .socket: (65, "it is a socket, not a file")
      case .folder: (65, "it is a folder, not a file")
      case .device, .link, .circle: (74, "it is a symbolic link, which is not followed here")
      case .sparse: (65, "it has more than \(limit) bytes")
      }
    }
  }

  private static let places: [(name: String, limit: Int)] = [
    (BadDesk.journal, 67_108_864), (BadDesk.definition, 1_048_576), ("w/workspace.json", 65_536),
  ]

  @Test(arguments: Object.allCases)
  func `what takes the place of a file of the workspace is named, and left alone`(
    object: Object
  ) async throws {
    for (place, limit) in Self.places {
      let desk = try BadDesk()
      try put(object, at: place, in: desk)
      let before = try desk.picture()
      let (status, words) = object.cause(limit: limit)
      let message = "could not read '\(place)': \(words); 'muster doctor' says what is safe to do"
      for command in [
        ["report", BadDesk.id], ["export", BadDesk.id], ["resume", BadDesk.id, "--no-input"],
      ] {
        try await desk.expect(command, status, message)
      }
      if place == BadDesk.journal {
        try await desk.expect(["sheet", "remove", BadDesk.id, "--yes"], status, message)
      } else {
        // Both need the very file: a sheet is begun with its text and its number.
        try await desk.expect(["take", "huddle", "--answers", "a.yaml"], status, message)
      }
      #expect(try desk.picture() == before, "\(place)")
      if place == BadDesk.journal { try await desk.expectAnotherSheet() }
    }
  }

  @Test(arguments: Object.allCases)
  func `what takes the place of a file of answers is named`(object: Object) async throws {
    let desk = try BadDesk()
    try desk.sandbox.write("x.yaml", "- 1\n")
    try put(object, at: "x.yaml", in: desk)
    let before = try desk.picture()
    let (status, message): (Int32, String) =
      switch object {
      // Whoever names a link means what it leads to.
      case .link: (65, "x.yaml:1:1: an answers file has to be a mapping of keys and values")
      case .circle: (74, "could not read 'x.yaml': too many symbolic links (ELOOP)")
      case .device: (65, "could not read 'x.yaml': it is a device, not a file")
      default: (65, "could not read 'x.yaml': \(object.cause(limit: 1_048_576).words)")
      }
    try await desk.expect(["take", "huddle", "--answers", "x.yaml"], status, message)
    try await desk.expect(["resume", "huddle-1", "--answers", "x.yaml"], status, message)
    #expect(try desk.picture() == before)
  }

  @Test(arguments: [Object.pipe, .socket, .device, .folder, .circle])
  func `what cannot be a report is not written to`(object: Object) async throws {
    let desk = try BadDesk()
    try put(object, at: "x.html", in: desk)
    let before = try desk.picture()
    let message =
      switch object {
      case .circle: "could not write 'x.html': too many symbolic links (ELOOP)"
      case .device: "could not write 'x.html': it is a device, not a file"
      default: "could not write 'x.html': \(object.cause(limit: 0).words)"
      }
    for words in [
      ["report", "huddle-1", "--output", "x.html"], ["export", "huddle-1", "--output", "x.html"],
      ["letter", "huddle-1", "--output", "x.html"], ["report", "huddle-1", "--calendar", "x.html"],
    ] {
      try await desk.expect(words, 73, message)
    }
    #expect(try desk.picture() == before)
  }

  /// Row 61: a report that has no room.
  @Test func `a full disk is told, to standard output and to a file`() async throws {
    let desk = try BadDesk()
    let words = ["report", "huddle-1", "--workspace", "w"]
    #expect(
      try await desk.run(words, after: ">/dev/full")
        == Outcome(
          73,
          errors: "muster: could not write 'standard output': no space left on device (ENOSPC)\n"
        )
    )
    #expect(
      try await desk.run(words + ["--output", "/dev/full"])
        == Outcome(73, errors: "muster: could not write '/dev/full': it is a device, not a file\n")
    )
  }

  /// Rows 72 and 63: what every writer opens first.
  @Test(arguments: [Object.pipe, .folder, .device, .circle])
  func `a lock that is no file stops who would write, and nobody else`(object: Object) async throws
  {
    let desk = try BadDesk()
    try put(object, at: "w/.lock", in: desk)
    let before = try desk.picture()
    let (status, words) = object.cause(limit: 0)
    let message = "could not lock 'w/.lock': \(words); move it away, and muster makes it anew"
    for command in [
      ["take", "huddle", "--answers", "a.yaml"], ["resume", "huddle-1", "--no-input"],
      ["set", "accessible", "on"], ["sheet", "remove", "huddle-1", "--yes"],
    ] {
      try await desk.expect(command, status, message)
    }
    let sheets = try await desk.run(["sheets", "--workspace", "w"])
    #expect(sheets == Outcome(0, output: sheets.output))
    #expect(try desk.picture() == before)
  }

  /// Row 73.
  @Test func `a sheet under a second name is not a second sheet`() async throws {
    let desk = try BadDesk()
    let second = String(repeating: "3", count: 32)
    try FileManager.default.linkItem(
      atPath: "\(desk.sandbox.desk)/\(BadDesk.journal)",
      toPath: "\(desk.sandbox.desk)/w/sheets/\(second).jsonl"
    )
    let before = try desk.picture()
    let message =
      "w/sheets/\(second).jsonl:1: the line belongs to another sheet; nothing was changed, see "
      + "'muster doctor'"
    for words in [["report", second], ["export", second], ["resume", second, "--no-input"]] {
      try await desk.expect(words, 65, message)
    }
    #expect(try await desk.run(["report", "huddle-1", "--workspace", "w"]).status == 0)
    #expect(try desk.picture() == before)
    try await desk.expectAnotherSheet()
  }

  /// Row 66: root reads everything, so this is tried without that right.
  @Test(.enabled(if: Restraint.isPossible, "root, and no setpriv to give up root's rights with"))
  func `a file that may not be read is named`() async throws {
    let desk = try BadDesk()
    for name in [BadDesk.journal, "a.yaml"] {
      try #require(unsafe chmod("\(desk.sandbox.desk)/\(name)", 0) == 0)
    }
    let before = try desk.picture()
    for (words, name) in [
      (["report", BadDesk.id], BadDesk.journal), (["export", BadDesk.id], BadDesk.journal),
      (["resume", BadDesk.id, "--no-input"], BadDesk.journal),
      (["take", "huddle", "--answers", "a.yaml"], "a.yaml"),
    ] {
      let outcome = try await desk.run(
        words + ["--workspace", "w"],
        before: "exec \(Restraint.prefix)"
      )
      let message = "muster: could not read '\(name)': permission denied (EACCES)\n"
      #expect(outcome == Outcome(74, errors: message))
    }
    #expect(try desk.picture() == before)
  }

  /// Row 70: names that only a file system bears; what they could do is tried by
  /// `HostileTextInFilesTests`.
  @Test(
    arguments: [
      (#"a\nb"#, 65, "a b:1:1: an answers file has to be a mapping of keys and values"),
      (#"\033[2J"#, 65, "^[[2J:1:1: an answers file has to be a mapping of keys and values"),
      (#"\377.json"#, 64, #"the argument '\xff.json' is not UTF-8 text"#),
    ] as [(String, Int32, String)]
  )
  func `a strange name of a file is shown as it is`(
    name: String,
    status: Int32,
    message: String
  ) async throws {
    let desk = try BadDesk()
    let outcome = try await desk.sandbox.shell(
      "N=$(printf '\(name)'); echo - 1 >\"$N\"; \"$MUSTER\" take huddle --answers \"$N\"",
      variables: ["MUSTER_CONTENT": "content"]
    )
    #expect(outcome == Outcome(status, errors: "muster: \(message)\n"))
    #expect(try desk.sandbox.names(in: desk.sandbox.home) == [])
  }

  @Test(arguments: [255, 256])
  func `a name may have 255 bytes`(length: Int) async throws {
    let desk = try BadDesk()
    let name = String(repeating: "x", count: length)
    if length < 256 { try desk.sandbox.write(name, "- 1\n") }
    let outcome = try await desk.run(["take", "huddle", "--answers", name])
    // Of so long a name the middle is left out.
    #expect(outcome.status == (length < 256 ? 65 : 74))
    #expect(outcome.errors.hasSuffix(length < 256 ? "keys and values\n" : "(ENAMETOOLONG)\n"))
  }

  private func put(_ object: Object, at name: String, in desk: BadDesk) throws {
    let path = "\(desk.sandbox.desk)/\(name)"
    if FileManager.default.fileExists(atPath: path) {
      // Beside the rest, so that what a link leads to would be read without a fault.
      try FileManager.default.moveItem(atPath: path, toPath: "\(desk.sandbox.desk)/was-there")
    }
    switch object {
    case .pipe: try #require(unsafe mkfifo(path, 0o600) == 0)
    case .socket: try #require(unsafe mknod(path, S_IFSOCK | 0o600, 0) == 0)
    case .device: try #require(unsafe symlink("/dev/zero", path) == 0)
    case .folder: try desk.sandbox.makeFolder(name)
    case .link: try #require(unsafe symlink("\(desk.sandbox.desk)/was-there", path) == 0)
    case .circle: try #require(unsafe symlink(path, path) == 0)
    case .sparse: try desk.grow(name, to: 20 << 30)
    }
  }
}

import Foundation
import Testing

/// A program in a real terminal of a certain size, and the keyboard before it.
///
/// The terminal is tmux with a server of its own, which ends with this value. It is steered in
/// control mode: commands go to its input; their answers, and every byte the program writes, come
/// from its output.
final class Screen {
  /// The home of the program, fresh unless given.
  let home: Home
  /// What the program has written so far.
  private(set) var bytes: [UInt8] = []

  private let tmux = Process()
  private let commands = Pipe()
  private let answers = Pipe()
  /// Bytes of the control client that are not a whole line yet.
  private var rest: [UInt8] = []
  private var isClosed = false
  /// The process behind the client, in which the terminal is.
  private var server: Int32?

  /// Starts muster with these words; a variable that is `nil` is taken away.
  convenience init(
    _ words: String...,
    home: Home? = nil,
    columns: Int = 80,
    rows: Int = 24,
    variables: [String: String?] = [:]
  ) throws {
    try self.init(
      program: [Self.muster] + words,
      home: home,
      columns: columns,
      rows: rows,
      variables: variables
    )
  }

  /// Starts any program.
  init(
    program words: [String],
    home: Home? = nil,
    columns: Int = 80,
    rows: Int = 24,
    variables: [String: String?] = [:]
  ) throws {
    let home = try home ?? Home()
    self.home = home
    let configuration = home.path("tmux.conf")
    try home.write(
      "tmux.conf",
      "set -g status off\nset -g remain-on-exit on\nset -s escape-time 0\nset -g assume-paste-time 0\n"
    )
    let own: [String: String?] = [
      "PATH": "/usr/local/bin:/usr/bin:/bin", "HOME": home.folder, "LANG": "C.UTF-8",
      "TERM": "xterm-256color", "PAGER": "cat", "MUSTER": Self.muster,
    ]
    let variables = own.merging(variables) { $1 }.compactMap { name, value in
      value.map { "\(name)=\($0)" }
    }
    tmux.executableURL = URL(filePath: "/bin/bash")
    tmux.arguments =
      [
        "-c", Self.alone, "tmux", "tmux", "-u", "-S",
        home.path("tmux-\(UUID().uuidString.prefix(8))"), "-f", configuration,
      ]
      + ["-C", "new-session", "-x", "\(columns)", "-y", "\(rows)", "-c", home.folder]
      // The variables of tmux itself stay out of the program.
      + ["/usr/bin/env", "-i"] + variables.sorted() + words
    tmux.environment = ["PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C.UTF-8"]
    tmux.standardInput = commands
    tmux.standardOutput = answers
    tmux.standardError = FileHandle.nullDevice
    try withSignalsDelivered { try tmux.run() }
    // What is asked before the session is there ends tmux 3.3 now and then.
    while true {
      let line = try nextLine()
      if line.starts(with: Array("%output ".utf8)) { take(output: line) }
      if line.starts(with: Array("%session-changed ".utf8)) { break }
    }
    try command("set-option -g window-size manual")
    server = try command("display-message -p '#{pid}'").first.flatMap { Int32($0) }
  }

  /// Starts a program without what other tests have open at this moment: a server that inherited the
  /// end of a pipe or of a process would keep them waiting for as long as it lives.
  private static let alone = """
    for path in /proc/self/fd/*; do
      number=${path##*/}
      if [ "$number" -gt 2 ]; then eval "exec $number>&-"; fi
    done 2>/dev/null
    exec "$@"
    """

  deinit { close() }

  /// Closes the window, with whatever runs in it.
  func close() {
    guard !isClosed else { return }
    isClosed = true
    // A client in control mode whose output nobody takes any more waits for ever, also on its way out.
    if let server { kill(server, SIGKILL) }
    if tmux.isRunning { kill(tmux.processIdentifier, SIGKILL) }
    try? commands.fileHandleForWriting.close()
    try? answers.fileHandleForReading.close()
  }

  /// The program beside the test bundle.
  static var muster: String {
    URL(filePath: CommandLine.arguments[0]).resolvingSymlinksInPath().deletingLastPathComponent()
      .appending(path: "muster").path
  }
}

/// Lets signals through to what is started meanwhile.
///
/// The threads tests run on hold them back, and a program inherits that: it would not hear of
/// Ctrl-C, of another size of its window, or of the end of its children.
private func withSignalsDelivered(_ start: () throws -> Void) rethrows {
  var none = sigset_t()
  var before = sigset_t()
  unsafe sigemptyset(&none)
  unsafe pthread_sigmask(SIG_SETMASK, &none, &before)
  defer { unsafe pthread_sigmask(SIG_SETMASK, &before, nil) }
  try start()
}

// MARK: - The keyboard

extension Screen {
  /// Types characters, as fast as a terminal can; control characters are keys with Ctrl.
  func type(_ text: String) throws { try type(bytes: Array(text.utf8)) }

  func type(bytes: [UInt8]) throws {
    let keys = bytes.map { String($0, radix: 16) }.joined(separator: " ")
    try command("send-keys -t %0 -H \(keys)")
  }

  /// Types a line and Enter.
  func enter(_ line: String) throws { try type(line + "\r") }

  /// Presses keys by tmux's names for them: `Home`, `C-Left`, `M-b`, `F5`.
  func press(_ keys: String...) throws {
    try command("send-keys -t %0 " + keys.joined(separator: " "))
  }

  /// Pastes a text, in brackets when the program has asked for them and `inBrackets` allows it.
  func paste(_ text: String, inBrackets: Bool = true) throws {
    try home.write("paste", text)
    try command("load-buffer \(home.path("paste"))")
    try command("paste-buffer -t %0" + (inBrackets ? " -p" : ""))
  }

  /// Gives the window another size.
  func resize(columns: Int, rows: Int = 24) throws {
    try command("resize-window -t %0 -x \(columns) -y \(rows)")
  }
}

// MARK: - What is to be seen

extension Screen {
  /// The rows of the screen without blanks at their ends, down to the last that is not empty.
  func rows() throws -> [String] { try captured("") }

  /// The same with what came before on top of it.
  func history() throws -> [String] { try captured("-S -") }

  /// The rows with colours as escape sequences.
  func coloredRows() throws -> [String] { try captured("-e") }

  /// The last row that is not empty.
  var lastRow: String {
    get throws { try rows().last ?? "" }
  }

  /// Where the cursor is, counted from 0.
  var cursor: (column: Int, row: Int) {
    get throws {
      let numbers = try ask("#{cursor_x} #{cursor_y}").split(separator: " ").compactMap { Int($0) }
      try #require(numbers.count == 2)
      return (numbers[0], numbers[1])
    }
  }

  /// The process in the terminal.
  var pid: Int32 {
    get throws { try #require(Int32(try ask("#{pane_pid}"))) }
  }

  /// What tmux knows about the pane, in its own notation.
  func ask(_ format: String) throws -> String {
    // Once, on a busy machine, tmux was seen to answer nothing; asked again it does.
    for _ in 0..<3 {
      if let answer = try command("display-message -p -t %0 '\(format)'").first { return answer }
    }
    return ""
  }

  private func captured(_ option: String) throws -> [String] {
    var rows = try command("capture-pane -p \(option) -t %0")
    while rows.last?.isEmpty == true { rows.removeLast() }
    return rows
  }
}

// MARK: - tmux

extension Screen {
  /// Writes a command to tmux; that tmux has gone is an error, and not the end of the tests.
  private func send(_ line: String) throws {
    var brokenPipe = sigset_t()
    var before = sigset_t()
    unsafe sigemptyset(&brokenPipe)
    unsafe sigaddset(&brokenPipe, SIGPIPE)
    unsafe pthread_sigmask(SIG_BLOCK, &brokenPipe, &before)
    defer {
      var now = timespec()
      while unsafe sigtimedwait(&brokenPipe, nil, &now) == SIGPIPE {}
      unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
    }
    try commands.fileHandleForWriting.write(contentsOf: Data((line + "\n").utf8))
  }

  /// Has tmux carry out a command and returns what it prints.
  @discardableResult
  func command(_ line: String) throws -> [String] {
    try send(line)
    var printed: [String]?
    while true {
      let line = try nextLine()
      if line.starts(with: Array("%output ".utf8)) {
        take(output: line)
        continue
      }
      let text = String(decoding: line, as: UTF8.self)
      // The last number tells an answer to this client from what tmux does by itself.
      if text.hasPrefix("%begin "), text.hasSuffix(" 1") {
        printed = []
      } else if let lines = printed, text.hasPrefix("%end ") {
        return lines
      } else if let lines = printed, text.hasPrefix("%error ") {
        throw Refusal(
          command: String(line.prefix(200).map { Character(Unicode.Scalar($0)) }),
          words: lines
        )
      } else {
        printed?.append(text)
      }
    }
  }

  struct Refusal: Error {
    let command: String
    let words: [String]
  }

  private func nextLine() throws -> [UInt8] {
    while true {
      if let end = rest.firstIndex(of: 0x0A) {
        let line = Array(rest[..<end])
        rest.removeSubrange(...end)
        return line
      }
      let new = answers.fileHandleForReading.availableData
      guard !new.isEmpty else { throw Refusal(command: "", words: ["tmux has ended"]) }
      rest += new
    }
  }

  /// `%output %0 text`, in which control characters and the backslash are octal numbers.
  private func take(output line: [UInt8]) {
    guard let pane = line.dropFirst(8).firstIndex(of: UInt8(ascii: " ")) else { return }
    var index = pane + 1
    while index < line.count {
      if line[index] == UInt8(ascii: "\\"), index + 3 < line.count {
        bytes.append(line[index + 1...index + 3].reduce(0) { $0 << 3 | ($1 & 7) })
        index += 4
      } else {
        bytes.append(line[index])
        index += 1
      }
    }
  }
}

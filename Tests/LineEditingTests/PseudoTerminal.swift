import Glibc
import Testing

/// The tests in which a terminal is read; signals are one a process, so one after the other.
@Suite(.serialized, .timeLimit(.minutes(1))) struct ReadingTests {}

/// A terminal without a window: what is typed is given at once, what is drawn is read after.
final class PseudoTerminal {
  let screen: Int32
  let terminal: Int32
  let window: Window

  /// Opens a terminal with the settings every new one has.
  init(columns: UInt16 = 80) throws {
    var screen: Int32 = -1
    var terminal: Int32 = -1
    var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    let status = unsafe openpty(&screen, &terminal, nil, nil, &size)
    try #require(status == 0)
    self.screen = screen
    self.terminal = terminal
    window = Window(screen)
  }

  deinit {
    hangUp()
    close(terminal)
  }

  /// The terminal's settings now.
  var settings: termios? {
    var settings = termios()
    return unsafe tcgetattr(terminal, &settings) == 0 ? settings : nil
  }

  /// Closes the window.
  func hangUp() { window.close() }

  /// Types keys.
  func type(_ text: String) {
    let bytes = Array(text.utf8)
    let written = unsafe write(screen, bytes, bytes.count)
    #expect(written == bytes.count)
  }

  /// What has been drawn since the last call, once it ends like this or nothing comes for a second.
  func drawn(upTo end: String) -> String {
    var drawn: [UInt8] = []
    var bytes = [UInt8](repeating: 0, count: 4096)
    var source = pollfd(fd: screen, events: Int16(POLLIN), revents: 0)
    while !String(decoding: drawn, as: UTF8.self).hasSuffix(end) {
      guard unsafe poll(&source, 1, 1000) == 1 else { break }
      let count = unsafe Glibc.read(screen, &bytes, bytes.count)
      guard count > 0 else { break }
      drawn += bytes.prefix(count)
    }
    return String(decoding: drawn, as: UTF8.self)
  }
}

/// Has the signal's handler run at once; the threads tests run on hold signals back otherwise.
func deliver(_ signal: Int32) {
  var signals = sigset_t()
  var before = sigset_t()
  unsafe sigemptyset(&signals)
  unsafe sigaddset(&signals, signal)
  unsafe pthread_sigmask(SIG_UNBLOCK, &signals, &before)
  raise(signal)
  unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
}

/// Lets the signal through meanwhile, also where the tests were started to ignore it.
func heeding(_ signal: Int32, _ body: () -> Void) {
  let before = Glibc.signal(signal, SIG_DFL)
  defer { _ = Glibc.signal(signal, before) }
  body()
}

import Glibc

/// The settings of our terminal, such as whether it echoes, to be put back after another program.
///
/// A pager that is killed leaves a terminal that shows nothing of what is typed.
struct TerminalSettings {
  private var settings = termios()

  /// `nil` where standard input is no terminal.
  init?() {
    guard unsafe tcgetattr(STDIN_FILENO, &settings) == 0 else { return nil }
  }

  func restore() {
    var settings = settings
    unsafe tcsetattr(STDIN_FILENO, TCSADRAIN, &settings)
  }
}

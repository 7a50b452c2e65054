import Glibc

/// A pipe to a program that is about to be started; other children do not get its ends.
struct Pipe: ~Copyable {
  private var ends: [Int32] = [-1, -1]

  /// The end from which the program reads.
  var reading: Int32 { ends[0] }

  init(for program: String) throws(FileError) {
    try SystemCall.open.run(for: .start, program) { unsafe pipe(&ends) }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
  }

  deinit {
    for end in ends where end >= 0 { _ = close(end) }
  }

  /// Writes all of the text to the program, once it runs, and lets it see the end.
  consuming func feed(_ text: String) {
    // With our own reading end open nobody would tell that the program has closed its.
    _ = close(ends[0])
    ends[0] = -1
    // A pager that was left early does not want the rest, and that is no failure.
    try? StandardStream(descriptor: ends[1]).write(text)
  }
}

/// Where the rows of the line run on for the terminal, which wraps anew only what runs on.
///
/// A blank in the last column is written when it is typed at the end, and the next row is then the
/// same line to the terminal. Drawn together with other text it is left out, and libedit goes on
/// in the next row as in a new line. So it is with the blank that fills a row in which the next
/// letter, of two columns, has no room.
struct DrawnLine {
  private var scalars: [Unicode.Scalar] = []

  /// How many scalars stand up to and with each blank or letter beyond ASCII typed at the end.
  private var typed: Set<Int> = []

  /// Takes note of what the line is now.
  mutating func note(_ line: [Unicode.Scalar]) {
    guard line != scalars else { return }
    let kept = zip(line, scalars).prefix { $0 == $1 }.count
    if kept < scalars.count || line.count > kept + 1 {
      typed = typed.filter { $0 <= kept }
    } else if let last = line.last, last == " " || !last.isASCII {
      typed.insert(line.count)
    }
    scalars = line
  }

  /// Takes note that all of it was drawn together.
  mutating func drawAnew() { typed = [] }

  /// Whether the row runs on that ends behind so many scalars, the last of them a blank; or before
  /// the last of them, a letter that had no room in it.
  func runsOn(behind count: Int) -> Bool { typed.contains(count) }
}

/// Where the rows of the line run on for the terminal, which wraps anew only what runs on.
///
/// A blank in the last column is written when it is typed at the end, and the next row is then the
/// same line to the terminal. Drawn together with other text it is left out, and libedit goes on
/// in the next row as in a new line.
struct DrawnLine {
  private var scalars: [Unicode.Scalar] = []

  /// How many scalars stand up to and with each blank that was typed at the end.
  private var typedBlanks: Set<Int> = []

  /// Takes note of what the line is now.
  mutating func note(_ line: [Unicode.Scalar]) {
    guard line != scalars else { return }
    let kept = zip(line, scalars).prefix { $0 == $1 }.count
    if kept < scalars.count || line.count > kept + 1 {
      typedBlanks = typedBlanks.filter { $0 <= kept }
    } else if line.last == " " {
      typedBlanks.insert(line.count)
    }
    scalars = line
  }

  /// Takes note that all of it was drawn together.
  mutating func drawAnew() { typedBlanks = [] }

  /// Whether the row runs on that ends behind so many scalars, the last of them a blank.
  func runsOn(behind count: Int) -> Bool { typedBlanks.contains(count) }
}

/// What was cut out of a line last and can be put back with Ctrl-Y.
///
/// Cuts with consecutive keys add up to one text, as in a shell.
struct Killed {
  private(set) var text: [Unicode.Scalar] = []

  /// The number of the key that cut last.
  private var lastKey = -1

  /// Keeps what the key of this number has cut.
  mutating func keep(_ scalars: some Collection<Unicode.Scalar>, _ end: LineEdit.Kept, key: Int) {
    let grows = lastKey >= 0 && key == lastKey + 1
    lastKey = key
    switch end {
    case _ where !grows: text = Array(scalars)
    case .front: text = Array(scalars) + text
    case .back: text += scalars
    }
  }
}

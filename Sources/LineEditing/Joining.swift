/// How scalars join a line: so many before the cursor are replaced by others.
struct Joining: Equatable {
  /// How many scalars before the cursor give way.
  let replacing: Int

  /// What is put in their place.
  let insertion: [Unicode.Scalar]

  /// Joins new scalars to those before the cursor, composing across the seam.
  ///
  /// libedit draws a letter with a separate accent as the bare letter, so an accent that arrives
  /// after its letter has to melt into it. `width` is asked for the columns of a scalar.
  init(
    _ scalars: [Unicode.Scalar],
    after before: [Unicode.Scalar],
    width: (Unicode.Scalar) -> Int
  ) {
    var seam = before.count
    if let first = scalars.first, !first.isASCII {
      while seam > 0, width(before[seam - 1]) == 0 { seam -= 1 }
      seam = max(seam - 1, 0)
    }
    let old = Array(before[seam...])
    let text = String(String.UnicodeScalarView(old + scalars))
    let new = Array(composed(text).unicodeScalars)
    let kept = zip(old, new).prefix { $0 == $1 }.count
    replacing = old.count - kept
    insertion = Array(new[kept...])
  }
}

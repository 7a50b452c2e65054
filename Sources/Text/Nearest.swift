/// The candidate most like a word that was not understood, or `nil` when none is like it.
///
/// A candidate is like the word when it begins with it, or when a few letters were mistyped, left
/// out, added or swapped: one in words of up to four letters, about a third in longer ones. Capitals
/// do not count. The first of equally near candidates is returned.
package func nearest(_ word: String, in candidates: some Sequence<String>) -> String? {
  let typed = Array(word.lowercased())
  guard !typed.isEmpty else { return nil }
  // One change makes any letter of any other, so a single letter is near to nothing.
  let limit = typed.count == 1 ? 0 : max(1, (typed.count + 1) / 3)
  var best: (candidate: String, rank: Int)?
  for candidate in candidates {
    let letters = Array(candidate.lowercased())
    guard let rank = rank(of: letters, for: typed, limit: limit) else { continue }
    if let best, best.rank <= rank { continue }
    best = (candidate, rank)
  }
  return best?.candidate
}

/// Lower is nearer: the word itself, then what begins with it, then by the number of mistakes.
private func rank(of letters: [Character], for typed: [Character], limit: Int) -> Int? {
  if letters == typed { return 0 }
  if letters.starts(with: typed) { return 1 }
  guard abs(letters.count - typed.count) <= limit else { return nil }
  let distance = alignmentDistance(typed, letters)
  return distance <= limit ? distance + 1 : nil
}

/// The optimal string alignment distance: letters changed, added, left out, or swapped in place.
private func alignmentDistance(_ a: [Character], _ b: [Character]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    row.reserveCapacity(b.count + 1)
    for j in b.indices {
      var distance = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] {
        distance = min(distance, beforeLast[j - 1] + 1)
      }
      row.append(distance)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}

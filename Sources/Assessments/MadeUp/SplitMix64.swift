/// Random numbers that are the same in every run and on every machine, for made-up answers.
///
/// After Sebastiano Vigna's SplitMix64. Nothing that has to be secret comes from it.
package struct SplitMix64: RandomNumberGenerator, Sendable {
  private var state: UInt64

  /// Begins a row of numbers; the same seed begins the same row.
  package init(seed: UInt64) {
    state = seed
  }

  /// Begins a row of its own for a name, such as a question's id, so that a question added elsewhere
  /// changes nothing here.
  package init(seed: UInt64, name: String) {
    // FNV-1a, 64 bits: Swift's own hash is another one in each run.
    state = name.utf8.reduce(seed ^ 0xCBF2_9CE4_8422_2325) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
  }

  /// The next 64 bits.
  package mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }

  /// A whole number of the range, which is small: the little that some come more often is no matter.
  mutating func draw(_ range: ClosedRange<Int>) -> Int {
    range.lowerBound + Int(next() % UInt64(range.count))
  }
}

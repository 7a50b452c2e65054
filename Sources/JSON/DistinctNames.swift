/// The names of one object, to find one that stands twice.
struct DistinctNames {
  /// Up to here comparing with each name is quicker than hashing.
  private static let fewEnoughToCompare = 12

  private var few: [String] = []
  private var many: Set<Name> = []

  /// Adds a name; false when it is there already.
  mutating func insert(_ name: String) -> Bool {
    if few.count < Self.fewEnoughToCompare {
      guard !few.contains(where: { $0.hasSameScalars(as: name) }) else { return false }
      few.append(name)
      return true
    }
    if many.isEmpty { many = Set(few.map(Name.init)) }
    return many.insert(Name(text: name)).inserted
  }

  /// A name that equals only the same scalars.
  private struct Name: Hashable {
    let text: String

    static func == (a: Self, b: Self) -> Bool {
      a.text.hasSameScalars(as: b.text)
    }

    func hash(into hasher: inout Hasher) {
      // The same scalars are the same text, so they have its hash.
      hasher.combine(text)
    }
  }
}

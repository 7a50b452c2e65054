/// One recommended practice: what to do, why, and how others can see that it is done.
package struct Practice: Equatable, Sendable {
  /// How much work it takes, least first.
  package enum Effort: String, CaseIterable, Comparable, Sendable {
    case hours
    case days
    case weeks

    package static func < (left: Effort, right: Effort) -> Bool {
      let order = Self.allCases
      return (order.firstIndex(of: left) ?? 0) < (order.firstIndex(of: right) ?? 0)
    }
  }

  /// A piece of running text: a paragraph or an entry of a list.
  package enum Passage: Equatable, Sendable {
    case paragraph(String)
    /// Counted from 1.
    case step(Int, String)
    case point(String)
  }

  package let id: String
  /// The folder it lies in.
  package let theme: String
  /// An instruction: what to do.
  package let title: String
  package let effort: Effort
  /// How long it takes, in words.
  package let takes: String
  package let cadence: String
  package let who: String
  /// A count out of a count, with an aim.
  package let measure: String
  /// "Author, Title (year), section" of every source.
  package let sources: [String]
  package let why: [Passage]
  package let firstStep: [Passage]
  package let steps: [Passage]
  package let doneWhen: [Passage]
}

/// The practices of one theme: a folder of files.
package struct Playbook: Equatable, Sendable {
  package let theme: String
  package let practices: [Practice]

  package init(theme: String, practices: [Practice]) {
    self.theme = theme
    self.practices = practices
  }
}

/// All practices that are at hand, by theme and then by id.
package struct Library: Equatable, Sendable {
  package let playbooks: [Playbook]

  package init(_ practices: [Practice]) {
    playbooks = Dictionary(grouping: practices, by: \.theme).sorted { $0.key < $1.key }
      .map { theme, practices in
        Playbook(theme: theme, practices: practices.sorted { $0.id < $1.id })
      }
  }

  package var practices: [Practice] { playbooks.flatMap(\.practices) }

  package func practice(_ id: String) -> Practice? { practices.first { $0.id == id } }
}

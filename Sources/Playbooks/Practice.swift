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

  /// Kebab case, the file's name without `.md`; questions name the practice by it.
  package let id: String
  /// The folder it lies in.
  package let theme: String
  /// An instruction: what to do.
  package let title: String
  /// The scale of the work, by which recommendations are ordered.
  package let effort: Effort
  /// How long it takes, in words.
  package let takes: String
  /// How often it is done, in words, such as "once, then looked at each year".
  package let cadence: String
  /// Who does it, in words, such as "a small group of founders".
  package let who: String
  /// A count out of a count, with an aim.
  package let measure: String
  /// "Author, Title (year), section" of every source.
  package let sources: [String]
  /// What speaks for it, as the sources tell.
  package let why: [Passage]
  /// What to do this week.
  package let firstStep: [Passage]
  /// What to do in all, usually numbered.
  package let steps: [Passage]
  /// Signs that others can check.
  package let doneWhen: [Passage]
}

/// The practices of one theme: a folder of files.
package struct Playbook: Equatable, Sendable {
  /// The name of the folder, such as `trust`.
  package let theme: String
  /// What the folder holds, in a library by id.
  package let practices: [Practice]

  /// Keeps the practices in the order they are given.
  package init(theme: String, practices: [Practice]) {
    self.theme = theme
    self.practices = practices
  }
}

/// All practices that are at hand, by theme and then by id.
package struct Library: Equatable, Sendable {
  /// The folders in the order of their names.
  package let playbooks: [Playbook]

  /// Groups practices by theme, and sorts them by id within each.
  package init(_ practices: [Practice]) {
    playbooks = Dictionary(grouping: practices, by: \.theme).sorted { $0.key < $1.key }
      .map { theme, practices in
        Playbook(theme: theme, practices: practices.sorted { $0.id < $1.id })
      }
  }

  /// Every practice, by theme and then by id.
  package var practices: [Practice] { playbooks.flatMap(\.practices) }

  /// Finds a practice in any theme; `nil` when no playbook holds the id.
  package func practice(_ id: String) -> Practice? { practices.first { $0.id == id } }
}

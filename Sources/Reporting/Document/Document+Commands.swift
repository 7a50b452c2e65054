extension Document {
  /// The same document with every command in it changed.
  package func commands(_ change: (String) -> String) -> Document {
    Document(
      title: title,
      lead: lead.map { $0.commands(change) },
      sections: sections.map { section in
        Section(
          section.id,
          section.heading,
          isDetail: section.isDetail,
          section.parts.map { $0.commands(change) }
        )
      },
      look: look
    )
  }
}

extension Document.Part {
  fileprivate func commands(_ change: (String) -> String) -> Self {
    switch self {
    case .paragraph(let text, let command): .paragraph(text, command: command.map(change))
    case .list(let entries, let isNumbered):
      .list(entries.map { $0.commands(change) }, isNumbered: isNumbered)
    case .subheading, .table, .profile, .questions: self
    }
  }
}

extension Document.Entry {
  fileprivate func commands(_ change: (String) -> String) -> Self {
    Self(
      text,
      command: command.map(change),
      details.map { detail in
        guard let label = detail.label, let command = detail.command else { return detail }
        return Document.Detail(label, detail.text, command: change(command))
      }
    )
  }
}

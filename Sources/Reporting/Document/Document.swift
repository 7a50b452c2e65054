/// What somebody reads, as parts without markup: every face renders this one value.
///
/// The texts may hold anything, also what people or files brought in; each face makes them safe in its
/// own way.
package struct Document: Equatable, Sendable {
  /// What it is, such as "Report: Coalition readiness".
  package let title: String
  /// The lines below the title: whose it is, of which sheet and day.
  package let lead: [Part]
  /// The parts under their headings, in the order they are read.
  package let sections: [Section]
  /// What it looks like where a face has looks.
  package let look: Look

  /// What a page can look like.
  package enum Look: Equatable, Sendable {
    /// To look things up in: headings stand out, and links lead to them.
    case report
    /// To be read from the first line to the last: one page on paper.
    case letter
  }

  /// Joins what stands at the top and the sections.
  package init(title: String, lead: [Part], sections: [Section], look: Look = .report) {
    self.title = title
    self.lead = lead
    self.sections = sections
    self.look = look
  }
}

extension Document {
  /// A heading and what stands below it.
  package struct Section: Equatable, Sendable {
    /// Names the section inside the document: kebab case, stable over documents of one kind.
    package let id: String
    /// Without a full stop.
    package let heading: String
    /// What stands below the heading.
    package let parts: [Part]
    /// Whether it stands behind the findings, so that a page that can fold it does.
    package let isDetail: Bool

    /// Joins a heading and its parts.
    package init(_ id: String, _ heading: String, isDetail: Bool = false, _ parts: [Part]) {
      self.id = id
      self.heading = heading
      self.isDetail = isDetail
      self.parts = parts
    }
  }

  /// A piece of a section.
  package enum Part: Equatable, Sendable {
    /// Running text, and the words behind `muster` of a command that ends it.
    case paragraph(String, command: String? = nil)
    /// What the parts behind it, up to the next one, have in common; without a full stop.
    case subheading(String)
    /// Things that stand below each other; numbered where their order counts.
    case list([Entry], isNumbered: Bool)
    /// Figures and short texts by row.
    case table(Table)
    /// The answers of each area as marks.
    case profile(Profile)
    /// Questions to be read or answered on paper.
    case questions([PrintedQuestion])
  }

  /// One thing in a list, and what there is to say about it.
  package struct Entry: Equatable, Sendable {
    /// What it is, in a line or two.
    package let text: String
    /// The words behind `muster` of a command that ends the text.
    package let command: String?
    /// What there is to say about it, a line each.
    package let details: [Detail]

    /// Joins a text with its command and its details.
    package init(_ text: String, command: String? = nil, _ details: [Detail] = []) {
      self.text = text
      self.command = command
      self.details = details
    }
  }

  /// One line about an entry, such as "Source: ...".
  package struct Detail: Equatable, Sendable {
    /// What kind of line it is, such as "Source"; `nil` where the text says so itself.
    package let label: String?
    /// The line; empty where the command says all.
    package let text: String
    /// The words behind `muster` of a command that ends the line.
    package let command: String?

    /// A line that says itself what it is.
    package init(_ text: String) {
      label = nil
      self.text = text
      command = nil
    }

    /// Joins a label and a text, or a command.
    package init(_ label: String, _ text: String, command: String? = nil) {
      self.label = label
      self.text = text
      self.command = command
    }
  }

  /// Rows of short texts, the first of each naming it.
  package struct Table: Equatable, Sendable {
    /// What the table shows, in a few words.
    package let caption: String
    /// The heads of the columns, at most five, so that a table fits a page.
    package let columns: [String]
    /// As many texts in each as there are columns; an empty one has nothing to say.
    package let rows: [[String]]

    /// Joins the heads of the columns and the rows.
    package init(caption: String, columns: [String], rows: [[String]]) {
      self.caption = caption
      self.columns = columns
      self.rows = rows
    }
  }
}

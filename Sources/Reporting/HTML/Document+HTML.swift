extension Document {
  /// The document as one page that needs nothing else: no script, no request, ready to print.
  package var html: String {
    let content = sections.map(\.html)
    let page: HTML = """
      <!DOCTYPE html>
      <html lang="en">
      <head>
      <meta charset="utf-8">
      <meta http-equiv="Content-Security-Policy" \
      content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">
      <meta name="viewport" content="width=device-width, initial-scale=1">
      <title>\(title)</title>
      <style>
      \(HTML(stringLiteral: Stylesheet.source(for: look)))</style>
      </head>
      <body>
      <a class="skip" href="#content">Go to the text</a>
      <header>
      <h1>\(title)</h1>
      \(lead.map { $0.html(id: "lead") })</header>
      \(contents)<main id="content" tabindex="-1">
      \(content)</main>
      </body>
      </html>

      """
    return page.source
  }

  /// Labels that a picture had to cut; the tables have them whole.
  package var shortenedLabels: [String] {
    sections.flatMap(\.parts).flatMap { part in
      if case .profile(let profile) = part {
        ProfilePicture(profile, id: "", layout: .wide).shortened
      } else {
        [String]()
      }
    }
  }

  private var contents: HTML {
    guard look == .report, sections.count > 2 else { return "" }
    let links = sections.map { section in
      "<li><a href=\"#\(section.anchor)\">\(section.heading)</a></li>\n" as HTML
    }
    return """
      <nav aria-label="On this page">
      <ul>
      \(links)</ul>
      </nav>

      """
  }
}

extension Document.Section {
  /// Apart from the page's own names.
  fileprivate var anchor: String { "part-\(id)" }

  fileprivate var html: HTML {
    let content = parts.enumerated().map { $1.html(id: "\(anchor)-\($0 + 1)") }
    return """
      <section aria-labelledby="\(anchor)">
      <h2 id="\(anchor)">\(heading)</h2>
      \(isDetail ? Self.folded(content, "Show: \(heading)") : content)</section>

      """
  }

  static func folded(_ content: [HTML], _ summary: String) -> [HTML] {
    ["<details>\n<summary>\(summary)</summary>\n\(content)</details>\n"]
  }
}

extension Document.Part {
  /// `id` names the part inside the page.
  fileprivate func html(id: String) -> HTML {
    switch self {
    case .paragraph(let text, let command): "<p>\(HTML(text, endingWith: command))</p>\n"
    case .subheading(let text): "<h3>\(HTML(own: text))</h3>\n"
    case .list(let entries, isNumbered: true): "<ol>\n\(entries.map(\.html))</ol>\n"
    case .list(let entries, isNumbered: false): "<ul>\n\(entries.map(\.html))</ul>\n"
    case .table(let table): table.html(id: id)
    case .profile(let profile): profile.html(id: id)
    case .questions(let questions): "\(questions.map(\.html))"
    }
  }
}

extension HTML {
  /// A text that somebody may have written in another direction stands for itself.
  fileprivate init(own text: String) {
    self = text.utf8.allSatisfy { $0 < 0x80 } ? "\(text)" : "<bdi>\(text)</bdi>"
  }

  fileprivate init(_ text: String, endingWith command: String?) {
    guard let command else {
      self.init(own: text)
      return
    }
    self = "\(HTML(own: text))\(text.isEmpty ? "" : " ")<code>muster \(command)</code>"
  }
}

extension Document.Entry {
  fileprivate var html: HTML {
    let line = command.map { "\(text): <code>muster \($0)</code>" as HTML } ?? HTML(own: text)
    let head: HTML = details.count > 1 ? "<b>\(line)</b>" : line
    return "<li><p>\(head)</p>\n\(details.map(\.html))</li>\n"
  }
}

extension Document.Detail {
  fileprivate var html: HTML {
    let body = HTML(text, endingWith: command)
    return label.map { "<p class=\"detail\"><b>\($0):</b> \(body)</p>\n" }
      ?? "<p class=\"detail\">\(body)</p>\n"
  }
}

extension Document.Table {
  fileprivate func html(id: String) -> HTML {
    let heads = columns.map { "<th scope=\"col\">\($0)</th>" as HTML }
    let body = rows.map { row in
      let cells = row.dropFirst().map(Self.cell)
      return "<tr><th scope=\"row\">\(HTML(own: row.first ?? ""))</th>\(cells)</tr>\n" as HTML
    }
    return """
      <div class="scroll" role="region" tabindex="0" aria-labelledby="\(id)-caption">
      <table>
      <caption id="\(id)-caption">\(caption)</caption>
      <thead><tr>\(heads)</tr></thead>
      <tbody>
      \(body)</tbody>
      </table>
      </div>

      """
  }

  /// A figure stays with its unit.
  private static func cell(_ text: String) -> HTML {
    text.count <= 12
      ? "<td class=\"short\">\(HTML(own: text))</td>" : "<td>\(HTML(own: text))</td>"
  }
}

extension Profile {
  fileprivate func html(id: String) -> HTML {
    let table = Document.Section.folded([table.html(id: id)], "Numbers behind this chart")
    return """
      <figure role="group" aria-labelledby="\(id)-headline">
      <figcaption id="\(id)-headline"><b>\(headline)</b> One square is one question.</figcaption>
      \(ProfilePicture.Layout.allCases.map { ProfilePicture(self, id: id, layout: $0).svg })</figure>
      \(table)
      """
  }
}

extension PrintedQuestion {
  fileprivate var html: HTML {
    let choices = choices.map { choice in
      let anchor: HTML = choice.anchor.map { ": \($0)" } ?? ""
      return """
        <li>\(box)<b>\(choice.number)</b> <span><b>\(choice.label)</b>\(anchor)</span></li>

        """ as HTML
    }
    let list: HTML = choices.isEmpty ? "" : "<ul class=\"choices\">\n\(choices)</ul>\n"
    let line: HTML = hasBoxes ? ": <span class=\"line\"></span>" : ""
    let writing = expectation.map { "<p>\($0)\(line)</p>\n" as HTML } ?? ""
    return """
      <div class="\(hasBoxes ? "question paper" : "question")">
      <h3>\(number). \(text)</h3>
      <p class="id">\(id)</p>
      \(writing)\(list)\(asides.map(\.html))</div>

      """
  }

  private var box: HTML { hasBoxes ? "<span class=\"box\"></span>" : "" }
}

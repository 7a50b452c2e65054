import Reporting
import Testing

/// Texts that people and files bring in stay text in every face.
@Suite struct HostileDocumentTests {
  /// A document whose every text is this one.
  private func document(_ text: String) -> Document {
    let table = Document.Table(caption: text, columns: [text, text], rows: [[text, text]])
    let profile = Profile(
      headline: text,
      rows: [
        Profile.Row(
          title: text,
          lines: [Profile.Line(name: text, marks: [.inPlace], score: text, words: text)]
        )
      ]
    )
    return Document(
      title: text,
      lead: [.paragraph(text, command: text)],
      sections: [
        Document.Section(
          "one",
          text,
          [
            .paragraph(text), .subheading(text),
            .list(
              [Document.Entry(text, command: text, [.init(text), .init(text, text)])],
              isNumbered: true
            ),
            .list([Document.Entry(text, [.init(text)])], isNumbered: false),
            .table(table), .profile(profile),
          ]
        )
      ]
    )
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "</style><b>", "\"'><img src=x onerror=y>", "&lt;b&gt;", "]]>",
    "<!--",
    "</text></svg><i>", "\u{D4E}<b\u{D4E}>", "\u{D4E}<img src=x onerror=y\u{D4E}>",
    "a\u{1B}[31mred\u{1B}[0m", "\u{202E}gnp.exe", "nul\u{0}byte", "\u{9B}31m",
  ])
  func `no element and no escape gets into a page`(text: String) {
    let harmless = document("word").html
    let page = document(text).html
    #expect(tags(page).subtracting(tags(harmless)).subtracting(["bdi", "/bdi"]) == [])
    #expect(!page.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" || $0.value == 0x202E })
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "[link](http://evil.invalid)", "![x](y)", "# heading", "* star",
    "- dash", "+ plus", "1. one", "12) two", "a | b", "`code`", "```", "**bold**", "_it_", "~~no~~",
    "&amp;", "> quote", "$x$", "^a^", "---", "===", "\\", "a\u{1B}[31mred", "\u{202E}gnp", "x\ny",
    ": term", "| a |", "\u{D4E}*bold\u{D4E}*", "\u{D4E}<b\u{D4E}>", "a) one", "b. two",
    "\u{D4E}[x\u{D4E}](y)",
  ])
  func `no markup gets into Markdown`(text: String) throws {
    let page = document(text).markdown
    #expect(!page.contains("\u{1B}") && !page.contains("\u{202E}"))
    // What is left without the escapes holds no mark but those that a harmless text gives too.
    #expect(marks(page) == marks(document(text.contains("\n") ? "x\ny" : "word").markdown))
  }

  @Test(arguments: [("a`b", "``"), ("``", "```"), ("`", "``")])
  func `a command in Markdown keeps its characters, whatever they are`(word: String, fence: String)
  {
    let page = Document(title: "x", lead: [.paragraph("", command: word)], sections: []).markdown
    #expect(page == "# x\n\n\(fence) muster \(word) \(fence)\n")
  }

  /// Each tag by its name and the names of its attributes.
  private func tags(_ page: String) -> Set<String> {
    Set(
      page.matches(of: /<([^>]*)>/.matchingSemantics(.unicodeScalar)).map { match in
        String(match.1).replacing(/="[^"]*"/, with: "").replacing(" class", with: "")
      }
    )
  }

  /// The characters that Markdown acts on, outside blocks of code and after taking escapes away.
  private func marks(_ page: String) -> String {
    var marks = ""
    var isEscaped = false
    var isCode = false
    for line in page.split(separator: "\n") {
      if line.hasPrefix("```") { isCode.toggle() }
      if isCode || line.contains("`muster") || line.contains("` muster") { continue }
      for character in line.unicodeScalars {
        if isEscaped {
          isEscaped = false
        } else if character == "\\" {
          isEscaped = true
        } else if "`*_[]<>|~&$^".unicodeScalars.contains(character) {
          marks.append(Character(character))
        }
      }
      isEscaped = false
      if let first = line.first, "#-+=:".contains(first) { marks.append(first) }
      if line.contains(/^[0-9]+[.)]/) { marks.append("1") }
    }
    return marks
  }
}

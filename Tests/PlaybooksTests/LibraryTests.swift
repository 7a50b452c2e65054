import Playbooks
import Testing

@Suite struct LibraryTests {
  @Test func `holds practices by theme and then by id`() throws {
    let practices = [
      try Sample.practice(id: "rest", theme: "rhythm"),
      try Sample.practice(id: "ask", theme: "start"),
      try Sample.practice(id: "meet", theme: "rhythm"),
      try Sample.practice(id: "a-sign", theme: "start"),
    ]
    let library = Library(practices)
    #expect(library.playbooks.map(\.theme) == ["rhythm", "start"])
    #expect(
      library.playbooks.map { $0.practices.map(\.id) } == [["meet", "rest"], ["a-sign", "ask"]]
    )
    #expect(library.practices.map(\.id) == ["meet", "rest", "a-sign", "ask"])
    #expect(library == Library(practices.reversed()))
  }

  @Test func `finds a practice by its id`() throws {
    let practice = try Sample.practice(id: "meet")
    let library = Library([practice])
    #expect(library.practice("meet") == practice)
    #expect(library.practice("Meet") == nil && library.practice("rhythm") == nil)
    #expect(Library([]).practices == [])
  }

  @Test func `effort grows from hours over days to weeks`() {
    #expect(Practice.Effort.allCases.sorted() == [.hours, .days, .weeks])
    #expect(Practice.Effort.hours < .days && .days < Practice.Effort.weeks)
    #expect(!(Practice.Effort.weeks < .hours) && !(Practice.Effort.days < .days))
  }
}

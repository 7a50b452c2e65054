import Testing

@testable import LineEditing

@Suite struct JoiningTests {
  @Test func `an accent melts into the letter before it`() {
    #expect(join("\u{301}", after: "cafe") == [1, "\u{e9}"])
    #expect(join("\u{301}", after: "\u{ea}") == [1, "\u{1ebf}"])
    #expect(join("\u{11ab}", after: "\u{d558}") == [1, "\u{d55c}"])
  }

  @Test func `an accent no letter has stays behind it`() {
    #expect(join("\u{301}", after: "q") == [0, "\u{301}"])
    #expect(join("\u{200d}", after: "👨") == [0, "\u{200d}"])
    #expect(join("\u{301}", after: "") == [0, "\u{301}"])
  }

  @Test func `an accent finds its letter past another accent`() {
    #expect(join("\u{302}", after: "xa\u{323}") == [2, "\u{1ead}"])
  }

  @Test func `plain text is put in as it is`() {
    #expect(join("more text", after: "e\u{301}") == [0, "more text"])
    #expect(join("é", after: "caf") == [0, "é"])
    #expect(join("", after: "caf") == [0, ""])
  }

  private func join(_ text: String, after before: String) -> [AnyHashable] {
    let joining = Joining(
      Array(text.unicodeScalars),
      after: Array(before.unicodeScalars),
      width: width(of:)
    )
    return [joining.replacing, String(String.UnicodeScalarView(joining.insertion))]
  }
}

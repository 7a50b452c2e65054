import Testing

extension OnScreen {
  @Suite struct LocaleTests {
    @Test(arguments: ["C.UTF-8", "C", "POSIX", nil, "xx_YY.UTF-8", "fr_FR.ISO-8859-1"])
    func `what is typed is kept whatever the locale is called`(locale: String?) async throws {
      let screen = try await Screen.atQuestion(variables: ["LANG": locale])
      try screen.type("/note café — 日本 😀")
      #expect(try await screen.savedNote() == "café — 日本 😀")
    }

    @Test func `LC_ALL in ASCII loses no letter either`() async throws {
      let screen = try await Screen.atQuestion(variables: ["LC_ALL": "C", "LC_CTYPE": "C"])
      try screen.type("/note naïve ›")
      #expect(try await screen.savedNote() == "naïve ›")
    }

    @Test(arguments: ["C", nil])
    func `letters are drawn as typed in any locale`(locale: String?) async throws {
      let screen = try await Screen.atPrompt(variables: ["LANG": locale])
      try screen.type("café 日本")
      try await screen.wait(forPrompt: "muster> café 日本")
      try screen.type("\u{7f}")
      try await screen.wait(forPrompt: "muster> café 日")
    }
  }
}

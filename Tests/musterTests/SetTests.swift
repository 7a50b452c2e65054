import Testing

/// `muster set`: what holds for everybody who works in a workspace.
@Suite(.timeLimit(.minutes(20))) struct SetTests {
  private static let accessible = "plain lines for screen readers, as with --accessible"
  private static let projected =
    "no notes and no earlier commands on the screen, as with --projected"

  @Test func `says what is set, also where there is no workspace yet, and makes none`()
    async throws
  {
    let sandbox = try Sandbox()
    let wide = ["COLUMNS": "110"]
    #expect(
      try await sandbox.muster("set", variables: wide)
        == Outcome(
          0,
          output: """
            accessible  off (on means \(Self.accessible))
            projected   off (on means \(Self.projected))

            """
        )
    )
    #expect(
      try await sandbox.muster("set", "projected", variables: wide)
        == Outcome(0, output: "projected   off (on means \(Self.projected))\n")
    )
    #expect(try sandbox.names(in: sandbox.home) == [])
  }

  @Test func `what is set holds for every command in that workspace, and in no other`()
    async throws
  {
    let sandbox = try Sandbox()
    #expect(
      try await sandbox.muster("set", "accessible", "on")
        == Outcome(0, output: "accessible: on (\(Self.accessible))\n")
    )
    let show = ["show", "gap-analysis", "--short"]
    let shown = try await sandbox.run(show)
    #expect(try await sandbox.run(show + ["--accessible", "--workspace", "w"]) == shown)
    #expect(try await sandbox.run(show + ["--workspace", "w"]) != shown)
    _ = try await sandbox.muster("set", "accessible", "off")
    #expect(try await sandbox.run(show) != shown)
  }

  @Test func `what cannot be set gets the nearest`() async throws {
    let sandbox = try Sandbox()
    #expect(
      try await sandbox.muster("set", "acessible", "on")
        == Outcome(
          64,
          errors:
            "muster: the value 'acessible' is invalid for '<preference>'. Please provide one of "
            + "'accessible' and 'projected'; did you mean 'accessible'? ('muster set --help' shows how)\n"
        )
    )
    #expect(try await sandbox.muster("set", "projected", "yes").status == 64)
    #expect(try sandbox.names(in: sandbox.home) == [])
  }
}

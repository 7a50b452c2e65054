import Foundation
import Testing

extension OnScreen {
  /// Signals that end the program, and what they leave behind.
  @Suite struct SignalTests {
    @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
    func `a signal in the middle of an answer keeps what was answered`(
      signal: Int32,
      status: Int32
    ) async throws {
      let screen = try await Screen.atQuestion()
      try await screen.halfAnAnswer()
      kill(try screen.pid, signal)
      #expect(try await screen.status() == status)
      try await expectQuestion4(screen.home)
    }

    @Test func `kill -9 keeps it too`() async throws {
      let screen = try await Screen.atQuestion()
      try await screen.halfAnAnswer()
      kill(try screen.pid, SIGKILL)
      #expect(try await screen.status() == -SIGKILL)
      try await expectQuestion4(screen.home)
      let doctor = try Screen("doctor", home: screen.home)
      #expect(try await doctor.status() == 0)
    }

    @Test(arguments: [(SIGTERM, 143), (SIGHUP, 129)] as [(Int32, Int32)])
    func `the terminal it leaves is as it was, and nobody else gets the signal`(
      signal: Int32,
      status: Int32
    ) async throws {
      let home = try Home()
      try home.write(script: "wrapper", Self.wrapper)
      let screen = try await Screen.shell(home: home)
      try screen.enter("stty -g >before; ./wrapper; stty -g >after; echo left")
      try await screen.wait(forPrompt: "answer>")
      try await screen.halfAnAnswer()
      kill(try await home.pid(screen), signal)
      try await screen.wait("the shell") { try $0.rows().contains("left") }
      #expect(try home.text("status") == "\(status)\n")
      #expect(try home.text("signals") == "")
      #expect(try home.text("after") == home.text("before") && !home.text("after").isEmpty)
      try await expectQuestion4(home)
    }

    @Test func `a closed window keeps what was answered`() async throws {
      let home = try Home()
      // The wrapper hears of the end of the window too, and stays to tell the status.
      try home.write(script: "wrapper", Self.wrapper)
      let screen = try Screen(program: [home.path("wrapper")], home: home, rows: 40)
      try await screen.wait(forPrompt: "answer>")
      try await screen.halfAnAnswer()
      let muster = try await home.pid(screen)
      screen.close()
      let end = ContinuousClock.now + .seconds(20)
      while try home.text("status").isEmpty, ContinuousClock.now < end {
        try await Task.sleep(for: .milliseconds(15))
      }
      #expect(try home.text("status") == "129\n")
      #expect(kill(muster, 0) == -1)
      try await expectQuestion4(home)
    }

    /// Runs muster in its own process group, and notes each signal it gets itself.
    private static let wrapper = """
      for name in HUP INT TERM QUIT TSTP; do trap "echo $name >>signals" $name; done
      sh -c 'echo $$ >pid; exec "$MUSTER" take readiness'
      status=$?
      # Nobody has a screen any more when the window is closed.
      echo $status >status
      """

    private func expectQuestion4(_ home: Home) async throws {
      #expect(try home.answers.count == 3)
      let again = try Screen("resume", home: home, rows: 40)
      try await again.wait(forPrompt: "answer>")
      #expect(try again.rows().contains { $0.hasPrefix("Question 4 of ") })
    }
  }
}

extension Screen {
  /// Three answers, and a part of the fourth.
  fileprivate func halfAnAnswer() async throws {
    try await answer(times: 3)
    try type("half of an ans")
    try await wait(forPrompt: "answer> half of an ans")
  }
}

extension Home {
  /// The process whose number is in the file `pid`.
  func pid(_ screen: Screen) async throws -> Int32 {
    try await screen.wait("the number of the process") { _ in try text("pid").hasSuffix("\n") }
    return try #require(Int32(try text("pid").dropLast()))
  }
}

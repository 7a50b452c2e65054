import Foundation
import Testing

/// The tests that drive the built program in a real terminal.
@Suite(
  .enabled(if: Tmux.isInstalled, "tmux is not installed; 'make test' installs it where it can"),
  .inTurn,
  .timeLimit(.minutes(20))
)
struct OnScreen {}

@Suite struct TmuxTests {
  @Test func `tmux is there where nothing may be skipped`() {
    let mayBeSkipped = ProcessInfo.processInfo.environment["CI"] == nil
    #expect(Tmux.isInstalled || mayBeSkipped)
  }
}

enum Tmux {
  static let isInstalled = ["/usr/local/bin", "/usr/bin", "/bin"].contains {
    FileManager.default.isExecutableFile(atPath: "\($0)/tmux")
  }
}

extension Trait where Self == InTurn {
  static var inTurn: InTurn { InTurn() }
}

/// Lets a few terminals be open at a time, so that none waits for the others beyond its patience.
struct InTurn: SuiteTrait, TestTrait, TestScoping {
  let isRecursive = true

  func provideScope(
    for test: Test,
    testCase: Test.Case?,
    performing function: @concurrent @Sendable () async throws -> Void
  ) async throws {
    guard testCase != nil else { return try await function() }
    await Turns.shared.take()
    do {
      try await function()
    } catch {
      await Turns.shared.giveBack()
      throw error
    }
    await Turns.shared.giveBack()
  }
}

private actor Turns {
  static let shared = Turns()

  private var free = 6
  private var waiting: [CheckedContinuation<Void, Never>] = []

  func take() async {
    if free > 0 {
      free -= 1
    } else {
      await withCheckedContinuation { waiting.append($0) }
    }
  }

  func giveBack() {
    if waiting.isEmpty {
      free += 1
    } else {
      waiting.removeFirst().resume()
    }
  }
}

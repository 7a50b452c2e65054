import Testing

@testable import muster

@Suite struct BurstTests {
  private func burst(_ lines: [(cameAtOnce: Bool, isAnswer: Bool)]) -> Burst {
    var burst = Burst()
    for line in lines { burst.add(cameAtOnce: line.cameAtOnce, isAnswer: line.isAnswer) }
    return burst
  }

  @Test func `a line that was waited for, and lines that answered nothing, are nothing to tell`() {
    for lines in [
      [(false, true)], [(false, false), (true, false)], [(true, true), (false, true)],
    ] {
      var burst = burst(lines)
      #expect(burst.told(isOver: false) == nil)
    }
  }

  @Test(arguments: [
    ([(false, true), (true, false)], "2 lines", "one was taken as an answer"),
    ([(false, false), (true, true), (true, true)], "3 lines", "2 were taken as answers"),
    ([(false, true), (false, true), (true, false)], "2 lines", "one was taken as an answer"),
  ])
  func `counts the lines from the last that was waited for, and their answers`(
    lines: [(Bool, Bool)],
    count: String,
    taken: String
  ) {
    var going = burst(lines)
    #expect(
      going.told(isOver: false)
        == "\(count) came at once, as when a text is pasted, and \(taken). /review shows them; "
        + "/back goes back."
    )
    // Told once.
    #expect(going.told(isOver: false) == nil)
    var over = burst(lines)
    #expect(
      over.told(isOver: true)
        == "\(count) came at once, as when a text is pasted, and \(taken). 'muster resume' and then "
        + "/review shows them."
    )
  }
}

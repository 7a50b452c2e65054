import Playbooks
import Reporting
import Testing

@Suite struct PracticeTextTests {
  @Test func `prints a whole practice`() throws {
    let practice = try #require(try Example.library().practice("start-small"))
    #expect(
      lines(practice.text, width: 80)
        == lines(
          """
          Finish one small thing together
          Effort      some weeks (over some weeks)
          How often   once
          Who         two founders

          Why
          It helps.

          First step
          Ask one founder today.

          Steps
          1 Ask.
          2 Listen, and write it down.

          Done when
          - A note with a date is there.
          - All have seen it.

          How to measure it
          Founders who did it, out of all founders (aim, all of them)

          Sources
          - Ada Example, A Made-up Guide (2021), "Page 1"
          - Ben Example, Made-up Notes, "Page 2"
          """
        )
    )
  }

  @Test func `prints all practices by theme`() throws {
    #expect(
      lines(try Example.library().text())
        == lines(
          """
          Host
          - Ask for a turn to speak
            open-the-door, days

          Purpose
          - Say what none of you can do alone
            name-the-gap, hours
          - Read the purpose aloud
            read-it-aloud, hours
          - Write the purpose in two lines
            write-it-down, days

          Work
          - Send the agenda early
            send-early, hours
          - Finish one small thing together
            start-small, weeks
          """
        )
    )
  }

  @Test func `prints the practices that were asked for, without empty themes`() throws {
    #expect(
      lines(try Example.library().text(only: ["start-small", "open-the-door", "call-them"]))
        == lines(
          """
          Host
          - Ask for a turn to speak
            open-the-door, days

          Work
          - Finish one small thing together
            start-small, weeks
          """
        )
    )
    #expect(try Example.library().text(only: []) == [])
  }
}

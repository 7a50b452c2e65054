import Assessments
import Playbooks
import Testing

/// Advice where each level stands on the one before it.
@Suite struct LowestLevelTests {
  private let sketch = Sketch(
    areas: [
      "a": ["q1": ["pa"], "q2": ["x"]], "b": ["q1": ["pb"], "q2": ["x"]],
      "c": ["q1": ["pc"], "q2": ["x"]], "d": ["q1": ["pd"], "q2": ["x"]],
    ],
    risks: ["r": ["pr"]],
    advice: "lowest-level"
  )

  /// 50, 62.5, 37.5 and 12.5: the third is the first below 50, though the fourth is lower.
  @Test func `the first level below 50 points leads, then all from the ground up`() throws {
    #expect(
      try sketch.recommended(
        for: [
          "a.q1": .level(2), "a.q2": .level(4), "b.q1": .level(3), "b.q2": .level(4),
          "c.q1": .level(1), "c.q2": .level(4), "d.q1": .level(1), "d.q2": .level(2),
        ],
        effort: ["pa": .weeks, "pb": .hours, "pc": .weeks, "pd": .hours, "x": .weeks]
      ) == [
        "1 pc: c.q1", "2 pa: a.q1", "3 pb: b.q1", "- pd: d.q1", "- x: d.q2",
      ]
    )
  }

  /// 75, 62.5 and 50: none is below 50; the second is the first below 75.
  @Test func `where none is below 50, the first below 75 leads`() throws {
    #expect(
      try sketch.recommended(for: [
        "a.q1": .level(3), "a.q2": .level(5), "b.q1": .level(3), "b.q2": .level(4),
        "c.q1": .level(2), "c.q2": .level(4),
      ]) == ["1 pb: b.q1", "2 pa: a.q1", "3 pc: c.q1"]
    )
  }

  /// 75 and 75: strong levels, with a weak answer each.
  @Test func `where none is below 75, all come from the ground up`() throws {
    #expect(
      try sketch.recommended(
        for: [
          "d.q1": .level(3), "d.q2": .level(5), "a.q1": .level(3), "a.q2": .level(5),
        ],
        effort: ["pd": .hours, "pa": .weeks]
      ) == ["1 pa: a.q1", "2 pd: d.q1"]
    )
  }

  @Test func `a level without answers is passed over`() throws {
    #expect(
      try sketch.recommended(for: [
        "a.q1": .skipped, "b.q1": .level(4), "b.q2": .level(4), "c.q1": .level(2),
      ]) == ["1 pc: c.q1"]
    )
  }

  @Test func `within a level the least work leads`() throws {
    #expect(
      try sketch.recommended(
        for: ["a.q1": .level(1), "a.q2": .level(1)],
        effort: ["pa": .days, "x": .hours]
      ) == ["1 x: a.q2", "2 pa: a.q1"]
    )
  }

  @Test func `risks come last, however great`() throws {
    #expect(
      try sketch.recommended(for: [
        "risks.r": .level(5), "d.q1": .level(3), "d.q2": .level(5),
      ]) == ["1 pd: d.q1", "2 pr: risks.r"]
    )
  }

  @Test func `the gate leads before the lowest level`() throws {
    let gated = Sketch(
      areas: ["a": ["q": ["pa"]], "b": ["fact": ["pb"], "q": ["x"]]],
      advice: "lowest-level",
      gate: ["b.fact": "work-first"]
    )
    #expect(
      try gated.recommended(for: ["a.q": .level(1), "b.fact": .partly, "b.q": .level(5)])
        == ["1 pb: b.fact", "2 pa: a.q"]
    )
  }
}

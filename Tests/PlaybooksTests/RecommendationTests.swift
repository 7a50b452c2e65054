import Assessments
import Playbooks
import Testing

@Suite struct RecommendationTests {
  /// 0, 25, 50, 75 and 100 points.
  @Test func `an answer below 75 points leads to its practice, another does not`() throws {
    let sketch = Sketch(areas: [
      "a": ["q1": ["p1"], "q2": ["p2"], "q3": ["p3"], "q4": ["p4"], "q5": ["p5"]]
    ])
    #expect(
      try sketch.recommended(for: [
        "a.q1": .level(1), "a.q2": .level(2), "a.q3": .level(3), "a.q4": .level(4),
        "a.q5": .level(5),
      ]) == ["1 p1: a.q1", "2 p2: a.q2", "3 p3: a.q3"]
    )
  }

  @Test func `a state without points leads to nothing`() throws {
    let sketch = Sketch(
      areas: ["a": ["q1": ["p1"], "q2": ["p2"], "q3": ["p3"], "q4": ["p4"], "q5": ["p5"]]],
      risks: ["r1": ["p6"], "r2": ["p7"]],
      gate: ["a.q5": "work-first"]
    )
    #expect(
      try sketch.recommended(for: [
        "a.q1": .dontKnow, "a.q2": .skipped, "a.q3": .notApplicable(reason: "R"),
        "a.q4": .unanswered, "a.q5": .dontKnow, "risks.r1": .dontKnow,
      ]) == []
    )
    #expect(try sketch.recommended(for: [:]) == [])
  }

  @Test func `what is not asked leads to nothing`() throws {
    let sketch = Sketch(
      areas: ["a": ["q1": ["p1"], "q2": ["p2"]], "b": ["q1": ["p3"], "q2": ["p4"]]],
      risks: ["r1": ["p5"]],
      gate: ["a.q1": "work-first"]
    )
    let answers: KeyValuePairs<String, Answer.State> = [
      "a.q1": .no, "a.q2": .level(1), "b.q1": .level(1), "risks.r1": .level(5),
    ]
    #expect(try sketch.recommended(for: answers, form: .short) == ["1 p1: a.q1"])
    #expect(try sketch.recommended(for: answers).count == 4)
  }

  /// The areas stand at 0, 50 and 75 points: without the gate they would come in that order.
  @Test func `what calls the form into question leads, then what calls for work`() throws {
    let sketch = Sketch(
      areas: [
        "low": ["q": ["rest"]],
        "work": ["fact": ["work"], "q": ["x"]],
        "form": ["fact": ["form"], "q": ["x"]],
      ],
      gate: ["work.fact": "work-first", "form.fact": "reconsider-form"]
    )
    #expect(
      try sketch.recommended(for: [
        "low.q": .level(1), "work.fact": .no, "work.q": .level(5), "form.fact": .partly,
        "form.q": .level(5),
      ]) == ["1 form: form.fact", "2 work: work.fact", "3 rest: low.q"]
    )
  }

  /// The areas stand at 75 and 50 points: half an answer about the form calls for work only, and
  /// the lower area leads; with a no the areas stand at 50 each, and the form leads.
  @Test func `half an answer stands with what it comes to`() throws {
    let sketch = Sketch(
      areas: ["form": ["fact": ["form"], "q": ["x"]], "work": ["fact": ["work"], "q": ["x"]]],
      gate: ["form.fact": "reconsider-form", "work.fact": "work-first"],
      partly: ["form.fact": "work-first"]
    )
    let rest: KeyValuePairs<String, Answer.State> = [
      "form.q": .level(5), "work.fact": .no, "work.q": .level(5),
    ]
    #expect(
      try sketch.recommended(for: rest, and: ["form.fact": .partly])
        == ["1 work: work.fact", "2 form: form.fact"]
    )
    #expect(
      try sketch.recommended(for: rest, and: ["form.fact": .no])
        == ["1 form: form.fact", "2 work: work.fact"]
    )
  }

  @Test func `a fact of the gate that is answered yes leads to nothing`() throws {
    let sketch = Sketch(
      areas: ["a": ["fact": ["p1"], "q": ["p2"]]],
      gate: ["a.fact": "work-first"]
    )
    #expect(try sketch.recommended(for: ["a.fact": .yes, "a.q": .level(3)]) == ["1 p2: a.q"])
  }

  /// Areas of 50, 25 and 25 points, the last two with facts of the gate.
  @Test func `within the gate the lowest area leads, then the least work`() throws {
    let sketch = Sketch(
      areas: [
        "a": ["fact": ["pa"], "q": ["x"]], "b": ["fact": ["pb"], "q": ["y"]],
        "c": ["fact": ["pc"], "q": ["z"]],
      ],
      gate: ["a.fact": "work-first", "b.fact": "work-first", "c.fact": "work-first"]
    )
    #expect(
      try sketch.recommended(
        for: [
          "a.fact": .no, "a.q": .level(5), "b.fact": .no, "b.q": .level(3), "c.fact": .no,
          "c.q": .level(3),
        ],
        effort: ["pb": .weeks, "pc": .days, "y": .hours, "z": .hours]
      ) == ["1 pc: c.fact", "2 pb: b.fact", "3 pa: a.fact", "- y: b.q", "- z: c.q"]
    )
  }

  @Test func `in a crisis what may come later stands with the rest`() throws {
    let sketch = Sketch(
      areas: ["a": ["fact": ["pa"], "q": ["x"]], "b": ["q": ["pb"]]],
      gate: ["a.fact": "work-first"],
      later: ["a.fact"]
    )
    let answers: KeyValuePairs<String, Answer.State> = [
      "a.fact": .no, "a.q": .level(5), "b.q": .level(1),
    ]
    #expect(try sketch.recommended(for: answers) == ["1 pa: a.fact", "2 pb: b.q"])
    let crisis: KeyValuePairs<String, Answer.State> = [
      "context.trigger": .answered(.word("crisis")), "a.fact": .no, "a.q": .level(5),
      "b.q": .level(1),
    ]
    #expect(try sketch.recommended(for: crisis) == ["1 pb: b.q", "2 pa: a.fact"])
  }

  /// Means of 62.5, 37.5 and 50.
  @Test func `the area with the lowest mean leads`() throws {
    let sketch = Sketch(areas: [
      "a": ["q1": ["pa"], "q2": ["x"]], "b": ["q1": ["pb"], "q2": ["x"]],
      "c": ["q1": ["pc"], "q2": ["x"]],
    ])
    #expect(
      try sketch.recommended(
        for: [
          "a.q1": .level(3), "a.q2": .level(4), "b.q1": .level(1), "b.q2": .level(4),
          "c.q1": .level(2), "c.q2": .level(4),
        ],
        effort: ["pa": .hours, "pb": .weeks, "pc": .hours]
      ) == ["1 pb: b.q1", "2 pc: c.q1", "3 pa: a.q1"]
    )
  }

  /// 400 of 6 and 200 of 3 are the same 66.67; 275 of 4 is 68.75.
  @Test func `means are compared as fractions, and equal ones by effort`() throws {
    let sketch = Sketch(areas: [
      "c": ["q1": ["pc"], "q2": ["x"], "q3": ["x"], "q4": ["x"]],
      "a": ["q1": ["pa"], "q2": ["x"], "q3": ["x"], "q4": ["x"], "q5": ["x"], "q6": ["x"]],
      "b": ["q1": ["pb"], "q2": ["x"], "q3": ["x"]],
    ])
    let answers: KeyValuePairs<String, Answer.State> = [
      "c.q1": .level(3), "c.q2": .level(4), "c.q3": .level(4), "c.q4": .level(4),
      "a.q1": .level(2), "a.q2": .level(4), "a.q3": .level(4), "a.q4": .level(4),
      "a.q5": .level(4), "a.q6": .level(4), "b.q1": .level(3), "b.q2": .level(4),
      "b.q3": .level(4),
    ]
    #expect(
      try sketch.recommended(for: answers, effort: ["pc": .hours, "pa": .days, "pb": .hours])
        == ["1 pb: b.q1", "2 pa: a.q1", "3 pc: c.q1"]
    )
    #expect(
      try sketch.recommended(for: answers, effort: ["pc": .hours, "pa": .hours, "pb": .days])
        == ["1 pa: a.q1", "2 pb: b.q1", "3 pc: c.q1"]
    )
  }

  @Test func `within an area the least work leads, then the place in the definition`() throws {
    let sketch = Sketch(areas: [
      "a": ["q1": ["z-weeks", "y-weeks"], "q2": ["days"], "q3": ["hours"], "q4": ["c-weeks"]]
    ])
    #expect(
      try sketch.recommended(
        for: [
          "a.q1": .level(3), "a.q2": .level(3), "a.q3": .level(3), "a.q4": .level(1),
        ],
        effort: ["z-weeks": .weeks, "y-weeks": .weeks, "days": .days, "hours": .hours]
      ) == [
        "1 hours: a.q3", "2 days: a.q2", "3 z-weeks: a.q1", "- y-weeks: a.q1", "- c-weeks: a.q4",
      ]
    )
  }

  /// Area a has one answer of four, of 0 points, and so no score; area b scores 37.5.
  @Test func `an area without a score stands by the mean of its answers`() throws {
    let sketch = Sketch(areas: [
      "b": ["q1": ["pb"], "q2": ["pc"]],
      "a": ["q1": ["pa"], "q2": ["x"], "q3": ["x"], "q4": ["x"]],
    ])
    #expect(
      try sketch.recommended(for: [
        "a.q1": .level(1), "b.q1": .level(2), "b.q2": .level(3),
      ]) == ["1 pa: a.q1", "2 pb: b.q1", "3 pc: b.q2"]
    )
  }

  @Test(arguments: [(1, 1), (2, 2), (3, 3), (4, 3), (5, 3)])
  func `at most three lead`(count: Int, leading: Int) throws {
    let sketch = Sketch(areas: [
      "a": ["q1": ["p1"], "q2": ["p2"], "q3": ["p3"], "q4": ["p4"], "q5": ["p5"]]
    ])
    let states = (1...5).map { $0 <= count ? Answer.State.level(1) : .level(5) }
    let lines = try sketch.recommended(for: [
      "a.q1": states[0], "a.q2": states[1], "a.q3": states[2], "a.q4": states[3],
      "a.q5": states[4],
    ])
    #expect(lines.count == count)
    #expect(lines.prefix { !$0.hasPrefix("-") }.count == leading)
    #expect(Recommendation.leading == 3)
  }

  /// Areas of 50, 0 and 50 points; `both` stands in the first and in the second.
  @Test
  func
    `a practice of several answers is one, with its best place, the answer for that, and all others`()
    throws
  {
    let sketch = Sketch(
      areas: [
        "a": ["q1": ["both"], "q2": ["pa"]], "b": ["q1": ["pb", "both"]], "c": ["q1": ["pc"]],
      ],
      risks: ["r": ["both"]]
    )
    #expect(
      try sketch.recommended(
        for: [
          "risks.r": .level(4), "c.q1": .level(3), "b.q1": .level(1), "a.q1": .level(3),
          "a.q2": .level(3),
        ],
        effort: ["both": .days, "pb": .days, "pa": .hours, "pc": .days]
      ) == ["1 pb: b.q1", "2 both: b.q1, a.q1, risks.r", "3 pa: a.q2", "- pc: c.q1"]
    )
  }

  @Test func `an answer that names a practice twice is named once`() throws {
    let sketch = Sketch(areas: ["a": ["q1": ["p1", "p1"]]])
    #expect(try sketch.recommended(for: ["a.q1": .level(1)]) == ["1 p1: a.q1"])
  }

  /// Their risks are 0, 25, 50, 75 and 100, which leaves 100, 75, 50, 25 and 0.
  @Test func `a derailer counts from 4, and stands by what its risk leaves of 100`() throws {
    let sketch = Sketch(
      areas: ["a": ["q": ["pa"]], "b": ["q": ["pb"]], "c": ["q": ["pc"]]],
      risks: ["r1": ["p1"], "r2": ["p2"], "r3": ["p3"], "r4": ["p4"], "r5": ["p5"]]
    )
    #expect(
      try sketch.recommended(for: [
        "a.q": .level(1), "b.q": .level(2), "c.q": .level(3), "risks.r1": .level(1),
        "risks.r2": .level(2), "risks.r3": .level(3), "risks.r4": .level(4), "risks.r5": .level(5),
      ]) == ["1 pa: a.q", "2 p5: risks.r5", "3 pb: b.q", "- p4: risks.r4", "- pc: c.q"]
    )
  }

  @Test func `a practice whose effort is not known counts as weeks`() throws {
    let sketch = Sketch(areas: ["a": ["q1": ["unknown"], "q2": ["weeks"], "q3": ["days"]]])
    #expect(
      try sketch.recommended(
        for: ["a.q1": .level(3), "a.q2": .level(3), "a.q3": .level(3)],
        effort: ["weeks": .weeks, "days": .days]
      ) == ["1 days: a.q3", "2 unknown: a.q1", "3 weeks: a.q2"]
    )
  }

  /// Two ways to do one thing would fill the page: the second waits, and another answer has its turn.
  @Test func `no practice leads that is only for answers which one before it is for`() throws {
    let sketch = Sketch(areas: [
      "a": ["q1": ["one", "two", "three"], "q2": ["one"], "q3": ["four"], "q4": ["five", "six"]]
    ])
    #expect(
      try sketch.recommended(for: [
        "a.q1": .level(1), "a.q2": .level(1), "a.q3": .level(1), "a.q4": .level(1),
      ]) == [
        "1 one: a.q1, a.q2", "2 four: a.q3", "3 five: a.q4", "- two: a.q1", "- three: a.q1",
        "- six: a.q4",
      ]
    )
  }

  @Test func `a practice for a new answer leads, though it is for an old one too`() throws {
    let sketch = Sketch(areas: ["a": ["q1": ["one", "two"], "q2": ["two"]]])
    #expect(
      try sketch.recommended(for: ["a.q1": .level(1), "a.q2": .level(1)])
        == ["1 one: a.q1", "2 two: a.q1, a.q2"]
    )
  }

  @Test func `one answer alone has one practice that leads`() throws {
    let sketch = Sketch(areas: ["a": ["q1": ["one", "two", "three"]]])
    #expect(
      try sketch.recommended(for: ["a.q1": .level(1)])
        == ["1 one: a.q1", "- two: a.q1", "- three: a.q1"]
    )
  }
}

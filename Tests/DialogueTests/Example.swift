import Assessments

/// A small made-up assessment: a gate with a crisis branch, two areas, a risk, open questions.
enum Example {
  static let text = """
    format: muster.assessment/1
    id: huddle
    title: Before the first huddle
    version: 1.2.0
    licence: CC-BY-4.0
    language: en
    answered-by: a founder
    about: See what is in place.
    sources:
      guide: {author: Ada Example, title: A Made-up Guide, year: 2021}
    scales:
      agreement: [Not at all, A little, Partly, Mostly, Fully]
      share: [Never, Rarely, Sometimes, Often, Always]
    context:
      - id: trigger
        kind: context
        core: true
        text: What brought you together?
        choices:
          - {value: crisis, label: Sudden crisis, anchor: Help had to start at once.}
          - {value: need, label: Long-felt need}
      - id: ties
        kind: context
        core: true
        when: {question: context.trigger, is: crisis}
        text: Had you worked together before?
        choices:
          - {value: "yes", label: "Yes, most"}
          - {value: "no", label: "No, few"}
      - id: stage
        kind: context
        text: Where do you stand?
        choices:
          - {value: idea, label: An idea, anchor: We talk.}
          - {value: launched, label: Launched}
    gate:
      title: Three things to have
      about: Each needs a yes.
      must-have:
        - {question: purpose.alone, outcome: reconsider-form, missing: a reason to work together}
        - {question: purpose.written, outcome: work-first, missing: a written purpose}
        - {question: work.finished, outcome: work-first, missing: a first thing finished together}
      crisis:
        when:
          all:
            - {question: context.trigger, is: crisis}
            - {question: context.ties, is: "yes"}
        later: [work.finished]
        about: You act in a crisis.
    areas:
      - id: purpose
        title: Purpose
        about: What you want.
        practices: [write-it-down]
        questions:
          - id: alone
            kind: fact
            core: true
            text: Does the goal need more than one of you?
            choices:
              - {value: yes, label: It does}
              - {value: no, label: It does not}
            not-applicable: The law asks for a group
            sources: [{source: guide, section: Alone or not}]
          - id: written
            kind: fact
            core: true
            text: Is the purpose written down?
            choices:
              - {value: yes, label: "Yes, agreed"}
              - {value: partly, label: A draft, anchor: A draft is out for comments.}
              - {value: no, label: Not yet}
            evidence: Where does it stand?
            sources: [{source: guide, section: Write first}]
          - id: shared
            kind: practice
            core: true
            text: How do you share the purpose?
            help: Think of the last new member.
            why: Words drift.
            evidence: When did you last read it?
            not-applicable: Nobody has joined yet
            choices:
              - {value: 0, label: Not at all, anchor: Nobody reads it.}
              - {value: 1, label: Spoken of, anchor: We mean to.}
              - {value: 2, label: By some, anchor: Some hand it out.}
              - {value: 3, label: As a rule, anchor: Every newcomer gets it.}
              - {value: 4, label: Kept fresh, anchor: We look at it each year.}
            sources: [{source: guide, section: Share it}]
      - id: work
        title: Work
        about: What you do.
        practices: [start-small]
        questions:
          - id: finished
            kind: fact
            core: true
            text: Have you finished a first thing together?
            choices:
              - {value: yes, label: Done}
              - {value: no, label: To do}
            sources: [{source: guide, section: Start small}]
          - id: notice
            kind: fact
            text: How early is the agenda sent?
            input: duration
            threshold: {yes: {at-least: 72 h}, partly: {at-least: 24 h}}
            sources: [{source: guide, section: Send early}]
          - id: helped
            kind: statement
            when: {not: {question: context.stage, is: idea}}
            text: We help each other.
            scale: agreement
            sources: [{source: guide, section: Help}]
    risks:
      - id: absent
        kind: derailer
        text: Members send no one.
        scale: share
        practices: [call-them]
        sources: [{source: guide, section: Call}]
    open:
      - id: wish
        kind: open
        text: What do you wish for?
      - id: urgent
        kind: open
        when: {question: context.trigger, is: crisis}
        text: What is most urgent?

    """

  static func assessment(from text: String = text) throws -> Assessment {
    try AssessmentReader.read(
      Array(text.utf8),
      file: "huddle.yaml",
      checksum: "crc32:0badcafe"
    )
  }
}

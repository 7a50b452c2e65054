"""A small assessment with its practice, and files of answers: little to read makes many runs quick."""

import os

ASSESSMENT = """format: muster.assessment/1
id: tiny
title: Tiny
version: 1.0.0
licence: CC-BY-4.0
language: en
answered-by: anybody
about: A few statements.
sources:
  guide: {author: Ada Example, title: A Made-up Guide}
scales:
  agreement: [Not at all, A little, Partly, Mostly, Fully]
areas:
  - id: team
    title: Team
    about: How you work.
    practices: [meet]
    questions:
"""
QUESTION = """      - id: %s
        kind: statement
%s        text: We look back on week %s.
        scale: agreement
        sources: [{source: guide, section: Help}]
"""
SOURCES = """format: muster.sources/1
sources:
  guide: {author: Ada Example, title: A Made-up Guide, year: 2022}
"""
PRACTICE = """---
id: meet
title: Meet each week
effort: hours
takes: 20 minutes a week
cadence: each week
who: everybody
measure: Weeks with a meeting (aim, all of them)
sources:
  - {source: guide, section: Help}
---

## Why

It helps.

## First step

Today, find an hour.

## Steps

1. Ask who can come.
2. Write to them.

## Done when

- Each week has its meeting.
"""

ANSWERS = [("team.a", 3), ("team.b", 4)]
FINISHED = [("team.a", 3), ("team.b", 4), ("team.c", 5)]
ADD = [("team.c", 1)]


def content(place, questions="abc"):
    """Writes what comes with the program, and files of answers, into the folder `place`."""
    files = {
        "content/Assessments/tiny.yaml": ASSESSMENT
        + "".join(QUESTION % (name, core(number), name) for number, name in enumerate(questions)),
        "content/Playbooks/sources.yaml": SOURCES,
        "content/Playbooks/team/meet.md": PRACTICE,
        "answers.yaml": answers(ANSWERS),
        "first.yaml": answers(FINISHED[:1]),
        "all.yaml": answers(FINISHED),
        "add.yaml": answers(ADD),
    }
    for name, text in files.items():
        path = os.path.join(place, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w", encoding="utf-8") as file:
            file.write(text)


def core(number):
    """The short form takes no longer than ten minutes."""
    return "        core: true\n" if number < 3 else ""


def answers(pairs):
    lines = "".join(f"  {question}: {value}\n" for question, value in pairs)
    return f"assessment: tiny\nanswers:\n{lines}"

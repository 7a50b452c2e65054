"""The built program, and made-up assessments for it to print."""

import json
import os
import pathlib
import subprocess

DATE = "2026-11-20"
STATES = ["dont-know", "skipped", {"not-applicable": "Somebody else does this for us."}]
SOURCE = {"guide": {"author": "Ada Example", "title": "A Made-up Guide", "year": 2021}}
CITED = [{"source": "guide", "section": "Tables"}]
PRACTICE = """---
id: {id}
title: {title}
effort: hours
takes: an evening
cadence: once
who: two founders
measure: Seats filled, out of all seats
sources: [{{source: guide, section: Tables}}]
---

## Why

Made up for a proof.

## First step

Find a table.

## Steps

1. Carry it in.
2. Set it.

## Done when

- A guest has sat down.
"""


class Program:
    """Muster with its own content or with that of a folder, in a workspace of its own."""

    def __init__(self, muster, folder, content=None):
        self.muster = muster
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(parents=True, exist_ok=True)
        self.environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": str(folder)}
        if content:
            self.environment["MUSTER_CONTENT"] = str(content)

    def run(self, *words):
        done = subprocess.run(
            [self.muster, *words, "--workspace", self.folder / "workspace", "--date", DATE],
            env=self.environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=120,
        )
        said = done.stderr.decode(errors="replace").strip()
        assert done.returncode == 0, f"muster {' '.join(map(str, words))}: {said}"
        return done.stdout.decode()

    def take(self, assessment, answers, name=None, organisation=None, form=()):
        """Answers from a file make a sheet; what the file leaves out stays open."""
        sheet = {"assessment": assessment, "answers": answers}
        person = {"name": name, "organisation": organisation}
        if name:
            sheet["participant"] = {key: value for key, value in person.items() if value}
        path = self.folder / "answers.json"
        path.write_text(json.dumps(sheet, ensure_ascii=False), encoding="utf-8")
        self.run("take", assessment, "--answers", path, *form)

    def page(self, name, *words):
        path = self.folder / f"{name}.html"
        self.run(*words, "--format", "html", "--output", path)
        return path

    def questions(self, assessment):
        """All questions of an assessment by their whole ids."""
        shown = json.loads(self.run("show", assessment, "--format", "json"))
        blocks = [(area["id"], area["questions"]) for area in shown["areas"]]
        blocks += [(name, shown[name]) for name in ["context", "risks", "open"]]
        return {f"{block}.{q['id']}": q for block, questions in blocks for q in questions}


def every_state(questions, first=0, note="Note"):
    """Answers that turn through all choices and all states, some with a note."""
    answers = {}
    for number, (id, question) in enumerate(questions.items(), first):
        turn = number % 9
        if question["input"] == "text":
            answers[id] = "In our own words, over\ntwo lines."
        elif question["kind"] == "context" or turn < 5:
            choices = question["choices"]
            value = choices[turn % len(choices)]["value"]
            answers[id] = {"value": value, "note": f"{note} {number}."} if turn == 1 else value
        elif turn < 8:
            answers[id] = STATES[turn - 5]
        # The ninth stays open.
    return answers


def write_content(folder, assessment, practice="Set the table"):
    """A folder for MUSTER_CONTENT. What is JSON is YAML too."""
    folder = pathlib.Path(folder)
    (folder / "Assessments").mkdir(parents=True)
    (folder / "Playbooks" / "meals").mkdir(parents=True)
    sources = {"format": "muster.sources/1", "sources": SOURCE}
    files = {
        f"Assessments/{assessment['id']}.yaml": json.dumps(assessment, ensure_ascii=False),
        "Playbooks/sources.yaml": json.dumps(sources),
        "Playbooks/meals/set-the-table.md": PRACTICE.format(
            id="set-the-table", title=json.dumps(practice, ensure_ascii=False)
        ),
    }
    for name, text in files.items():
        (folder / name).write_text(text, encoding="utf-8")
    return folder


def assessment(id, title, areas, gate=None):
    """An assessment of these areas: pairs of a title and the texts of its questions."""
    return {
        "format": "muster.assessment/1",
        "id": id,
        "title": title,
        "version": "1.0.0",
        "licence": "CC-BY-4.0",
        "language": "en",
        "answered-by": "a founder",
        "about": "See whether the table is set.",
        "sources": SOURCE,
        "scales": {"agreement": ["Not at all", "A little", "Partly", "Mostly", "Fully"]},
        **({"gate": gate} if gate else {}),
        "areas": [
            {
                "id": f"area-{a}",
                "title": name,
                "about": "This area is made up.",
                "questions": [
                    {
                        "id": f"question-{q}",
                        "kind": "statement",
                        "core": q == 1,
                        "text": text,
                        "scale": "agreement",
                        "not-applicable": "Somebody else sets the table.",
                        "practices": ["set-the-table"],
                        "sources": CITED,
                    }
                    for q, text in enumerate(texts, 1)
                ],
            }
            for a, (name, texts) in enumerate(areas, 1)
        ],
    }

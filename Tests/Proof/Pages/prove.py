"""The pages that people get: reports and forms, in a browser, on paper, and to those who hear them.

usage: prove.py path/to/muster

Prints a line for each check and a count at the end; exits 1 when one failed.
"""

import os
import pathlib
import re
import shutil
import sys
import tempfile
import time

import access
import commonmark
import fuzz
import layout
import marks
import paper
import source
import spoilings
import validity
from browser import Page, browser
from program import Program, assessment, every_state, write_content

CHECKS = {
    "contents": source.contents,
    "outline": source.outline,
    "requests": source.requests,
    "axe": access.axe,
    "names": access.names,
    "pictures": lambda page: layout.pictures(page, layout.ALL_WIDTHS),
    "flow": layout.flow,
    "spacing": layout.spacing,
    "apart": marks.apart,
    "forced": marks.forced,
    "tab order": access.tab_order,
    "heard": access.heard,
    "printed": paper.printed,
}
WITHOUT_PICTURE = {"names", "pictures", "apart"}
# The tree of only one page is on record: the made-up report, which changes with nobody's wording.
MADE_UP = "made-up-report"
AREAS = [
    ("The table", ["The table is set.", "Everyone has a seat.", "The soup is warm."]),
    ("The talk", ["Everybody is heard.", "Nobody shouts.", "We laugh.", "We end on time."]),
    (
        "The way home",
        ["There is light.", "Nobody walks alone.", "We meet again.", "A date is set."],
    ),
]


class Tally:
    def __init__(self):
        self.passed = self.failed = 0

    def note(self, name, faults):
        """A line, and the first faults where there are any."""
        if faults:
            self.failed += 1
            print(f"FAILED  {name}:", *faults[:6], sep="\n          ", flush=True)
        else:
            self.passed += 1
            print(f"ok      {name}", flush=True)


def make_pages(muster, folder):
    """The pages that get every check: real ones, and the made-up one."""
    real = Program(muster, folder / "real")
    questions = real.questions("readiness")
    for first in [0, 1, 4]:
        name = "Ben Made-up" if first == 4 else "Ada Example"
        real.take("readiness", every_state(questions, first), name, "Example Trust")
    pages = [real.page("readiness-report", "report", "readiness-1")]
    pages += [real.page("readiness-compared", "compare", "readiness-1", "readiness-2")]
    beside = ["--beside", "readiness-2", "readiness-3"]
    pages += [real.page("readiness-beside", "report", "readiness-1", *beside)]
    pages += [real.page("readiness-paper", "show", "readiness")]
    pages += [real.page("readiness-prepare", "show", "readiness", "--prepare")]
    demo = Program(muster, folder / "demo")
    made = demo.run("demo")
    # Promises, an inventory, levels, and results to look for.
    for id in ["rhythm", "governance", "five-dysfunctions", "helm"]:
        handle = re.search(rf"^({id}-\d+) ", made, re.M)[1]
        pages += [demo.page(f"{id}-report", "report", handle)]
    content = write_content(
        folder / "content", assessment("huddle", "Before the first huddle", AREAS)
    )
    made_up = Program(muster, folder / "made-up", content)
    made_up.take("huddle", every_state(made_up.questions("huddle")), "Ben Made-up")
    return pages + [made_up.page(MADE_UP, "report")], real


def prove_pages(program, pages, tally):
    for path in pages:
        with Page(program, path) as page:
            for name, check in CHECKS.items():
                if "<svg" not in page.source and name in WITHOUT_PICTURE:
                    continue
                if name != "heard" or path.stem == MADE_UP:
                    tally.note(f"{path.stem}: {name}", check(page))


def prove_markdown(real, pages, tally):
    report = real.run("report", "readiness-1", "--format", "markdown")
    tally.note(
        "readiness-report: Markdown",
        commonmark.faults_of(report, pages[0].read_text().count("<table")),
    )
    form = real.run("show", "readiness", "--format", "markdown")
    tally.note("readiness-paper: Markdown", commonmark.faults_of(form, tables=0))


def spoil(good, folder):
    """Each spoiled page with what is expected of it."""
    html = good.read_text(encoding="utf-8")
    for number, (name, check, word, change) in enumerate(spoilings.SPOILINGS):
        bad = change(html)
        # The tree on record is found by the name of the file.
        path = folder / f"spoiled-{number}" / good.name
        path.parent.mkdir()
        path.write_text(bad, encoding="utf-8")
        yield name, check, word, path, bad != html


def prove_spoilings(program, spoiled, tally):
    for name, check, word, path, is_changed in spoiled:
        if check == "validity":
            continue
        with Page(program, path) as page:
            faults = CHECKS[check](page) if is_changed else []
        tally.note(f"spoiled: {name}", missed(check, word, faults, is_changed))


def missed(check, word, faults, is_changed):
    if not is_changed:
        return ["the spoiling changes nothing on the page"]
    if not any(word in fault for fault in faults):
        return [f"'{check}' does not say '{word}', but: {faults[:3]}"]
    return []


def prove_validity(pages, spoiled, tally):
    """One start of the checker for all pages; a spoiled one is told from the others by its name."""
    tested = [s for s in spoiled if s[1] == "validity"]
    copies = [shutil.copy(s[3], s[3].parent.with_suffix(".html")) for s in tested]
    found = validity.faults_of([*pages, *copies])
    for path in pages:
        tally.note(f"{path.stem}: validity", found[path.name])
    for (name, check, word, _, is_changed), copy in zip(tested, copies):
        faults = found[pathlib.Path(copy).name]
        tally.note(f"spoiled: {name}, to the checker", missed(check, word, faults, is_changed))


def prove_chance(program, muster, folder, tally):
    """Returns the pages, for the checker of HTML."""
    paths = []
    for number in range(fuzz.PAGES):
        told, report, form, maker = fuzz.page(muster, folder / f"chance-{number}", number)
        tally.note(f"chance {number}: {told}", fuzz.faults(program, report, form, maker))
        paths += [report, form]
    return paths


def main():
    muster = os.path.abspath(sys.argv[1])
    tally = Tally()
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="muster-proof-") as name:
        folder = pathlib.Path(name)
        pages, real = make_pages(muster, folder)
        spoiled = list(spoil(pages[-1], folder))
        with browser() as program:
            prove_pages(program, pages, tally)
            os.environ.pop("RECORD_SNAPSHOTS", None)
            prove_markdown(real, pages, tally)
            prove_spoilings(program, spoiled, tally)
            pages += prove_chance(program, muster, folder, tally)
        prove_validity(pages, spoiled, tally)
    print(f"{tally.passed} passed, {tally.failed} failed, {time.monotonic() - start:.0f} s")
    sys.exit(1 if tally.failed else 0)


main()

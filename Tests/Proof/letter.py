"""The letter on paper: one sheet of A4, also when everything is in place.

usage: letter.py path/to/muster

Prints with Chromium; without it the check is skipped aloud, and fails where CI is set.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

MUSTER = os.path.abspath(sys.argv[1])


def answers(definition, last):
    """The best answer everywhere; the last fact of an area with several questions is `last`."""
    lines = ["assessment: readiness", "participant:"]
    lines += ["  name: Ada Example of the Very Long Name Society"]
    lines += ["  organisation: Example Health Trust and Partners of the Northern Region", "answers:"]
    for question in definition["context"]:
        value = "long-felt-need" if question["id"] == "trigger" else question["choices"][-1]["value"]
        lines.append(f"  context.{question['id']}: {value}")
    for area in definition["areas"]:
        *others, end = area["questions"]
        for question in area["questions"]:
            value = 4 if question["kind"] == "practice" else "yes"
            if question is end and len(others) > 1 and question["kind"] == "fact":
                value = last
            lines.append(f"  {area['id']}.{question['id']}: {value}")
    return "\n".join(lines) + "\n"


def pages(home, last):
    def run(*arguments):
        words = [MUSTER, *arguments, "--workspace", os.path.join(home, last), "--date", "2026-05-04"]
        return subprocess.run(words, check=True, capture_output=True, text=True).stdout

    file = os.path.join(home, "answers.yaml")
    with open(file, "w") as text:
        text.write(answers(json.loads(run("show", "readiness", "--format", "json")), last))
    run("take", "readiness", "--answers", file)
    page, paper = os.path.join(home, f"{last}.html"), os.path.join(home, f"{last}.pdf")
    run("letter", "--format", "html", "--output", page)
    with open(page) as text:
        letter = text.read()
    assert letter.count("<li>") > (18 if last == "partly" else 15), "the letter is not full"
    subprocess.run(
        [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer"]
        + [f"--user-data-dir={home}/chromium", f"--print-to-pdf={paper}", f"file://{page}"],
        check=True,
        capture_output=True,
        timeout=120,
    )
    with open(paper, "rb") as sheet:
        return len(re.findall(rb"/Type\s*/Page\b", sheet.read()))


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
if not CHROMIUM:
    print("SKIPPED: the letter on paper needs Chromium", file=sys.stderr)
    sys.exit(1 if os.environ.get("CI") else 0)
home = tempfile.mkdtemp(prefix="muster-proof-")
try:
    # Everything in place; and so much that it is all told, with steps to come.
    counts = [pages(home, "yes"), pages(home, "partly")]
finally:
    shutil.rmtree(home, ignore_errors=True)
said = "ok     " if counts == [1, 1] else "FAILED "
print(f"{said} the letter is one page of A4 (pages: {counts})")
sys.exit(counts != [1, 1])

"""How much of the code that keeps and reads answers the tests of it go through."""

import json
import os
import subprocess

from build import ROOT

FILES = [
    "Sources/Workspace/OpenSheet.swift",
    "Sources/Workspace/SheetRecord.swift",
    "Sources/Workspace/Workspace.swift",
    "Sources/Workspace/Workspace+Definitions.swift",
    "Sources/Workspace/Workspace+Heads.swift",
    "Sources/Workspace/Workspace+Sheets.swift",
]
FOLDER = "Sources/DurableFiles/"
SCRATCH = os.path.join(ROOT, ".build", "torture-coverage")

# File, line and why no test can come there. The line has to stand in the file once.
CANNOT_COME = [
    (
        "Sources/DurableFiles/Folder+Entries.swift",
        "guard let stream = unsafe fdopendir(number) else {",
        "a folder was just opened, so nothing but memory can be lacking",
    ),
]


def line_of(file, text):
    """The number of the one line that says this."""
    with open(os.path.join(ROOT, file), encoding="utf-8") as lines:
        found = [number for number, line in enumerate(lines, 1) if line.strip() == text]
    assert len(found) == 1, f"'{text}' stands {len(found)} times in {file}"
    return found[0]


def measure():
    """Regions, those gone through, and words on the others, after a run of the tests.

    Regions to which no test can come are no part of the figures; the words name them, too.
    """
    excused = {(file, line_of(file, text)): why for file, text, why in CANNOT_COME}
    test = ["swift", "test", "--scratch-path", SCRATCH, "--enable-code-coverage", "--disable-xctest"]
    # Of a program that is started by a test each run would leave a profile where it works.
    only = ["--filter", r"^DurableFilesTests\.", "--filter", r"^WorkspaceTests\."]
    done = subprocess.run([*test, *only], cwd=ROOT, capture_output=True, text=True)
    said = [line for line in (done.stdout + done.stderr).splitlines() if "✘" in line or "error:" in line]
    assert done.returncode == 0, f"the tests fail: {said[:5]}"
    shown = subprocess.run(
        [*test, "--show-codecov-path"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    with open(shown.stdout.strip().splitlines()[-1], encoding="utf-8") as file:
        report = json.load(file)["data"][0]
    count, covered, words = 0, 0, []
    for one in report["files"]:
        name = os.path.relpath(one["filename"], ROOT)
        if not (name.startswith(FOLDER) or name in FILES):
            continue
        regions = one["summary"]["regions"]
        count += regions["count"]
        covered += regions["covered"]
        lines = [line for line, _, hits, counted, entry, *_ in one["segments"]
                 if counted and entry and hits == 0]
        for line in sorted(set(lines)):
            if why := excused.pop((name, line), None):
                words.append(f"cannot be gone through: {name}:{line}: {why}")
                count -= lines.count(line)
                lines = [other for other in lines if other != line]
        if lines:
            words.append(f"not gone through: {name}:{','.join(map(str, sorted(set(lines))))}")
    assert count > 300, f"only {count} regions were found"
    assert not excused, f"tests do come to {sorted(excused)}, so that is no exception"
    return count, covered, words

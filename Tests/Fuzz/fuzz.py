"""Runs the fuzz targets side by side, and says what came of each.

usage: fuzz.py path/to/build [SECONDS [TARGET ...]]

Every run begins with the kept corpus, and changes nothing of it. An input that breaks a promise,
takes two seconds or 256 MiB is a finding: it is kept, named, and fails the run.
"""

import os
import re
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from typing import NamedTuple

HERE = os.path.dirname(os.path.abspath(__file__))

# The longest input of each, in bytes: room for what a file needs to be whole, and little more.
TARGETS = {
    "json": 2048,
    "journal": 4096,
    "assessment": 6144,
    "practice": 2048,
    "answers": 2048,
    "replies": 1024,
}

AT_A_TIME = 2


class Outcome(NamedTuple):
    target: str
    runs: int
    seconds: int
    coverage: int
    megabytes: int
    # What was broken, and in which file the input is kept; both are None where nothing was found.
    words: str | None
    file: str | None


def fuzzed(target, build, seconds):
    program = os.path.join(build, "release", target)
    findings = os.path.join(build, "findings", "")
    start = time.monotonic()
    with tempfile.TemporaryDirectory() as grown:
        done = subprocess.run(
            [
                program,
                f"-max_total_time={seconds}",
                f"-max_len={TARGETS[target]}",
                f"-dict={os.path.join(HERE, 'Dictionaries', target)}",
                f"-artifact_prefix={findings}{target}-",
                "-timeout=2",
                "-rss_limit_mb=256",
                "-print_final_stats=1",
                grown,
                os.path.join(HERE, "Corpus", target),
            ],
            capture_output=True,
            text=True,
            errors="replace",
            env={"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "SWIFT_BACKTRACE": "enable=no"},
        )
    said = done.stderr

    def last(pattern):
        found = re.findall(pattern, said)
        return found[-1] if found else None

    runs = int(last(r"stat::number_of_executed_units: (\d+)") or 0)
    words = None
    if done.returncode != 0 or runs == 0:
        words = (
            last(r"PROMISE BROKEN: .*")
            or last(r"Fatal error: .*")
            or last(r"ERROR: .*")
            or said.strip()[-200:]
            or f"it ended with {done.returncode}"
        )
    return Outcome(
        target,
        runs,
        round(time.monotonic() - start),
        int(last(r"cov: (\d+)") or 0),
        int(last(r"stat::peak_rss_mb: +(\d+)") or 0),
        words,
        last(r"Test unit written to (\S+)"),
    )


def main():
    build = os.path.abspath(sys.argv[1])
    seconds = int(sys.argv[2]) if len(sys.argv) > 2 else 30
    targets = sys.argv[3:] or list(TARGETS)
    os.makedirs(os.path.join(build, "findings"), exist_ok=True)
    for target in targets:
        if target not in TARGETS:
            sys.exit(f"there is no target '{target}'; there are {', '.join(TARGETS)}")
        name = os.path.join(build, "release", target)
        if not os.path.islink(name):
            os.symlink("Fuzz", name)
    failed = False
    with ThreadPoolExecutor(AT_A_TIME) as jobs:
        for outcome in jobs.map(lambda target: fuzzed(target, build, seconds), targets):
            failed = failed or outcome.words is not None
            print(
                f"{'FAILED ' if outcome.words else 'ok     '} fuzz {outcome.target:10s} "
                f"{outcome.runs:9d} runs in {outcome.seconds:3d} s, {outcome.coverage:5d} places covered, "
                f"{outcome.megabytes} MiB",
                flush=True,
            )
            if outcome.words:
                print(f"        {outcome.words}\n        kept as {outcome.file or 'nothing'}")
    sys.exit(1 if failed else 0)


main()

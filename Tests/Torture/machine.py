"""What this machine has, where temporary things go, and what is said aloud when something lacks."""

import atexit
import functools
import os
import re
import shutil
import signal
import subprocess
import sys
import tempfile
from concurrent.futures import ThreadPoolExecutor

JOBS = min(4, os.cpu_count() or 1)
PATIENCE = 30  # seconds until a run that does not end counts as stuck
skipped = []


def has(*tools):
    """Whether all the programs are there."""
    missing = [tool for tool in tools if not shutil.which(tool)]
    return not missing


def skip(what):
    """Says what is not proven here; where CI is set, the whole run fails in the end."""
    if what not in skipped:
        print(f"SKIPPED: {what}", file=sys.stderr, flush=True)
        skipped.append(what)


def environment(**more):
    """The surroundings of every program that is run: the same calls in the same order each time."""
    plain = {
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "TERM": "xterm-256color",
        "PAGER": "cat",
        "SWIFT_DETERMINISTIC_HASHING": "1",
        "SWIFT_BACKTRACE": "enable=no",
    }
    plain.update(more)
    return plain


def folder():
    """A new folder, gone when the run ends. It lies on a disk in memory where there is one: what is
    asked is what is written, in which order, and not how long a disk takes."""
    return tempfile.mkdtemp(dir=top())


@functools.cache
def top():
    """The folder that holds all the others; what a killed run left goes first."""
    fast = "/dev/shm"
    place = fast if os.path.isdir(fast) and os.access(fast, os.W_OK) else tempfile.gettempdir()
    for name in os.listdir(place):
        number = re.fullmatch(r"muster-torture-(\d+)-.*", name)
        if number and not os.path.exists(f"/proc/{number[1]}"):
            shutil.rmtree(os.path.join(place, name), ignore_errors=True)
    made = tempfile.mkdtemp(prefix=f"muster-torture-{os.getpid()}-", dir=place)
    atexit.register(shutil.rmtree, made, ignore_errors=True)
    return made


@functools.cache
def fixed_addresses():
    """What to put before a program so that each run lays it out at the same addresses.

    The runtime reads a list of them, which is longer or shorter by chance, and then makes a call more
    or less. Where the kernel refuses this, such a run is made again.
    """
    words = ["setarch", "-R"]
    if shutil.which(words[0]) and subprocess.run([*words, "true"], capture_output=True).returncode == 0:
        return words
    return []


def each(work, items, enough=None):
    """Does the work for every item, some at once, and gathers the problems it returns.

    With `enough` it stops when so many problems are known.
    """
    problems = []
    items = list(items)
    with ThreadPoolExecutor(JOBS) as pool:
        for at in range(0, len(items), 8 * JOBS):
            for found in pool.map(work, items[at : at + 8 * JOBS]):
                problems += found
            if enough is not None and len(problems) >= enough:
                break
    return problems


def end_with_signals():
    """Turns the signals that end a run into an exception, so that what was mounted is unmounted."""

    def leave(number, _):
        raise SystemExit(128 + number)

    for number in (signal.SIGTERM, signal.SIGHUP, signal.SIGINT):
        signal.signal(number, leave)

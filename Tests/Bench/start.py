"""How long a program takes to start, without a terminal and on one."""

import subprocess
import tempfile
import time

from table import row
from terminal import ENVIRONMENT, Terminal


def whole_run(arguments):
    """Milliseconds from start to end of a program without a terminal."""
    start = time.perf_counter()
    subprocess.run(
        arguments,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        env=ENVIRONMENT,
        check=True,
    )
    return (time.perf_counter() - start) * 1000


def first_prompt(arguments, prompt, folder):
    """Milliseconds from the start of a program to its first prompt, on a terminal.

    Some of it is the making of the terminal, the same for each program.
    """
    terminal = Terminal(arguments, folder)
    took = terminal.until(prompt)
    terminal.close()
    return took


def measure(muster, rounds, folder):
    names = ["sqlite3", "python3", "version", "shell", "first", "again"]
    runs = {name: [] for name in names}
    for _ in range(rounds):
        runs["sqlite3"].append(whole_run(["sqlite3", ":memory:", ".quit"]))
        runs["python3"].append(whole_run(["python3", "-c", "pass"]))
        runs["version"].append(whole_run([muster, "--version"]))
        # In a new workspace, where everything is made and synced, and in one that is there.
        place = tempfile.mkdtemp(dir=folder)
        take = [muster, "take", "readiness", "--new", "--workspace", place]
        runs["shell"].append(first_prompt(["sqlite3", ":memory:"], b"sqlite>", place))
        runs["first"].append(first_prompt(take, b"answer>", place))
        runs["again"].append(first_prompt(take, b"answer>", place))
    print(f"\nStart, {rounds} interleaved runs")
    base = row("sqlite3 :memory: .quit", runs["sqlite3"], "ms")
    row("python3 -c pass", runs["python3"], "ms", base)
    row("muster --version", runs["version"], "ms", base)
    print("To the first prompt, on a terminal")
    base = row("sqlite3 :memory:", runs["shell"], "ms")
    row("muster take, in a new workspace", runs["first"], "ms", base, aim=300)
    row("muster take, in one that is there", runs["again"], "ms", base, aim=300)

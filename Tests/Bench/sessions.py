"""What one saved answer costs in sessions of many, and what it takes to open a long one again.

Beside muster a bare program does the same on the same terminal and in the same file system: it reads
a line, makes as many bytes durable, and says so. What the terminal costs is so in both.
"""

import glob
import os
import sys
import tempfile

from build import compiled
from table import row, slowest
from terminal import Terminal

SESSIONS = [50, 200, 1000]


def answered(terminal, count, saved):
    """Microseconds from Enter until so many answers, one after the other, are said to be saved."""
    times = []
    for _ in range(count):
        terminal.type(b"d\r")
        times.append(terminal.until(saved) * 1000)
        terminal.until(b"answer")
        if saved != b"Saved.":
            # So the sitting never comes to its end; to go back saves nothing.
            terminal.type(b"b\r")
            terminal.until(b"answer")
    return times


def taken(muster, workspace, count):
    """A session of so many answers: what each took, and how long a line of its journal is."""
    words = [muster, "take", "readiness", "--new", "--accessible", "--workspace", workspace]
    terminal = Terminal(words, workspace)
    terminal.until(b"answer")
    times = answered(terminal, count, b"Saved: don't know.")
    terminal.close()
    journal = max(glob.glob(os.path.join(workspace, "sheets", "*.jsonl")), key=os.path.getmtime)
    with open(journal, "rb") as file:
        lines = file.readlines()
    # The first says which sheet it is. Anything else measures nothing.
    if len(lines) != count + 1:
        sys.exit(f"muster kept {len(lines) - 1} answers of {count}")
    return times, len(lines[-1])


def bare(program, folder, count, size):
    """The same number of bare saves of that many bytes."""
    path = os.path.join(folder, "bare-save")
    terminal = Terminal([program, path, str(size)], folder)
    terminal.until(b"answer")
    times = answered(terminal, count, b"Saved.")
    terminal.close()
    os.unlink(path)
    return times


def opened(muster, workspace):
    """Milliseconds until the one sheet of a workspace is open and asks its next question."""
    words = [muster, "resume", "--accessible", "--workspace", workspace]
    terminal = Terminal(words, workspace)
    took = terminal.until(b"answer")
    terminal.close()
    return took


def measure(muster, rounds, folder):
    program = compiled("bare_save.c", folder)
    runs = max(3, rounds // 8)
    own = {count: [] for count in SESSIONS}
    least = {count: [] for count in SESSIONS}
    again = {count: [] for count in SESSIONS}
    for _ in range(runs):
        for count in SESSIONS:
            workspace = tempfile.mkdtemp(dir=folder)
            times, size = taken(muster, workspace, count)
            own[count] += times
            if program is not None:
                least[count] += bare(program, folder, count, size)
            again[count] += [opened(muster, workspace) for _ in range(5)]

    print(f"\nAn answer saved, from Enter to the word of it, {runs} interleaved sessions of each size")
    for count in SESSIONS:
        print(f"In a session of {count}")
        base = row("  bare line, write, fdatasync", least[count], "us") if program else None
        if program:
            slowest("  bare line, write, fdatasync", least[count], "us")
        row("  muster", own[count], "us", base, aim=1.5, times=True)
        slowest("  muster", own[count], "us", aim=5000)
    print(f"Opening a session again, {runs * 5} of each")
    base = None
    for count in SESSIONS:
        middle = row(f"  muster resume, {count} answers", again[count], "ms", base)
        base = base or middle

"""What a key costs: the bytes it makes a program write, and the time until the last is there.

All is measured at a prompt of eight columns, in a line of 20 characters. What a key costs in the
middle depends on what stands there, so the line is the same for all, and so is the place.
"""

import tempfile
from typing import NamedTuple

from build import compiled
from table import amount, row
from terminal import Terminal

LINE = b"we meet twice a year"
PASTED = ((LINE + b", ") * 1000)[:20_000]

LEFT, BACKSPACE, TO_THE_END = b"\x1b[D", b"\x7f", b"\x05"

# What is pressed in turn; what has no name leads back to the line, and is not counted.
KEYS = [
    ("A letter at the end", b"s"),
    ("Backspace at the end", BACKSPACE),
    ("é at the end", "é".encode()),
    (None, BACKSPACE),
    ("Left", LEFT),
    (None, TO_THE_END),
    (None, LEFT * 10),
    ("A letter in the middle", b"s"),
    ("Backspace in the middle", BACKSPACE),
    (None, TO_THE_END),
]


class Program(NamedTuple):
    name: str
    arguments: list
    prompt: bytes
    # What makes a line of what is pasted between them, and what the program says when it has it.
    before: bytes
    after: bytes
    taken: bytes

    def opened(self, folder):
        terminal = Terminal(self.arguments, folder)
        terminal.until(self.prompt)
        terminal.settle()
        return terminal


def programs(muster, folder):
    """What is measured; the first is what the others are compared with."""
    bare = compiled("bare.c", folder, "-ledit")
    size = str(len(PASTED)).encode()
    if bare is not None:
        yield Program("bare libedit", [bare], b"answer>", b"", b"\r", b"Took " + size + b" bytes.")
    yield Program(
        "sqlite3", ["sqlite3", ":memory:"], b"sqlite>", b"select length('", b"');\r", size
    )
    take = [muster, "take", "readiness", "--new", "--workspace", tempfile.mkdtemp(dir=folder)]
    yield Program("muster", take, b"answer>", b"/note ", b"\r", b"Note saved.")


def pressed(terminal, turns):
    """Bytes and microseconds of each key with a name, in so many turns after one to warm up."""
    terminal.press(LINE)
    measured = {name: [] for name, _ in KEYS if name is not None}
    for turn in range(turns + 1):
        for name, key in KEYS:
            cost = terminal.press(key)
            if name is not None and turn > 0:
                measured[name].append(cost)
    return measured


def pasted(program, folder):
    """Bytes and milliseconds until a paste is drawn; milliseconds from Enter to the next prompt."""
    terminal = program.opened(folder)
    if program.before:
        terminal.press(program.before)
    count, drawn = terminal.paste(PASTED)
    if program.after != b"\r":
        terminal.press(program.after[:-1])
    terminal.type(b"\r")
    terminal.until(program.taken)
    taken = terminal.until(program.prompt)
    terminal.close()
    return count, drawn, taken


def echoed(folder, turns):
    """Microseconds until a letter is back that the kernel itself puts on the screen."""
    terminal = Terminal(["cat"], folder)
    times = [terminal.press(b"s")[1] for _ in range(turns + 1)]
    terminal.close()
    return times[1:]


def measure(muster, rounds, folder):
    measured = list(programs(muster, folder))
    rounds, turns = max(5, rounds // 2), 4
    costs = {(name, key): [] for name, *_ in measured for key, _ in KEYS if key is not None}
    pastes = {program.name: [] for program in measured}
    floor = []
    for _ in range(rounds):
        floor += echoed(folder, turns)
        for program in measured:
            terminal = program.opened(folder)
            for key, values in pressed(terminal, turns).items():
                costs[program.name, key] += values
            terminal.close()
        for program in measured:
            pastes[program.name].append(pasted(program, folder))

    print(f"\nKeys, {rounds * turns} of each in {rounds} interleaved runs")
    row("terminal alone, echo of a letter", floor, "us")
    for key, _ in KEYS:
        if key is None:
            continue
        print(key)
        base = None
        for program in measured:
            counts, times = zip(*costs[program.name, key])
            middle = row(f"  {program.name:14s}{amount(counts)}", times, "us", base)
            base = base or middle

    print(f"\nA paste of {len(PASTED)} characters, {rounds} interleaved runs")
    for column, title in [(1, "Until it is drawn"), (2, "From Enter to the next prompt")]:
        print(title)
        base = None
        for program in measured:
            values = pastes[program.name]
            name = f"  {program.name:14s}"
            if column == 1:
                name += amount([value[0] for value in values])
            middle = row(name, [value[column] for value in values], "ms", base)
            base = base or middle

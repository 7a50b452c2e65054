"""Start and saving, measured side by side: medians of interleaved runs, and their ratios.

usage: bench.py path/to/muster [rounds]

Nothing here passes or fails: it prints figures for whoever reads them.
"""

import os
import pty
import select
import statistics
import subprocess
import sys
import tempfile
import time

MUSTER = os.path.abspath(sys.argv[1])
ROUNDS = int(sys.argv[2]) if len(sys.argv) > 2 else 25
ENVIRONMENT = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TERM": "xterm-256color"}


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
    start = time.perf_counter()
    pid, terminal = pty.fork()
    if pid == 0:
        os.execvpe(arguments[0], arguments, dict(ENVIRONMENT, HOME=folder))
    seen = b""
    while prompt not in seen:
        if not select.select([terminal], [], [], 10)[0]:
            raise SystemExit("the first prompt did not come")
        seen += os.read(terminal, 65536)
    took = (time.perf_counter() - start) * 1000
    os.write(terminal, b"\x04")
    try:
        while os.read(terminal, 65536):
            pass
    except OSError:
        pass
    os.close(terminal)
    os.waitpid(pid, 0)
    return took


def synced(folder, count):
    """Microseconds for one line appended and made durable by bare calls, the least there is."""
    line = b'{"crc":"00000000","rec":{"n":12,"question":"area.question","answer":{"value":3}}}\n' * 2
    path = os.path.join(folder, "bare")
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    start = time.perf_counter()
    for _ in range(count):
        os.write(descriptor, line)
        os.fdatasync(descriptor)
    took = (time.perf_counter() - start) / count * 1e6
    os.close(descriptor)
    os.unlink(path)
    return took


def piped(folder, replies):
    """Seconds for a sitting that takes so many replies from a pipe, each on disk before the next."""
    text = "".join("d\n" if number % 2 else "b\n" for number in range(1, replies + 1))
    start = time.perf_counter()
    done = subprocess.run(
        [MUSTER, "take", "readiness", "--new", "--workspace", folder],
        input=text.encode(),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        env=ENVIRONMENT,
    )
    seconds = time.perf_counter() - start
    # Every reply was taken, and questions are left when they end: anything else measures nothing.
    if done.returncode != 66:
        sys.exit(f"muster ended with {done.returncode}: {done.stderr.decode(errors='replace')}")
    return seconds


def row(name, values, unit, base=None):
    middle = statistics.median(values)
    line = f"{name:34s} {middle:9.1f} {unit}   least {min(values):8.1f}   most {max(values):8.1f}"
    if base is not None:
        line += f"   {middle / base:5.2f} times"
    print(line)
    return middle


def main():
    with tempfile.TemporaryDirectory() as folder:
        names = ["sqlite3", "python3", "version", "shell", "first", "again"]
        runs = {name: [] for name in names}
        for _ in range(ROUNDS):
            runs["sqlite3"].append(whole_run(["sqlite3", ":memory:", ".quit"]))
            runs["python3"].append(whole_run(["python3", "-c", "pass"]))
            runs["version"].append(whole_run([MUSTER, "--version"]))
            # In a new workspace, where everything is made and synced, and in one that is there.
            place = tempfile.mkdtemp(dir=folder)
            take = [MUSTER, "take", "readiness", "--new", "--workspace", place]
            runs["shell"].append(first_prompt(["sqlite3", ":memory:"], b"sqlite>", place))
            runs["first"].append(first_prompt(take, b"answer>", place))
            runs["again"].append(first_prompt(take, b"answer>", place))
        print(f"Start, {ROUNDS} interleaved runs")
        base = row("sqlite3 :memory: .quit", runs["sqlite3"], "ms")
        row("python3 -c pass", runs["python3"], "ms", base)
        row("muster --version", runs["version"], "ms", base)
        print("To the first prompt, on a terminal")
        base = row("sqlite3 :memory:", runs["shell"], "ms")
        row("muster take, in a new workspace", runs["first"], "ms", base)
        row("muster take, in one that is there", runs["again"], "ms", base)

        bare, saved = [], []
        count = 200
        for _ in range(max(5, ROUNDS // 3)):
            bare.append(synced(folder, count))
            place = tempfile.mkdtemp(dir=folder)
            # Every second reply goes back, so that the sitting never comes to its end.
            # What comes once, before the first reply and after the last, is taken off.
            once = piped(place, 2)
            saved.append((piped(place, 2 * (count + 1)) - once) / count * 1e6)
        print(f"\nA reply on disk, {count} a run")
        base = row("bare write and fdatasync", bare, "us")
        row("muster, reply to reply", saved, "us", base)


main()

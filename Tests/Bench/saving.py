"""What it takes to put a reply on disk, and until the person who typed it reads so."""

import os
import subprocess
import sys
import tempfile
import time

from table import row
from terminal import ENVIRONMENT, Terminal


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


def piped(muster, folder, replies):
    """Seconds for a sitting that takes so many replies from a pipe, each on disk before the next."""
    text = "".join("d\n" if number % 2 else "b\n" for number in range(1, replies + 1))
    start = time.perf_counter()
    done = subprocess.run(
        [muster, "take", "readiness", "--new", "--workspace", folder],
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


def typed(muster, folder, replies):
    """Milliseconds from Enter to the acknowledgement of each reply, and to the next prompt."""
    terminal = Terminal([muster, "take", "readiness", "--new", "--workspace", folder], folder)
    terminal.until(b"answer>")
    saved, asked = [], []
    for _ in range(replies):
        terminal.settle()
        terminal.press(b"d")
        terminal.type(b"\r")
        saved.append(terminal.until(b"Saved: don't know."))
        asked.append(terminal.until(b"answer>"))
        terminal.settle()
        terminal.type(b"b\r")
        terminal.until(b"answer>")
    terminal.close()
    return saved, asked


def measure(muster, rounds, folder):
    bare, piped_replies, saved, asked = [], [], [], []
    count, replies = 200, 10
    runs = max(5, rounds // 3)
    for _ in range(runs):
        bare.append(synced(folder, count))
        place = tempfile.mkdtemp(dir=folder)
        # Every second reply goes back, so that the sitting never comes to its end.
        # What comes once, before the first reply and after the last, is taken off.
        once = piped(muster, place, 2)
        seconds = piped(muster, place, 2 * (count + 1)) - once
        piped_replies.append(seconds / count * 1e6)
        times = typed(muster, tempfile.mkdtemp(dir=folder), replies)
        saved += times[0]
        asked += times[1]
    print(f"\nA reply on disk, {count} a run")
    base = row("bare write and fdatasync", bare, "us")
    row("muster, reply to reply", piped_replies, "us", base)
    print(f"A reply typed on a terminal, {len(saved)} in {runs} sittings")
    row("Enter to 'Saved'", saved, "ms", aim=100)
    row("Enter to the next prompt", asked, "ms")

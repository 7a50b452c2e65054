"""A program on a pseudo-terminal, and the time from what is sent to what comes back.

The same code times every program, so what it costs itself is in every figure alike.
"""

import fcntl
import os
import pty
import select
import signal
import struct
import sys
import termios
import time

ENVIRONMENT = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "TERM": "xterm-256color"}
if "MUSTER_CONTENT" in os.environ:
    ENVIRONMENT["MUSTER_CONTENT"] = os.environ["MUSTER_CONTENT"]

PATIENCE = 10  # seconds until a program that says nothing counts as stuck
QUIET = 0.02  # seconds without a byte after which a key counts as drawn; they are in no figure
LONG_QUIET = 0.5  # the same after a paste


class Terminal:
    """A program on a terminal of 80 columns and 24 rows, with a home of its own."""

    def __init__(self, arguments, home):
        self.name = os.path.basename(arguments[0])
        self.seen = b""
        self.mark = 0
        self.sent = self.arrived = time.perf_counter()
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            try:
                fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", 24, 80, 0, 0))
                os.execvpe(arguments[0], arguments, dict(ENVIRONMENT, HOME=home))
            finally:
                os._exit(127)

    def until(self, text):
        """Milliseconds from what was sent last, or from the start, until the text has come.

        The text is looked for behind the one that was waited for before.
        """
        while (at := self.seen.find(text, self.mark)) < 0:
            if self.read(PATIENCE) is None:
                sys.exit(f"{self.name}: '{text.decode()}' did not come after {self.seen[-200:]}")
        self.mark = at + len(text)
        return (self.arrived - self.sent) * 1000

    def type(self, text):
        """Sends a text that the terminal holds whole; what is waited for comes after it."""
        self.mark = len(self.seen)
        self.sent = time.perf_counter()
        os.write(self.terminal, text)

    def press(self, key):
        """Sends a key. Returns how many bytes the program wrote then, and after how many
        microseconds the last of them came."""
        self.type(key)
        if self.read(PATIENCE) is None:
            sys.exit(f"{self.name}: nothing came after {key}")
        self.settle()
        return len(self.seen) - self.mark, (self.arrived - self.sent) * 1e6

    def paste(self, text):
        """Sends a text of any length, in brackets where the program has asked for them. Returns how
        many bytes it wrote then, and after how many milliseconds the last of them came."""
        if self.seen.rfind(b"\x1b[?2004h") > self.seen.rfind(b"\x1b[?2004l"):
            text = b"\x1b[200~" + text + b"\x1b[201~"
        self.mark = len(self.seen)
        os.set_blocking(self.terminal, False)
        self.sent = time.perf_counter()
        while text:
            # Both ways at once: a program that cannot write what it draws reads no further.
            ready = select.select([self.terminal], [self.terminal], [], PATIENCE)
            if not (ready[0] or ready[1]) or (ready[0] and self.read(0) is None):
                sys.exit(f"{self.name}: takes no more of what is pasted")
            if ready[1]:
                try:
                    text = text[os.write(self.terminal, text[:4096]) :]
                except BlockingIOError:
                    pass
        os.set_blocking(self.terminal, True)
        self.settle(LONG_QUIET)
        return len(self.seen) - self.mark, (self.arrived - self.sent) * 1000

    def settle(self, quiet=QUIET):
        """Reads until nothing has come for so many seconds."""
        while self.read(quiet) is not None:
            pass

    def read(self, wait):
        """Reads once and notes when; `None` when nothing came in so many seconds, or ever will."""
        if not select.select([self.terminal], [], [], wait)[0]:
            return None
        try:
            data = os.read(self.terminal, 65536)
        except OSError:
            return None
        self.arrived = time.perf_counter()
        self.seen += data
        return data or None

    def close(self):
        """Hangs up, and waits until the program has ended."""
        os.close(self.terminal)
        end = time.monotonic() + PATIENCE
        while os.waitpid(self.pid, os.WNOHANG)[0] == 0:
            if time.monotonic() > end:
                os.kill(self.pid, signal.SIGKILL)
                os.waitpid(self.pid, 0)
                return
            time.sleep(0.001)

"""A run of a program: how it ended, what it wrote, and what it acknowledged on the way."""

import os
import select
import subprocess
import time

from machine import PATIENCE

MOMENT = 0.04  # seconds before a line is typed
SILENCE = 2  # seconds without a prompt until it is typed without one


class Outcome:
    """`status` is negative for a signal and None for a run that did not end in time."""

    def __init__(self, status, out, err):
        self.status = status
        self.out = out.decode(errors="replace").replace("\r\n", "\n")
        self.err = err.decode(errors="replace")

    def __str__(self):
        return f"status {self.status}, errors {self.err[-160:]!r}"


def piped(command, place, environment, stdin=b"", **more):
    """Runs it with its input from a pipe, and both outputs into pipes, beside any faulty disk."""
    with subprocess.Popen(
        command,
        cwd=place,
        env=environment,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
        **more,
    ) as program:
        try:
            out, err = program.communicate(stdin, PATIENCE)
        except subprocess.TimeoutExpired:
            end_all(program)
            out, err = program.communicate()
            return Outcome(None, out, err)
        return Outcome(program.returncode, out, err)


def typed(command, place, environment, steps):
    """Runs it on a terminal, where each line of `steps` is typed once its prompt has come.

    A person needs a moment, and a program that is given none makes other calls: what is typed ahead
    is shown anew. Where a prompt could not be written, the line is typed all the same in the end.
    """
    terminal, far = os.openpty()
    program = subprocess.Popen(
        command,
        cwd=place,
        env=environment,
        stdin=far,
        stdout=far,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )
    os.close(far)
    seen, mark, steps = b"", 0, list(steps)
    silent_since = time.monotonic()
    end = silent_since + PATIENCE
    stuck = False
    while True:
        if steps and (at := seen.find(steps[0][0], mark)) >= 0:
            mark = at + len(steps[0][0])
            time.sleep(MOMENT)
            os.write(terminal, steps.pop(0)[1])
            silent_since = time.monotonic()
        elif steps and time.monotonic() > silent_since + SILENCE:
            os.write(terminal, steps.pop(0)[1])
            silent_since = time.monotonic()
        if select.select([terminal], [], [], 0.2)[0]:
            try:
                data = os.read(terminal, 65536)
            except OSError:
                break
            if not data:
                break
            seen += data
            silent_since = time.monotonic()
        elif program.poll() is not None:
            break
        if time.monotonic() > end:
            end_all(program)
            stuck = True
            break
    err = program.stderr.read()
    program.stderr.close()
    status = program.wait()
    os.close(terminal)
    return Outcome(None if stuck else status, seen, err)


def end_all(program):
    """Ends the program and what it started: they have a session of their own."""
    try:
        os.killpg(program.pid, 9)
    except ProcessLookupError:
        pass

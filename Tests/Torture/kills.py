"""kill -9 at random moments, on what grows and grows."""

import os
import random
import re
import shutil
import signal
import subprocess
import time

import machine
import oracle
import proving
from content import content

SEED = 20261121


def prover(program, rounds):
    """One journal, one file written whole and many new ones, with a kill each round."""
    chance = random.Random(SEED)
    folder = machine.folder()
    environment = machine.environment()
    told, problems = [], []
    for turn in range(rounds):
        kind = ("journal", "turns", "whole", "new")[turn % 4]
        who = "k" + "".join(chr(97 + int(digit)) for digit in str(turn))
        words = [program, kind, proving.FILE, who, "100000"]
        with subprocess.Popen(words, cwd=folder, env=environment, stdout=subprocess.PIPE) as running:
            # From before its start to well into its work.
            time.sleep(chance.uniform(0, 0.06))
            running.kill()
            out = running.stdout.read().decode()
        told += [(kind, one) for one in re.findall(r"^saved (\w+ \d+)\n", out, re.M)]
        try:
            proof = oracle.Proof(os.path.join(folder, proving.FILE))
        except oracle.Damage as damage:
            return len(told), [f"after round {turn}: {damage}"]
        kept = set(proof.records) | set(proof.lines) | set(proof.new)
        if lost := [one for _, one in told if one not in kept]:
            problems.append(f"after round {turn} of {kind}: acknowledged and lost: {lost[:3]}")
        for found in (proof.records, proof.lines):
            if len(set(found)) != len(found):
                problems.append(f"after round {turn}: something is there twice")
    if not told:
        problems.append("the kills came too early to say anything")
    return len(told), problems


def muster(program, rounds):
    """Sittings at a terminal in one workspace, typed ahead, with a kill each round."""
    chance = random.Random(SEED)
    folder = machine.folder()
    names = [f"q{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(60)]
    content(folder, names)
    environment = machine.environment(MUSTER_CONTENT="content", HOME="home", COLUMNS="80")
    told, problems, total = {}, [], 0
    values = [1 + n % 5 for n in range(len(names))]
    for turn in range(rounds):
        ours = f"{turn:032x}"
        words = ["take", "tiny", "--new", "--id", ours, "--accessible", "--workspace", "w"]
        terminal, far = os.openpty()
        running = subprocess.Popen(
            [program, *words], cwd=folder, env=environment, stdin=far, stdout=far, stderr=far,
            start_new_session=True,
        )
        os.close(far)
        os.write(terminal, b"".join(b"%d\n" % value for value in values))
        end = time.monotonic() + chance.uniform(0, 0.12)
        seen = b""
        os.set_blocking(terminal, False)
        while time.monotonic() < end:
            seen += read(terminal)
            time.sleep(0.001)
        running.send_signal(signal.SIGKILL)
        running.wait()
        seen += read(terminal)
        os.close(terminal)
        told[ours] = len(re.findall(rb"^Saved: \d\.? ", seen, re.M))
        total += told[ours]
        try:
            now = oracle.Workspace(os.path.join(folder, "w")) if os.path.isdir(
                os.path.join(folder, "w")
            ) else None
        except oracle.Damage as damage:
            return total, [f"after round {turn}: {damage}"]
        for sheet, count in told.items():
            found = now.sheets[sheet].answers if now and sheet in now.sheets else []
            wanted = [(f"team.{name}", value) for name, value in zip(names, values)]
            if len(found) < count or found != wanted[: len(found)]:
                problems.append(f"after round {turn}: {count} were acknowledged, {len(found)} are there")
    if not total:
        problems.append("the kills came too early to say anything")
    shutil.rmtree(folder, ignore_errors=True)
    return total, problems


def read(terminal):
    data = b""
    while True:
        try:
            more = os.read(terminal, 65536)
        except (BlockingIOError, OSError):
            return data
        if not more:
            return data
        data += more

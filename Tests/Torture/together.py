"""Several processes at once, and clocks that are wrong."""

import os
import signal
import subprocess
import threading
import time

import machine
import oracle
import proving
from content import content
from outcome import piped

COUNT = 4


def one_journal(prover, answers):
    """Provers take turns at one journal, and at files written whole; one is stopped for a while."""
    folder = machine.folder()
    environment = machine.environment()
    problems = []
    for kind in ("turns", "whole"):
        programs = []
        # A file that is written whole is locked for a run, so there each run is a short one.
        runs, each = (1, answers) if kind == "turns" else (max(1, answers // 10), 10)
        told = {}
        lock = threading.Lock()

        def work(who, kind=kind, runs=runs, each=each, told=told, lock=lock, programs=programs):
            for turn in range(runs):
                name = f"{who}{chr(97 + turn % 26)}"
                words = [prover, kind, proving.FILE, name, str(each)]
                program = subprocess.Popen(
                    words, cwd=folder, env=environment, stdout=subprocess.PIPE, stderr=subprocess.PIPE
                )
                programs.append(program)
                out, err = program.communicate(timeout=120)
                with lock:
                    told[name] = out.decode().count("saved ")
                    if program.returncode != 0:
                        problems.append(f"{kind}, {name}: {program.returncode} {err.decode()}")

        threads = [threading.Thread(target=work, args=("ABCDEFGH"[n],)) for n in range(COUNT)]
        for thread in threads:
            thread.start()
        while not programs:
            time.sleep(0.001)
        first = programs[0]
        first.send_signal(signal.SIGSTOP)
        time.sleep(0.3)
        first.send_signal(signal.SIGCONT)
        for thread in threads:
            thread.join()
        try:
            proof = oracle.Proof(os.path.join(folder, proving.FILE))
        except oracle.Damage as damage:
            return 0, [*problems, f"{kind}: {damage}"]
        found = proof.records if kind == "turns" else proof.lines
        for name, count in told.items():
            own = [one for one in found if one.split()[0] == name]
            wanted = proving.given(name, each)
            # Whoever was refused has been told so; what was acknowledged is there, once, in order.
            if own != wanted[: len(own)] or len(own) < count:
                problems.append(f"{kind}: {name} was told of {count}, and {len(own)} are there")
        if kind == "turns" and sum(told.values()) != COUNT * answers:
            problems.append(f"{kind}: {sum(told.values())} of {COUNT * answers} were acknowledged")
    return COUNT * answers, problems


def four_sheets(muster, answers):
    """Four sittings in one workspace, one of them stopped for a while, and each answer counted."""
    folder = machine.folder()
    names = [f"q{chr(97 + n // 26)}{chr(97 + n % 26)}" for n in range(answers)]
    content(folder, names)
    environment = machine.environment(MUSTER_CONTENT="content", HOME="home")
    lines = b"".join(b"%d\n" % (1 + n % 5) for n in range(answers))
    programs = [
        subprocess.Popen(
            [muster, "take", "tiny", "--new", "--as", f"Guest {n}", "--workspace", "w"],
            cwd=folder,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
        )
        for n in range(COUNT)
    ]
    for program in programs:
        program.stdin.write(lines)
        program.stdin.flush()
    programs[0].send_signal(signal.SIGSTOP)
    time.sleep(0.3)
    programs[0].send_signal(signal.SIGCONT)
    problems = []
    done = 0
    for program in programs:
        _, err = program.communicate(timeout=120)
        done += program.returncode == 0
        # Somebody may be told to wait for the one that is stopped; nobody may be told wrongly.
        if program.returncode not in (0, 75):
            problems.append(f"a sitting ended with {program.returncode}: {err.decode()}")
    try:
        now = oracle.Workspace(os.path.join(folder, "w"))
    except oracle.Damage as damage:
        return 0, [*problems, f"damage: {damage}"]
    wanted = [(f"team.{name}", 1 + n % 5) for n, name in enumerate(names)]
    whole = [sheet for sheet in now.sheets.values() if sheet.answers == wanted]
    if len(whole) != done or len(now.sheets) != done:
        problems.append(f"{done} sittings are done, {len(whole)} of {len(now.sheets)} sheets are whole")
    return done * answers, problems


def clocks(muster):
    """Any time of the clock is kept as a time, and a clock that goes back loses nothing."""
    if not machine.has("faketime"):
        machine.skip("wrong clocks need faketime")
        return 0, []
    problems, kept = [], 0
    for number, times in enumerate(
        [["1970-01-01 00:00:00"], ["2038-01-19 03:14:07"], ["2100-03-01 12:00:00"],
         ["2026-11-22 12:00:00", "2026-11-22 11:00:00", "2026-11-22 13:00:00"]]
    ):
        folder = machine.folder()
        content(folder)
        environment = machine.environment(MUSTER_CONTENT="content", HOME="home")
        for turn, moment in enumerate(times):
            words = ["take", "tiny"] if turn == 0 else ["resume"]
            words += ["--answers", "answers.yaml", "--workspace", "w"]
            done = piped(["faketime", "-f", "@" + moment, muster, *words], folder, environment)
            if done.status != 0 or done.err:
                problems.append(f"at {moment}: {done}")
                break
            kept += 2
        try:
            now = oracle.Workspace(os.path.join(folder, "w"))
        except oracle.Damage as damage:
            problems.append(f"at {times}: {damage}")
            continue
        answers = [len(sheet.answers) for sheet in now.sheets.values()]
        if answers != [2 * len(times)]:
            problems.append(f"at {times}: {answers} answers are there")
        stamps = [one["at"][:4] for sheet in now.sheets.values() for one in sheet.changes]
        if stamps and stamps[0] != times[0][:4]:
            problems.append(f"at {times}: the clock was not believed: {stamps[0]}")
    return kept, problems


def small(prover):
    """The problems of provers that take turns."""
    return one_journal(prover, 40)[1]

"""Every state a crash may legally leave, at every moment of a run, with the recovery that follows.

The calls of a run are recorded and replayed on a model of a disk (`disk.py`). Each state the model
gives is laid out, judged by the oracle, and the next run has to go on from it. `interrupted` begins
with a run that was killed: what it left is seen by the next one, and need not be safe.
"""

import os
import shutil

import disk
import faults
import machine
import proving
import trace
from outcome import Outcome


def record(path, also="openat", *more):
    """What to put before a command, so that the model can do what it did."""
    names = f"{disk.TRACED},{also}"
    return ["strace", "-f", "-xx", "-s", "1000000", "-o", path, "-e", "trace=" + names, *more]


def lines(path):
    with open(path, encoding="ascii") as file:
        return file.read().splitlines()


def states(model, traces, kept):
    """Every state at every moment: a tree, what had been said by then, and which run was at work.

    `kept` counts the states of each model; one that was there already, with no more said, is not
    given twice.
    """
    seen = set()
    moments = [(-1, "")] + [(number, line) for number, run in enumerate(traces) for line in run]
    last = None
    for number, line in moments:
        if number != last:
            model.begin()
            last = number
        if line and not model.take(line):
            continue
        for kind in ("weak", "ordered"):
            for one in getattr(model, kind)():
                key = hash((one, model.out))
                if (kind, key) not in seen:
                    seen.add((kind, key))
                    kept[kind] = kept.get(kind, 0) + 1
                if key not in seen:
                    seen.add(key)
                    yield one, model.out, number


def examine(command, traces, template, folder, enough, told):
    """Judges every state of the traces; `told` makes of what was said the two outcomes."""
    kept = {}

    def work(item):
        index, (one, out, number) = item
        place = os.path.join(folder, f"state-{index}")
        disk.lay(place, one)
        try:
            outcome, also = told(out, number)
            found = command.judge(place, outcome, **also)
            if not found and not also:
                found = command.recover(place, outcome)
            return [f"{command.name}, state {index}: {problem}" for problem in found]
        finally:
            shutil.rmtree(place)

    model = disk.Disk(template)
    problems = machine.each(work, enumerate(states(model, traces, kept)), enough)
    return kept, problems


def run(commands, enough=None):
    """All states of each command's run; returns the count by model, and the problems."""
    folder = machine.folder()
    counted, problems = {}, []
    try:
        for command in commands:
            place = os.path.join(folder, "run")
            command.copy(place)
            done = command.run(place, record(place + ".trace"))
            assert done.status == 0, f"{command.name}: {done}"
            found = lines(place + ".trace")
            shutil.rmtree(place)
            command.copy(place)

            def told(out, number):
                return Outcome(-9, out, b""), {}

            kept, wrong = examine(command, [found], place, folder, enough, told)
            for kind, count in kept.items():
                counted[kind] = counted.get(kind, 0) + count
            assert kept.get("weak", 0) > 1, f"{command.name}: no state was found"
            # And after the end, when it has said that it is done.
            model = disk.Disk(place)
            *_, (last, out, _) = states(model, [found], {})
            shutil.rmtree(place)
            disk.lay(place, last)
            wrong += [f"{command.name}, at its end: {one}" for one in command.judge(place, done)]
            problems += wrong
            shutil.rmtree(place)
            if enough is not None and len(problems) >= enough:
                break
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return counted, problems


def interrupted(commands, enough=None):
    """All states of a run that follows a killed one, for every moment at which that was killed."""
    folder = machine.folder()
    counted, problems = {}, []
    try:
        for command in commands:
            calls = faults.points(command, folder)
            for number, call in enumerate(one for one in calls if one.writes):
                place = os.path.join(folder, f"run-{number}")
                command.copy(place)
                killing = trace.injection(call, trace.KILL)[2:]
                first = command.run(place, record(place + ".first", call.name, *killing))
                assert first.status == -9, f"{command.name}: {first}"
                second = command.follow(place, record(place + ".second"))
                traces = [lines(place + ".first"), lines(place + ".second")]
                shutil.rmtree(place)
                command.copy(place)

                def told(out, run):
                    return Outcome(-9, out, b""), {"after": command.following, "sure": command.sure(out)}

                kept, wrong = examine(command, traces, place, folder, enough, told)
                for kind, count in kept.items():
                    counted[kind] = counted.get(kind, 0) + count
                problems += [f"after being killed before {call!r}: {one}" for one in wrong]
                if second.status != 0:
                    problems.append(f"{command.name}: the run after a killed one fails: {second}")
                shutil.rmtree(place)
                if enough is not None and len(problems) >= enough:
                    return counted, problems
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return counted, problems


def small(prover):
    """The first problem of a few commands of a prover."""
    chosen = {"journal", "whole, first", "new"}
    _, problems = run(proving.commands(prover, chosen), enough=1)
    return problems or interrupted(proving.commands(prover, {"journal"}), enough=1)[1]

"""Every call on which something can hang fails once with every error, and is killed before once.

For each command a run without a fault says which calls there are, from the mark after the start; a
second one, that they are the same every time. Then each case is a run of its own, judged by the
oracle, followed by a recovery that has to succeed.
"""

import os
import shutil

import machine
import oracle
import proving
import trace

SYNCS = ("fsync", "fdatasync")
# How often a case is tried whose fault does not come where it should.
TURNS = 40


def points(command, place):
    """The calls of the command after its start, the same in every run.

    Where they stand among all calls of the program has to be the same in two runs one after the other:
    so it is where it stands most often.
    """
    found = []
    for turn in range(TURNS):
        here = os.path.join(place, f"base-{turn}")
        command.copy(here)
        path = here + ".trace"
        outcome = command.run(here, trace.wrapper(path, "-e", "trace=" + trace.known_calls()))
        problems = command.judge(here, outcome)
        assert outcome.status == 0 and not problems, f"{command.name}: {outcome} {problems}"
        found.append(trace.calls(path))
        shutil.rmtree(here)
        if turn > 0 and places(found[-1]) == places(found[-2]):
            break
    shapes = [[call.shape for call in calls] for calls in found]
    differing = next((pair for pair in zip(*shapes) if len(set(pair)) > 1), None)
    same = all(shape == shapes[0] for shape in shapes)
    assert same, f"{command.name}: not the same calls each time: {differing}"
    assert found[0], f"{command.name}: no call was found at which it can fail"
    assert any(call.writes for call in found[0]), f"{command.name}: no call that writes was found"
    return found[-1]


def places(calls):
    """Where each call stands among those of its name."""
    return [(call.name, call.index) for call in calls]


def cases(calls, choose):
    """Pairs of a call and what befalls it; `choose` says which errors are wanted of a call."""
    for call in calls:
        for fault in [*call.errors(), trace.KILL]:
            if choose(call, fault):
                yield call, fault


def manners(command, call, fault, outcome, place):
    """Whether it ended as it should: done, or one line that says why not, and nothing left about."""
    if outcome.status is None:
        return ["it did not end"]
    if fault == trace.KILL:
        return [] if outcome.status == -9 else [f"it was killed and ended with {outcome.status}"]
    problems = []
    # What was finished before may be told beside what was not.
    lines = [line for line in outcome.err.splitlines() if not line.startswith("Written to ")]
    if outcome.status < 0:
        problems.append(f"it crashed with signal {-outcome.status}")
    if outcome.status == 0 and call.name in SYNCS and not command.is_quiet:
        problems.append("a sync failed, and nobody was told")
    if outcome.status != 0 and not call.words.startswith("2,"):
        ours = [line for line in lines if line.startswith(command.program + ": ")]
        # Where the terminal is gone there is nobody to tell.
        hung_up = outcome.status == 129 and call.is_stream
        if not hung_up and (len(lines) != 1 or ours != lines):
            problems.append(f"not one line says why: {lines}")
    if call.name in SYNCS and (limit := command.acknowledged_before(call)) is not None:
        if len(command.acknowledged(outcome)) > limit:
            problems.append("answers were taken after a sync had failed")
    left = oracle.temporaries(place)
    before = oracle.temporaries(command.template)
    if len(left) > len(before) and not call.name.startswith("unlink"):
        problems.append(f"left behind: {[os.path.basename(name) for name in left]}")
    return problems


def case(command, call, fault, place):
    """One case; returns what is wrong with it.

    Where addresses cannot be held fast, a run now and then makes a call more or less before the mark,
    and the one that is counted is another. Such a run is no case, and is made again.
    """
    path = place + ".trace"
    for _ in range(TURNS):
        shutil.rmtree(place, ignore_errors=True)
        command.copy(place)
        outcome = command.run(place, trace.wrapper(path, *trace.injection(call, fault)))
        if trace.was_injected(path, fault):
            break
    else:
        return ["the fault did not come"]
    try:
        problems = manners(command, call, fault, outcome, place)
        problems += command.judge(place, outcome)
        if not problems:
            problems = command.recover(place, outcome)
        return problems
    finally:
        shutil.rmtree(place, ignore_errors=True)
        os.unlink(path)


def every(call, fault):
    """Wants all that can befall every call."""
    return True


def run(commands, choose=every, enough=None):
    """Tries every case of every command.

    Returns the number of points and of cases, and the problems, one line each.
    """
    folder = machine.folder()
    counted, tried, problems = 0, 0, []
    try:
        for command in commands:
            calls = points(command, folder)
            wanted = list(cases(calls, choose))
            counted += len(calls)
            tried += len(wanted)

            def work(item, command=command):
                number, (call, fault) = item
                place = os.path.join(folder, f"case-{number}")
                found = case(command, call, fault, place)
                return [f"{command.name}, {call!r}, {fault}: {problem}" for problem in found]

            problems += machine.each(work, enumerate(wanted), enough)
            shutil.rmtree(command.template, ignore_errors=True)
            if enough is not None and len(problems) >= enough:
                break
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return counted, tried, problems


def small(prover):
    """The first problem a few commands of a prover have with a few faults."""
    only = {"journal", "whole", "new"}
    chosen = proving.commands(prover, only)
    wanted = ("EIO", "EACCES", trace.KILL)
    return run(chosen, lambda call, fault: fault in wanted, enough=1)[2]

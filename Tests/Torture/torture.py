"""The proof of the store: no acknowledged answer is ever lost.

usage: torture.py path/to/muster [--short] [R1 R2 ...]

Runs a tiny prover over DurableFiles, and muster itself, through everything that can befall a save,
and prints at the end what was tried and what was found; with names of rows only these parts are run. It exits 1 on any loss, on a spoiled store
that is not caught, and where CI is set also on anything this machine cannot try.
"""

import os
import sys
import time

import build
import coverage
import crashstates
import damage
import faults
import full
import kills
import machine
import powercuts
import proving
import sabotage
import together
import trace
import using

SHORT = "--short" in sys.argv[2:]
SKIPPED = "skipped"
CHOSEN = [word for word in sys.argv[2:] if word != "--short"]
MUSTER = os.path.abspath(sys.argv[1])
# What the short form tries of muster itself.
WRITERS = {"take from a file", "take at a terminal", "resume from a file", "sheet remove"}


def quick(call, fault):
    return fault in ("EIO", "ENOSPC", trace.KILL)


def thorough(call, fault):
    """Everything on what writes; on what is only read, an error of the disk and the kill."""
    return call.writes or call.is_stream or quick(call, fault) or fault in ("EACCES", "EMFILE")


def can_trace():
    return machine.has("strace") or machine.skip("faults and crash states need strace")


def can_mount():
    if os.geteuid() == 0 and machine.has("mount", "prlimit"):
        return True
    return machine.skip("full disks and power cuts need root, mount and prlimit")


def r1(prover):
    if not can_trace():
        return None
    points, cases, problems = faults.run(proving.commands(prover))
    commands = using.commands(MUSTER, WRITERS if SHORT else None)
    more, tried, found = faults.run(commands, quick if SHORT else thorough)
    return (
        f"{points} calls of the prover in {cases} cases; {more} calls of {len(commands)} commands of "
        f"muster in {tried} cases",
        problems + found,
    )


def r2(prover):
    if not can_trace():
        return None
    told, problems = {}, []
    first = {"take, first of all"}
    for counted, found in (
        crashstates.run(proving.commands(prover)),
        crashstates.interrupted(proving.commands(prover)),
        crashstates.run(using.commands(MUSTER, WRITERS if SHORT else None)),
        crashstates.interrupted(using.commands(MUSTER, first if SHORT else first | {"set"} | WRITERS)),
    ):
        problems += found
        for kind, count in counted.items():
            told[kind] = told.get(kind, 0) + count
    return f"{told['weak']} states of the weak model, {told['ordered']} of the ordered one", problems


def r3(prover):
    if not can_mount():
        return None
    told, problems = powercuts.run((prover, MUSTER), 3 if SHORT else 30)
    if not told:
        return None
    words = [f"{name}: {rounds} rounds, {count} acknowledged" for name, (rounds, count) in told.items()]
    return "; ".join(words), problems


def r4(prover):
    rounds = 60 if SHORT else 300
    kept, problems = kills.prover(prover, rounds // 2)
    answers, found = kills.muster(MUSTER, rounds // 2)
    return f"{rounds} kills; {kept} saves and {answers} answers acknowledged", problems + found


def r5(prover):
    tally = damage.Tally()
    problems = damage.of_prover(prover, tally, range(0, 8, 3) if SHORT else range(8))
    problems += damage.of_muster(MUSTER, tally, [0] if SHORT else list(range(8)), 8 if SHORT else 1)
    return f"{tally}; known limit: {damage.LIMIT}", problems


def r6(prover):
    if not can_mount():
        return None
    sizes = full.SIZES[::4] if SHORT else full.SIZES
    saves, problems = full.small_disks(prover, sizes)
    problems += full.other_limits(prover)
    answers, found = full.of_muster(MUSTER, [32, 64] if SHORT else full.SIZES[4:])
    return f"{len(sizes)} sizes; {saves} saves and {answers} answers acknowledged", problems + found


def r7(prover):
    saves, problems = together.one_journal(prover, 100)
    answers, found = together.four_sheets(MUSTER, 100)
    late, more = together.clocks(MUSTER)
    return (
        f"{together.COUNT} at once: {saves} saves, {answers} answers; {late} by wrong clocks",
        problems + found + more,
    )


def r8(prover):
    parts = {"damage": damage.small, "together": together.small}
    if can_trace():
        parts |= {"faults": faults.small, "crash states": crashstates.small}
    if can_mount():
        parts["full disk"] = full.small
        if powercuts.can_mount("ext4"):
            parts["power cuts"] = powercuts.small
    rows, problems = sabotage.run(prover, parts)
    for name, part, found in rows:
        print(f"        {'caught' if found else 'MISSED'} by {part}: {name}\n                {found}")
    caught = sum(found is not None for _, _, found in rows)
    return f"{caught} of {len(sabotage.SABOTAGES)} spoiled stores caught", problems


def r9(prover):
    if SHORT:
        return "not measured here", []
    count, covered, words = coverage.measure()
    for line in words:
        print(f"        {line}")
    told = f"{covered} of {count} regions ({100 * covered / count:.1f} %)"
    return told, [f"no test goes through {count - covered} of them"] if covered < count else []


PARTS = [
    ("R1", "every call fails, and is killed before", r1),
    ("R2", "every legal crash state", r2),
    ("R3", "power cuts", r3),
    ("R4", "kill -9 at random", r4),
    ("R5", "files cut and flipped", r5),
    ("R6", "disks that are full", r6),
    ("R7", "several at once", r7),
    ("R8", "stores spoiled on purpose", r8),
    ("R9", "regions the tests go through", r9),
]


def main():
    machine.end_with_signals()
    start = time.monotonic()
    prover = build.prover(os.path.join(machine.folder(), "prover"))
    rows, failed = [], False
    unknown = set(CHOSEN) - {name for name, _, _ in PARTS}
    if unknown:
        sys.exit(f"muster: the proof of the store has no part {' '.join(sorted(unknown))}")
    for name, what, part in PARTS:
        if CHOSEN and name not in CHOSEN:
            continue
        begun = time.monotonic()
        try:
            outcome = part(prover)
            told, problems = outcome if outcome else (SKIPPED, [])
        except AssertionError as error:
            told, problems = "broke off", [str(error)]
        took = time.monotonic() - begun
        for problem in problems[:20]:
            print(f"        {problem}")
        if len(problems) > 20:
            print(f"        and {len(problems) - 20} more")
        failed = failed or bool(problems)
        rows.append((name, what, told, len(problems), took))
        word = "FAILED" if problems else "-" if told == SKIPPED else "ok"
        print(f"{word:7} {name} {what} ({took:.0f} s): {told}", flush=True)
    print(f"\n{'':4}{'what befalls the store':40}{'losses':>7}{'time':>8}  what was tried")
    for name, what, told, count, took in rows:
        shown = "-" if told == SKIPPED else count
        print(f"{name:4}{what:40}{shown:>7}{took:7.0f}s  {told}")
    print(f"\nall of it took {time.monotonic() - start:.0f} s")
    if machine.skipped:
        print(f"{len(set(machine.skipped))} things were skipped", file=sys.stderr)
        failed = failed or bool(os.environ.get("CI"))
    sys.exit(1 if failed else 0)


main()

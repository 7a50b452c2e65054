"""Files that were cut off at every byte, or had every bit of every byte flipped.

Each is either taken as it is, or its unfinished end is set aside and told, or it is refused in one
line that names file and line, and then nothing is changed. Which of them is right the oracle says.
"""

import os
import re
import shutil

import machine
import oracle
import proving
import using
from outcome import piped


LIMIT = "the last newline lost looks like an unfinished record, which is set aside, not dropped"


def cuts(data):
    """Every beginning of it but nothing and all."""
    return [(f"cut at byte {end}", data[:end]) for end in range(1, len(data))]


def flips(data, bits=range(8)):
    """Every bit of every byte turned; with fewer `bits` those alone, another one for each byte."""
    found = []
    for at in range(len(data)):
        for bit in bits:
            bit = (bit + at) % 8
            changed = bytes([data[at] ^ (1 << bit)])
            found.append((f"bit {bit} of byte {at} flipped", data[:at] + changed + data[at + 1 :]))
    return found


def everything(folder):
    """Every file and what it holds, but the lock."""
    return {
        os.path.join(place, name): oracle.read(os.path.join(place, name))
        for place, _, files in os.walk(folder)
        for name in files
        if name != ".lock"
    }


def refused(outcome, before, folder, named, name_line):
    """What is wrong with a refusal."""
    problems = []
    if len(outcome.err.splitlines()) != 1 or named not in outcome.err:
        problems.append(f"refused, and not in one line that names {named}: {outcome.err!r}")
    if name_line and not re.search(r"line \d+|:\d+: ", outcome.err):
        problems.append(f"refused, and no line is named: {outcome.err!r}")
    if everything(folder) != before:
        problems.append("refused, and something was changed")
    return problems


def journal(run, place, path, data):
    """Opens a damaged journal to add to it.

    Returns the problems and what became of it.
    """
    with open(path, "wb") as file:
        file.write(data)
    before = everything(place)
    outcome = run(place)
    name = os.path.basename(path)
    try:
        whole, tail = oracle.records(data, name)
        is_damaged = not whole
    except oracle.Damage:
        is_damaged = True
    if is_damaged:
        if outcome.status == 0 or outcome.status is None or outcome.status < 0:
            return [f"damaged, and taken: {outcome} {outcome.out[-80:]!r}"], "refused"
        return refused(outcome, before, place, name, True), "refused"
    if outcome.status != 0:
        return [f"sound, and refused: {outcome}"], "kept"
    problems = []
    now, rest = oracle.records(oracle.read(path), name)
    if rest or now[: len(whole)] != whole or len(now) != len(whole) + 1:
        problems.append(f"records were dropped: {len(whole)} before, {len(now)} after adding one")
    if not tail:
        return problems, "kept"
    aside = [each for each in everything(place) if each not in before and ".torn-" in each]
    if [oracle.read(each) for each in aside] != [tail]:
        problems.append("an unfinished record was cut off, and not kept aside")
    if "set aside" not in outcome.out + outcome.err:
        problems.append("an unfinished record was set aside, and nobody was told")
    return problems, "set aside"


class Tally:
    """How many cases came to what."""

    def __init__(self):
        self.counts = {}

    def add(self, kind):
        self.counts[kind] = self.counts.get(kind, 0) + 1

    def __str__(self):
        return ", ".join(f"{count} {kind}" for kind, count in sorted(self.counts.items()))


def of_prover(prover, tally, bits=range(8), enough=None):
    """A journal of three answers, cut and flipped, opened by the prover."""
    (command,) = proving.commands(prover, {"journal"})
    done = piped([prover, "journal", proving.FILE, "Y", "1"], command.template, command.environment)
    assert done.status == 0, done
    data = oracle.read(os.path.join(command.place, "answers.jsonl"))
    assert data.count(b"\n") == 4, data

    def work(item):
        name, changed = item
        place = os.path.join(machine.folder(), "case")
        command.copy(place)
        path = os.path.join(place, proving.FILE, "answers.jsonl")
        found, kind = journal(command.follow, place, path, changed)
        tally.add(kind)
        shutil.rmtree(os.path.dirname(place))
        return [f"journal of a prover, {name}: {problem}" for problem in found]

    return machine.each(work, cuts(data) + flips(data, bits), enough)


def of_muster(muster, tally, bits, each=1):
    """A sheet of three answers, workspace.json and a definition, cut and flipped.

    Of all cases every `each`-th is tried.
    """
    (command,) = using.commands(muster, {"sheet remove"})
    folder = os.path.join(command.template, "w")
    more = ["resume", using.ID, "--answers", "answers.yaml", "--workspace", "w"]
    assert piped([muster, *more], command.template, command.environment).status == 0
    problems = []

    def add(place):
        words = ["resume", using.ID, "--answers", "add.yaml", "--workspace", "w"]
        return piped([muster, *words], place, command.environment)

    sheet = os.path.join("w", "sheets", using.ID + ".jsonl")
    data = oracle.read(os.path.join(command.template, sheet))
    assert data.count(b"\n") == 4, data

    def of_sheet(item):
        name, changed = item
        place = os.path.join(machine.folder(), "case")
        command.copy(place)
        found, kind = journal(add, place, os.path.join(place, sheet), changed)
        tally.add(kind)
        shutil.rmtree(os.path.dirname(place))
        return [f"sheet, {name}: {problem}" for problem in found]

    problems += machine.each(of_sheet, (cuts(data) + flips(data, bits))[::each])
    kept = oracle.Workspace(folder)

    def of_file(named):
        def work(item):
            name, changed = item
            place = os.path.join(machine.folder(), "case")
            command.copy(place)
            with open(os.path.join(place, "w", named), "wb") as file:
                file.write(changed)
            before = everything(os.path.join(place, "w"))
            outcome = command.follow(place) if named == "workspace.json" else add(place)
            after = everything(os.path.join(place, "w"))
            if outcome.status == 0 and named == "workspace.json":
                # It has no checksum: what can still be read is believed. No answer hangs on it.
                tally.add("believed")
                lost = [path for path in before if "sheets" in path and after.get(path) != before[path]]
                found = [f"sheets were changed: {lost}"] if lost else []
            elif outcome.status == 0:
                found = ["another text was taken for the one that was answered"]
            else:
                tally.add("refused")
                base = os.path.basename(named)
                found = refused(outcome, before, os.path.join(place, "w"), base, False)
            shutil.rmtree(os.path.dirname(place))
            return [f"{named}, {name}: {problem}" for problem in found]

        return work

    assert kept.definitions, "there is no definition to damage"
    for named in ["workspace.json", *(f"definitions/{name}" for name in kept.definitions)]:
        data = oracle.read(os.path.join(folder, named))
        wanted = bits if named == "workspace.json" else bits[:1]
        problems += machine.each(of_file(named), (cuts(data) + flips(data, wanted))[::each])
    return problems


def small(prover):
    """The first problem of a prover."""
    return of_prover(prover, Tally(), enough=1)

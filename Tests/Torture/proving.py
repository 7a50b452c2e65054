"""The writing commands of the prover: what each is given, must keep, and can be asked to do next."""

import os
import re
import shutil

import machine
import oracle
from outcome import piped

FILE = "f"


class Command:
    """One command over a folder that was prepared once; every case gets a copy of it."""

    program = "prover"
    # Whether a failure may go unsaid.
    is_quiet = False

    def __init__(self, prover, name, words, before=(), given=(), torn=b""):
        self.prover, self.name, self.words = prover, name, words
        self.given = list(given)
        self.environment = machine.environment()
        self.template = machine.folder()
        self.place = os.path.join(self.template, FILE)
        for earlier in before:
            done = piped([prover, *earlier], self.template, self.environment)
            assert done.status == 0, f"{name} could not be prepared: {done}"
        if torn:
            with open(os.path.join(self.place, "answers.jsonl"), "ab") as file:
                file.write(torn)
        self.kept = oracle.Proof(self.place)

    def copy(self, place):
        shutil.copytree(self.template, place, dirs_exist_ok=True)

    def run(self, place, wrapper=(), **more):
        return piped([*wrapper, self.prover, *self.words], place, self.environment, **more)

    def acknowledged(self, outcome):
        """What was said to be saved, in lines that came whole."""
        return re.findall(r"^saved (\w+ \d+)\n", outcome.out, re.M)

    def acknowledged_before(self, call):
        """How many records a run can have saved before the sync of data that fails; None for others."""
        return call.index - 1 if call.name == "fdatasync" else None

    def kept_now(self, proof):
        kind = self.words[0]
        return proof.lines if kind == "whole" else proof.new if kind == "new" else proof.records

    following = ["R 1"]

    def follow(self, place, wrapper=()):
        """Runs what keeps one thing more."""
        kind = self.words[0] if self.words[0] in ("whole", "new") else "journal"
        return piped([*wrapper, self.prover, kind, FILE, "R", "1"], place, self.environment)

    def sure(self, out):
        """What of that was acknowledged."""
        return [one for one in self.following if f"saved {one}\n".encode() in out]

    def judge(self, place, outcome, after=(), sure=None):
        """What is wrong with what lies there: nothing lost that was there or acknowledged, nothing
        that was never given, and all of it where the run says that it is done.

        `after`: what a later run was given besides, of which `sure` has to be there, all if None.
        """
        try:
            proof = oracle.Proof(os.path.join(place, FILE))
        except oracle.Damage as damage:
            return [f"damage: {damage}"]
        problems = []
        told = [one for one in self.acknowledged(outcome) if one not in after]
        found = self.kept_now(proof)
        old = self.kept_now(self.kept)
        for kind in ("records", "lines", "new"):
            if getattr(proof, kind)[: len(getattr(self.kept, kind))] != getattr(self.kept, kind):
                problems.append(f"what was there before is lost: {getattr(proof, kind)}")
        rest = [one for one in found[len(old) :] if one not in after]
        if lost := [one for one in told if one not in rest]:
            problems.append(f"acknowledged and lost: {lost}")
        if rest != self.given[: len(rest)]:
            problems.append(f"never given, doubled or out of order: {rest}")
        if missing := [one for one in (after if sure is None else sure) if one not in found]:
            problems.append(f"acknowledged by a later run and lost: {missing}")
        if outcome.status == 0 and rest != self.given:
            problems.append(f"it says it is done, and kept {rest} of {self.given}")
        shown = max(map(int, re.findall(r"^found (\d+)\n", outcome.out, re.M)), default=0)
        if shown > 1 + len(proof.records):
            problems.append(f"{shown} records were shown, {len(proof.records) + 1} are there")
        return problems

    def recover(self, place, outcome):
        """Runs the same again with one thing more to keep; it must succeed."""
        again = self.follow(place)
        if again.status != 0 or again.err:
            return [f"the next run fails: {again}"]
        return self.judge(place, outcome, self.following)


class Remove(Command):
    """Takes a file away; the one beside it stays."""

    def __init__(self, prover):
        super().__init__(prover, "remove", ["remove", FILE, "victim"], [["journal", FILE, "Z", "2"]])
        for name in ("victim", "other"):
            with open(os.path.join(self.place, name), "w") as file:
                file.write(name)

    def judge(self, place, outcome, after=(), sure=None):
        problems = super().judge(place, outcome, after, sure)
        others = oracle.Proof(os.path.join(place, FILE)).others
        if "other" not in others:
            problems.append("the file beside it went")
        if ("victim" in others) and ("removed victim\n" in outcome.out or outcome.status == 0):
            problems.append("said to be removed, and there again")
        return problems


class Sweep(Command):
    """Clears away what killed writers left; nothing else."""

    def __init__(self, prover):
        super().__init__(prover, "sweep", ["sweep", FILE], [["journal", FILE, "Z", "2"]])
        for number in range(2):
            with open(os.path.join(self.place, f".muster-{number:016x}.tmp"), "w") as file:
                file.write("half of a")

    def judge(self, place, outcome, after=(), sure=None):
        problems = super().judge(place, outcome, after, sure)
        left = oracle.temporaries(os.path.join(place, FILE))
        if outcome.status == 0 and left:
            problems.append(f"swept, and still there: {left}")
        return problems


def given(who, count):
    return [f"{who} {number}" for number in range(1, count + 1)]


def commands(prover, only=None):
    """Every command of the prover, on what was there before and on nothing."""
    journal, whole, new = ["journal", FILE, "Z", "2"], ["whole", FILE, "Z", "2"], ["new", FILE, "Z", "2"]
    makers = {
        "journal": lambda: Command(
            prover, "journal", ["journal", FILE, "A", "3"], [journal], given("A", 3)
        ),
        "journal, first": lambda: Command(
            prover, "journal, first", ["journal", FILE, "A", "2"], [], given("A", 2)
        ),
        "journal, torn": lambda: Command(
            prover,
            "journal, torn",
            ["journal", FILE, "A", "1"],
            [journal],
            given("A", 1),
            b'{"crc":"0a1b',
        ),
        "turns": lambda: Command(prover, "turns", ["turns", FILE, "A", "2"], [journal], given("A", 2)),
        "whole": lambda: Command(prover, "whole", ["whole", FILE, "A", "2"], [whole], given("A", 2)),
        "whole, first": lambda: Command(
            prover, "whole, first", ["whole", FILE, "A", "2"], [], given("A", 2)
        ),
        "new": lambda: Command(prover, "new", ["new", FILE, "A", "2"], [], given("A", 2)),
        "remove": lambda: Remove(prover),
        "sweep": lambda: Sweep(prover),
    }
    return [make() for name, make in makers.items() if only is None or name in only]

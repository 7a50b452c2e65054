"""The writing commands of muster itself, each as a person or a script uses it."""

import os
import re
import shutil

import machine
import oracle
from content import ADD, ANSWERS, FINISHED, content
from outcome import piped, typed

ID = "0123456789abcdef0123456789abcdef"
LATER = "fedcba9876543210fedcba9876543210"
DAY = "2026-11-22"


class Command:
    """One command over a folder that was prepared once; every case gets a copy of it.

    `before`: commands that prepare it. `given`: what is answered, in order, in the sheet that this is
    about, on top of what it has. `steps`: what is typed on a terminal, and behind which prompts.
    """

    program = "muster"
    # Whether a failure may go unsaid.
    is_quiet = False

    def __init__(self, muster, name, words, before=(), given=(), stdin=b"", steps=None):
        self.muster, self.name, self.words = muster, name, words
        self.given, self.stdin, self.steps = list(given), stdin, steps
        self.template = machine.folder()
        content(self.template)
        self.environment = machine.environment(MUSTER_CONTENT="content", HOME="home")
        for earlier in before:
            done = piped([muster, *earlier], self.template, self.environment)
            assert done.status == 0, f"{name} could not be prepared: {done}"
        self.kept = oracle.Workspace(os.path.join(self.template, "w"))
        self.prepare()

    def prepare(self):
        """What else a case needs."""

    def copy(self, place):
        shutil.copytree(self.template, place, dirs_exist_ok=True)

    def run(self, place, wrapper=(), **more):
        command = [*wrapper, self.muster, *self.words]
        if self.steps is not None:
            return typed(command, place, self.environment, self.steps)
        return piped(command, place, self.environment, self.stdin, **more)

    def acknowledged(self, outcome):
        """What was given and acknowledged: on a terminal each answer, elsewhere all at the end."""
        if self.steps is not None:
            return self.given[: len(re.findall(r"^Saved: \d\.? ", outcome.out, re.M))]
        return self.given if outcome.status == 0 else []

    def acknowledged_before(self, call):
        """How many answers a run can have saved before the sync of data that fails; None for others."""
        is_sitting = call.name == "fdatasync" and self.steps is not None
        return call.index - 1 if is_sitting else None

    following = ()

    def follow(self, place, wrapper=()):
        """Begins one sheet more."""
        words = ["take", "tiny", "--new", "--id", LATER, "--answers", "add.yaml", "--workspace", "w"]
        return piped([*wrapper, self.muster, *words], place, self.environment)

    def sure(self, out):
        """Whether the later sheet was acknowledged."""
        return b"Saved 1 answer in " in out

    def judge(self, place, outcome, after=(), sure=None):
        """What is wrong with what lies there.

        `after`: what a recovery was given besides. `sure`: whether a later sheet has to be there.
        """
        try:
            now = oracle.Workspace(os.path.join(place, "w"))
        except (oracle.Damage, KeyError, TypeError) as damage:
            return [f"damage: {damage!r}"]
        problems = []
        for sheet in self.kept.sheets.values():
            if sheet.id in (ID, LATER):
                continue
            if sheet.id not in now.sheets or now.sheets[sheet.id].changes != sheet.changes:
                problems.append(f"another sheet was changed: {sheet.handle}")
        if any(now.definitions.get(name) != text for name, text in self.kept.definitions.items()):
            problems.append("a definition was changed")
        old = self.kept.sheets[ID].answers if ID in self.kept.sheets else []
        found = now.sheets[ID].answers if ID in now.sheets else []
        told = self.acknowledged(outcome)
        if found[: len(old)] != old:
            problems.append(f"what was there before is lost: {found}")
        rest = found[len(old) :]
        if after and ID in now.sheets:
            if rest[-len(after) :] != list(after):
                problems.append(f"added in the recovery and lost: {rest}")
            rest = rest[: -len(after)]
        if sure and (LATER not in now.sheets or now.sheets[LATER].answers != ADD):
            problems.append("a later sheet was acknowledged, and is lost")
        if rest[: len(told)] != told:
            problems.append(f"acknowledged and lost: {told}, found {rest}")
        if rest != self.given[: len(rest)]:
            problems.append(f"never given, doubled or out of order: {rest}")
        if outcome.status == 0 and rest != self.given:
            problems.append(f"it says it is done, and kept {rest} of {self.given}")
        return problems

    def recover(self, place, outcome):
        """Goes on with the sheet, and begins another one; both have to succeed, and clear up."""
        for words in (["resume", ID], ["take", "tiny", "--new", "--id", LATER]):
            if words[0] == "resume" and ID not in oracle.Workspace(os.path.join(place, "w")).sheets:
                continue
            command = [self.muster, *words, "--answers", "add.yaml", "--workspace", "w"]
            again = piped(command, place, self.environment)
            # One that was not finished is set aside, and told.
            said = [line for line in again.err.splitlines() if "was set aside in" not in line]
            if again.status != 0 or said:
                return [f"the next run fails: {words[0]}, {again}"]
        problems = self.judge(place, outcome, ADD)
        now = oracle.Workspace(os.path.join(place, "w"))
        if LATER not in now.sheets or now.sheets[LATER].answers != ADD:
            problems.append("the next sheet is not what was given")
        if any(sheet.torn for sheet in now.sheets.values()):
            problems.append("an unfinished record is still there")
        if left := oracle.temporaries(os.path.join(place, "w")):
            problems.append(f"never cleared away: {left}")
        return problems


class Remove(Command):
    """Removes a sheet; the other one stays."""

    def prepare(self):
        sheets = os.path.join(self.template, "w", "sheets")
        with open(os.path.join(sheets, f"{ID}.jsonl.torn-99"), "w") as file:
            file.write('{"crc":"')

    def judge(self, place, outcome, after=(), sure=None):
        now = oracle.Workspace(os.path.join(place, "w"))
        if ID in now.sheets:
            if outcome.status == 0:
                return ["said to be removed, and there again"]
            return super().judge(place, outcome, after, sure)
        left = [name for name in oracle.names(os.path.join(place, "w", "sheets")) if ID in name]
        problems = [f"what belonged to it stays: {left}"] if left else []
        others = {one.id for one in self.kept.sheets.values()} - {ID}
        if not others <= set(now.sheets):
            problems.append("another sheet went")
        if now.next < self.kept.next:
            problems.append("its number can be given again")
        return problems


class Setting(Command):
    """Keeps a way of working."""

    def judge(self, place, outcome, after=(), sure=None):
        problems = super().judge(place, outcome, after, sure)
        flags = oracle.Workspace(os.path.join(place, "w")).flags
        if flags not in ({}, {"accessible": True}) or (outcome.status == 0 and not flags):
            problems.append(f"it is set to {flags}")
        return problems


class Output(Command):
    """Writes a document over an older one: the old one whole, or the new one whole."""

    files = ("out.txt",)

    def prepare(self):
        self.wanted = {}
        done = self.run(self.template)
        assert done.status == 0, f"{self.name}: {done}"
        for name in self.files:
            path = os.path.join(self.template, name)
            self.wanted[name] = oracle.read(path)
            assert len(self.wanted[name]) > 40, f"{self.name}: {name} is empty"
            with open(path, "w") as file:
                file.write("old\n")

    def judge(self, place, outcome, after=(), sure=None):
        problems = super().judge(place, outcome, after, sure)
        for name in self.files:
            content = oracle.read(os.path.join(place, name))
            allowed = [self.wanted[name]] + ([b"old\n"] if outcome.status != 0 else [])
            if content not in allowed:
                problems.append(f"{name} is neither what was there nor what was to be: {content[:40]}")
        return problems


class WithCalendar(Output):
    files = ("out.txt", "out.ics")


class Demo(Command):
    """Makes a folder of its own; what it holds may be thrown away, but has to be sound."""

    def judge(self, place, outcome, after=(), sure=None):
        problems = super().judge(place, outcome, after, sure)
        try:
            made = oracle.Workspace(os.path.join(place, "demo"))
        except (oracle.Damage, KeyError, TypeError) as damage:
            return [*problems, f"damage: {damage!r}"]
        finished = [one for one in made.sheets.values() if "completed" in one.changes[-1:][0]] if all(
            one.changes for one in made.sheets.values()
        ) else []
        if outcome.status == 0 and len(finished) != 4:
            problems.append(f"{len(finished)} of 4 sheets are finished")
        return problems


class History(Command):
    """Two commands at the prompt: the earlier ones stay, whatever befalls the new ones."""

    is_quiet = True
    old = b'"list"\n"sheets"\n'
    new = [b'"where"\n', b'"quit"\n']

    def prepare(self):
        self.folder = os.path.join("home", ".local", "state", "muster")
        os.makedirs(os.path.join(self.template, self.folder))
        with open(os.path.join(self.template, self.folder, "history"), "wb") as file:
            file.write(self.old)

    def judge(self, place, outcome, after=(), sure=None):
        problems = super().judge(place, outcome, after, sure)
        content = oracle.read(os.path.join(place, self.folder, "history"))
        where, leave = self.new
        # A command that could not be added is missing; nothing else ever is.
        if content not in [self.old + more for more in (b"", where, leave, where + leave)]:
            problems.append(f"the history holds {content}")
        return problems


def commands(muster, only=None):
    """Every command that writes, as it is used."""
    take = ["take", "tiny", "--new", "--id", ID, "--workspace", "w"]
    file = ["--answers", "answers.yaml"]
    other = ["take", "tiny", *file, "--as", "Ben Sample", "--workspace", "w"]
    begun = ["take", "tiny", "--answers", "first.yaml", "--id", ID, "--workspace", "w"]
    done = ["take", "tiny", "--answers", "all.yaml", "--id", ID, "--workspace", "w"]
    late = ["take", "tiny", "--answers", "all.yaml", "--new", "--workspace", "w"]
    lines = b"".join(b"%d\n" % value for _, value in FINISHED)
    steps = [(b"answer> ", b"%d\n" % value) for _, value in ANSWERS] + [(b"answer> ", b"quit\n")]
    out = ["--output", "out.txt", "--date", DAY]
    place = ["--workspace", "w"]
    both = [done, late]

    def one(kind, name, words, *more, **also):
        return name, lambda: kind(muster, name, words, *more, **also)

    makers = dict(
        [
            one(Command, "take, first of all", take + file, [], ANSWERS),
            one(Command, "take from a file", take + file, [other], ANSWERS),
            one(Command, "take from a pipe", take, [other], FINISHED, stdin=lines),
            one(Command, "take at a terminal", take + ["--accessible"], [other], ANSWERS, steps=steps),
            one(Command, "resume from a file", ["resume", ID, *file, *place], [other, begun], ANSWERS),
            one(
                Command,
                "resume from a pipe",
                ["resume", ID, *place],
                [other, begun],
                FINISHED[1:],
                stdin=lines[2:],
            ),
            one(
                Command,
                "resume at a terminal",
                ["resume", ID, "--accessible", *place],
                [other, begun],
                FINISHED[1:2],
                steps=[(b"answer> ", b"4\n"), (b"answer> ", b"quit\n")],
            ),
            one(Remove, "sheet remove", ["sheet", "remove", ID, "--yes", *place], [other, begun]),
            one(Setting, "set", ["set", "accessible", "on", *place], [other]),
            one(Output, "report", ["report", ID, *out, *place], both),
            one(
                WithCalendar,
                "report with a calendar",
                ["report", ID, "--calendar", "out.ics", *out, *place],
                both,
            ),
            one(Output, "letter", ["letter", ID, *out, *place], both),
            one(Output, "compare", ["compare", "tiny-1", "tiny-2", *out, *place], both),
            one(Output, "show", ["show", "tiny", *out], both),
            one(Output, "export", ["export", ID, *out, *place], both),
            one(Demo, "demo", ["demo", "--workspace", "demo", "--date", DAY], [other]),
            one(
                History,
                "history of the prompt",
                ["--accessible", *place],
                [other],
                steps=[(b"muster> ", b"where\n"), (b"muster> ", b"quit\n")],
            ),
        ]
    )
    return [make() for name, make in makers.items() if only is None or name in only]

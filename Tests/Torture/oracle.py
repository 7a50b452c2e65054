"""What lies on disk, read by other eyes than muster's.

Written from the description of the files, not from the code that writes them; nothing of muster is
called. A journal is lines of `{"crc":"9f3c01ab","rec":PAYLOAD}`; whatever is not that, and is not one
unfinished record at the very end, is `Damage`.
"""

import json
import os
import re
import zlib

HEAD = re.compile(rb'\{"crc":"([0-9a-f]{8})","rec":(.*)\}', re.S)
OPENING = b'{"crc":"'
TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ")
SHEET = re.compile(r"([0-9a-f]{32})\.jsonl")
TEMPORARY = re.compile(r"\.muster-[0-9a-f]{16}\.tmp")


class Damage(Exception):
    """What nothing that a crash may leave explains."""


def strict(data, what):
    """JSON without doubled keys and without numbers that are none."""

    def members(pairs):
        keys = [key for key, _ in pairs]
        if len(set(keys)) != len(keys):
            raise Damage(f"{what}: a doubled key")
        return dict(pairs)

    def refuse(name):
        raise Damage(f"{what}: {name} is no number")

    try:
        return json.loads(data, object_pairs_hook=members, parse_constant=refuse)
    except ValueError as error:
        raise Damage(f"{what}: {error}") from error


def records(data, what):
    """The records of a journal, and the bytes of an unfinished one behind them."""
    found = []
    start = 0
    while start < len(data):
        end = data.find(b"\n", start)
        line = data[start:] if end < 0 else data[start:end]
        match = HEAD.fullmatch(line)
        if end < 0 or not match or zlib.crc32(match[2]) != int(match[1], 16):
            return found, unfinished(data[start:], f"{what}, line {len(found) + 1}")
        found.append(strict(match[2], what))
        start = end + 1
    return found, b""


def unfinished(tail, what):
    """The bytes, when one interrupted save explains them: cut short, or zeros where data should be."""
    zero = tail.find(b"\0")
    whole = tail if zero < 0 else tail[:zero]
    if zero < 0 and tail.endswith(b"\n"):
        raise Damage(f"{what}: a finished line that is no record")
    if b"\n" in tail[:-1] or OPENING in tail[1:]:
        raise Damage(f"{what}: more than one record cannot be read")
    if not (OPENING.startswith(whole) or whole.startswith(OPENING)):
        raise Damage(f"{what}: this is not how a record begins")
    return tail


def read(path):
    with open(path, "rb") as file:
        return file.read()


def names(folder):
    """What a folder holds; nothing where there is none."""
    return sorted(os.listdir(folder)) if os.path.isdir(folder) else []


def temporaries(folder):
    """Unfinished files, in the folder and below."""
    return [
        os.path.join(place, name)
        for place, _, files in os.walk(folder)
        for name in files
        if TEMPORARY.fullmatch(name) or name.startswith(".muster-") or name.endswith(".tmp")
    ]


class Sheet:
    """One sheet: what its first line says, and its answers in the order they were given."""

    def __init__(self, folder, name, definitions):
        found, self.torn = records(read(os.path.join(folder, name)), name)
        if not found:
            raise Damage(f"{name}: no first line")
        self.id = SHEET.fullmatch(name)[1]
        for number, record in enumerate(found, 1):
            if record.get("n") != number or record.get("sheet") != self.id:
                raise Damage(f"{name}, line {number}: out of order, or of another sheet")
        head = found[0]
        self.number, self.handle = head["number"], head["handle"]
        edition = head["assessment"]
        if head["format"] != "muster.journal/1" or not TIME.fullmatch(head["started"]):
            raise Damage(f"{name}: the first line says something else")
        if self.handle != f"{edition['id']}-{self.number}":
            raise Damage(f"{name}: '{self.handle}' does not fit its number")
        text = definitions.get(f"{edition['id']}-{edition['version']}.yaml")
        if text is None or f"crc32:{zlib.crc32(text):08x}" != edition["checksum"]:
            raise Damage(f"{name}: the definition it was answered with is missing or another text")
        questions = set(re.findall(rb"\bid: *([a-z][a-z0-9-]*)", text))
        self.answers = []
        self.changes = found[1:]
        for record in self.changes:
            if not TIME.fullmatch(record["at"]):
                raise Damage(f"{name}: '{record['at']}' is no time")
            if "question" in record:
                if record["question"].split(".")[-1].encode() not in questions:
                    raise Damage(f"{name}: no question '{record['question']}'")
                self.answers.append((record["question"], record["answer"].get("value")))
            elif "form" not in record and "completed" not in record:
                raise Damage(f"{name}: a line that says nothing")


class Workspace:
    """A workspace as a crash or an error may leave it."""

    def __init__(self, folder):
        self.sheets = {}
        self.next = 1
        self.flags = {}
        self.definitions = {}
        mark = os.path.join(folder, "workspace.json")
        for name in names(os.path.join(folder, "definitions")):
            if not TEMPORARY.fullmatch(name):
                self.definitions[name] = read(os.path.join(folder, "definitions", name))
        sheets = os.path.join(folder, "sheets")
        for name in names(sheets):
            if SHEET.fullmatch(name):
                sheet = Sheet(sheets, name, self.definitions)
                self.sheets[sheet.id] = sheet
            elif not TEMPORARY.fullmatch(name) and ".torn-" not in name:
                raise Damage(f"a stranger among the sheets: {name}")
        if not os.path.exists(mark):
            if self.sheets:
                raise Damage("there are sheets, and no workspace.json")
            return
        content = strict(read(mark), "workspace.json")
        if content["format"] != "muster.workspace/1":
            raise Damage("workspace.json says something else")
        self.next = content["next"]
        self.flags = {key: content[key] for key in content if key not in ("format", "next")}
        numbers = [sheet.number for sheet in self.sheets.values()]
        if len(set(numbers)) != len(numbers) or max(numbers, default=0) >= self.next:
            raise Damage(f"numbers given twice: {sorted(numbers)}, next is {self.next}")

    def by_handle(self, handle):
        """The sheet of that name, or None."""
        return next((one for one in self.sheets.values() if one.handle == handle), None)


class Proof:
    """What a prover keeps in its folder."""

    def __init__(self, folder):
        path = os.path.join(folder, "answers.jsonl")
        self.torn = b""
        self.records = []
        if os.path.exists(path):
            found, self.torn = records(read(path), "answers.jsonl")
            if not found or found[0].get("who") != "head":
                raise Damage("answers.jsonl: no first record")
            for number, record in enumerate(found, 1):
                if record["n"] != number:
                    raise Damage(f"answers.jsonl: record {number} bears the number {record['n']}")
            self.records = [f"{one['who']} {one['i']}" for one in found[1:]]
        path = os.path.join(folder, "whole.txt")
        self.lines = []
        if os.path.exists(path):
            text = read(path)
            if not re.fullmatch(rb"([a-zA-Z]+ \d+\n)*", text):
                raise Damage(f"whole.txt is not whole: {text[-40:]}")
            self.lines = text.decode().splitlines()
        self.new = []
        for name in names(os.path.join(folder, "new")):
            if TEMPORARY.fullmatch(name):
                continue
            text = read(os.path.join(folder, "new", name)).decode(errors="replace")
            if text != name.replace("-", " ") + "\n":
                raise Damage(f"new/{name} is not whole: {text[:40]!r}")
            self.new.append(name.replace("-", " "))
        known = {"answers.jsonl", "whole.txt", "new", ".lock"}
        self.others = {name for name in names(folder) if name not in known}

"""Stores that are broken on purpose: each has to be caught by the part that is meant for it.

A part that never finds anything proves nothing. So each of these changes is made to a copy of
DurableFiles in a temporary folder, a prover is built of it, and the part is run as it is run on the
sound one, which has to pass the very same run.
"""

import os
import shutil
from concurrent.futures import ThreadPoolExecutor

import build
import machine


class Sabotage:
    """What is spoiled, by which replacements, and the part that has to see it."""

    def __init__(self, name, part, *patch):
        self.name, self.part, self.patch = name, part, patch


SABOTAGES = [
    Sabotage(
        "acknowledged before it is written",
        "faults",
        (
            "Journal.swift",
            "  private var length: Int\n",
            "  private var length: Int\n  private var late: [UInt8] = []\n"
            "  deinit { try? file.write(late) }\n",
        ),
        (
            "Journal.swift",
            "    let line = Journal.frame(payload)\n",
            "    let line = late\n    late = Journal.frame(payload)\n"
            "    guard !line.isEmpty else { return }\n",
        ),
    ),
    Sabotage(
        "written in place",
        "faults",
        (
            "Folder+Writing.swift",
            """    let temporary = try writeTemporary(path: path, bytes, like: old)
    do {
      try SystemCall.rename.run(for: .write, path) {
        unsafe renameat(descriptor, temporary, descriptor, name)
      }
    } catch {
      removeQuietly(temporary)
      throw error
    }
    try sync(for: .confirm, path: path)
""",
            """    _ = old
    let flags = O_WRONLY | O_CREAT | O_TRUNC
    let file = try OpenFile(name, in: descriptor, path: path, flags: flags, for: .write)
    try file.write(bytes)
    try file.sync(for: .write)
    try sync(for: .confirm, path: path)
""",
        ),
    ),
    Sabotage(
        "what cannot be read counts as new",
        "faults",
        ("FileError.swift", "case ENOENT: .missing", "case ENOENT, EACCES: .missing"),
    ),
    Sabotage(
        "a failed sync is tried again",
        "faults",
        (
            "SystemCall.swift",
            "if code == EINTR && !isMadeOnce { continue }",
            "if (code == EINTR && !isMadeOnce) || (code == EIO && isMadeOnce) { continue }",
        ),
    ),
    Sabotage(
        "answers are taken after a failed sync",
        "faults",
        (
            "Journal.swift",
            "      // Never again: the kernel now holds the unwritten pages for clean.\n"
            "      isPoisoned = true\n",
            "      length += line.count\n",
        ),
    ),
    Sabotage(
        "unfinished files are left lying",
        "faults",
        ("Folder+Writing.swift", "    _ = unsafe unlinkat(descriptor, temporary, 0)\n", ""),
    ),
    Sabotage(
        "a record is not synced",
        "crash states",
        ("OpenFile.swift", "{ fdatasync(descriptor) }", "{ Int32(0) }"),
    ),
    Sabotage(
        "a file is named before it is synced",
        "crash states",
        ("OpenFile.swift", "{ fsync(descriptor) }", "{ Int32(0) }"),
    ),
    Sabotage(
        "a folder is not synced",
        "crash states",
        ("Folder.swift", "{ fsync(descriptor) }", "{ Int32(0) }"),
    ),
    Sabotage(
        "what was found at opening is not synced",
        "crash states",
        (
            "Journal.swift",
            "    try file.sync(for: .write)\n    try folder.sync(for: .write, path: path)\n",
            "",
        ),
    ),
    Sabotage(
        "a record is not synced, on a real disk",
        "power cuts",
        ("OpenFile.swift", "{ fdatasync(descriptor) }", "{ Int32(0) }"),
    ),
    Sabotage(
        "bit rot at the end is cut off",
        "damage",
        (
            "Journal+Scan.swift",
            "guard isLastLine, isOneBeginning(tail) else {",
            "guard start >= 0, isLastLine || tail.count > 0 else {",
        ),
    ),
    Sabotage(
        "an unfinished record is not cut off",
        "damage",
        ("Journal.swift", "      try file.truncate(to: offset)\n", ""),
    ),
    Sabotage(
        "half a write counts as a whole one",
        "full disk",
        (
            "OpenFile.swift",
            "    while !rest.isEmpty {\n"
            "      rest = rest.dropFirst(try writeSome(rest, to: descriptor, path: path))\n    }\n",
            "    rest = rest.dropFirst(try writeSome(rest, to: descriptor, path: path))\n",
        ),
    ),
    Sabotage(
        "no lock is taken",
        "together",
        ("OpenFile.swift", "{ flock(number, LOCK_EX | LOCK_NB) }", "{ number * 0 }"),
    ),
]


def run(sound, parts):
    """Runs each sabotage through its part, and the sound prover through all of them.

    `parts`: for each name a function that takes a prover and returns problems, the first of which is
    enough. Returns rows of name, part and what was found, and the problems of this very part.
    """
    folder = machine.folder()
    rows, problems = [], []
    try:
        for name, part in parts.items():
            if found := part(sound):
                problems.append(f"the sound prover fails in '{name}': {found[0]}")

        def built(item):
            number, one = item
            return build.prover(os.path.join(folder, f"spoiled-{number}"), one.patch, optimise=False)

        wanted = [one for one in SABOTAGES if one.part in parts]
        with ThreadPoolExecutor(machine.JOBS) as pool:
            for one, prover in zip(wanted, pool.map(built, enumerate(wanted))):
                found = parts[one.part](prover)
                rows.append((one.name, one.part, found[0] if found else None))
                if not found:
                    problems.append(f"not caught by '{one.part}': {one.name}")
    finally:
        shutil.rmtree(folder, ignore_errors=True)
    return rows, problems

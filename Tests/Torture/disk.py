"""A model of a disk: what lies on it now, and everything a crash may legally leave of that.

The weak model is what the manual pages promise and no more: content lasts once its own file was
synced, a name once its folder was; until then the change of a name may be there or not, in any order,
and new content may be there, half there, absent, or zeros. The ordered one is like ext4: changes of
names come to last in the order they were made, and any sync makes all earlier ones last.
"""

import itertools
import os
import random
import re

LIMIT = 1500  # states of one moment; more are drawn by lot, always the same ones
LINE = re.compile(r"\d+ +(\w+)\((.*)\) += (-?\d+)")
TRACED = (
    "openat,write,fsync,fdatasync,ftruncate,renameat,renameat2,rename,linkat,unlinkat,mkdirat,close,"
    "?open,?creat,pwrite64,writev,truncate,?link,?unlink,?mkdir,?rmdir,?symlink,symlinkat,dup,?dup2,"
    "dup3,copy_file_range,sendfile,fallocate,chdir,fchdir,sync_file_range"
)

# Whose file it is and who may read it has no part in what is lost.
HARMLESS = ("fchmod", "fchmodat", "fchmodat2", "chmod", "fchown")


class File:
    """A file's content now, what of it lasts, and how much of the beginning was never cut off since."""

    def __init__(self, data=b""):
        self.data = self.safe = data
        self.floor = len(data)

    def cut(self, length):
        self.data = self.data[:length].ljust(length, b"\0")
        self.floor = min(self.floor, length)

    def sync(self):
        self.safe = self.data
        self.floor = len(self.data)

    def variants(self, name):
        """What the content may be after a crash."""
        if self.data == self.safe:
            return [self.data]
        if name == ".lock":
            # Its number only serves a message, and nothing is read from it that matters.
            return [self.data]
        kept, new = self.data[: self.floor], self.data[self.floor :]
        half = new[: len(new) // 2]
        zeros = bytes(len(new) - len(half))
        tails = [b"", half, half + zeros, bytes(len(new)), new]
        return list(dict.fromkeys([self.safe, *(kept + tail for tail in tails)]))


class Folder:
    """A folder's names now, those that last, and the changes in between."""

    def __init__(self):
        self.entries = {}
        self.safe = {}
        self.pending = []

    def change(self, changes):
        self.pending.append(changes)
        apply(self.entries, changes)

    def sync(self):
        self.pending = []
        self.safe = dict(self.entries)

    def variants(self):
        """The names that may be there after a crash."""
        count = len(self.pending)
        if count <= 7:
            chosen = itertools.chain.from_iterable(
                itertools.combinations(range(count), size) for size in range(count + 1)
            )
        else:
            prefixes = [tuple(range(end)) for end in range(count + 1)]
            chosen = prefixes + [tuple(i for i in range(count) if i != out) for out in range(count)]
        found = []
        for indices in chosen:
            entries = dict(self.safe)
            for index in indices:
                apply(entries, self.pending[index])
            if entries not in found:
                found.append(entries)
        return found


def apply(entries, changes):
    for name, node in changes:
        if node is None:
            entries.pop(name, None)
        else:
            entries[name] = node


class Disk:
    """The folder `place` as it lies there, all of it safe, and what a run does to it."""

    def __init__(self, place):
        self.place = place
        self.root = self.load(place)
        self.log, self.lasting = [], 0
        self.base = self.snapshot(self.root)
        self.open, self.out = {}, b""

    def load(self, path):
        folder = Folder()
        for name in os.listdir(path):
            below = os.path.join(path, name)
            if os.path.isdir(below):
                folder.entries[name] = self.load(below)
            else:
                with open(below, "rb") as file:
                    folder.entries[name] = File(file.read())
        folder.sync()
        return folder

    def snapshot(self, folder):
        """Every folder with its entries as they are, for the ordered model."""
        found = {id(folder): (folder, dict(folder.entries))}
        for node in folder.entries.values():
            if isinstance(node, Folder):
                found.update(self.snapshot(node))
        return found

    def begin(self):
        """Another process: its descriptors are its own."""
        self.open = {}

    def find(self, start, path):
        """The folder that holds the name at the end of the path, and that name; None for elsewhere."""
        path = os.fsdecode(path)
        if os.path.isabs(path):
            if path != self.place and not path.startswith(self.place + "/"):
                return None, None
            path = path[len(self.place) + 1 :]
            node = self.root
        else:
            node = self.root if start == "AT_FDCWD" else self.open.get(int(start))
        parts = [part for part in path.split("/") if part not in ("", ".")]
        assert ".." not in parts, path
        for part in parts[:-1]:
            if not isinstance(node, Folder):
                return None, None
            node = node.entries.get(part)
        if not isinstance(node, Folder):
            return None, None
        return node, parts[-1] if parts else ""

    def make(self, folder, *changes):
        if folder is None:
            return False
        folder.change(changes)
        self.log.append((folder, changes))
        return True

    def take(self, line):
        """Does what a line of a trace tells. Returns whether a crash after it can leave more."""
        match = LINE.match(line)
        if not match or int(match[3]) < 0 or match[1] in HARMLESS:
            return False
        name, result = match[1], int(match[3])
        words = [text(word) for word in split(match[2])]
        if name == "openat":
            folder, last = self.find(words[0], words[1])
            node = folder if last == "" else folder.entries.get(last) if folder else None
            made = False
            if folder is not None and node is None:
                node = File()
                made = self.make(folder, (last, node))
            if isinstance(node, File) and "O_TRUNC" in words[2] and node.data:
                node.cut(0)
                made = True
            self.open[result] = node
            return made
        if name == "close":
            self.open.pop(int(words[0]), None)
            return False
        if name == "write":
            return self.write(int(words[0]), words[1][:result])
        node = self.open.get(int(words[0])) if words[0].lstrip("-").isdigit() else None
        if name in ("fsync", "fdatasync"):
            return self.sync(node)
        if name == "ftruncate":
            if isinstance(node, File):
                node.cut(int(words[1]))
            return isinstance(node, File)
        if name in ("renameat", "renameat2"):
            old, old_name = self.find(words[0], words[1])
            new, new_name = self.find(words[2], words[3])
            assert old is new, "a file moves between folders, which the model does not know"
            return self.make(old, (old_name, None), (new_name, old.entries[old_name]))
        if name == "linkat":
            old, old_name = self.find(words[0], words[1])
            new, new_name = self.find(words[2], words[3])
            return self.make(new, (new_name, old.entries[old_name])) if new else False
        if name == "unlinkat":
            folder, last = self.find(words[0], words[1])
            return self.make(folder, (last, None))
        if name == "mkdirat":
            folder, last = self.find(words[0], words[1])
            made = Folder()
            self.base[id(made)] = (made, {})
            return self.make(folder, (last, made))
        raise AssertionError(f"the model does not know this call: {line[:80]}")

    def write(self, number, data):
        if number in (1, 2):
            if number == 1:
                self.out += data
            return number == 1
        node = self.open.get(number)
        if isinstance(node, File):
            # Journals are appended to, new files and locks are written from their start.
            node.data += data
        return isinstance(node, File)

    def sync(self, node):
        if isinstance(node, File):
            node.sync()
        elif isinstance(node, Folder):
            node.sync()
        else:
            return False
        self.lasting = len(self.log)
        return True

    def reachable(self):
        """Every node that a name leads to, or led to, with that name."""
        found, todo = {}, [("", self.root)]
        while todo:
            name, node = todo.pop()
            if id(node) in found:
                continue
            found[id(node)] = (name, node)
            if isinstance(node, Folder):
                todo += list(node.safe.items()) + list(node.entries.items())
                todo += [(key, one) for changes in node.pending for key, one in changes if one]
        return list(found.values())

    def weak(self):
        """Trees that a crash now may leave, when only what was synced itself lasts."""
        nodes, options = [], []
        for name, node in self.reachable():
            variants = node.variants(name) if isinstance(node, File) else node.variants()
            if isinstance(node, File) or len(variants) > 1 or node.entries != variants[0]:
                nodes.append(node)
                options.append(variants)
        count = 1
        for variants in options:
            count *= len(variants)
        if count <= LIMIT:
            choices = itertools.product(*options)
        else:
            lot = random.Random(count)
            choices = [[lot.choice(variants) for variants in options] for _ in range(LIMIT)]
        for choice in choices:
            chosen = {id(node): value for node, value in zip(nodes, choice)}
            yield tree(self.root, lambda node: chosen.get(id(node), getattr(node, "entries", None)))

    def ordered(self):
        """Trees that a crash now may leave, when names last in the order of their changes."""
        files = [(name, node) for name, node in self.reachable() if isinstance(node, File)]
        longest = max((len(node.variants(name)) for name, node in files), default=1)
        for end in range(self.lasting, len(self.log) + 1):
            entries = {key: dict(value) for key, (_, value) in self.base.items()}
            for folder, changes in self.log[:end]:
                apply(entries[id(folder)], changes)
            for number in range(longest):
                content = dict(entries)
                for name, node in files:
                    variants = node.variants(name)
                    content[id(node)] = variants[number % len(variants)]
                yield tree(self.root, lambda node: content[id(node)])


def tree(folder, content):
    """The folder as nested pairs, for one choice of contents."""
    entries = content(folder)
    return tuple(
        (name, tree(node, content) if isinstance(node, Folder) else content(node))
        for name, node in sorted(entries.items())
    )


def lay(place, branch):
    """Makes a tree lie on a real disk."""
    os.makedirs(place, mode=0o700)
    for name, content in branch:
        path = os.path.join(place, name)
        if isinstance(content, tuple):
            lay(path, content)
        else:
            with open(os.open(path, os.O_WRONLY | os.O_CREAT, 0o600), "wb") as file:
                file.write(content)


def split(words):
    """The arguments of a call; texts are written in hexadecimal, so that no comma stands in them."""
    return words.split(", ")


def text(word):
    """An argument: bytes for what stands in quotation marks, the rest as it is."""
    if not word.startswith('"'):
        return word
    assert word.endswith('"'), "strace cut a text short"
    return bytes.fromhex(word[1:-1].replace("\\x", ""))

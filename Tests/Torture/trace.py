"""Runs under strace: which calls a program makes after its start, and one of them made to fail."""

import re

import machine

# Each call on which something can hang that a person keeps, and the errors it may meet.
#
# Left out are: ENOENT, which truly says that there is nothing, so that a call that says it of a file
# that is there would be a lie of the kernel's; memory (mmap, brk), for which a Swift program has no
# other way out than to end, as after SIGKILL; waiting and asking the terminal (poll, ioctl), clocks,
# and fcntl for flags, none of which has part in what is kept or fails on an open descriptor.
READS = ["EIO", "EACCES", "ENOMEM"]
FULL = ["ENOSPC", "EDQUOT"]
ERRORS = {
    "openat": ["EIO", "EACCES", "EMFILE", "ENFILE", "ENOMEM", "EINTR"],
    "open": ["EIO", "EACCES", "EMFILE", "EINTR"],
    "read": ["EIO", "EINTR"],
    "pread64": ["EIO", "EINTR"],
    "write": ["EIO", "EINTR", "EFBIG", *FULL],
    "pwrite64": ["EIO", "EINTR", "EFBIG", *FULL],
    "writev": ["EIO", "EINTR", "EFBIG", *FULL],
    "fsync": ["EIO", "EINTR", "EROFS", *FULL],
    "fdatasync": ["EIO", "EINTR", "EROFS", *FULL],
    "ftruncate": ["EIO", "EINTR", "EFBIG", "EPERM", "EROFS"],
    "rename": ["EIO", "EACCES", "EPERM", "EROFS", "ENOMEM", *FULL],
    "renameat": ["EIO", "EACCES", "EPERM", "EROFS", "ENOMEM", *FULL],
    "renameat2": ["EIO", "EACCES", "EPERM", "EROFS", "ENOMEM", *FULL],
    "link": ["EIO", "EACCES", "EPERM", "EMLINK", "EROFS", "EOPNOTSUPP", *FULL],
    "linkat": ["EIO", "EACCES", "EPERM", "EMLINK", "EROFS", "EOPNOTSUPP", *FULL],
    "unlink": ["EIO", "EACCES", "EPERM", "EBUSY", "EROFS"],
    "unlinkat": ["EIO", "EACCES", "EPERM", "EBUSY", "EROFS"],
    "mkdir": ["EIO", "EACCES", "EMLINK", "EROFS", *FULL],
    "mkdirat": ["EIO", "EACCES", "EMLINK", "EROFS", *FULL],
    "rmdir": ["EIO", "EACCES", "EBUSY", "EROFS"],
    "chmod": ["EIO", "EPERM", "EROFS"],
    "fchmod": ["EIO", "EPERM", "EROFS"],
    "fchmodat": ["EIO", "EPERM", "EROFS"],
    "fchmodat2": ["EIO", "EPERM", "EROFS"],
    "fchown": ["EIO", "EPERM", "EROFS"],
    "flock": ["EINTR", "ENOLCK", "EAGAIN"],
    "fstat": READS,
    "stat": READS,
    "lstat": READS,
    "newfstatat": READS,
    "statx": READS,
    "statfs": ["EIO", "EINTR"],
    "fstatfs": ["EIO", "EINTR"],
    "access": ["EIO", "EACCES"],
    "faccessat": ["EIO", "EACCES", "EROFS"],
    "faccessat2": ["EIO", "EACCES", "EROFS"],
    "readlink": READS,
    "readlinkat": READS,
    "getdents64": ["EIO", "ENOMEM"],
    "getrandom": ["EINTR"],
    "getcwd": ["ENOMEM"],
    "close": ["EIO", "EINTR", *FULL],
}
STREAM = ["EIO", "EINTR", "EAGAIN", "ENOSPC"]
KILL = "SIGKILL"
MARK = re.compile(r"rt_sigaction\(SIGXFSZ, ")
LINE = re.compile(r"(\d+) +(\w+)\((.*?)(?: = (.*)| <unfinished \.\.\.>)?$")


class Call:
    """One call of a run: which of its name it is, and what it was made with."""

    def __init__(self, name, index, words, result):
        self.name, self.index, self.words, self.result = name, index, words, result

    def __repr__(self):
        return f"{self.name} no. {self.index} ({self.words[:60]})"

    @property
    def shape(self):
        """What stays the same from run to run: no random names, times or numbers of processes.

        Behind a shorter number strace fills up with blanks, and so it does when the numbers of
        processes begin anew.
        """
        words = self.words.rstrip(" )")
        return self.name, re.sub(r"[0-9a-f]{8,}|\d+|0x[0-9a-f]+|\\x..", "#", words)[:60]

    @property
    def is_stream(self):
        """Whether it reads or writes what is no file of ours: input, output, errors."""
        return self.name in ("read", "write", "writev") and self.words[:2] in ("0,", "1,", "2,")

    @property
    def writes(self):
        """Whether it changes what is kept, or opens for that."""
        if self.name in ("openat", "open"):
            return any(flag in self.words for flag in ("O_CREAT", "O_WRONLY", "O_RDWR"))
        return self.name not in (
            "read pread64 fstat stat lstat newfstatat statx statfs fstatfs access faccessat "
            "faccessat2 readlink readlinkat getdents64 getrandom getcwd close flock"
        ).split()

    def errors(self):
        """Every error the call may meet where it stands."""
        if self.is_stream:
            return STREAM
        extra = []
        if self.name in ("openat", "open") and self.writes:
            extra = ["EROFS", *(FULL if "O_CREAT" in self.words else [])]
        return ERRORS[self.name] + extra


def known_calls():
    """The calls to look at, as far as this machine's strace knows them."""
    return ",".join("?" + name for name in ERRORS) + ",rt_sigaction"


def wrapper(output, *options):
    """What to put before a command. With a filter in the kernel only the calls that are looked at
    stop the program; a signal never comes through that filter."""
    quick = [] if any(KILL in option for option in options) else ["--seccomp-bpf"]
    return [*machine.fixed_addresses(), "strace", "-f", *quick, "-s", "64", "-o", output, *options]


def calls(path):
    """The calls of a trace behind the mark: the end of the loader's work and the start of ours."""
    found, counts = [], {}
    marked = False
    with open(path, encoding="utf-8", errors="replace") as file:
        for line in file:
            match = LINE.match(line.rstrip("\n"))
            if not match:
                continue
            process, name, words, result = match.groups()
            key = process, name
            counts[key] = counts.get(key, 0) + 1
            if not marked:
                marked = bool(MARK.search(line))
                continue
            if name in ERRORS:
                found.append(Call(name, counts[key], words, result or ""))
    assert marked, "the program never said that it had started"
    return found


def injection(call, fault):
    """The words that make strace fail the call, or kill the program before it."""
    effect = f"signal={KILL}" if fault == KILL else f"error={fault}"
    return ["-e", f"trace={call.name},rt_sigaction", "-e", f"inject={call.name}:{effect}:when={call.index}"]


def was_injected(path, fault):
    """Whether the fault really came, and behind the mark."""
    sign = "killed by SIGKILL" if fault == KILL else "(INJECTED)"
    marked = False
    with open(path, encoding="utf-8", errors="replace") as file:
        for line in file:
            if sign in line:
                return marked
            marked = marked or bool(MARK.search(line))
    return False

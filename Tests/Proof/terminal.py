"""The built program in a pseudo-terminal, as a founder uses it, and as the world treats it.

usage: terminal.py path/to/muster

Prints a line for each check and a count at the end; exits 1 when one failed. It reads what the
program wrote with its own eyes: nothing of muster's code is used.
"""

import fcntl
import json
import os
import pty
import random
import re
import select
import shutil
import signal
import stat
import struct
import subprocess
import sys
import tempfile
import termios
import time
import unicodedata
import zlib

MUSTER = os.path.abspath(sys.argv[1])
PATIENCE = 20  # seconds until a check gives up, on a slow machine too
PROMPT = re.compile(r"(muster>|answer>|note>|review>|go on\?) ")
CONTROL = re.compile(r"\x1b\[[0-9;?]*[A-Za-z]|\x1b[()][A-Z0-9]")


class Terminal:
    """The program on a pseudo-terminal of a given width; what it writes is kept."""

    def __init__(self, arguments, home, columns=80, rows=40, **variables):
        environment = {
            "PATH": os.environ["PATH"],
            "LANG": "C.UTF-8",
            "TERM": "xterm-256color",
            "HOME": home,
            # What is longer than the screen would wait for a key.
            "PAGER": "cat",
        }
        environment.update(variables)
        # None takes a variable away.
        environment = {key: value for key, value in environment.items() if value is not None}
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            # Under nohup a hangup would be ignored, as it should be then.
            signal.signal(signal.SIGHUP, signal.SIG_DFL)
            fcntl.ioctl(0, termios.TIOCSWINSZ, struct.pack("HHHH", rows, columns, 0, 0))
            os.execve(MUSTER, [MUSTER, *arguments], environment)
        self.seen = b""
        self.mark = 0
        self.status = None

    def read_once(self, wait):
        if not select.select([self.terminal], [], [], wait)[0]:
            return True
        try:
            data = os.read(self.terminal, 65536)
        except OSError:
            return False
        self.seen += data
        return bool(data)

    def expect(self, text):
        """Waits until the program has written the text, after what was expected before."""
        wanted = text.encode()
        end = time.monotonic() + PATIENCE
        while True:
            at = self.seen.find(wanted, self.mark)
            if at >= 0:
                self.mark = at + len(wanted)
                return
            if time.monotonic() > end or not self.read_once(0.1):
                at = self.seen.find(wanted, self.mark)
                if at >= 0:
                    continue
                tail = self.seen[-600:].decode(errors="replace")
                raise AssertionError(f"'{text}' did not come; the end of the screen was:\n{tail}")

    def type(self, line, then=None):
        os.write(self.terminal, line.encode() + b"\r")
        if then is not None:
            self.expect(then)

    def press(self, key):
        os.write(self.terminal, key)

    def finish(self):
        """Reads to the end and returns the status of the program, negative for a signal."""
        end = time.monotonic() + PATIENCE
        while self.read_once(0.1) and time.monotonic() < end:
            if self.reap():
                break
        while self.read_once(0):
            if not select.select([self.terminal], [], [], 0)[0]:
                break
        end = time.monotonic() + PATIENCE
        while not self.reap():
            if time.monotonic() > end:
                os.kill(self.pid, signal.SIGKILL)
                raise AssertionError("the program did not end")
            time.sleep(0.01)
        os.close(self.terminal)
        return self.status

    def reap(self):
        if self.status is None:
            pid, status = os.waitpid(self.pid, os.WNOHANG)
            if pid:
                self.status = os.waitstatus_to_exitcode(status)
        return self.status is not None

    def text(self):
        return CONTROL.sub("", self.seen.decode(errors="replace")).replace("\r\n", "\n")


def width(line):
    """Columns of a line, as a terminal counts them."""
    columns = 0
    for character in line:
        if unicodedata.combining(character):
            continue
        columns += 2 if unicodedata.east_asian_width(character) in "WF" else 1
    return columns


def run(arguments, home, **more):
    environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": home}
    environment.update(more.pop("variables", {}))
    return subprocess.run(
        [MUSTER, *arguments],
        env=environment,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        timeout=60,
        **more,
    )


def journal(workspace):
    """The records of the only sheet, read without muster; every checksum is checked."""
    folder = os.path.join(workspace, "sheets")
    (name,) = [name for name in os.listdir(folder) if name.endswith(".jsonl")]
    records = []
    with open(os.path.join(folder, name), "rb") as file:
        # What stands behind the last line break was torn off by a kill.
        *lines, _ = file.read().split(b"\n")
        for line in lines:
            head = re.match(rb'\{"crc":"([0-9a-f]{8})","rec":', line)
            assert head and line.endswith(b"}"), f"a damaged line in {name}: {line[:80]}"
            payload = line[head.end() : -1]
            assert zlib.crc32(payload) == int(head[1], 16), f"a wrong checksum in {name}"
            records.append(json.loads(payload))
    return records


# ------------------------------------------------------------------------------------------------


def a_founders_evening(home, columns):
    """Numbers and words, back twice, note, skip, not applicable, don't know, leave, resume,
    finish, report, explain: everything fits the width."""
    place = os.path.join(home, "coalition")
    muster = Terminal(["--workspace", place], home, columns)
    muster.expect("muster>")
    muster.type("take readiness", "answer>")
    muster.type("long-felt", "Saved: 4 Long-felt need")
    muster.expect("answer>")
    muster.type("yes", "Saved: 1")
    muster.expect("answer>")
    muster.type("1", "Saved: 1")
    muster.expect("answer>")
    muster.type("b", "Your answer so far")
    muster.expect("answer>")
    muster.type("b", "Your answer so far")
    muster.expect("answer>")
    muster.type("", "Kept as it was.")
    muster.expect("answer>")
    muster.type("", "Kept as it was.")
    muster.expect("answer>")
    muster.type("/note seen in the minutes of 3 May", "Note saved.")
    muster.expect("answer>")
    muster.type("9", "is not one of the choices")
    muster.expect("answer>")
    muster.type("s", "Saved: skipped.")
    muster.expect("answer>")
    muster.type("d", "Saved: don't know.")
    muster.expect("answer>")
    muster.press(b"\x04")
    muster.expect("Saved: ")
    muster.expect("Go on where you left")
    muster.expect("muster>")
    muster.type("resume", "answer>")
    reply = b"d\r"
    for _ in range(200):
        muster.press(reply)
        reply = b"d\r"
        end = time.monotonic() + PATIENCE
        start = muster.mark
        while not re.search(rb"(answer>|go on\?|review>)[^\r\n]{0,12}$", muster.seen[start + 1 :]):
            assert time.monotonic() < end, "no prompt came"
            muster.read_once(0.05)
        tail = muster.seen[start:]
        muster.mark = len(muster.seen)
        if b"review>" in tail:
            break
        if b"go on?" in tail:
            muster.type("", "answer>")
        elif b"would be your text" in tail:
            reply = b"/skip\r"
    muster.type("3", "Your answer so far")
    muster.expect("answer>")
    muster.type("/na a law gives this work to us", "does not apply")
    muster.expect("review>")
    muster.type("", "How to read this")
    muster.expect("Check again in about three months")
    muster.expect("muster>")
    muster.type("report", "How to read this")
    muster.expect("muster>")
    muster.type("1", "need.life-span")
    muster.expect("muster>")
    muster.type("explain need", "Why you need each other")
    muster.expect("need.together")
    muster.expect("muster>")
    muster.type("quit", "Goodbye")
    assert muster.finish() == 0, f"the status was {muster.status}"
    assert b"\x1b[2J" not in muster.seen, "the screen was cleared"
    prompts = set()
    for line in muster.text().split("\n"):
        prompt = PROMPT.match(line)
        if prompt:
            # What was typed stands behind it, and runs on as the terminal has it.
            prompts.add(prompt[0])
            line = prompt[0]
        assert width(line) <= columns, f"{width(line)} columns: {line!r}"
    assert prompts == {"muster> ", "answer> ", "review> ", "go on? "}, prompts
    # 70 questions are few against one that comes twice, so what counts is the last of each.
    answers = {record["question"]: record["answer"] for record in journal(place) if "question" in record}
    with open(os.path.join(home, ".local/state/muster/history")) as file:
        commands = [json.loads(line) for line in file]
    # The commands and nothing else: no answer and no note.
    assert commands == ["take readiness", "resume", "report", "1", "explain need", "quit"], commands
    states = {answer.get("state", "answered") for answer in answers.values()}
    assert states == {"answered", "skipped", "dont-know", "not-applicable"}, states


def signals(home, number, expected):
    """A signal in the middle of an answer: what was acknowledged is there, the rest is open."""
    place = os.path.join(home, "coalition")
    muster = Terminal(["take", "readiness", "--workspace", place], home)
    muster.expect("answer>")
    for _ in range(3):
        muster.type("d", "Saved: don't know.")
        muster.expect("answer>")
    muster.press(b"half of an ans")
    muster.expect("half of an ans")
    os.kill(muster.pid, number)
    assert muster.finish() == expected, f"the status was {muster.status}"
    assert len([record for record in journal(place) if "question" in record]) == 3
    again = Terminal(["resume", "--workspace", place], home)
    again.expect("uestion 4 of")
    again.expect("answer>")
    again.press(b"\x04")
    again.expect("Saved: 3 of")
    assert again.finish() == 0


def killed_at_random(home, rounds=30):
    """kill -9 at random moments: no acknowledged answer is ever missing."""
    chance = random.Random(20261121)
    acknowledged = 0
    for turn in range(rounds):
        place = os.path.join(home, f"coalition-{turn}")
        muster = Terminal(["take", "readiness", "--workspace", place], home)
        muster.expect("answer>")
        # Typed ahead, so that the kill falls anywhere between two saves.
        muster.press(b"d\r" * 9)
        end = time.monotonic() + chance.uniform(0, 0.08)
        while time.monotonic() < end:
            muster.read_once(0.002)
        os.kill(muster.pid, signal.SIGKILL)
        muster.finish()
        told = muster.text().count("Saved: don't know.")
        kept = len([record for record in journal(place) if "question" in record])
        assert kept >= told, f"{told} answers were acknowledged, {kept} are there"
        acknowledged += told
        check = run(["doctor", "--workspace", place], home)
        assert check.returncode == 0, check.stdout + check.stderr
    assert acknowledged > rounds, "the kills came too early to say anything"
    return f"{acknowledged} acknowledged answers, {rounds} kills"


def lured(home):
    """A crash in a stranger's folder starts nothing that lies there."""
    folder = os.path.join(home, "stranger")
    for name in ["swift-backtrace", "libexec/swift/linux/swift-backtrace"]:
        path = os.path.join(folder, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as file:
            file.write("#!/bin/sh\ntouch " + os.path.join(folder, "owned") + "\n")
        os.chmod(path, 0o755)
    os.symlink(MUSTER, os.path.join(home, "muster"))
    for number in [signal.SIGSEGV, signal.SIGILL, signal.SIGABRT, signal.SIGTRAP]:
        program = subprocess.Popen(
            ["muster", "take", "readiness", "--workspace", os.path.join(home, f"w{number}")],
            cwd=folder,
            env={"PATH": home + ":" + os.environ["PATH"], "HOME": home},
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        program.stdin.write(b"d\n")
        program.stdin.flush()
        end = time.monotonic() + PATIENCE
        while not os.path.exists(os.path.join(home, f"w{number}", "sheets")):
            assert time.monotonic() < end, "it did not start"
            time.sleep(0.01)
        program.send_signal(number)
        assert program.wait(PATIENCE) == -number, f"signal {number} did not end it plainly"
        program.stdin.close()
    assert not os.path.exists(os.path.join(folder, "owned")), "a stranger's program was started"


def private(home):
    """Files are 0600 and folders 0700, whatever the umask."""
    place = os.path.join(home, "coalition")
    answers = os.path.join(home, "answers.yaml")
    with open(answers, "w") as file:
        file.write("assessment: readiness\nanswers:\n  purpose.written: yes\n")
    done = run(
        ["take", "readiness", "--answers", answers, "--workspace", place],
        home,
        preexec_fn=lambda: os.umask(0),
    )
    assert done.returncode == 0, done.stderr
    for folder, _, files in os.walk(place):
        assert stat.S_IMODE(os.stat(folder).st_mode) == 0o700, folder
        for name in files:
            path = os.path.join(folder, name)
            assert stat.S_IMODE(os.stat(path).st_mode) == 0o600, path


def accents(home):
    """What is typed in any locale is kept byte by byte."""
    for number, locale in enumerate(["C.UTF-8", "C", None, "xx_YY.UTF-8"]):
        place = os.path.join(home, f"w{number}")
        muster = Terminal(["take", "readiness", "--workspace", place], home, LANG=locale)
        muster.expect("answer>")
        muster.type("/note café — 日本 😀", "Note saved.")
        muster.expect("answer>")
        muster.type("/quit")
        assert muster.finish() == 0
        notes = [record["answer"].get("note") for record in journal(place) if "question" in record]
        assert notes == ["café — 日本 😀"], (locale, notes)


def editors(home):
    """A text comes back from the person's editor; no editor ends the sitting or loses a text."""
    place = os.path.join(home, "coalition")

    def editor(name, script):
        path = os.path.join(home, name)
        with open(path, "w") as file:
            file.write("#!/bin/sh\n" + script)
        os.chmod(path, 0o700)
        return path

    def at_a_note(editor):
        muster = Terminal(["take", "readiness", "--new", "--workspace", place], home, EDITOR=editor)
        muster.expect("answer>")
        muster.type("/note", "note>")
        return muster

    def leave(muster):
        muster.type("/quit")
        assert muster.finish() == 0, muster.status
        left = [name for name in os.listdir(place) if name.startswith("edit-")]
        assert left == [], left

    muster = at_a_note(editor("good", 'printf "from the editor" > "$1"\n'))
    muster.type("/edit", "Note saved.")
    muster.expect("answer>")
    leave(muster)
    notes = [record["answer"].get("note") for record in journal(place) if "question" in record]
    assert notes == ["from the editor"], notes

    for command, words in [
        (os.path.join(home, "none"), "text stays."),
        (editor("failing", "exit 1\n"), "The editor ended with an error"),
        (editor("taking", 'rm "$1"\n'), "text stays."),
        (editor("binary", 'printf "\\377" > "$1"\n'), "That was not UTF-8 text"),
    ]:
        muster = at_a_note(command)
        muster.type("/edit", words)
        muster.expect("note>")
        leave(muster)

    # Too long at first; opened again, it is there to be shortened.
    muster = at_a_note(
        editor(
            "long",
            'if [ -s "$1" ]; then wc -c < "$1" | tr -d " \\n" > "$1.n"; mv "$1.n" "$1"\n'
            'else head -c 40000 /dev/zero | tr "\\0" x > "$1"; fi\n',
        )
    )
    muster.type("/edit", "so shorten it")
    muster.expect("/edit opens what you wrote.")
    muster.expect("note>")
    muster.type("/edit", "Note saved.")
    muster.expect("answer>")
    leave(muster)
    exported = json.loads(run(["export", "--workspace", place], home).stdout)
    assert "40000" in json.dumps(exported), exported


def paging(home):
    """What is longer than the screen goes through the person's pager, and is lost nowhere."""
    place = os.path.join(home, "coalition")
    answers = os.path.join(home, "answers.yaml")
    with open(answers, "w") as file:
        file.write("assessment: readiness\nanswers:\n  purpose.written: yes\n  need.together: no\n")
    assert run(["take", "readiness", "--answers", answers, "--workspace", place], home).returncode == 0
    record = os.path.join(home, "record")

    def pager(script):
        path = os.path.join(home, "a pager")
        with open(path, "w") as file:
            file.write("#!/bin/sh\n" + script)
        os.chmod(path, 0o700)
        return f"'{path}' {record} $HOME"

    def started(arguments, **variables):
        return Terminal([*arguments, "--workspace", place], home, rows=24, **variables)

    def recorded():
        if not os.path.exists(record):
            return None
        with open(record) as file:
            text = file.read()
        os.remove(record)
        return CONTROL.sub("", text)

    # Everything, as wide as the screen, and the words as they are written.
    keeping = pager('cat > "$1"; echo "KEPT $2"\n')
    report = run(["report", "--workspace", place], home, variables={"COLUMNS": "60"}).stdout.decode()
    muster = Terminal(["report", "--workspace", place], home, 60, 24, PAGER=keeping)
    muster.expect("KEPT $HOME")
    assert muster.finish() == 0
    assert recorded() == report and "How to read" in report and "How to read" not in muster.text()
    for words in [["show", "readiness"], ["explain"], ["methods"], ["practices"], ["letter"]]:
        assert started(words, PAGER="nosuch", MUSTER_PAGER=keeping).finish() == 0, words
        assert recorded() == run([*words, "--workspace", place], home).stdout.decode(), words
    # Not what fits, and not where it would be in the way.
    for words, variables in [
        (["where"], {}),
        (["report", "--accessible"], {}),
        (["report"], {"ACCESSIBLE": "1"}),
        (["report", "--no-input"], {}),
        (["report"], {"TERM": "dumb"}),
        (["report"], {"MUSTER_PAGER": ""}),
        (["report"], {"MUSTER_PAGER": "cat"}),
    ]:
        muster = started(words, **{"PAGER": keeping, **variables})
        assert muster.finish() == 0
        assert recorded() is None, (words, variables)
        assert words == ["where"] or "How to read" in muster.text(), (words, variables)
    # A question stays above its prompt; the report after the last answer is paged.
    muster = Terminal(["take", "readiness", "--short", "--new", "--workspace", place], home, 80, 8,
                      PAGER=keeping)
    for _ in range(40):
        end = time.monotonic() + PATIENCE
        prompt = rb"(answer>|go on\?|review>|the rest\?)[^\r\n]{0,12}$"
        while not (at := re.search(prompt, muster.seen[muster.mark :])):
            assert time.monotonic() < end, "no prompt came"
            muster.read_once(0.05)
        assert recorded() is None, "a question was paged"
        muster.mark = len(muster.seen)
        muster.type("d" if at[1] == b"answer>" else "")
        if at[1] == b"the rest?":
            break
    muster.expect("KEPT")
    assert muster.finish() == 0
    assert "How to read this" in recorded()
    # Left early, interrupted, missing, failing: no error, nothing lost, and the prompt goes on.
    for name, script, isRead in [
        ("early", "head -n 1 >/dev/null; echo LEFT\n", True),
        ("Ctrl-C", "trap 'echo LEFT; exit 130' INT; echo READY; sleep 60 & wait\n", True),
        ("failing", "cat >/dev/null; exit 1\n", False),
        ("killed", "stty raw -echo </dev/tty; kill -9 $$\n", False),
        ("missing", None, False),
    ]:
        muster = started([], PAGER=pager(script) if script else "/nosuch/pager")
        muster.expect("muster>")
        for _ in range(2):
            muster.type("methods")
            if name == "Ctrl-C":
                muster.expect("READY")
                muster.press(b"\x03")
            muster.expect("LEFT" if isRead else "One person's answers carry no statistics.")
            muster.expect("muster>")
        muster.type("where", place)
        muster.expect("muster>")
        muster.type("quit", "Goodbye")
        assert muster.finish() == 0, name
        assert "muster: " not in muster.text(), muster.text()
    muster = started(["methods"], PAGER=pager("stty raw -echo </dev/tty; kill -9 $$\n"))
    muster.expect("One person's answers carry no statistics.")
    settings = termios.tcgetattr(muster.terminal)
    assert settings[3] & termios.ECHO and settings[3] & termios.ICANON, "the terminal stayed raw"
    assert muster.finish() == 0
    # The one that is there without being named.
    if shutil.which("less"):
        muster = started(["methods"], PAGER=None)
        muster.expect("How Muster scores, and why")
        muster.press(b"q")
        assert muster.finish() == 0
        assert b"\x1b[1m" in muster.seen, "bold did not pass"
        assert "carry no statistics" not in muster.text()


def bare_output(home):
    """Without a terminal, or with NO_COLOR or TERM=dumb, no escape is ever written."""
    place = os.path.join(home, "coalition")
    coloured = rb"\x1b\[[0-9;]*m"
    for variables in [{}, {"NO_COLOR": "1"}, {"TERM": "dumb"}, {"ACCESSIBLE": "1"}]:
        muster = Terminal(["take", "readiness", "--new", "--workspace", place], home, **variables)
        muster.expect("answer>")
        muster.type("d", "Saved")
        muster.expect("answer>")
        muster.type("/quit", "Go on where you left")
        assert muster.finish() == 0
        if not variables:
            assert re.search(coloured, muster.seen), "there is no colour to leave out"
        elif "NO_COLOR" in variables:
            # Line editing itself moves the cursor and asks for whole pastes; nothing is coloured.
            assert not re.search(coloured, muster.seen), muster.seen[-300:]
        else:
            assert b"\x1b" not in muster.seen, variables
    for arguments in [["report"], ["list"], ["show", "readiness"], ["methods"], ["practices"]]:
        done = run([*arguments, "--workspace", place], home)
        assert done.returncode == 0, done.stderr
        assert b"\x1b" not in done.stdout, arguments


def at_the_prompt(home):
    """The doors, Tab, a command that is none, and lines that no command can be."""
    muster = Terminal([], home)
    muster.expect("Muster: self-assessments for coalitions")
    muster.expect("1 Check a coalition before launch")
    muster.expect("2 Run a workshop (not there yet)")
    muster.expect("muster>")
    for typed, words in [
        ("2", "Run a workshop is not there yet"),
        ("9", "There is no 9 to choose"),
        ("tkae readiness", "'tkae' is not a command; did you mean 'take'?"),
        ("report", "there is no workspace at"),
        ("take \"readiness", "A quotation mark stays open"),
    ]:
        muster.type(typed, words)
        muster.expect("muster>")
    assert not os.path.exists(os.path.join(home, ".local/share/muster")), "a workspace was made"
    # Tab completes a command, what stands behind it, and an option.
    muster.press(b"ta\tre\t--sh\t\r")
    muster.expect("answer>")
    muster.type("/quit", "Nothing was answered.")
    muster.expect("muster>")
    # And leaves alone what it does not know.
    muster.press(b"zz\t\r")
    muster.expect("'zz' is not a command")
    muster.expect("muster>")
    # The first door leads to the first question.
    muster.type("1", "answer>")
    muster.type("/quit", "Nothing was answered.")
    muster.expect("muster>")
    muster.press(b"\x04")
    muster.expect("Goodbye")
    assert muster.finish() == 0, muster.status
    with open(os.path.join(home, ".local/state/muster/history")) as file:
        commands = [json.loads(line) for line in file]
    assert "take readiness --short" in commands and "zz" in commands, commands


def a_second_sheet(home):
    """Where a sheet is open, a second one is begun only when that is meant."""
    place = os.path.join(home, "coalition")

    def take(reply=None):
        muster = Terminal(["take", "readiness", "--workspace", place], home)
        if reply is not None:
            muster.expect("There is readiness-1: ")
            muster.expect("1 Go on with readiness-1")
            muster.expect("2 Begin a new sheet")
            muster.expect("1 or 2>")
            muster.type("3", "Type 1 or 2, or quit.")
            muster.expect("1 or 2>")
            muster.press(reply)
        return muster

    def handles():
        sheets = json.loads(run(["sheets", "--format", "json", "--workspace", place], home).stdout)
        return [sheet["handle"] for sheet in sheets["sheets"]]

    muster = take()
    muster.expect("answer>")
    muster.type("d", "Saved: don't know.")
    muster.expect("answer>")
    muster.type("/quit")
    assert muster.finish() == 0
    muster = take(b"1\r")
    muster.expect("uestion 2 of")
    muster.expect("answer>")
    muster.press(b"\x04")
    assert muster.finish() == 0
    assert handles() == ["readiness-1"], handles()
    # The end of the input is neither of the two.
    assert take(b"\x04").finish() == 0
    assert handles() == ["readiness-1"], handles()
    muster = take(b"2\r")
    muster.expect("uestion 1 of")
    muster.expect("answer>")
    muster.type("d", "Saved: don't know.")
    muster.expect("answer>")
    muster.type("/quit")
    assert muster.finish() == 0
    assert handles() == ["readiness-1", "readiness-2"], handles()


def a_removal(home):
    """A sheet goes only when its name is typed."""
    place = os.path.join(home, "coalition")
    answers = os.path.join(home, "answers.yaml")
    with open(answers, "w") as file:
        file.write("assessment: readiness\nanswers:\n  purpose.written: yes\n")
    done = run(["take", "readiness", "--answers", answers, "--workspace", place], home)
    assert done.returncode == 0, done.stderr
    kept = journal(place)
    for reply in [b"yes\r", b"readiness\r", b"\r", b"\x03", b"\x04"]:
        muster = Terminal(["sheet", "remove", "readiness-1", "--workspace", place], home)
        muster.expect("Type its name to remove")
        muster.expect("remove>")
        muster.press(reply)
        muster.expect("so readiness-1 stays.")
        assert muster.finish() == 0, reply
        assert journal(place) == kept, reply
    muster = Terminal(["sheet", "remove", "readiness-1", "--workspace", place], home)
    muster.expect("remove>")
    muster.type("readiness-1", "readiness-1 is removed.")
    assert muster.finish() == 0
    assert os.listdir(os.path.join(place, "sheets")) == []


def strange_lines(home):
    """A text that is too long is refused; control characters are left out of what is pasted."""
    place = os.path.join(home, "coalition")
    muster = Terminal(["take", "readiness", "--workspace", place], home)
    muster.expect("answer>")
    # Pasted, and piece by piece: the terminal takes no more while nobody reads what it shows.
    muster.press(b"/note \x1b[200~")
    for _ in range(330):
        muster.press(b"x" * 100)
        muster.read_once(0)
    muster.press(b"\x1b[201~")
    muster.type("", "so shorten it")
    # It stands in the line again, to be shortened there.
    muster.expect("answer>")
    muster.press(b"\x15")
    # What is pasted may hold a bell, a title for the window, and a colour.
    hostile = b"no\x07 \x1b]0;title\x07\x1b[31m answer\xc2\x9b31m"
    begin = len(muster.seen)
    muster.press(b"\x1b[200~" + hostile + b"\x1b[201~\r")
    muster.expect("is not one of the choices")
    muster.expect("answer>")
    muster.press(b"\x1b[200~/note " + hostile + b"\x1b[201~\r")
    muster.expect("Note saved.")
    muster.expect("answer>")
    muster.type("/note", "note>")
    muster.type("", "answer>")
    said = muster.seen[begin:]
    for part in [b"\x07", b"\x1b]", b"\x1b[31m", b"\xc2\x9b"]:
        assert part not in said, said
    muster.type("d", "Saved: don't know.")
    muster.expect("answer>")
    muster.type("/quit")
    assert muster.finish() == 0
    answers = [record["answer"] for record in journal(place) if "question" in record]
    assert [answer["note"] for answer in answers] == ["no ]0;title[31m answer31m"] * 2, answers


def tab(home):
    """Tab at the prompt completes what lies on disk, in the workspace the program was started with."""
    place = os.path.join(home, "coalition")
    with open(os.path.join(home, "answers.yaml"), "w") as answers:
        answers.write("assessment: readiness\nanswers:\n  work.launch: 1\n")
    run(["take", "readiness", "--answers", answers.name, "--workspace", place], home)
    muster = Terminal(["--workspace", place], home)
    muster.expect("muster>")
    muster.press(b"practice offer-\t\r")
    muster.expect("First step")
    muster.expect("muster>")
    muster.press(b"report rea\t\r")
    muster.expect("Report: Coalition readiness")
    muster.expect("muster>")
    muster.press(b"explain --sheet rea\t\r")
    muster.expect("Work before the launch")
    muster.expect("muster>")
    muster.type("quit", "Goodbye")
    assert muster.finish() == 0


CHECKS = [
    ("a founder's evening at 80 columns", lambda home: a_founders_evening(home, 80)),
    ("a founder's evening at 40 columns", lambda home: a_founders_evening(home, 40)),
    ("SIGTERM in the middle of an answer", lambda home: signals(home, signal.SIGTERM, 143)),
    ("SIGHUP in the middle of an answer", lambda home: signals(home, signal.SIGHUP, 129)),
    ("kill -9 in the middle of an answer", lambda home: signals(home, signal.SIGKILL, -9)),
    ("kill -9 at random moments", killed_at_random),
    ("a crash in a stranger's folder", lured),
    ("files and folders are private", private),
    ("accents in every locale", accents),
    ("the person's own editor", editors),
    ("doors, Tab and slips at the prompt", at_the_prompt),
    ("the question before a second sheet", a_second_sheet),
    ("a removal by its name", a_removal),
    ("lines too long, and control characters", strange_lines),
    ("Tab completes what lies on disk", tab),
    ("the person's own pager", paging),
    ("no escapes where none belong", bare_output),
]


def main():
    failed = 0
    for name, check in CHECKS:
        home = tempfile.mkdtemp(prefix="muster-proof-")
        try:
            said = check(home)
            print(f"ok      {name}" + (f" ({said})" if said else ""), flush=True)
        except (AssertionError, subprocess.TimeoutExpired) as error:
            failed += 1
            print(f"FAILED  {name}: {error}", flush=True)
        finally:
            shutil.rmtree(home, ignore_errors=True)
    print(f"{len(CHECKS) - failed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()

"""The installed program, its manual and its completions, in the shells people have.

usage: shells.py path/to/muster

Installs muster as a user does, below a home of its own, and asks bash, zsh and fish what Tab offers.
What is missing is installed by name where that is possible, else skipped aloud; with CI set that fails.
"""

import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time

MUSTER = os.path.abspath(sys.argv[1])
ROOT = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..")
PATIENCE = 20  # seconds until a shell is given up, on a slow machine too

# What is typed, and the one word that Tab makes of its last.
CASES = [
    ("muster tak", "take"),
    ("muster take --sho", "--short"),
    ("muster take rea", "readiness"),
    ("muster take readiness --sho", "--short"),
    ("muster sheet rem", "remove"),
    ("muster sheets --format js", "json"),
    ("muster --color alw", "always"),
    ("muster practices --area clar", "clarity"),
    ("muster practice offer-", "offer-sheet"),
    ("muster report rea", "readiness-1"),
    ("muster report --workspace there rea", "readiness-2"),
]


class Skipped(Exception):
    pass


def need(*programs):
    for program in programs:
        if shutil.which(program):
            continue
        if os.geteuid() == 0 and shutil.which("apt-get"):
            quiet = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL}
            package = {"man": "man-db"}.get(program, program)
            for step in [["update"], ["install", "-y", "--no-install-recommends", package]]:
                subprocess.run(["apt-get", *step], check=False, **quiet)
        if not shutil.which(program):
            raise Skipped(f"{program} is missing")


def surroundings(home):
    return {
        "HOME": home,
        "PATH": f"{home}/.local/bin:{os.environ['PATH']}",
        "LANG": "C.UTF-8",
        "TERM": "xterm",
    }


def run(words, home, status=0, **more):
    done = subprocess.run(
        words,
        env=surroundings(home),
        cwd=home,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        timeout=120,
        **more,
    )
    assert done.returncode == status, f"{words} ended with {done.returncode}: {done.stderr}"
    return done


def install(home):
    """Installs below ~/.local, and fills two workspaces: the usual one and `there`."""
    run([f"{ROOT}/.ci/install", "add", MUSTER, f"{home}/.local"], home)
    with open(f"{home}/answers.yaml", "w") as answers:
        answers.write("assessment: readiness\nanswers:\n  work.launch: 1\n")
    take = ["muster", "take", "readiness", "--answers", "answers.yaml"]
    run(take, home)
    for _ in range(2):
        run([*take, "--workspace", "there"], home)
    run(["muster", "sheet", "remove", "readiness-1", "--yes", "--workspace", "there"], home)
    return commands(home)


def commands(home):
    """The commands the manual names, in their order."""
    page = open(f"{home}/.local/share/man/man1/muster.1").read()
    names = re.findall(r"^\.SS muster ([a-z]+)", page, re.MULTILINE)
    assert len(names) > 10, names
    return list(dict.fromkeys(names))


def installed(home):
    """Everything lies where it is looked for, and uninstalling leaves the answers alone."""
    install(home)
    run([f"{ROOT}/.ci/install", "add", MUSTER, f"{home}/.local"], home)
    assert run(["muster", "sheets"], home).stdout.startswith("readiness-1 "), "the sheet is gone"
    where = run(["muster", "where"], home).stdout
    assert f"{home}/.local/bin/../share/muster-content" in where, where
    run([f"{ROOT}/.ci/install", "remove", MUSTER, f"{home}/.local"], home)
    left = [
        os.path.relpath(os.path.join(folder, name), home)
        for folder, _, names in os.walk(f"{home}/.local")
        for name in names
    ]
    assert left and all(name.startswith(".local/share/muster/") for name in left), left


def manual(home):
    """The page is clean for both formatters, and man finds it beside the program."""
    need("man", "groff", "mandoc")
    install(home)
    page = f"{home}/.local/share/man/man1/muster.1"
    for words in [["groff", "-man", "-ww", "-z", page], ["mandoc", "-T", "lint", "-W", "style", page]]:
        done = run(words, home)
        assert done.stdout + done.stderr == "", done.stdout + done.stderr
    shown = run(["man", "muster"], home).stdout
    assert "MUSTER(1)" in shown and "IN A QUESTION" in shown, shown[:300]


def in_bash(home):
    need("bash")
    names = install(home)
    script = f"{home}/.local/share/bash-completion/completions/muster"
    ask = (
        '. "$1"; COMP_LINE=$2; COMP_POINT=${#2}; read -ra COMP_WORDS <<<"$2"; '
        '[[ $2 != *" " ]] || COMP_WORDS+=(""); COMP_CWORD=$((${#COMP_WORDS[@]} - 1)); '
        '_muster muster "${COMP_WORDS[COMP_CWORD]}" "${COMP_WORDS[COMP_CWORD-1]}"; '
        'printf "%s\\n" "${COMPREPLY[@]}"'
    )

    def offered(line):
        done = run(["bash", "--norc", "-c", ask, "ask", script, line], home)
        assert done.stderr == "", done.stderr
        return done.stdout.split("\n")[:-1]

    for line, word in CASES:
        assert offered(line) == [word], f"'{line}': {offered(line)}"
    assert [name for name in offered("muster ") if not name.startswith("-")] == names


def typed(words, home):
    """What Tab makes of each case, in a shell on a terminal whose ^G writes its line to ~/lines."""
    lines = f"{home}/lines"
    open(lines, "w").close()
    pid, terminal = pty.fork()
    if pid == 0:
        os.chdir(home)
        os.execvpe(words[0], words, surroundings(home))
    seen = b""

    def read_until(done):
        nonlocal seen
        end = time.monotonic() + PATIENCE
        while not done():
            assert time.monotonic() < end, f"it said:\n{seen[-600:].decode(errors='replace')}"
            if select.select([terminal], [], [], 0.1)[0]:
                seen += os.read(terminal, 65536)

    try:
        read_until(lambda: b"ready> " in seen)
        for number, (line, word) in enumerate(CASES, 1):
            os.write(terminal, line.encode() + b"\t\x07")
            read_until(lambda: len(open(lines).readlines()) >= number)
            now = open(lines).readlines()[-1].strip()
            wanted = line.rsplit(" ", 1)[0] + " " + word
            assert now == wanted, f"'{line}' became '{now}'"
    finally:
        # Its terminal is gone then, and the shell ends.
        os.close(terminal)
        os.waitpid(pid, 0)


def in_zsh(home):
    need("zsh")
    install(home)
    with open(f"{home}/.zshrc", "w") as file:
        file.write(
            "fpath=(~/.local/share/zsh/site-functions $fpath)\n"
            "autoload -Uz compinit && compinit -u\n"
            "show() { print -r -- $BUFFER >>~/lines; BUFFER= }\n"
            "zle -N show; bindkey '^G' show; PS1='ready> '\n"
        )
    typed(["zsh", "-d", "-i"], home)


def in_fish(home):
    need("fish")
    install(home)
    os.makedirs(f"{home}/.config/fish")
    # The script is found where fish looks for it.
    with open(f"{home}/.config/fish/config.fish", "w") as file:
        file.write(
            "function show; commandline -b >>~/lines; commandline ''; end\n"
            "function fish_prompt; echo 'ready> '; end\nbind \\cg show\n"
        )
    typed(["fish", "-i"], home)


CHECKS = [
    ("installed below ~/.local, beside the answers", installed),
    ("the manual", manual),
    ("Tab in bash", in_bash),
    ("Tab in zsh", in_zsh),
    ("Tab in fish", in_fish),
]


def main():
    failed = 0
    for name, check in CHECKS:
        home = tempfile.mkdtemp(prefix="muster-proof-")
        try:
            check(home)
            print(f"ok      {name}", flush=True)
        except Skipped as reason:
            print(f"SKIPPED {name}: {reason}", flush=True)
            failed += 1 if os.environ.get("CI") else 0
        except (AssertionError, OSError, subprocess.TimeoutExpired) as error:
            failed += 1
            print(f"FAILED  {name}: {error}", flush=True)
        finally:
            shutil.rmtree(home, ignore_errors=True)
    sys.exit(1 if failed else 0)


main()

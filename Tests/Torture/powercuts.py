"""Real power cuts: the writer is killed, the file system is shut down under it, and mounted again.

The writer goes first: with a living one, a call in flight could come back as done after the disk is
gone. ext4 and xfs are told to stop without writing anything out; of btrfs, which cannot be told so,
the raw image is copied. All of it lies in one private space of mounts, which the kernel takes away
with the last process of the run, however that ends, and the loop devices with it.
"""

import os
import random
import re
import shutil
import subprocess
import time

import machine
import oracle
import proving
import using
from content import ANSWERS, content
from outcome import piped

SEED = 20261121
# Megabytes of the image: what mkfs asks for at least. Nothing of it is there until it is written.
SYSTEMS = {
    "ext4": (64, ["mkfs.ext4", "-q", "-F"], ("mkfs.ext4", "xfs_io")),
    "xfs": (320, ["mkfs.xfs", "-q", "-f"], ("mkfs.xfs", "xfs_io")),
    "btrfs": (160, ["mkfs.btrfs", "-q", "-f", "--mixed"], ("mkfs.btrfs",)),
}


def run_quietly(*command):
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 0, f"{' '.join(command)}: {done.stderr.strip()}"


def can_mount(system):
    """Whether this machine can make and mount such a file system; says aloud what lacks."""
    megabytes, make, tools = SYSTEMS[system]
    if not machine.has("mount", *tools):
        machine.skip(f"power cuts on {system} need {' and '.join(tools)}")
        return False
    folder = machine.folder()
    image, place = os.path.join(folder, "image"), os.path.join(folder, "mount")
    os.mkdir(place)
    try:
        blank(image, megabytes)
        run_quietly(*make, image)
        run_quietly("mount", "-o", "loop", image, place)
        run_quietly("umount", place)
        return True
    except AssertionError as error:
        machine.skip(f"power cuts on {system}: {error}")
        return False
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def blank(image, megabytes):
    with open(image, "wb") as file:
        file.truncate(megabytes * 1_048_576)


def write_until_killed(command, place, environment, seconds):
    """Runs it for that long; what it said in whole lines is what it acknowledged."""
    with subprocess.Popen(
        command, cwd=place, env=environment, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL
    ) as running:
        time.sleep(seconds)
        running.kill()
        out = running.stdout.read().decode(errors="replace")
        running.wait()
    return out


def sheets_until(muster, place, environment, seconds):
    """Begins sheets one after the other; the last is killed. Returns the ids of those acknowledged."""
    end = time.monotonic() + seconds
    done = []
    while True:
        ours = f"{len(done):032x}"
        words = ["take", "tiny", "--new", "--id", ours, "--answers", "answers.yaml", "--workspace", "w"]
        with subprocess.Popen(
            [muster, *words],
            cwd=place,
            env=environment,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        ) as running:
            try:
                out, _ = running.communicate(timeout=max(0.001, end - time.monotonic()))
            except subprocess.TimeoutExpired:
                running.kill()
                out, _ = running.communicate()
            if b"Saved 2 answers" in out:
                done.append(ours)
            if running.returncode != 0:
                return done


def cut(system, image, place):
    """The power goes, and comes back: what is mounted then is what the disk holds."""
    if system == "btrfs":
        copy = image + ".copy"
        # As it lies on the disk now; what is in memory only is not in it.
        run_quietly("cp", "--sparse=always", image, copy)
        run_quietly("umount", "-l", place)
        os.replace(copy, image)
    else:
        run_quietly("xfs_io", "-x", "-c", "shutdown", place)
        run_quietly("umount", place)
    run_quietly("mount", "-o", "loop", image, place)


def one_round(system, turn, programs, chance):
    """One power cut. Returns how much was acknowledged, and the problems."""
    prover, muster = programs
    megabytes, make, _ = SYSTEMS[system]
    folder = machine.folder()
    image, place = os.path.join(folder, "image"), os.path.join(folder, "mount")
    os.mkdir(place)
    blank(image, megabytes)
    run_quietly(*make, image)
    run_quietly("mount", "-o", "loop", image, place)
    try:
        seconds = chance.uniform(0.05, 0.4)
        if turn % 4 == 3:
            return sheets_round(system, muster, image, place, seconds)
        kind = ("journal", "whole", "new")[turn % 4]
        environment = machine.environment()
        words = [prover, kind, proving.FILE, "A", "1000000"]
        out = write_until_killed(words, place, environment, seconds)
        told = re.findall(r"^saved (\w+ \d+)\n", out, re.M)
        cut(system, image, place)
        problems = lost(place, kind, told)
        if not problems:
            again = piped([prover, kind, proving.FILE, "B", "1"], place, environment)
            if again.status != 0:
                problems.append(f"the next run fails: {again}")
            problems += lost(place, kind, [*told, "B 1"])
        return len(told), [f"{system}, {kind}: {one}" for one in problems]
    finally:
        subprocess.run(["umount", "-l", place], capture_output=True)
        shutil.rmtree(folder, ignore_errors=True)


def lost(place, kind, told):
    """What is missing of what was acknowledged."""
    try:
        proof = oracle.Proof(os.path.join(place, proving.FILE))
    except oracle.Damage as damage:
        return [f"damage: {damage}"]
    found = proof.lines if kind == "whole" else proof.new if kind == "new" else proof.records
    missing = set(told) - set(found)
    return [f"{len(missing)} of {len(told)} acknowledged are lost"] if missing else []


def sheets_round(system, muster, image, place, seconds):
    """The same with sheets of muster's own."""
    content(place)
    subprocess.run(["sync", "-f", place], check=True)
    environment = machine.environment(MUSTER_CONTENT="content", HOME="home")
    told = sheets_until(muster, place, environment, seconds)
    cut(system, image, place)

    def missing(wanted):
        try:
            now = oracle.Workspace(os.path.join(place, "w"))
        except oracle.Damage as damage:
            return [f"damage: {damage}"]
        gone = [one for one in wanted if one not in now.sheets or now.sheets[one].answers != ANSWERS]
        return [f"{len(gone)} of {len(wanted)} acknowledged sheets are lost"] if gone else []

    problems = missing(told)
    words = ["take", "tiny", "--new", "--id", using.LATER, "--answers", "answers.yaml"]
    again = piped([muster, *words, "--workspace", "w"], place, environment)
    if again.status != 0 or again.err:
        problems.append(f"the next run fails: {again}")
    problems += missing([*told, using.LATER])
    return 2 * len(told), [f"{system}, sheets: {one}" for one in problems]


def run(programs, rounds):
    """So many rounds on each file system. Returns rounds and acknowledgements each, and problems."""
    told, problems = {}, []
    for system in SYSTEMS:
        if not can_mount(system):
            continue
        chance = random.Random(SEED)
        acknowledged = 0
        for turn in range(rounds):
            # With few rounds the first three kinds of writer give way to muster's own now and then.
            count, found = one_round(system, turn if rounds > 3 else turn + 1, programs, chance)
            acknowledged += count
            problems += found
        if not acknowledged:
            problems.append(f"{system}: the power went before anything was acknowledged")
        told[system] = (rounds, acknowledged)
    return told, problems


def small(prover):
    """What a few power cuts on ext4 take from the journal of a prover."""
    chance = random.Random(SEED)
    for turn in range(3):
        if found := one_round("ext4", 4 * turn, (prover, None), chance)[1]:
            return found
    return []

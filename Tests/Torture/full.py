"""Disks that are full, have no names left or cannot be written, few descriptors, short files.

Whatever was acknowledged is there, the failure is one line, and once there is room the next run
works without any repair.
"""

import os
import re
import shutil
import subprocess

import machine
import oracle
import proving
import using
from outcome import piped

SIZES = [*range(8, 104, 4)]  # KiB
MANY = "4000"


def mount(place, options):
    os.makedirs(place, exist_ok=True)
    done = subprocess.run(
        ["mount", "-t", "tmpfs", "-o", options, "tmpfs", place], capture_output=True, text=True
    )
    assert done.returncode == 0, f"a small disk could not be mounted: {done.stderr}"


def unmount(place):
    subprocess.run(["umount", "-l", place], capture_output=True)


def one_line(program, outcome):
    """Whether a failure is told in one line, and is no crash."""
    lines = outcome.err.splitlines()
    if outcome.status is None or outcome.status < 0:
        return [f"it crashed or hung: {outcome}"]
    if outcome.status == 127 and "error while loading" in outcome.err:
        return []  # It never began: the loader found no descriptor.
    if outcome.status != 0 and (len(lines) != 1 or not lines[0].startswith(program + ": ")):
        return [f"not one line says why: {outcome.status}, {lines}"]
    return []


def told_and_found(place, kind, outcomes, torn=False):
    """Whether all that was acknowledged is there, in order, and nothing twice."""
    try:
        proof = oracle.Proof(place)
    except oracle.Damage as damage:
        return [f"damage: {damage}"]
    found = proof.lines if kind == "whole" else proof.new if kind == "new" else proof.records
    told = [one for each in outcomes for one in re.findall(r"^saved (\w+ \d+)\n", each.out, re.M)]
    if lost := [one for one in told if one not in set(found)]:
        return [f"acknowledged and lost: {len(lost)} of {len(told)}, from {lost[0]} on"]
    if kind != "new" and len(set(found)) != len(found):
        return ["something is there twice"]
    return []


def of_prover(prover, kind, prefix=(), count=MANY, freed=None, place=None, must_fail=True):
    """One run that meets a limit, and one after it has gone."""
    environment = machine.environment()
    place = place or machine.folder()
    folder = os.path.join(place, proving.FILE)
    first = piped([*prefix, prover, kind, proving.FILE, "A", count], place, environment)
    problems = one_line("prover", first)
    if must_fail and first.status == 0:
        problems.append("the limit was never met")
    problems += told_and_found(folder, kind, [first])
    if left := oracle.temporaries(place):
        problems.append(f"left behind: {left}")
    if freed:
        freed()
    second = piped([prover, kind, proving.FILE, "B", "2"], place, environment)
    if second.status != 0 or second.err:
        problems.append(f"with room again it fails: {second}")
    return first, problems + told_and_found(folder, kind, [first, second])


def small_disks(prover, sizes=SIZES, kinds=("journal", "whole", "new")):
    """Disks of many sizes fill up; then something is taken away from them."""
    problems, acknowledged = [], 0
    for size in sizes:
        for kind in kinds:
            place = machine.folder()
            mount(place, f"size={size}k")
            try:
                with open(os.path.join(place, "ballast"), "wb") as file:
                    file.write(bytes(4096))

                def freed(place=place, size=size):
                    subprocess.run(["mount", "-o", f"remount,size={size + 64}k", place], check=True)

                # A file that is written whole grows slowly; on the larger ones it is done before.
                fails = kind != "whole" or size < 60
                first, found = of_prover(
                    prover, kind, place=place, freed=freed, must_fail=fails
                )
                acknowledged += first.out.count("saved ")
                problems += [f"{kind} on {size} KiB: {one}" for one in found]
            finally:
                unmount(place)
    return acknowledged, problems


def other_limits(prover):
    """No names left, read-only, few descriptors, short files."""
    problems = []
    for kind in ("journal", "whole", "new"):
        for inodes in (2, 3, 4, 6, 8):
            place = machine.folder()
            mount(place, f"size=1m,nr_inodes={inodes}")
            try:

                def freed(place=place):
                    subprocess.run(["mount", "-o", "remount,nr_inodes=100,size=4m", place], check=True)

                _, found = of_prover(prover, kind, place=place, freed=freed, count="500", must_fail=False)
                problems += [f"{kind} with {inodes} names: {one}" for one in found]
            finally:
                unmount(place)
        place = machine.folder()
        mount(place, "size=1m")
        try:
            environment = machine.environment()
            first = piped([prover, kind, proving.FILE, "A", "3"], place, environment)
            subprocess.run(["mount", "-o", "remount,ro", place], check=True)
            second = piped([prover, kind, proving.FILE, "B", "3"], place, environment)
            subprocess.run(["mount", "-o", "remount,rw", place], check=True)
            third = piped([prover, kind, proving.FILE, "C", "3"], place, environment)
            found = one_line("prover", second)
            if [first.status, second.status == 0, third.status] != [0, False, 0]:
                found.append(f"read-only, and then not: {first}; {second}; {third}")
            found += told_and_found(os.path.join(place, proving.FILE), kind, [first, second, third])
            problems += [f"{kind}, read-only: {one}" for one in found]
        finally:
            unmount(place)
        for number in range(3, 17):
            limit = ["prlimit", f"--nofile={number}"]
            _, found = of_prover(prover, kind, limit, count="3", must_fail=False)
            problems += [f"{kind} with {number} descriptors: {one}" for one in found]
        for size in (1, 40, 51, 52, 60, 100, 101, 333, 1000, 4095, 4096, 4097, 5000):
            limit = ["prlimit", f"--fsize={size}"]
            fails = size < {"journal": 5000, "whole": 1000, "new": 5}[kind]
            _, found = of_prover(prover, kind, limit, count="200", must_fail=fails)
            problems += [f"{kind} with files of {size} bytes: {one}" for one in found]
    return problems


def of_muster(muster, sizes):
    """Sheets begun until the disk is full; with room again the next one is begun as ever."""
    problems, acknowledged = [], 0
    for size in sizes:
        (command,) = using.commands(muster, {"take, first of all"})
        place = os.path.join(command.template, "disk")
        mount(place, f"size={size}k")
        words = ["take", "tiny", "--new", "--answers", "answers.yaml", "--workspace", "disk/w"]
        try:
            done = 0
            for _ in range(40):
                outcome = piped([muster, *words], command.template, command.environment)
                if outcome.status != 0:
                    break
                done += 1
            found = one_line("muster", outcome)
            if outcome.status == 0:
                found.append("the disk never was full")
            subprocess.run(["mount", "-o", f"remount,size={size + 256}k", place], check=True)
            again = piped([muster, *words], command.template, command.environment)
            if again.status != 0 or again.err:
                found.append(f"with room again it fails: {again}")
            whole = oracle.Workspace(os.path.join(place, "w")).sheets.values()
            if sum(len(sheet.answers) == 2 for sheet in whole) < done + 1:
                found.append(f"{done + 1} sheets were acknowledged, and not all are there")
            acknowledged += 2 * (done + 1)
            if left := oracle.temporaries(place):
                found.append(f"left behind: {left}")
        except oracle.Damage as damage:
            found = [f"damage: {damage}"]
        finally:
            unmount(place)
            shutil.rmtree(command.template, ignore_errors=True)
        problems += [f"muster on {size} KiB: {one}" for one in found]
    for number in range(3, 17):
        for limit in (f"--nofile={number}", f"--fsize={number * 40}"):
            (command,) = using.commands(muster, {"take from a file"})
            first = command.run(command.template, ["prlimit", limit])
            found = one_line("muster", first) + command.judge(command.template, first)
            if not found:
                found = command.recover(command.template, first)
            problems += [f"muster with {limit}: {one}" for one in found]
            shutil.rmtree(command.template, ignore_errors=True)
    return acknowledged, problems


def small(prover):
    """The problems of a prover whose files may not grow: its writes are cut short."""
    _, problems = of_prover(prover, "journal", ["prlimit", "--fsize=1000"], count="200")
    return problems

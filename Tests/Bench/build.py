"""The bare programs that muster is measured beside, compiled where there is a compiler."""

import os
import shutil
import subprocess


def compiled(source, folder, *libraries):
    """A program from a source in this folder, or `None` and a word why there is none."""
    path = os.path.join(os.path.dirname(os.path.abspath(__file__)), source)
    program = os.path.join(folder, source.removesuffix(".c"))
    why = "there is no cc or clang"
    for compiler in [os.environ.get("CC", "cc"), "clang"]:
        if shutil.which(compiler) is None:
            continue
        done = subprocess.run(
            [compiler, "-O2", "-o", program, path, *libraries], capture_output=True, text=True
        )
        if done.returncode == 0:
            return program
        why = (done.stderr.strip().splitlines() or [f"{compiler} failed"])[0]
    print(f"\nskipped: {source} ({why})")
    return None

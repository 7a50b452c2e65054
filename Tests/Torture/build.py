"""Compiles the prover beside the very sources of DurableFiles, or a spoiled copy of them.

Nothing of it is known to the package, so nothing of it can get into the product.
"""

import glob
import os
import subprocess

HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
SOURCES = os.path.join(ROOT, "Sources", "DurableFiles")
FEATURES = [
    "ExistentialAny",
    "InternalImportsByDefault",
    "MemberImportVisibility",
    "NonisolatedNonsendingByDefault",
    "InferIsolatedConformances",
    "ImmutableWeakCaptures",
]


def prover(place, patch=(), optimise=True):
    """Builds a prover in the folder `place`, which it makes, and returns its path.

    Without `optimise` it takes half the time. `patch`: triples of a file's name, a text that stands in it exactly once, and what stands there
    instead.
    """
    os.makedirs(place)
    for path in glob.glob(os.path.join(SOURCES, "*.swift")):
        with open(path, encoding="utf-8") as file:
            text = file.read()
        for name, old, new in patch:
            if name == os.path.basename(path):
                assert text.count(old) == 1, f"{name} holds this {text.count(old)} times:\n{old}"
                text = text.replace(old, new)
        with open(os.path.join(place, os.path.basename(path)), "w", encoding="utf-8") as file:
            file.write(text)
    for name, _, _ in patch:
        assert os.path.exists(os.path.join(place, name)), f"there is no {name} to spoil"
    level = "-O" if optimise else "-Onone"
    common = ["swiftc", level, "-wmo", "-swift-version", "6", "-package-name", "muster"]
    for feature in FEATURES:
        common += ["-enable-upcoming-feature", feature]
    files = sorted(os.path.basename(path) for path in glob.glob(os.path.join(place, "*.swift")))
    module = ["-parse-as-library", "-module-name", "DurableFiles", "-emit-module", "-c"]
    compile_in(place, [*common, *module, "-o", "DurableFiles.o", *files])
    program = ["-parse-as-library", "-module-name", "Prover", "-I", ".", "-o", "prover"]
    own = os.path.join(HERE, "Prover.swift")
    compile_in(place, [*common, *program, own, "DurableFiles.o"])
    return os.path.join(place, "prover")


def compile_in(place, command):
    done = subprocess.run(command, cwd=place, capture_output=True, text=True)
    assert done.returncode == 0, f"{' '.join(command[:1])} failed:\n{done.stderr[-3000:]}"

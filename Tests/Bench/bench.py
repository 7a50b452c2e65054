"""Start, saving and keys, measured side by side: medians of interleaved runs, and their ratios.

usage: bench.py path/to/muster [rounds]

Nothing here passes or fails: it prints figures for whoever reads them.
"""

import os
import sys
import tempfile

import keys
import saving
import sessions
import start


def load():
    return " ".join(f"{value:.2f}" for value in os.getloadavg())


def main():
    muster = os.path.abspath(sys.argv[1])
    rounds = int(sys.argv[2]) if len(sys.argv) > 2 else 25
    print(f"{os.cpu_count()} processors, load {load()} before")
    with tempfile.TemporaryDirectory() as folder:
        for part in [start, saving, sessions, keys]:
            part.measure(muster, rounds, folder)
    print(f"\nload {load()} after")


main()

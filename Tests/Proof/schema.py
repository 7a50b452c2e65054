"""The schemas that 'muster schema' prints, held against muster's own readers by another judge.

usage: schema.py path/to/muster

Each file of a large table, good or spoiled in one place, is judged by 'muster check' or 'muster take
--answers', and by check-jsonschema with the schema. Where they disagree, the reason has to stand in
a list here. Prints a line for each check and a count at the end; exits 1 when one failed.
"""

import concurrent.futures
import copy
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

JUDGE = "check-jsonschema==0.39.0"
HERE = os.path.dirname(os.path.abspath(__file__))
ROOT = os.path.dirname(os.path.dirname(HERE))
MUSTER = os.path.abspath(sys.argv[1])

# What muster finds beyond the shape of one place: rules over several places, and names that lead
# nowhere. The schema says in its description that it leaves these to 'muster check'.
STRUCTURE = [
    r"is not among the file's scales",  # scales are named elsewhere
    r"is not among those of the file",  # and so are sources
    r"stands twice",  # ids, labels and values are compared with each other; labels in any case
    r"there is no question '|there is no area '|there is no assessment '",
    r"stands before '.*' among the areas; levels have their order",
    r"levels stand on each other, so 'advice' has to be",
    r"is this assessment itself",
    r"asks for no promise: that is",  # what it asks for, its own definition tells
    r"is core and asks about '.*', so that needs",
    r"is core, so '.*', which asks about it, needs",
    r"asks whether '.*' is kept already",
    r"depends on '.*', which is asked later or is the question itself",
    r"is no answer to '",  # what a question takes, its own definition tells
    r"leads to no practice; name one",  # its area may name one
    r"no playbook holds the practice '",
    r"is no fact; only facts can be must-have",
    r"is must-have, so it ",
    r"stands in 'later' but is not must-have",
    r"the crisis branch looks at ",  # only context questions, and core ones
    r"can never be asked|can never be scored",
    r"the short form takes \d+ minutes",
]

# What muster takes and the schema does not, or the other way round, because YAML or JSON Schema
# sees less than what was written. Each is a function of the case's label.
READING = [
    (r"\b(?:id|assessment) = (True|False)$", "true and false are ids to muster; the schema wants quotes around them"),
    (r" = 5\.0$", "JSON Schema takes 5.0 for a whole number; muster reads what was written"),
]

# Of answers: what depends on the assessment, which the schema does not know.
OF_THE_QUESTION = [
    r"there is no question '",
    r"is no answer to '",
    r"is not a number, such as|is not a day as|is not a time with",
    r"these are answers to '.*', not to '",
    r"tells what your coalition is like; it always applies",
]

WRONG = [None, "", "  ", [], {}, ["a"], {"a": "b"}, [{}], True, False, 7, -1, 2.5, 5.0, 10**15, "word",
         "Yes", "no", "a b", "-a", "a-", "a" * 65, "1.0", "2026-02-30", "2026-5-1", "41667 d", "1e3"]


def mutations(value, path=()):
    """Every way to spoil one place of a value: (label, path, change), the change made in place."""
    where = ".".join(map(str, path)) or "the file"
    if isinstance(value, dict):
        yield f"{where}: an unknown key", path, lambda at: at.update({"qqqqqqqq": "x"})
        for key in value:
            yield f"{where}: without {key}", path, lambda at, key=key: at.pop(key)
            yield f"{where}: {key} misspelt", path, lambda at, key=key: at.update({key + "x": at.pop(key)})
            yield from replacements(value[key], path, key)
            yield from mutations(value[key], path + (key,))
    if isinstance(value, list):
        for index in range(len(value)):
            yield f"{where}: without number {index}", path, lambda at, index=index: at.pop(index)
            yield (f"{where}: number {index} twice", path,
                   lambda at, index=index: at.insert(index, copy.deepcopy(at[index])))
            # Labels and levels are alike; the first and the last stand for those between.
            if len(value) < 5 or index in (0, len(value) - 1) or "questions" in path[-1:]:
                yield from replacements(value[index], path, index)
                yield from mutations(value[index], path + (index,))
        if len(value) > 1:
            yield f"{where}: backwards", path, lambda at: at.reverse()


def replacements(value, path, key):
    where = ".".join(map(str, path + (key,)))
    words = {
        "kind": ["practice", "fact", "statement", "derailer", "context", "open"],
        "input": ["choice", "number", "date", "duration", "text"],
        "state": ["not-applicable", "dont-know", "skipped", "unanswered", "answered"],
    }.get(key, [])
    for wrong in WRONG + words + ([f"{value}x", f"{value} "] if isinstance(value, str) else []):
        yield f"{where} = {wrong!r}", path, lambda at, wrong=wrong: at.__setitem__(key, wrong)
    if key in ("yes", "partly") and isinstance(value, dict):
        for bound in ["at-least", "at-most", "more-than", "less-than", "within-days"]:
            for wrong in [30, "30", "72 h", "2026-05-01", 2.5, "x", 0, -1, "1900-01-01", "1899-12-31"]:
                yield (f"{where} = {bound}: {wrong!r}", path,
                       lambda at, b=bound, w=wrong: at.__setitem__(key, {b: w}))


# Keys that mean the same in every part of a list: what is done to the first is not done to others.
ALIKE = ["id", "text", "core", "label", "anchor", "source", "section", "practices", "sources", "note",
         "evidence", "missing"]


def spoiled(whole):
    """The value spoiled in each way: (label, value)."""
    seen = set()
    for label, path, change in mutations(whole):
        where, _, what = label.partition(" = ")
        names = re.sub(r"\.\d+(?=\.|$)", "", where).split(".")
        what = (*names[-2:], what) if what and names[-1] in ALIKE else label
        if what in seen:
            continue
        seen.add(what)
        value = copy.deepcopy(whole)
        at = value
        for step in path:
            at = at[step]
        change(at)
        yield label, value


def run(words, folder, **variables):
    environment = {"PATH": os.environ["PATH"], "LANG": "C.UTF-8", "HOME": folder, **variables}
    return subprocess.run([MUSTER, *words], cwd=folder, env=environment, capture_output=True, timeout=300)


def printed(name, folder):
    """The schema as muster prints it, in a file."""
    path = os.path.join(folder, f"{name}.schema.json")
    with open(path, "wb") as file:
        file.write(run(["schema", name], folder).stdout)
    return path


def judged(schema, names, folder):
    """The files that check-jsonschema refuses, with what it says first."""

    def some(start):
        words = [sys.executable, "-m", "check_jsonschema", "--schemafile", schema, "-o", "json"]
        done = subprocess.run(words + names[start:start + 400], cwd=folder, capture_output=True, timeout=600)
        try:
            return json.loads(done.stdout)
        except ValueError:
            raise AssertionError(done.stdout[-500:] + done.stderr[-500:])

    refused = {}
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for said in pool.map(some, range(0, len(names), 400)):
            for error in said.get("errors", []) + said.get("parse_errors", []):
                refused.setdefault(error["filename"], error.get("message", "no YAML"))
    return refused


def checked(names, folder):
    """The files that 'muster check' refuses, with all it says."""
    refused = {}
    for start in range(0, len(names), 400):
        done = run(["check", *names[start:start + 400]], folder)
        assert done.returncode in (0, 65), done.stderr
        for line in done.stdout.decode().splitlines():
            found = re.match(r"([^:]+):\d+:\d+: (.*)", line)
            if found:
                refused.setdefault(found[1], []).append(found[2])
    return refused


def taken(names, folder, content):
    """The files that 'muster take --answers' refuses, with all it says."""
    refused = {}
    for name in names:
        words = ["take", "whole", "--new", "--answers", name, "--workspace", "w"]
        done = run(words, folder, MUSTER_CONTENT=content)
        assert done.returncode in (0, 65), (name, done.stderr)
        if done.returncode == 65:
            said = done.stderr.decode().splitlines()
            refused[name] = [re.sub(r"^muster: [^:]+:\d+:\d+: ", "", line) for line in said]
    return refused


def disagreements(cases, theirs, ours, classes):
    """What one of them refuses and the other takes, without a reason in the lists above."""
    found, excused = [], 0
    for name, label in cases.items():
        if (name in theirs) == (name in ours):
            continue
        known = [why for pattern, why in READING if re.search(pattern, label)]
        if known or name in ours and all(
            any(re.search(pattern, line) for pattern in classes) for line in ours[name]
        ):
            excused += 1
            continue
        words = f"muster says {ours[name]}" if name in ours else f"the schema says {theirs[name]}"
        found.append(f"{label}: {words}")
    return found, excused


def verdict(cases, theirs, ours, classes):
    found, excused = disagreements(cases, theirs, ours, classes)
    assert not found, f"{len(found)} of {len(cases)}:\n  " + "\n  ".join(found[:40])
    both = sum(name in theirs and name in ours for name in cases)
    neither = len(cases) - both - excused
    return (f"{len(cases)} files: {both} refused by both, {neither} taken by both, "
            f"{excused} left to muster's rules over several places")


def loaded(path):
    from check_jsonschema.parsers import yaml

    with open(path, "rb") as file:
        return yaml.impl2loader(yaml.construct_yaml_implementation(pure=True))(file)


def written(values, folder):
    """Writes each value into a file of its own: its name, and the label."""
    cases = {}
    for number, (label, value) in enumerate(values):
        name = f"{number}.json"
        with open(os.path.join(folder, name), "w") as file:
            json.dump(value, file)
        cases[name] = label
    return cases


def metaschema(folder):
    """Each printed schema is one of draft-07, and the same bytes each time."""
    for name in ["assessment", "answers", "report"]:
        path = printed(name, folder)
        words = [sys.executable, "-m", "check_jsonschema", "--check-metaschema", path]
        done = subprocess.run(words, capture_output=True, timeout=60)
        assert done.returncode == 0, done.stdout + done.stderr
        with open(path, "rb") as file:
            assert file.read() == run(["schema", name], folder).stdout


def good_assessments(folder):
    """What ships and what uses every key is taken by both."""
    schema = printed("assessment", folder)
    files = [os.path.join(ROOT, "Assessments", name) for name in os.listdir(os.path.join(ROOT, "Assessments"))]
    files = [path for path in files if path.endswith(".yaml")] + [os.path.join(HERE, "Schema", "whole.yaml")]
    assert judged(schema, files, folder) == {}
    assert checked(files, folder) == {}
    return f"{len(files)} files"


def spoiled_assessments(folder):
    """Every place of a file that uses every key, spoiled in every way."""
    whole = loaded(os.path.join(HERE, "Schema", "whole.yaml"))
    cases = written(spoiled(whole), folder)
    theirs = judged(printed("assessment", folder), list(cases), folder)
    return verdict(cases, theirs, checked(list(cases), folder), STRUCTURE)


# Lines of whole.yaml as an author may write them instead, and whether they are to be taken.
NATURAL = [
    ("version: 1.2.0", 'version: "1.2.0"', True),
    ("version: 1.2.0", "version: 1.2", False),
    ("version: 1.2.0", "version: 2", False),
    ("year: 2021", 'year: "2021"', True),
    ("year: 2021", "year: about 2021", False),
    ("title: Before the first huddle", "title: 2030", True),
    ("title: Before the first huddle", "title: Yes", True),
    ("title: Before the first huddle", "title: true", True),
    ("title: Before the first huddle", "title:", False),
    ("language: und", "language: no", True),
    ("below: 2020-01-31", 'below: "2020-01-31"', True),
    ("below: 2020-01-31", "below: 2020-02-30", False),
    ("below: 2020-01-31", "below: 31.01.2020", False),
    ("below: 20 min", "below: 20min", True),
    ("below: 20 min", "below: 20", False),
    ("below: 20 min", "below: 20 months", False),
    ("{less-than: 41666 d}", "{less-than: 41667 d}", False),
    ("{less-than: 41666 d}", "{less-than: 1000000 h}", True),
    ("{less-than: 41666 d}", "{less-than: 1000001 h}", False),
    ("{less-than: 41666 d}", "{less-than: 0001 d}", True),
    ("{more-than: 2.5}", '{more-than: "2.5"}', True),
    ("{more-than: 2.5}", "{more-than: 2.50}", True),
    ("{more-than: 2.5}", "{more-than: -3}", True),
    ("{more-than: 2.5}", "{more-than: 999999999999999}", True),
    ("{more-than: 2.5}", "{more-than: 1000000000000000}", False),
    ("{more-than: 2.5}", '{more-than: "1000000000000000"}', False),
    ("{more-than: 2.5}", '{more-than: "2,5"}', False),
    ("{within-days: 30}", '{within-days: "30"}', True),
    ("{within-days: 30}", "{within-days: -30}", False),
    ("{within-days: 30}", "{within-days: 30, at-least: 2026-05-01}", False),
    ("{value: 3, label", '{value: "3", label', True),
    ("{value: 3, label", "{value: three, label", False),
    ("{value: partly, label: A draft, anchor: A draft is out.}", "{value: partly, label: A draft}", False),
    ("{value: idea, label: An idea, anchor: We talk.}", "{value: true, label: An idea}", None),
    ("{value: idea, label: An idea, anchor: We talk.}", "{value: An idea, label: An idea}", False),
    ("is: [idea, yes]", 'is: [idea, "yes"]', True),
    ("is: [idea, yes]", "is: []", False),
    ("at-least: 3", "at-least: [3]", False),
    ("when: {not: {question: work.alone, is: no}}", "when: {not: {question: work.alone}}", False),
    ("when: {not: {question: work.alone, is: no}}", "when: {is: no}", False),
    ("when: {not: {question: work.alone, is: no}}",
     "when: {not: {question: work.alone, is: no}, is: yes}", False),
    ("when: {not: {question: work.alone, is: no}}", "when: work.alone is no", False),
    ("proposed: 12", 'proposed: "12"', True),
    ("proposed: 12", "proposed: a dozen", False),
    ("proposed: 20 min", "proposed: 20", False),
    ("promise: context.pause", "promise: pause", False),
    ("promise: context.pause", "proposed: 72 h", False),
    ("inventory: true", "inventory: yes", False),
    ("levels: [work]", "levels: []", False),
    ("overlaps:\n  - {assessment: readiness, with: Both ask who came.}", "overlaps: []", True),
    ("core: true", 'core: "true"', True),
    ("core: true", "core: yes", False),
    ("kind: statement", "kind: opinion", False),
    ("outcome: work-first, partly", "outcome: wait, partly", False),
    ("consent: [{value: quote, label: You may quote me}]", "consent: []", True),
    ("consent: [{value: quote, label: You may quote me}]", "choices: []", False),
    ("scale: agreement", "choices: []", False),
    ("# A small", "# yaml-language-server: $schema=assessment.schema.json\n# A small", True),
]


def natural_assessments(folder):
    """What an author naturally writes in YAML, and what goes wrong there."""
    with open(os.path.join(HERE, "Schema", "whole.yaml")) as file:
        whole = file.read()
    cases, expected = {}, {}
    for number, (part, other, good) in enumerate(NATURAL):
        assert part in whole, part
        name = f"{number}.yaml"
        with open(os.path.join(folder, name), "w") as file:
            file.write(whole.replace(part, other, 1))
        cases[name], expected[name] = other, good
    theirs = judged(printed("assessment", folder), list(cases), folder)
    ours = checked(list(cases), folder)
    wrong = [
        f"{cases[name]}: " + ("is not taken" if good else "is not refused")
        for name, good in expected.items()
        if good is not None and (name in theirs) == good
    ]
    assert not wrong, "\n  ".join(wrong)
    return verdict(cases, theirs, ours, STRUCTURE)


def content(folder):
    """The content folder with the assessment that uses every key."""
    path = os.path.join(folder, "content")
    os.makedirs(os.path.join(path, "Assessments"))
    shutil.copy(os.path.join(HERE, "Schema", "whole.yaml"), os.path.join(path, "Assessments"))
    shutil.copytree(os.path.join(ROOT, "Playbooks"), os.path.join(path, "Playbooks"))
    return path


def answers(folder):
    """Answers by hand and an exported sheet, each spoiled in every place and every way."""
    here = content(folder)
    path = os.path.join(HERE, "Schema", "answers.yaml")
    assert taken([path], folder, here) == {}
    exported = run(["export", "--workspace", "w"], folder, MUSTER_CONTENT=here)
    assert exported.returncode == 0, exported.stderr
    values = [("by hand", loaded(path)), ("exported", json.loads(exported.stdout))]
    values += [
        (f"{form}, {label}", value)
        for form, whole in values[:2]
        for label, value in spoiled(whole)
    ]
    cases = written(values, folder)
    theirs = judged(printed("answers", folder), list(cases), folder)
    assert "0.json" not in theirs and "1.json" not in theirs, theirs
    ours = taken(list(cases), folder, here)
    return verdict(cases, theirs, ours, OF_THE_QUESTION)


def closed(schema):
    """The schema, refusing every key that it does not describe."""
    if isinstance(schema, list):
        return [closed(part) for part in schema]
    if not isinstance(schema, dict):
        return schema
    parts = {key: closed(part) for key, part in schema.items()}
    if parts.get("type") == "object" and "properties" in parts:
        parts["additionalProperties"] = False
    return parts


def reports(folder):
    """Reports of sheets in many states fit the schema, and hold no key that it does not describe."""
    here = content(folder)
    whole = os.path.join(HERE, "Schema", "answers.yaml")
    sheets = [("readiness", {"assessment": "readiness", "answers": {}})]
    shown = json.loads(run(["show", "readiness", "--format", "json"], folder).stdout)
    places = [(area["id"], area["questions"]) for area in shown["areas"]]
    places += [(name, shown[name]) for name in ["context", "risks"]]
    for pick in [0, 1, -1]:
        sheets.append(("readiness", {"assessment": "readiness", "answers": {
            f"{area}.{question['id']}": question["choices"][pick]["value"]
            for area, questions in places for question in questions if question["choices"]
        }}))
    for state in ["dont-know", "skipped"]:
        sheets.append(("readiness", {"assessment": "readiness", "answers": {
            f"{area}.{question['id']}": state for area, questions in places for question in questions
        }}))
    names = []
    for number, (assessment, value) in enumerate(sheets + [("whole", None)]):
        file = whole
        if value:
            file = os.path.join(folder, f"answers-{number}.json")
            with open(file, "w") as out:
                json.dump(value, out)
        variables = {} if value else {"MUSTER_CONTENT": here}
        for short in [[], ["--short"]]:
            words = ["take", assessment, "--new", *short, "--answers", file, "--workspace", "w"]
            done = run(words, folder, **variables)
            assert done.returncode == 0, done.stderr
            notes = ["--without-notes"] if short else []
            words = ["report", "--format", "json", "--workspace", "w", *notes]
            done = run(words, folder, **variables)
            assert done.returncode == 0, done.stderr
            names.append(f"report-{len(names)}.json")
            with open(os.path.join(folder, names[-1]), "wb") as out:
                out.write(done.stdout)
    schema = printed("report", folder)
    assert judged(schema, names, folder) == {}
    with open(schema) as file:
        strict = closed(json.load(file))
    with open(os.path.join(folder, "strict.json"), "w") as file:
        json.dump(strict, file)
    refused = judged("strict.json", names, folder)
    assert refused == {}, refused
    # And it refuses what is none: each key that has to be there, taken away; each wrong type.
    with open(os.path.join(folder, names[2])) as file:
        report = json.load(file)
    lacking = [(label, value) for label, value in spoiled(report)
               if re.match(r"the file: without |areas\.0: without |gate: without ", label)]
    cases = written(lacking, folder)
    refused = judged(schema, list(cases), folder)
    missed = [label for name, label in cases.items() if name not in refused]
    assert missed == [], missed
    return f"{len(names)} reports, {len(cases)} spoiled ones refused"


CHECKS = [
    ("the schemas are draft-07", metaschema),
    ("good assessments", good_assessments),
    ("assessments as people write them", natural_assessments),
    ("spoiled assessments", spoiled_assessments),
    ("answers, by hand and exported", answers),
    ("reports", reports),
]


def judge():
    failed = 0
    for name, check in CHECKS:
        folder = tempfile.mkdtemp(prefix="muster-schema-")
        try:
            said = check(folder)
            print(f"ok      {name}" + (f" ({said})" if said else ""), flush=True)
        except (AssertionError, subprocess.TimeoutExpired) as error:
            failed += 1
            print(f"FAILED  {name}: {error}", flush=True)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
    print(f"{len(CHECKS) - failed} passed, {failed} failed")
    return 1 if failed else 0


def main():
    """Installs the other judge into a folder of its own, and goes on there."""
    if "--judge" in sys.argv:
        sys.exit(judge())
    place = tempfile.mkdtemp(prefix="muster-judge-")
    try:
        python = os.path.join(place, "bin", "python")
        for words in [
            [sys.executable, "-m", "venv", place],
            [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", JUDGE],
        ]:
            done = subprocess.run(words, capture_output=True, timeout=600)
            if done.returncode != 0:
                reason = (done.stderr or done.stdout).decode(errors="replace").strip().splitlines()
                print(f"SKIPPED: the schema checks need {JUDGE} in a virtual environment: "
                      f"{reason[-1] if reason else words}", file=sys.stderr)
                sys.exit(1 if os.environ.get("CI") else 0)
        sys.exit(subprocess.run([python, __file__, MUSTER, "--judge"]).returncode)
    finally:
        shutil.rmtree(place, ignore_errors=True)


main()

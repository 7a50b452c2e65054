"""Pages of assessments that chance wrote: every length, alphabet and answer a page may meet."""

import random

import access
import commonmark
import layout
import source
from browser import WIDTHS, Page
from program import Program, assessment, every_state, write_content

SEED = 20261121
ALPHABETS = {
    "words": "plain words of any length about tables, guests and seats ".split(" "),
    "no spaces": ["abcdefghij", "WWWWMMMM", "iiii", "under_score", "Donaudampfschifffahrt"],
    "combining marks": ["e\u0301", "o\u0302\u0323 ", "Z\u0351\u036b ", "\u0928\u093f ", "n\u0303"],
    "right to left": [
        "\u05e9\u05dc\u05d5\u05dd ",
        "\u0645\u0631\u062d\u0628\u0627 ",
        "abc ",
        "12 ",
    ],
    "CJK": ["\u6f22\u5b57", "\u304b\u306a", "\ud55c\uae00 ", "\uff21", "\u3002"],
    "emoji": [
        "\U0001f600",
        "\U0001f469\u200d\U0001f373",
        "\U0001f1e8\U0001f1ed ",
        "\u2764\ufe0f",
        "x ",
    ],
    "hostile": [
        "<script>alert(1)</script>",
        "]]>",
        "&amp;",
        "|",
        "\"'",
        "`x`",
        "</svg>",
        "**b** ",
        "_ ",
        "# ",
    ],
}
ANSWERS = ["no answer", "don't know", "all answered", "every state"]
# Areas, and the most questions of one.
SIZES = [(1, 1), (1, 30), (2, 2), (3, 30), (5, 7), (13, 3), (13, 12), (13, 30)]
PAGES = 21
NAME = "<script>alert('name')</script> ]]> & | \" `x` \u05e9\u05dc\u05d5\u05dd"
NOTE = NAME + " \u202egnp.exe\nand a second line"
LOOKS = [
    source.contents,
    source.outline,
    source.requests,
    access.axe,
    access.names,
    layout.pictures,
    lambda page: layout.flow(page, WIDTHS),
]


def text(chance, pieces, longest):
    """1 to `longest` characters, of which not all are blank."""
    length = chance.choice([1, 2, chance.randint(3, 60), longest])
    made = ""
    while len(made) < length:
        made += chance.choice(pieces)
    return made[:length].strip() or "x"


def answers(kind, questions):
    if kind == "every state":
        return every_state(questions, note=NOTE)
    if kind == "no answer":
        return {}
    return {
        id: "dont-know" if kind == "don't know" else 1 + number % 5
        for number, id in enumerate(questions)
    }


def page(muster, folder, number):
    """What the pages hold in words, where the report and the form lie, and the program behind."""
    chance = random.Random(SEED + number)
    alphabet = list(ALPHABETS)[number % len(ALPHABETS)]
    kind = ANSWERS[number % len(ANSWERS)]
    count, most = SIZES[number % len(SIZES)]
    pieces = ALPHABETS[alphabet]
    # Hundreds of questions of 200 characters would be more than anybody is asked.
    longest = 200 if count * most < 200 else 60
    areas = [
        (
            text(chance, pieces, 200),
            [text(chance, pieces, longest) for _ in range(chance.choice([1, most, most]))],
        )
        for _ in range(count)
    ]
    if number % 5 == 4:
        areas = [areas[0]] * count
    content = write_content(
        f"{folder}/content",
        assessment("chance", text(chance, pieces, 80), areas),
        text(chance, pieces, 120),
    )
    program = Program(muster, folder, content)
    program.take(
        "chance", answers(kind, program.questions("chance")), NAME, text(chance, pieces, 60)
    )
    report = program.page(f"chance-{number}", "report")
    form = program.page(f"chance-{number}-form", "show", "chance")
    asked = sum(len(texts) for _, texts in areas)
    return f"{alphabet}, {count} areas, {asked} questions, {kind}", report, form, program


def faults(browser, report, form, program):
    """All that a page of chance has to hold, and the paper form and the Markdown beside it."""
    found = []
    with Page(browser, report) as page:
        for look in LOOKS:
            found += look(page)
        if NAME.split(" ")[0] not in page.view(1280).inner_text("header"):
            found.append("the name cannot be read on the page")
    with Page(browser, form) as page:
        for look in [source.contents, source.outline, lambda page: layout.flow(page, WIDTHS)]:
            found += [f"form: {fault}" for fault in look(page)]
    tables = report.read_text(encoding="utf-8").count("<table")
    found += commonmark.faults_of(program.run("report", "--format", "markdown"), tables)
    found += commonmark.faults_of(program.run("show", "chance", "--format", "markdown"), tables=0)
    return found

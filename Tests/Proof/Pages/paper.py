"""The page as a PDF: what a screen reader finds in it, and what lies on each sheet of paper."""

import collections
import pathlib
import re
import subprocess
import tempfile

import pikepdf
from PIL import Image

from browser import script

HALF = 0.5


def tool(*words):
    return subprocess.run(words, capture_output=True, text=True, check=True, timeout=60).stdout


class Printed:
    """One PDF of a page, and its text."""

    def __init__(self, page, folder, name):
        self.path = f"{folder}/{name}.pdf"
        view = page.fresh(1280, unfold=False)
        view.pdf(
            path=self.path,
            prefer_css_page_size=True,
            print_background=True,
            tagged=True,
            outline=True,
        )
        self.pages = tool("pdftotext", self.path, "-").split("\f")[:-1]


class Tags:
    """The elements of the structure tree: how often each occurs, and those that say too little."""

    def __init__(self, pdf):
        self.counts = collections.Counter()
        self.mute = 0
        self.headless = 0
        self.seen = set()
        self.walk(pdf.Root.StructTreeRoot.K)

    def walk(self, node):
        if isinstance(node, pikepdf.Array):
            for child in node:
                self.walk(child)
        if not isinstance(node, pikepdf.Dictionary) or node.objgen in self.seen:
            return
        if node.objgen != (0, 0):
            self.seen.add(node.objgen)
        kind = str(node.get("/S", ""))[1:]
        self.counts[kind] += 1
        self.mute += kind == "Figure" and not str(node.get("/Alt", "")).strip()
        self.headless += kind == "TH" and "/Scope" not in repr(node.get("/A", ""))
        self.walk(node.get("/K"))


def printed(page):
    """Tagged, with language, title, outline, numbered pages, embedded fonts and every word."""
    with tempfile.TemporaryDirectory(prefix="muster-proof-") as folder:
        paper = Printed(page, folder, "one")
        faults = structure(page, paper) + words(page, paper) + breaks(page, paper)
        faults += fill(paper, folder)
        if Printed(page, folder, "two").pages != paper.pages:
            faults.append("a second print has other text")
        return faults


def structure(page, paper):
    faults = []
    tool("qpdf", "--check", paper.path)
    with pikepdf.open(paper.path) as pdf:
        root = pdf.Root
        if not root.get("/MarkInfo", {}).get("/Marked"):
            return ["it is not tagged"]
        # The browser puts in its own where the page says none.
        language = str(root.get("/Lang", ""))
        if f'<html lang="{language}"' not in page.source:
            faults.append(f"its language is '{language}'")
        title = str(pdf.docinfo.get("/Title", ""))
        if not title or not root.get("/ViewerPreferences", {}).get("/DisplayDocTitle"):
            faults.append(f"its title '{title}' is not shown")
        with pdf.open_outline() as outline:
            entries = sum(1 + len(entry.children) for entry in outline.root)
        headings = len(re.findall(r"<h[12]", page.source))
        if entries < headings:
            faults.append(f"{entries} entries in its outline for {headings} headings")
        tags = Tags(pdf)
    tables = page.source.count("<table>")
    wanted = {"H1": 1, "H2": page.source.count("<h2"), "Figure": page.source.count("<figure")}
    wanted |= {"Table": tables, "TH": tables}
    for kind, count in wanted.items():
        if tags.counts[kind] < count:
            faults.append(f"{tags.counts[kind]} {kind} tags, {count} expected")
    if tags.mute:
        faults.append(f"{tags.mute} figures without alternative text")
    if tags.headless:
        faults.append(f"{tags.headless} header cells without scope")
    for line in tool("pdffonts", paper.path).splitlines()[2:]:
        # name, type, encoding, then emb, sub, uni and two numbers
        if line.split()[-5] != "yes":
            faults.append(f"a font is not embedded: {line.split()[0]}")
    for number, text in enumerate(paper.pages, 1):
        if f"Page {number} of {len(paper.pages)}" not in text:
            faults.append(f"page {number} does not say that it is one of {len(paper.pages)}")
    return faults


def bare(text):
    return re.sub(r"[\s-]", "", text)


def words(page, paper):
    """Every word of the page stands on paper, also what is folded on the screen."""
    shown = page.fresh(1280).evaluate(script("words.js"))
    text = " ".join(paper.pages)
    letters = bare(text)
    missing = collections.Counter(shown) - collections.Counter(text.split())
    # A long word, or one with a hyphen or a stop inside, may stand on two lines, the hyphen lost.
    lost = {
        word: count
        for word, count in missing.items()
        if (word.isalpha() and len(word) < 12) or bare(word) not in letters
    }
    if not lost:
        return []
    return [f"{sum(lost.values())} of {len(shown)} words are not on paper: {list(lost)[:6]}"]


def breaks(page, paper):
    """No heading, caption or head of a table stands alone at the foot of a page."""
    heads = page.view(1280).evaluate(
        "[...document.querySelectorAll('h1, h2, h3, caption, thead')].map(e => e.innerText)"
    )
    heads = {"".join(head.split()) for head in heads}
    faults = []
    for number, text in enumerate(paper.pages[:-1], 1):
        body = "".join(text.replace(f"Page {number} of {len(paper.pages)}", "").split("\n")[-9:])
        alone = [head for head in heads if "".join(body.split()).endswith(head)]
        # A short word may end a sentence too.
        if any(len(head) > 8 for head in alone):
            faults.append(f"page {number} ends with '{alone[0]}'")
    return faults


def fill(paper, folder):
    """How far down the ink goes on each page but the last; the foot of the page does not count."""
    faults = []
    tool("pdftoppm", "-gray", "-r", "20", paper.path, f"{folder}/sheet")
    sheets = sorted(pathlib.Path(folder).glob("sheet-*.pgm"))
    for number, sheet in enumerate(sheets[:-1], 1):
        image = Image.open(sheet)
        body = image.crop((0, 0, image.width, int(image.height * 0.91)))
        box = body.point(lambda v: 255 if v < 200 else 0).getbbox()
        if not box or box[3] / body.height < HALF:
            faults.append(f"page {number} of {len(paper.pages)} is less than half full")
    return faults

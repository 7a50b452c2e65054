"""What stands in the file itself: which elements, which attributes, how they hang together."""

from html.parser import HTMLParser

LIMIT = 400_000  # bytes
VOID = {"meta", "rect", "path", "circle"}
POLICY = {"default-src": "'none'", "style-src": "'unsafe-inline'", "img-src": "data:"}

# All that a page may hold. Whatever is not named here, a script or an event among it, is a fault:
# a new element needs a look before it gets a word here.
ELEMENTS = set(
    "html head meta title style body a header h1 h2 h3 p b bdi code nav ul ol li main section "
    "details summary div span table caption thead tbody tr th td figure figcaption svg desc rect "
    "path circle text".split()
)
ATTRIBUTES = set(
    "lang charset http-equiv content name id class role tabindex scope href aria-label "
    "aria-labelledby aria-describedby aria-hidden viewbox width height x y cx cy r d fill stroke "
    "stroke-width stroke-dasharray font-family font-size font-weight".split()
)
LANDMARKS = ["header", "nav", "main"]


class Tree(HTMLParser):
    """The elements of a page in their order, with what is above each."""

    def __init__(self, source):
        super().__init__(convert_charrefs=True)
        self.elements = []
        self.open = []
        self.styles = ""
        self.comments = 0
        self.feed(source)

    def handle_starttag(self, tag, attributes):
        element = {"tag": tag, "above": list(self.open), "text": "", **dict(attributes)}
        self.elements.append(element)
        if tag not in VOID:
            self.open.append(element)

    def handle_startendtag(self, tag, attributes):
        self.elements.append({"tag": tag, "above": list(self.open), "text": "", **dict(attributes)})

    def handle_endtag(self, tag):
        while self.open and self.open.pop()["tag"] != tag:
            pass

    def handle_data(self, data):
        for element in self.open:
            element["text"] += data
        if self.open and self.open[-1]["tag"] == "style":
            self.styles += data

    def handle_comment(self, data):
        self.comments += 1

    def all(self, tag):
        return [element for element in self.elements if element["tag"] == tag]


def contents(page):
    """Only known elements and attributes, one policy, nothing that leads out of the page."""
    tree = Tree(page.source)
    faults = []
    for element in tree.elements:
        names = set(element) - {"tag", "above", "text"}
        if element["tag"] not in ELEMENTS:
            faults.append(f"unknown element <{element['tag']}>")
        faults += [f"unknown attribute {name} of <{element['tag']}>" for name in names - ATTRIBUTES]
        if not element.get("href", "#").startswith("#"):
            faults.append(f"a link out of the page: {element['href']}")
    policies = [e["content"] for e in tree.all("meta") if "http-equiv" in e]
    parts = [part.split(None, 1) for part in "".join(policies).split(";")]
    if len(policies) != 1 or dict(part for part in parts if len(part) == 2) != POLICY:
        faults.append(f"content security policy: {policies}")
    for word in ["url(", "@import", "expression("]:
        if word in page.source.lower().split("</style>")[0]:
            faults.append(f"the style sheet says {word}")
    size = len(page.source.encode())
    if size >= LIMIT:
        faults.append(f"{size} bytes; the limit is {LIMIT}")
    wild = {
        c
        for c in page.source
        if (c < " " and c != "\n") or "\x7f" <= c < "\xa0" or c in "\u202e\u202d"
    }
    if wild:
        faults.append(f"control characters: {sorted(map(ascii, wild))}")
    return faults


def outline(page):
    """Language, title, headings, landmarks, names, and tables with heads."""
    tree = Tree(page.source)
    faults = []
    if not tree.all("html")[0].get("lang"):
        faults.append("no lang")
    titles = [e for e in tree.all("title") if not any(a["tag"] == "svg" for a in e["above"])]
    if len(titles) != 1 or not titles[0]["text"].strip():
        faults.append("no title")
    levels = [int(e["tag"][1]) for e in tree.elements if e["tag"] in ("h1", "h2", "h3")]
    if levels[:1] != [1] or levels.count(1) != 1:
        faults.append(f"not one h1 at the top: {levels[:3]}")
    if any(after - before > 1 for before, after in zip(levels, levels[1:])):
        faults.append(f"a heading level is skipped: {levels}")
    if any(not e["text"].strip() for e in tree.elements if e["tag"] in ("h1", "h2", "h3")):
        faults.append("an empty heading")
    ids = [e["id"] for e in tree.elements if "id" in e]
    for id in {id for id in ids if ids.count(id) > 1}:
        faults.append(f"two elements have the id {id}")
    for element in tree.elements:
        pointers = [element.get("href", "")[1:], element.get("aria-labelledby", "")]
        pointers.append(element.get("aria-describedby", ""))
        for id in " ".join(pointers).split():
            if id not in ids:
                faults.append(f"nothing has the id {id}")
    links = tree.all("a")
    if not links or links[0].get("class") != "skip":
        faults.append("no skip link in front")
    # A page of two parts or fewer needs no list of them.
    wanted = LANDMARKS if len(tree.all("h2")) > 2 else ["header", "main"]
    for name in wanted:
        if len(tree.all(name)) != 1:
            faults.append(f"not one <{name}>")
    if any(not e.get("aria-label") for e in tree.all("nav")):
        faults.append("a nav without a label")
    for table in tree.all("table"):
        faults += heads(tree, table)
    return faults


def is_in(element, other):
    return any(above is other for above in element["above"])


def heads(tree, table):
    """A caption, a head for every column, a head for every row."""
    inside = [e for e in tree.elements if is_in(e, table)]
    faults = [] if inside and inside[0]["tag"] == "caption" else ["a table without caption"]
    for row in (e for e in inside if e["tag"] == "tr"):
        cells = [e for e in inside if is_in(e, row) and e["tag"] in ("th", "td")]
        if any(a["tag"] == "thead" for a in row["above"]):
            wrong = [e for e in cells if (e["tag"], e.get("scope")) != ("th", "col")]
        else:
            wrong = [e for e in cells[:1] if (e["tag"], e.get("scope")) != ("th", "row")]
        if wrong or not cells:
            faults.append("a table row without header cells")
    return faults[:3]


def requests(page):
    """Opening the page asks for nothing else, and the browser has nothing to say about it."""
    view = page.view(1280)
    faults = [f"a request for {url[:80]}" for url in view.requests[1:]]
    return faults + [f"the browser says: {word[:120]}" for word in view.words]

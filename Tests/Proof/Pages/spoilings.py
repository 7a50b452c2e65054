"""Pages spoiled on purpose: each has to be caught by the check that is meant for it.

A spoiling is a name, the check, a word of what it must say, and how a good page becomes bad. The
good page is the made-up report, which passes everything.
"""

import re


def swap(pattern, replacement, count=1):
    """A page in which what the pattern finds is another text."""
    return lambda html: re.sub(pattern, replacement, html, count=count, flags=re.S)


def style(rules):
    return lambda html: html.replace("</style>", rules + "\n</style>", 1)


def both(*changes):
    def change(html):
        for one in changes:
            html = one(html)
        return html

    return change


POLICY = r'<meta http-equiv="Content-Security-Policy"[^>]*>\n'
# The first label of an area, and the first mark of each picture.
LABEL = r'(<text x="0" y="[0-9.]+"[^>]*>)[^<]*'
ALIKE = r'(<rect x="[0-9.]+" y="3" width=")7(" height="14")'
WORDS = "Many more words than there is room for in this picture "

SPOILINGS = [
    ("no lang", "outline", "no lang", swap(' lang="en"', "")),
    ("no content security policy", "contents", "policy", swap(POLICY, "")),
    ("a wider policy", "contents", "policy", swap("default-src 'none'", "default-src 'self'")),
    ("a script", "contents", "<script>", swap("</body>", "<script>1</script></body>")),
    ("an event", "contents", "onclick", swap("<h1", '<h1 onclick="x()"')),
    ("an image", "contents", "<img>", swap("<h1", '<img src="x.png" alt="x"><h1')),
    (
        "a link out",
        "contents",
        "a link out",
        swap('href="#content"', 'href="http://made-up.invalid/"'),
    ),
    ("a style that fetches", "contents", "url(", style("body { background: url(x.png) }")),
    (
        "a page too large",
        "contents",
        "the limit",
        swap("</main>", "<p>" + "x" * 400_000 + "</p></main>"),
    ),
    ("a control character", "contents", "control", swap("<h1>", "<h1>\u202e")),
    (
        "a request for an image",
        "requests",
        "x.png",
        both(swap(POLICY, ""), swap("<h1", '<img src="x.png" alt="x"><h1')),
    ),
    (
        "an image that the policy stops",
        "requests",
        "says",
        swap("<h1", '<img src="x.png" alt="x"><h1'),
    ),
    (
        "no title",
        "outline",
        "no title",
        swap("<title>[^<]*</title>\n<style", "<title></title>\n<style"),
    ),
    ("a skipped heading", "outline", "skipped", both(swap("<h2", "<h3"), swap("</h2>", "</h3>"))),
    ("two titles", "outline", "h1", both(swap("<h2", "<h1"), swap("</h2>", "</h1>"))),
    ("no skip link", "outline", "skip link", swap('<a class="skip".*?</a>\n', "")),
    ("a nav without a label", "outline", "label", swap('<nav aria-label="[^"]*"', "<nav")),
    ("no main", "outline", "<main>", both(swap("<main", "<div"), swap("</main>", "</div>"))),
    (
        "a table without header cells",
        "outline",
        "header cells",
        both(swap('<th scope="[a-z]+"', "<td", 0), swap("</th>", "</td>", 0)),
    ),
    ("a table without caption", "outline", "caption", swap("<caption.*?</caption>\n", "")),
    (
        "a link to nowhere",
        "outline",
        "nothing has the id",
        swap('href="#part-[^"]*"', 'href="#gone"'),
    ),
    ("an id twice", "outline", "two elements", swap("<header>", '<header id="content">')),
    ("an id twice", "validity", "Duplicate ID", swap("<header>", '<header id="content">')),
    ("an unclosed element", "validity", "nclosed", swap("</section>\n</main>", "</main>")),
    ("a paragraph in a list", "validity", "not allowed", swap("<ul>", "<ul><p>x</p>")),
    ("pale grey text", "axe", "color-contrast", style("p { color: #999999 }")),
    ("a role that says nothing", "axe", "aria-roles", swap('role="region"', 'role="area"')),
    (
        "small targets",
        "axe",
        "target-size",
        style("nav a { padding: 0; min-height: 0 } nav * { line-height: 9px }"),
    ),
    (
        "a scroll region without a name",
        "tab order",
        "stops at <div",
        swap(r'role="region" tabindex="0" aria-labelledby="[^"]*"', 'role="region" tabindex="0"'),
    ),
    (
        "a chart without a name",
        "names",
        "named ''",
        swap(r' aria-labelledby="[^"]*-title"(.*?)<title.*?</title>', r"\1", 2),
    ),
    (
        "a chart without a description",
        "names",
        "no description",
        swap(r' aria-describedby="[^"]*"(.*?)<desc.*?</desc>', r"\1", 2),
    ),
    (
        "a chart that is no picture",
        "names",
        "pictures are heard",
        swap(' role="img" aria-labelledby="[^"]*" aria-describedby="[^"]*"', ' aria-hidden="true"'),
    ),
    ("a label outside", "pictures", "outside", swap(LABEL, r"\1" + WORDS * 3)),
    (
        "a label outside the narrow picture",
        "pictures",
        "320 px: narrow",
        swap('(class="narrow".*?)' + LABEL, r"\1\2" + WORDS * 2),
    ),
    (
        "two labels on each other",
        "pictures",
        "overlaps",
        swap(LABEL, r"\g<0></text>\1Another area"),
    ),
    (
        "a label on the marks",
        "pictures",
        "overlaps 'rect'",
        swap('(class="wide".*?)' + LABEL, r"\1\2" + WORDS),
    ),
    ("a small label", "pictures", "px high", swap(r'(<text [^>]*font-size=")14', r"\g<1>9")),
    ("a pale label", "pictures", "contrast", swap(r'(<text [^>]*fill=")#1A1A1A', r"\1#999999")),
    ("a label that shines through", "pictures", "contrast", style("text { opacity: 0.4 }")),
    (
        "a covered label",
        "pictures",
        "covered",
        swap("</svg>", '<rect x="0" y="0" width="300" height="40" fill="#FFFFFF"/></svg>'),
    ),
    (
        "a pale mark",
        "pictures",
        "a mark <rect>",
        swap('fill="#12436D" stroke="#12436D"', 'fill="#DDDDDD" stroke="#DDDDDD"'),
    ),
    ("a mark drawn too thin", "pictures", "a mark <path>", style("path { stroke-width: 0.4px }")),
    (
        "both pictures at once",
        "pictures",
        "2 pictures",
        style("svg.narrow, svg.wide { display: block }"),
    ),
    ("a fixed width", "flow", "px wide", style("body { min-width: 600px }")),
    ("text that is cut", "flow", "cuts off", style("h1 { height: 1rem; overflow: hidden }")),
    (
        "text outside its box",
        "flow",
        "stands outside",
        style("main { overflow: auto } p { white-space: nowrap }"),
    ),
    (
        "a box too low for wider spacing",
        "spacing",
        "cuts off",
        style("nav li { height: 2.4rem; width: 8.5rem; overflow: hidden; white-space: nowrap }"),
    ),
    (
        "two marks alike in grey",
        "apart",
        "differ",
        both(swap(ALIKE, r"\g<1>13\2", 0), swap(r'(height="14" fill=")#12436D', r"\1#5A3A00", 0)),
    ),
    (
        "marks that follow the reader's colours",
        "forced",
        "contrast",
        style(
            "@media (forced-colors: active) { rect, path, circle, text { fill: Canvas; stroke: Canvas } }"
        ),
    ),
    (
        "text that keeps its colour",
        "forced",
        "<p>",
        style("p { forced-color-adjust: none; color: #1A1A1A }"),
    ),
    ("a focusable div", "tab order", "stops at <div", swap("<h1", '<div tabindex="0">x</div><h1')),
    (
        "a turned order",
        "tab order",
        "back",
        swap("<nav aria-label", '<nav><a href="#content" tabindex="3">x</a></nav><nav aria-label'),
    ),
    (
        "a focus that nobody sees",
        "tab order",
        "no one sees",
        style("a:focus-visible { outline: none !important }"),
    ),
    (
        "a link that Tab passes",
        "tab order",
        "does not reach",
        swap('<a href="#part', '<a tabindex="-1" href="#part'),
    ),
    (
        "a skip link that leads nowhere",
        "tab order",
        "skip link",
        swap('<main id="content"', '<main id="text"'),
    ),
    ("another heading", "heard", "differs", swap("<h1>", "<h1>Another ")),
    (
        "folds that stay closed on paper",
        "printed",
        "are not on paper",
        swap("details::details-content {[^}]*}", ""),
    ),
    (
        "a figure without words on paper",
        "printed",
        "without alternative",
        swap(
            r'<svg class="wide".*?<rect', '<svg class="wide" role="img" viewBox="0 0 640 375"><rect'
        ),
    ),
    ("no numbers on the pages", "printed", "does not say", swap(r"@bottom-right \{.*?\}", "")),
    ("paper without a language", "printed", "its language", swap(' lang="en"', "")),
    (
        "a table on paper without heads",
        "printed",
        "TH tags",
        both(swap('<th scope="[a-z]+"', "<td", 0), swap("</th>", "</td>", 0)),
    ),
    (
        "a heading alone at the foot of a page",
        "printed",
        "ends with",
        style("@media print { h2 { break-after: page !important } }"),
    ),
    (
        "pages half empty",
        "printed",
        "half full",
        style("@media print { h2 { break-before: page } }"),
    ),
]

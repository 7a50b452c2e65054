"""What those hear who do not see the page, and where the Tab key leads."""

import os
import pathlib

import axe_playwright_python

from browser import HERE, WIDTHS, script

AXE = pathlib.Path(axe_playwright_python.__file__).with_name("axe.min.js")
SCROLLS = """path => {
  const region = document.querySelector(path).closest(".scroll");
  return region !== null && region.scrollWidth > region.clientWidth;
}"""
TAGS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]


def axe(page):
    """No violation of WCAG 2.0 to 2.2 A and AA or of good practice, and nothing left undecided but
    the contrast of text in pictures, which pictures.js decides."""
    faults = []
    for width in WIDTHS:
        view = page.view(width)
        view.evaluate(AXE.read_text(encoding="utf-8"))
        result = view.evaluate(
            "tags => axe.run(document, {runOnly: {type: 'tag', values: tags},"
            " resultTypes: ['violations', 'incomplete']})",
            TAGS,
        )
        for kind in ["violations", "incomplete"]:
            for rule in result[kind]:
                nodes = [node["html"] for node in rule["nodes"]]
                if kind == "incomplete" and rule["id"] == "color-contrast":
                    nodes = [node["html"] for node in rule["nodes"] if is_open(view, width, node)]
                if nodes:
                    faults.append(f"{width} px: {kind} {rule['id']}: {nodes[0][:100]}")
        if not result["passes"]:
            faults.append(f"{width} px: no rule looked at anything")
    return faults


def is_open(view, width, node):
    """Text in a picture is for pictures.js; a table that scrolls at 320 px is decided where it fits."""
    if node["html"].startswith(("<text", "<tspan")):
        return False
    return width == max(WIDTHS) or not view.evaluate(SCROLLS, node["target"][0])


def names(page):
    """Each picture that shows is one picture with a short name and a description."""
    faults = []
    for width in WIDTHS:
        view = page.view(width)
        session = view.context.new_cdp_session(view)
        nodes = session.send("Accessibility.getFullAXTree")["nodes"]
        roles = ("image", "SvgRoot")
        images = [n for n in nodes if not n["ignored"] and n["role"]["value"] in roles]
        if len(images) != page.source.count("<figure"):
            faults.append(f"{width} px: {len(images)} pictures are heard")
        for image in images:
            name = image.get("name", {}).get("value", "")
            if image["role"]["value"] == "SvgRoot" or not 10 <= len(name) <= 150:
                faults.append(f"{width} px: a picture is named '{name}'")
            if image.get("description", {}).get("value", "") in ("", name):
                faults.append(f"{width} px: a picture has no description")
    return faults


def tab_order(page):
    """Tab leads to every link, fold and scroll region in their order and to nothing else, shows where
    it is, and leads out again."""
    view = page.fresh(1280)
    stops = view.evaluate("document.querySelectorAll('a, summary, .scroll').length")
    faults = []
    place = -1
    for _ in range(stops + 3):
        view.keyboard.press("Tab")
        stop = view.evaluate(script("stop.js"))
        if stop is None:
            break
        if not stop["isKnown"]:
            faults.append(f"Tab stops at {stop['html']}")
        if stop["place"] <= place:
            faults.append(f"Tab goes back to {stop['html']}")
            break
        if not (stop["isSeen"] and stop["isRinged"]):
            faults.append(f"no one sees that Tab is at {stop['html']}")
        place = stop["place"]
        stops -= 1
    else:
        faults.append("Tab does not lead out of the page")
    if stops > 0:
        faults.append(f"Tab does not reach {stops} of its stops")
    view = page.fresh(1280)
    view.keyboard.press("Tab")
    view.keyboard.press("Enter")
    if view.evaluate("document.activeElement.tagName") != "MAIN":
        faults.append("the skip link does not lead to main")
    return faults


def heard(page):
    """The page as a tree of roles and names is the one on record: RECORD_SNAPSHOTS=1 records it."""
    tree = page.view(1280).locator("body").aria_snapshot() + "\n"
    record = HERE / "Golden" / f"{page.path.stem}.txt"
    if os.environ.get("RECORD_SNAPSHOTS"):
        record.parent.mkdir(exist_ok=True)
        record.write_text(tree, encoding="utf-8")
    before = record.read_text(encoding="utf-8").splitlines() if record.exists() else []
    after = tree.splitlines()
    changes = [line.strip() for line in after if line not in before]
    changes += [line.strip() for line in before if line not in after]
    if before == after:
        return []
    return [f"differs from {record.name}: {(changes or ['the order of its lines'])[0]}"]

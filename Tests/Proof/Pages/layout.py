"""Pictures and text at every width: nothing cut off, nothing on another, nothing too pale."""

from browser import WIDTHS, script

# A telephone, both sides of the width where the picture changes, 1280 px at 200 %, and 1280 px.
ALL_WIDTHS = (320, 576, 577, 640, 1280)
# The spacing that WCAG 2.2, 1.4.12, asks a page to bear. Letters in a picture keep their places:
# the table below each says the same.
SPACING = """
  *:not(svg, svg *) { line-height: 1.5 !important; letter-spacing: 0.12em !important;
    word-spacing: 0.16em !important }
  p { margin-bottom: 2em !important }
"""


def pictures(page, widths=WIDTHS):
    """Labels inside and apart, at least 10.5 px high; text 4.5 to 1 and marks 3 to 1."""
    faults = []
    for width in widths:
        seen = page.view(width).evaluate(script("pictures.js"))
        faults += [f"{width} px: {fault}" for fault in seen["faults"]]
        if "<svg" in page.source and not (seen["texts"] and seen["marks"]):
            faults.append(f"{width} px: no picture shows")
    return faults


def flow(page, widths=ALL_WIDTHS):
    """No text is cut off and nothing scrolls sideways; 320 px is 1280 px at 400 %."""
    faults = []
    for width in widths:
        faults += [
            f"{width} px: {fault}" for fault in page.view(width).evaluate(script("layout.js"))
        ]
    return faults


def spacing(page):
    """The same with the widest spacing that a reader may set."""
    faults = []
    for width in WIDTHS:
        view = page.fresh(width)
        view.add_style_tag(content=SPACING)
        faults += [f"{width} px: {fault}" for fault in view.evaluate(script("layout.js"))]
    return faults

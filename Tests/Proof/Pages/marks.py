"""Marks and text as the eye gets them: without colour, and in colours of the reader's own."""

import io
import itertools

from PIL import Image, ImageChops, ImageStat

from browser import WIDTHS, script

SIGHTS = ["achromatopsia", "deuteranopia", "protanopia", "tritanopia"]
# Of 255; the closest two of the seven marks differ by 19 (Muster's choice).
LEAST = 12
TEXTS = "h1, h2, h3, p, a, summary, caption, th, td, code, figcaption, li"


def picture(view, box):
    """A part of the page in pixels, by its place in the window."""
    return Image.open(io.BytesIO(view.screenshot(clip=box))).convert("RGB")


def key(view):
    """The marks of the key by their words, each as a square of its own."""
    view.evaluate("document.querySelector('figure')?.scrollIntoView()")
    boxes = view.evaluate(script("key.js"))
    return {word: picture(view, box) for word, box in boxes.items()}


def difference(one, other):
    """The mean difference of two pictures of one size, 0 to 255."""
    return ImageStat.Stat(ImageChops.difference(one, other).convert("L")).mean[0]


def closest(marks):
    pairs = itertools.combinations(marks.items(), 2)
    return min((difference(a, b), x, y) for (x, a), (y, b) in pairs)


def apart(page):
    """Every two marks of the key look different to people who see no colour, or other colours."""
    faults = []
    for width in WIDTHS:
        view = page.fresh(width, scale=2)
        session = view.context.new_cdp_session(view)
        for sight in SIGHTS:
            session.send("Emulation.setEmulatedVisionDeficiency", {"type": sight})
            marks = key(view)
            if len(marks) < 2:
                faults.append(f"{width} px: the key shows {len(marks)} marks")
                break
            least, one, other = closest(marks)
            if least < LEAST:
                faults.append(f"{width} px, {sight}: '{one}' and '{other}' differ by {least:.1f}")
    return faults


def contrast(image):
    """The ratio between the lightest and the darkest pixel, as WCAG 2.2 reckons it."""

    def luminance(pixel):
        parts = [v / 255 for v in pixel]
        parts = [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in parts]
        return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]

    found = sorted(luminance(colour) for _, colour in image.getcolors(1 << 24))
    return (found[-1] + 0.05) / (found[0] + 0.05)


def forced(page):
    """In forced colours, light and dark, marks and every kind of text still stand out."""
    faults = []
    for scheme in ["light", "dark"]:
        view = page.fresh(1280)
        view.emulate_media(forced_colors="active", color_scheme=scheme)
        for word, image in key(view).items():
            if (found := contrast(image)) < 3:
                faults.append(f"{scheme}: '{word}' has a contrast of {found:.2f}")
        for kind in TEXTS.split(", "):
            # The first that has words of its own.
            box = view.evaluate(script("first.js"), kind)
            if box and (found := contrast(picture(view, box))) < 4.5:
                faults.append(f"{scheme}: <{kind}> has a contrast of {found:.2f}")
    return faults

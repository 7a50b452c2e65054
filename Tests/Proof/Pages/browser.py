"""A browser that every check shares, and the pages opened in it."""

import contextlib
import os
import pathlib
import shutil

from playwright.sync_api import sync_playwright

BROWSERS = ["chromium", "chromium-browser", "google-chrome"]
WIDTHS = (320, 1280)
HERE = pathlib.Path(__file__).parent


def script(name):
    """A function that runs inside a page, from the file beside this one."""
    return (HERE / name).read_text(encoding="utf-8")


@contextlib.contextmanager
def browser():
    path = next(filter(None, map(shutil.which, BROWSERS)))
    # Its sandbox does not start as root; the pages are our own and reach no network.
    flags = ["--no-sandbox"] if os.geteuid() == 0 else []
    with sync_playwright() as play:
        program = play.chromium.launch(executable_path=path, args=flags)
        try:
            yield program
        finally:
            program.close()


class Page:
    """One file, opened at any width; what was opened stays open until the end."""

    def __init__(self, program, path):
        self.program = program
        self.path = pathlib.Path(path).resolve()
        self.source = self.path.read_text(encoding="utf-8")
        self.views = {}
        self.contexts = []

    def __enter__(self):
        return self

    def __exit__(self, *_):
        for context in self.contexts:
            context.close()

    def fresh(self, width, unfold=True, scale=1):
        """A view of its own, for a check that changes the page or its surroundings."""
        context = self.program.new_context(
            viewport={"width": width, "height": 900}, device_scale_factor=scale
        )
        self.contexts.append(context)
        view = context.new_page()
        view.requests = []
        view.words = []
        view.on("request", lambda request: view.requests.append(request.url))
        view.on("console", lambda message: view.words.append(message.text))
        view.on("pageerror", lambda error: view.words.append(str(error)))
        view.goto(self.path.as_uri())
        if unfold:
            view.evaluate("document.querySelectorAll('details').forEach(e => e.open = true)")
        return view

    def view(self, width):
        """The page with everything unfolded, shared by the checks that only look."""
        if width not in self.views:
            self.views[width] = self.fresh(width)
        return self.views[width]

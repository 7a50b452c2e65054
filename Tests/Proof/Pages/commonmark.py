"""The Markdown face, read by a parser that is not ours."""

from markdown_it import MarkdownIt

PARSER = MarkdownIt("commonmark", {"html": True}).enable(["table", "strikethrough"])
REFUSED = {"html_block", "html_inline", "image", "link_open", "hr", "blockquote_open", "s_open"}


def faults_of(text, tables):
    """No element, picture or link; one title; the tables expected, of five columns at most."""
    tokens = []
    for token in PARSER.parse(text):
        tokens += [token, *(token.children or [])]
    kinds = [token.type for token in tokens]
    faults = [f"the Markdown holds {kind}" for kind in sorted(REFUSED & set(kinds))]
    if [t.tag for t in tokens if t.type == "heading_open"].count("h1") != 1:
        faults.append("the Markdown has not one title")
    if kinds.count("table_open") != tables:
        faults.append(f"the Markdown holds {kinds.count('table_open')} tables, not {tables}")
    columns = 0
    for token in tokens:
        if token.type == "tr_open":
            columns = 0
        columns += token.type in ("th_open", "td_open")
        if columns > 5:
            faults.append("a table of the Markdown has more than five columns")
            break
    return faults

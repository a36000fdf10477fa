"""Tables that a tool has written as HTML, as their text: one row of the table in one line."""

from __future__ import annotations

from collections.abc import Iterator

from paperparse.readers.formats._html import Node, tree_of

CELLS = frozenset({"td", "th"})


def text_of_table(html: str) -> str:
    r"""The rows of a table, a blank between the cells; a text without tags as it is.

    >>> text_of_table("<table><tr><td>晴</td><td>12 ℃</td></tr><tr><td>多云</td></tr></table>")
    '晴 12 ℃\n多云'
    """
    if "<" not in html:
        return html
    tree = tree_of(html)
    rows = [" ".join(filter(None, (_line(cell) for cell in _below(row, CELLS)))) for row in _below(tree, {"tr"})]
    return "\n".join(filter(None, rows)) or _line(tree)


def _below(node: Node, tags: frozenset[str] | set[str]) -> Iterator[Node]:
    """The nearest elements of a kind in an element."""
    for child in node.elements():
        if child.tag in tags:
            yield child
        else:
            yield from _below(child, tags)


def _line(node: Node) -> str:
    return " ".join(node.text().split())

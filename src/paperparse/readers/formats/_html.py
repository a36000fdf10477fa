"""HTML as a tree, however broken it is."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser

from attrs import define, field

from paperparse.errors import LimitError
from paperparse.limits import NESTING

VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
"""Elements that have no end."""

UNSEEN = frozenset({"script", "style", "title"})
"""Elements whose text is not printed; `title` is the title of the file."""

TAG = re.compile(r"""(?:"[^"]*"|'[^']*'|[^"'>]++)*+>""")
QUOTES = re.compile("[\"']")


@define(eq=False)
class Node:
    """An element."""

    tag: str
    attributes: dict[str, str]
    parts: list[Node | str] = field(factory=list)
    """Elements and text in their order."""

    @property
    def classes(self) -> list[str]:
        """The names of its class attribute."""
        return self.attributes.get("class", "").split()

    def elements(self) -> Iterator[Node]:
        """The elements in it, without those in them."""
        return (part for part in self.parts if isinstance(part, Node))

    def text(self) -> str:
        """The text of the element and those in it."""
        return "".join(part if isinstance(part, str) else part.text() for part in self.parts)


class _Builder(HTMLParser):
    """Builds the tree while the parser reads."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.root = Node("", {})
        self._open = [self.root]

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        node = Node(tag, {name: value or "" for name, value in attrs})
        self._open[-1].parts.append(node)
        if tag in VOID:
            return
        if len(self._open) > NESTING:
            message = f"elements are nested more than {NESTING} deep; this is no file of an OCR engine"
            raise LimitError(message)
        self._open.append(node)

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_starttag(tag, attrs)
        self.handle_endtag(tag)

    def handle_endtag(self, tag: str) -> None:
        # An end without a start is ignored; one that comes late ends what was left open inside.
        for depth in range(len(self._open) - 1, 0, -1):
            if self._open[depth].tag == tag:
                del self._open[depth:]
                return

    def handle_data(self, data: str) -> None:
        if self._open[-1].tag not in UNSEEN:
            self._open[-1].parts.append(data)


def tree_of(text: str) -> Node:
    """The elements of a text, in one that has no name. Raises `LimitError` for elements too deep in each other."""
    builder = _Builder()
    builder.feed(_closed(text))
    builder.close()
    return builder.root


def _closed(text: str) -> str:
    """The text with every tag and every quotation in it ended: the parser looks for a missing end through all the rest."""
    first, *pieces = text.split("<")
    return first + "".join(map(_ended, pieces))


def _ended(piece: str) -> str:
    """What follows a `<` up to the next one, as a tag if it is one."""
    if ">" not in piece or piece[0] in "!?":
        return f"&lt;{piece}"
    if TAG.match(piece):
        return f"<{piece}"
    tag, _, rest = piece.partition(">")
    return f"<{QUOTES.sub('', tag)}>{rest}"

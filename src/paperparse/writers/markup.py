"""XML, built of plain tuples' worth of elements and written so that any reader takes it: escaped, indented, complete.

Tags and attributes are written with their prefixes as they stand; the root names the namespaces.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from xml.etree.ElementTree import Element, tostring

from paperparse.writers.printable import REPLACEMENT, XML_FORBIDS, for_xml

DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'

Value = str | int | float | None
Child = Element | str | None


def element(tag: str, attributes: Mapping[str, Value] | None = None, *children: Child) -> Element:
    """An element with the attributes that have a value, and the children that are there; strings are its text.

    >>> tostring(element("p", {"class": None, "n": 1}, "吴拯 ", element("b"), None, " & 摄"), encoding="unicode")
    '<p n="1">吴拯 <b /> &amp; 摄</p>'
    """
    made = Element(tag, {name: _written(value) for name, value in (attributes or {}).items() if value is not None})
    last: Element | None = None
    for child in children:
        if isinstance(child, Element):
            made.append(child)
            last = child
        elif child and last is None:
            made.text = (made.text or "") + child
        elif child and last is not None:
            last.tail = (last.tail or "") + child
    return made


def inline(tag: str, attributes: Mapping[str, Value] | None = None, *children: Child) -> Element:
    """An element whose children stand on one line, as in `element`: white space between them would be print."""
    made = element(tag, attributes, *children)
    made.text = made.text or ""
    return made


def document(root: Element) -> str:
    r"""The XML document with this root; a comment says so where it holds characters that XML forbids.

    >>> print(document(element("p", None, "备战\x01汛期")))
    <?xml version="1.0" encoding="UTF-8"?>
    <!-- 1 character that XML forbids is written as U+FFFD: U+0001 -->
    <p>备战�汛期</p>
    <BLANKLINE>
    """
    forbidden: list[str] = []
    for one in root.iter():
        one.text, one.tail = _clean(one.text, forbidden), _clean(one.tail, forbidden)
        for name, value in one.items():
            one.set(name, _clean(value, forbidden) or "")
    _indent(root, "\n")
    return DECLARATION + _said(forbidden) + tostring(root, encoding="unicode") + "\n"


def _written(value: str | float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".") if isinstance(value, float) else str(value)


def _clean(text: str | None, forbidden: list[str]) -> str | None:
    if not text:
        return text
    forbidden.extend(XML_FORBIDS.findall(text))
    return for_xml(text)


def _said(forbidden: list[str]) -> str:
    if not forbidden:
        return ""
    codes = ", ".join(sorted({f"U+{ord(char):04X}" for char in forbidden}))
    count = (
        "1 character that XML forbids is"
        if len(forbidden) == 1
        else f"{len(forbidden)} characters that XML forbids are"
    )
    return f"<!-- {count} written as {_code(REPLACEMENT)}: {codes} -->\n"


def _code(char: str) -> str:
    return f"U+{ord(char):04X}"


def _indent(parent: Element, line: str) -> None:
    """Put each child on its own line, but for children that stand among text, where white space would be print."""
    if len(parent) == 0 or parent.text is not None or any(child.tail for child in parent):
        return
    inner = line + "  "
    parent.text = inner
    for child, following in _pairs(parent):
        _indent(child, inner)
        child.tail = inner if following else line


def _pairs(parent: Element) -> Iterator[tuple[Element, bool]]:
    last = len(parent) - 1
    for number, child in enumerate(parent):
        yield child, number < last

"""XML, element by element, as far as a stranger's file may be trusted: no entities, nothing from elsewhere."""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from xml.etree.ElementTree import Element

from paperparse.errors import LimitError, SourceError
from paperparse.limits import NESTING

HEAD = 20_000
"""Bytes in which the first element stands: licences in comments before it take some thousand."""

ROOT = re.compile(
    r"\s*+(?>(?><\?.*?\?>|<!--.*?-->|<!DOCTYPE[^<>\[]*+(?>\[.*?\]\s*+)?+>)\s*+)*+<(?:[\w.-]+:)?(\w+)[\s/>]", re.DOTALL
)
DECLARED = re.compile(rb"""<\?xml[^>]*?encoding\s*=\s*["']([\w.-]+)["']""")

# Expat reads these itself.
KNOWN = frozenset({"utf-8", "utf8", "utf-16", "utf16", "us-ascii", "ascii", "iso-8859-1"})


def head_of(raw: bytes) -> str:
    """How a file begins, whatever its encoding: marks and names of XML, HTML and JSON are ASCII."""
    head = raw[:HEAD]
    if head[:2] in (b"\xff\xfe", b"\xfe\xff") or b"\0" in head[:4]:
        little = head.startswith(b"\xff\xfe") or head[1:2] == b"\0"
        return head.decode("utf-16-le" if little else "utf-16-be", "ignore").removeprefix("\ufeff")
    return head.decode("utf-8", "ignore").removeprefix("\ufeff")


def root_of(head: str) -> str:
    """The name of the first element without its prefix; nothing for what is no XML.

    >>> root_of('<?xml version="1.0"?><!-- made by hand --><a:alto xmlns:a="urn:x">')
    'alto'
    """
    found = ROOT.match(head)
    return found[1] if found else ""


def events(raw: bytes) -> Iterator[tuple[str, str, Element]]:
    """`start` or `end`, the name without namespace, and the element, as the file is read.

    Raises `SourceError` for what is no XML and for entities, `LimitError` for elements too deep in each other.
    """
    from defusedxml.ElementTree import ParseError, XMLParser, iterparse  # noqa: PLC0415 - only these files need it

    content, encoding = _readable(raw)
    depth = 0
    try:
        for event, element in iterparse(io.BytesIO(content), ("start", "end"), XMLParser(encoding=encoding)):
            depth += 1 if event == "start" else -1
            if depth > NESTING:
                message = f"elements are nested more than {NESTING} deep; this is no file of an OCR engine"
                raise LimitError(message)
            yield event, name_of(element), element
    except ParseError as error:
        message = f"broken XML: {error}; the file may be cut off, write it again"
        raise SourceError(message) from None
    except (LookupError, ValueError) as error:
        # What the library forbids is a ValueError that prints its declaration.
        kind = type(error).__name__
        why = "it declares entities; replace them by what they stand for" if "Forbidden" in kind else str(error)
        message = f"XML that is not read: {why}"
        raise SourceError(message) from None


def name_of(element: Element) -> str:
    """The name of an element without its namespace; nothing for a comment."""
    tag: object = element.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def children(element: Element, *names: str) -> Iterator[Element]:
    """The children with one of these names, in whatever namespace."""
    return (child for child in element if name_of(child) in names)


def _readable(raw: bytes) -> tuple[bytes, str | None]:
    """Bytes that the parser can read, and their encoding where it must not believe the declaration."""
    found = DECLARED.match(raw[:200].removeprefix(b"\xef\xbb\xbf").lstrip())
    declared = found[1].decode().lower() if found else "utf-8"
    if declared in KNOWN:
        # A declaration of UTF-16 in a file that is none is a slip of tools that write UTF-8.
        return raw, "utf-8" if declared in ("utf-16", "utf16") else None
    try:
        return raw.decode(declared).encode(), "utf-8"
    except (LookupError, UnicodeError):
        message = f"XML that says it is {declared}, and is not; name the right encoding in its first line"
        raise SourceError(message) from None

"""How much a page paints when its forms paint forms: ten in ten in ten are a thousand, and a small file has no end.

MuPDF and PDFium cannot be interrupted, so this is reckoned before they begin.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping

from paperparse.errors import LimitError
from paperparse.limits import PAINTED_BYTES

PAINT = re.compile(rb"/([^\s/<>\[\](){}%]+)\s+Do\b")
FORM = re.compile(rb"/(?:F|#46)(?:o|#6[fF])(?:r|#72)(?:m|#6[dD])\b")
NESTS = re.compile(rb"/XObject\s*(?:<<|\d)|/Resources\s*\d|#")
"""What says, or does not deny, that a form may paint others."""
ESCAPE = re.compile(rb"#([0-9A-Fa-f]{2})")
REACH = 4096
"""The dictionary of a form is no longer; one that is may hold anything."""
DEEPEST = 40
"""Forms within forms, where PDFium stops."""

Forms = Mapping[bytes, int]
"""The forms that a page or a form may paint: their names, and the numbers of their objects."""


def may_nest(raw: bytes) -> bool:
    """Whether a form of the file may paint forms, as far as that is seen without reading the file.

    >>> may_nest(b"5 0 obj<</Subtype/Form/Resources<</Font 3 0 R>>>>stream"), may_nest(b"obj<</Subtype/Form/Resources 7 0 R>>stream")
    (False, True)
    """
    for form in FORM.finditer(raw):
        start = raw.rfind(b"obj", max(0, form.start() - REACH), form.start())
        end = raw.find(b"stream", form.end(), form.end() + REACH)
        said = raw[start:end] if start >= 0 and end >= 0 else b""
        if b"/Resources" not in said or NESTS.search(said):
            return True
    return False


def has_forms(raw: bytes) -> bool:
    """Whether the file has a form."""
    return FORM.search(raw) is not None


def check_forms(
    content: Callable[[], bytes], forms: Forms, inside: Callable[[int], Forms], content_of: Callable[[int], bytes]
) -> None:
    """Refuse a page that paints too much; `inside` tells the forms that a form may paint.

    Raises `LimitError`.
    """
    if not forms:
        return
    known: dict[int, int] = {}

    def weight(number: int, above: frozenset[int]) -> int:
        if number in above or len(above) > DEEPEST:
            message = "a form that paints itself"
            raise LimitError(message)
        if number not in known:
            known[number] = total(content_of(number), inside(number), above | {number})
        return known[number]

    def total(painted: bytes, named: Forms, above: frozenset[int]) -> int:
        whole = len(painted)
        for name, count in Counter(map(plain, PAINT.findall(painted))).items():
            if name in named:
                whole += count * weight(named[name], above)
        if whole > PAINTED_BYTES:
            message = (
                f"its forms paint more than {PAINTED_BYTES // 1_000_000} MB when each is painted as often as asked"
            )
            raise LimitError(message)
        return whole

    total(content(), forms, frozenset())


def plain(name: bytes) -> bytes:
    """A name without escapes.

    >>> plain(b"F#6frm")
    b'Form'
    """
    return ESCAPE.sub(lambda found: bytes((int(found[1], 16),)), name)

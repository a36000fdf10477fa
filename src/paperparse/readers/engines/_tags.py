"""What the tags of a file say of its print: the text that stands for some glyphs (`ActualText`)."""

from __future__ import annotations

from collections.abc import Sequence

from paperparse.model.sheet import Glyph
from paperparse.readers.engines._matter import UNREADABLE
from paperparse.text.folding import fold

UTF_16 = b"\xfe\xff", b"\xff\xfe"
"""How a text in UTF-16 begins; all others are read as Latin-1, which is what their common part comes to."""


def actual_text(raw: object) -> str:
    r"""The text of a tag as a file writes it; empty where it is none.

    >>> actual_text(b"\xfe\xff\x97\x52"), actual_text(b"ab"), actual_text(None)
    ('青', 'ab', '')
    """
    if not isinstance(raw, bytes):
        return ""
    return raw.decode("utf-16" if raw.startswith(UTF_16) else "latin-1", "replace")


def as_tagged(glyphs: Sequence[Glyph], text: str) -> list[Glyph] | None:
    """The glyphs with the characters of the tag around them; None where the tag does not say what they print.

    One shape of a font serves a character and the radical that looks like it. Chromium's fonts tell the radical, and its
    tags the character that was set: 青 for ⻘. Tags are believed where they give another form of what the font tells, or
    what the font does not tell; whatever else they say is no print.
    """
    if len(text) != len(glyphs):
        return None
    if not all(
        fold(glyph[0]) == fold(char) or UNREADABLE.search(glyph[0]) for glyph, char in zip(glyphs, text, strict=True)
    ):
        return None
    return [glyph._replace(text=char) for glyph, char in zip(glyphs, text, strict=True)]

"""Pages of the other kinds with odd typesetting: what files of the trade do to their text."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

from tests.press import broadsheet, irregular, vertical
from tests.press.canvas import Page
from tests.press.faces import EMBEDDED, LATIN, Face, Style
from tests.press.look import Look, Tune
from tests.press.pdf import FRAMES, GLYPHS, LINES, LOGICAL, Output

BASES: list[Callable[[random.Random, Tune], Page]] = [
    broadsheet.front,
    broadsheet.inside,
    broadsheet.inside,
    irregular.irregular,
    irregular.irregular,
    vertical.vertical,
]


def letter_spaced(_page: Page, look: Look) -> None:
    """Headlines and dates are letter-spaced."""
    look.spaced = True


def shadowed(_page: Page, look: Look) -> None:
    """Titles are printed twice."""
    look.shadow = True


def outlined(_page: Page, look: Look) -> None:
    """Some headlines are drawn."""
    look.outlined = True


def gaps_only(_page: Page, look: Look) -> None:
    """There is no space character in the file."""
    look.spaces = "gap"


def drop_caps(page: Page, look: Look) -> None:
    """The first character of a story is two or three lines tall."""
    look.drop, look.byline_at = page.rng.choice([2, 3]), "column"


def no_indent(_page: Page, look: Look) -> None:
    """Paragraphs have no indent."""
    look.indent = 0.0


def blank_lines(_page: Page, look: Look) -> None:
    """Paragraphs have no indent and a blank line between them."""
    look.indent, look.blank = 0.0, True


def latin_numerals(page: Page, look: Look) -> None:
    """Numerals are of another font and another size."""
    face = Face("L", page.rng.choice(["Times-Roman", "Helvetica-Bold"]), LATIN)
    look.digits = Style(face, round(look.size * page.rng.choice([0.85, 1.1, 1.2]), 2))


def script_body(page: Page, look: Look) -> None:
    """The body is set in a script face."""
    look.body = replace(look.body, face=page.fonts.kai)


def captions(page: Page, look: Look) -> None:
    """Captions stand above, beside or inside their pictures."""
    look.captions = page.rng.choice(["above", "beside", "inside"])


def no_rules(_page: Page, look: Look) -> None:
    """Only white parts the stories."""
    look.parting, look.column_rules = "white", False


def column_rules(_page: Page, look: Look) -> None:
    """Rules stand between the columns of one story."""
    look.column_rules = True


def notes(_page: Page, look: Look) -> None:
    """Raised numbers point to notes."""
    look.desk.notes = True


def tight(_page: Page, look: Look) -> None:
    """The leading is narrow."""
    look.pitch = round(look.size * 1.24, 2)


ODDITIES: dict[str, Tune] = {
    "letter-spaced": letter_spaced,
    "shadow": shadowed,
    "outlined": outlined,
    "gaps-only": gaps_only,
    "drop-caps": drop_caps,
    "no-indent": no_indent,
    "blank-lines": blank_lines,
    "latin-numerals": latin_numerals,
    "script-body": script_body,
    "captions": captions,
    "no-rules": no_rules,
    "column-rules": column_rules,
    "tight": tight,
    "notes": notes,
}


def odd(rng: random.Random) -> Page:
    """A page of another kind with two to four oddities."""
    chosen = rng.sample(list(ODDITIES), rng.randint(2, 4))
    if {"no-indent", "blank-lines"} <= set(chosen):
        chosen.remove("no-indent")

    def tune(page: Page, look: Look) -> None:
        for name in chosen:
            ODDITIES[name](page, look)

    base = rng.choice(BASES)
    page = base(rng, tune)
    page.traits.extend(chosen)
    return page


def output(rng: random.Random, page: Page) -> Output:
    """How the file of an odd page is made."""
    bleed = rng.choice([0.0, 0.0, 14.0, 28.35])
    return Output(
        order=rng.choice([GLYPHS, GLYPHS, LINES, FRAMES, LOGICAL]),
        single=rng.random() < 0.4,
        rotate=rng.choice([0, 0, 90, 180, 270]),
        bleed=bleed,
        shifted=bool(bleed) and rng.random() < 0.5,
        kangxi=page.fonts.song.kind == EMBEDDED and rng.random() < 0.6,
        slug=bool(bleed),
    )

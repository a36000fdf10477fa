"""A rule is a value that carries its proof."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from enum import Enum
from functools import cached_property
from typing import Any

import regex
from attrs import Attribute, define, field

from paperparse.errors import RuleError, point

Groups = Mapping[str, str]
Check = Callable[[Groups], bool]


class Place(Enum):
    """Where in a block a rule may match."""

    LINE = "line"
    """The whole block."""
    HEAD = "head"
    """From the block's first character."""
    TAIL = "tail"
    """Up to the block's last character."""
    ANY = "any"
    """Anywhere in it, more than once."""


WEAK, PLAIN, STRONG = 1, 2, 4


def _not_empty(_: object, attribute: Attribute[Any], value: Mapping[str, object] | tuple[str, ...]) -> None:
    if not value:
        message = f"a rule needs {attribute.name}: examples are its proof"
        raise RuleError(message)


@define(frozen=True, slots=False, eq=False)
class Rule:
    """A pattern with a name, and the examples that prove it.

    Patterns are written for folded text (see `paperparse.text.folding`): ASCII punctuation, digits and spaces,
    simplified characters in fixed words. They are compiled at first use, in verbose mode.
    """

    id: str
    """`element.form`, unique: `imprint.issue_number`."""
    kind: str
    """What a match means to later stages; several rules may share a kind."""
    pattern: str
    hits: Mapping[str, Groups] = field(validator=_not_empty)
    """Printed text and exactly the named groups that take part in the match, in folded form."""
    misses: tuple[str, ...] = field(validator=_not_empty)
    """Printed text in which the rule must find nothing: the hard negatives."""
    place: Place = Place.ANY
    needs: tuple[str, ...] = ()
    """Folded strings one of which must stand in the block; spares the pattern most blocks."""
    also: tuple[str, ...] = ()
    """Others, one of which must stand in the block too, for a pattern that is dear and whose needs are common."""
    longest: int | None = None
    """The rule is not tried on blocks of more characters."""
    check: Check | None = None
    """A pure test on the groups (the date exists, the check digit is right)."""
    weight: int = PLAIN
    """WEAK, PLAIN or STRONG: what a character of a match counts when matches overlap."""

    @cached_property
    def compiled(self) -> regex.Pattern[str]:
        """The pattern, compiled; `RuleError` where it is malformed or matches the empty string."""
        try:
            compiled = regex.compile(
                rf"(?:{self.pattern})\Z" if self.place is Place.TAIL else self.pattern, regex.VERBOSE
            )
        except regex.error as error:
            at = getattr(error, "pos", None) or 0
            place = point(self.pattern, at, at + 1)
            message = f"{self.id}: {error}\n{place}"
            raise RuleError(message) from error
        if compiled.fullmatch(""):
            message = f"{self.id}: the pattern matches the empty string"
            raise RuleError(message)
        return compiled

    @cached_property
    def finder(self) -> Callable[..., Any]:
        """The method of the compiled pattern that `place` asks for: of text, start and end."""
        methods = {Place.LINE: "fullmatch", Place.HEAD: "match", Place.TAIL: "search", Place.ANY: "finditer"}
        return getattr(self.compiled, methods[self.place])  # type: ignore[no-any-return]

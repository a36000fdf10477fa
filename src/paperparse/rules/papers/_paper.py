"""What is known of one newspaper: the facts that its masthead is checked against, and the rules it alone needs."""

from __future__ import annotations

from attrs import field, frozen

from paperparse.errors import RuleError
from paperparse.rules._rule import Rule


def _said(_: object, attribute: object, value: str) -> None:
    if not value.strip():
        message = f"{attribute.name} of a paper must not be empty"  # type: ignore[attr-defined]
        raise RuleError(message)


@frozen
class Paper:
    """A newspaper.

    >>> Paper("双溪日报", cn_number="CN35-0999", reason="an example").titles
    ('双溪日报',)
    """

    name: str = field(validator=_said)
    """As its flag prints it today, in either script: names are compared folded, and found letter-spaced too."""
    reason: str = field(validator=_said, kw_only=True)
    """Where the facts come from, and why the paper needs a file of its own."""
    aliases: tuple[str, ...] = field(default=(), kw_only=True)
    """Other names in print: former ones, the overseas edition."""
    cn_number: str | None = field(default=None, kw_only=True)
    postal_code: str | None = field(default=None, kw_only=True)
    rules: tuple[Rule, ...] = field(default=(), kw_only=True)
    """Rules for what only this paper prints. An id begins with the element: `imprint.<slug>_<form>`."""

    @property
    def titles(self) -> tuple[str, ...]:
        """Every name of the paper, the present one first."""
        return (self.name, *self.aliases)

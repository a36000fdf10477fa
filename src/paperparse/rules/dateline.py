"""."""

from __future__ import annotations

from paperparse.rules._rule import Rule

RULES: tuple[Rule, ...] = ()

"""人民日报."""

from __future__ import annotations

from paperparse.rules.papers._paper import Paper

PAPER = Paper(
    "人民日报",
    aliases=("人民日报海外版",),
    cn_number="CN11-0065",
    postal_code="1-1",
    reason="Serial line of the domestic edition; it prints 代号1-1 without 邮发, and its name in letters under the flag.",
)

"""The rules of print: what each element looks like, one file per element. Rules see text, never geometry."""

from __future__ import annotations

from paperparse.rules import (
    byline,
    caption,
    column_label,
    dateline,
    folio,
    furniture,
    headline,
    imprint,
    jump,
    lead_in,
    masthead,
    notice,
    signature,
    staff,
    teaser,
)
from paperparse.rules._rule import Rule

RULES: tuple[Rule, ...] = (
    *masthead.RULES,
    *imprint.RULES,
    *dateline.RULES,
    *folio.RULES,
    *staff.RULES,
    *headline.RULES,
    *byline.RULES,
    *lead_in.RULES,
    *signature.RULES,
    *column_label.RULES,
    *caption.RULES,
    *jump.RULES,
    *teaser.RULES,
    *notice.RULES,
    *furniture.RULES,
)
"""Every rule, in the order in which equal weights are settled."""

"""Roles that the source tells: a file that paperparse itself wrote, perhaps corrected by hand since."""

from __future__ import annotations

from collections.abc import Iterable

from paperparse.roles._role import Placed, Role, Roles
from paperparse.roles._view import View

TOLD = {
    **dict.fromkeys(("masthead-title", "masthead", "contact", "dateline", "folio", "staff"), Role.EDGE),
    "column-label": Role.COLUMN_LABEL,
    **dict.fromkeys(("kicker", "title", "deck"), Role.HEADLINE),
    "byline": Role.BYLINE,
    **dict.fromkeys(("lead-in", "paragraph"), Role.TEXT),
    "subhead": Role.SUBHEAD,
    "jump": Role.JUMP,
    **dict.fromkeys(("caption-title", "caption", "credit"), Role.CAPTION),
    "teaser": Role.TEASER,
    **dict.fromkeys(("notice-title", "notice"), Role.NOTICE),
    "furniture": Role.FURNITURE,
}
"""The role of a block by the name of its field; what has another name is unplaced."""


def told_roles(view: View, _: Roles) -> Iterable[Placed]:
    """What the source says of each block, where it says so; nothing of it is guessed."""
    if not view.blocks or view.setting(0).told is None:
        return
    for block in range(len(view)):
        told = view.setting(block).told
        if told is not None:
            role = TOLD.get(told.role, Role.UNPLACED)
            yield Placed(block, role, (f"the source says {told.role}",), opens=told.opens, kind=told.kind)

"""Lines that are built like the sender of a letter, a place or a post with a name, and sign nothing."""

from __future__ import annotations

from itertools import takewhile

from paperparse.roles._view import View

SENDER = "signature.sender"
"""The rule for 青川县白溪镇 李洁, which is built as many a couplet is: 双溪小学 金秋飘香."""


def signs_nothing(view: View, block: int) -> bool:
    """Whether a line that is built like the sender of a letter is one of a list, or stands where only a headline does: above a story."""
    if not _is_of_sender(view, block):
        return False
    if _is_listed(view, block):
        return True
    below = block + 1
    if block and view.heads[block - 1]:
        return below == len(view) or view.heads[below]
    heading = below < len(view) and view.heads[below] and view.groups[below] == view.groups[block]
    if heading and (view.blocks[block].gap or view.has(below + 1, "lead_in", "byline")):
        return True
    return view.has(below, "lead_in", "byline")


def _is_listed(view: View, block: int) -> bool:
    """Whether a sender is one of several with text below: winners, or experts."""
    groups = view.groups
    beside = (one for one in (block - 1, block + 1) if 0 <= one < len(view) and groups[one] == groups[block])
    if not any(_is_of_sender(view, one) for one in beside):
        return False
    below = takewhile(lambda one: groups[one] == groups[block], range(block + 1, len(view)))
    return not all(_is_of_sender(view, one) for one in below)


def _is_of_sender(view: View, block: int) -> bool:
    """Whether a place or a post with a name fills the line."""
    signature = view.whole(block, "signature")
    return signature is not None and signature.rule.id == SENDER

"""How well a near part and a far part go together: by the labels they name, by their headings, by the text itself."""

from __future__ import annotations

from typing import Literal

from attrs import frozen

from paperparse.linking.ends import End, Part
from paperparse.linking.labels import Labels
from paperparse.linking.words import likeness
from paperparse.model.issue import Agreement, Jump
from paperparse.text.folding import fold
from paperparse.text.joining import BLOCK_START, SENTENCE_END, TAIL_START, cut_between

Naming = Agreement | Literal["silent"]
"""Whether a jump names the page of the other part: `absent` when that page has no known label, `silent` without a jump."""

TERMS: dict[tuple[Naming, Naming], tuple[int, int]] = {
    ("agrees", "agrees"): (1000, 0),
    ("agrees", "absent"): (800, 0),
    ("absent", "agrees"): (800, 0),
    ("agrees", "conflicts"): (400, 50),
    ("conflicts", "agrees"): (400, 50),
    ("absent", "absent"): (300, 50),
    ("agrees", "silent"): (100, 60),
    ("silent", "agrees"): (100, 60),
}
"""What near and far name: the weight of a pair, and how alike its headings have to be at least.

Two right labels weigh more than the best headings (800), but two pairs with good headings and one wrong label each more
than two pairs with right labels and strange headings.
"""

PER_LIKENESS, WITHOUT_HEADING = 8, 240
"""For each point of likeness; a heading that is not there speaks for nothing and against nothing."""

GOES_ON, BREAKS = 200, -100
"""A sentence that goes on, one that does not."""

NUMBERED = 900
"""One number at both ends, which only the paper itself can have given: more than the best headings."""

LEAST_MIXED = 50
"""Likeness of the headings where an article may be two stories."""

SAME_HEADING = 60
"""From this likeness on the headings count as a reason."""

LOOK = 400
"""Characters before and behind the jump that tell whether the text goes on."""


@frozen(eq=False)
class Link:
    """A near part and a far part that may be one story, and why."""

    near: End
    far: End
    to: Naming
    back: Naming
    weight: int
    because: tuple[str, ...]

    @property
    def agreed(self) -> bool:
        """Whether each part names the page of the other."""
        return self.to == self.back == "agrees"


def link_between(near: End, far: End, labels: Labels, *, only_untitled: bool) -> Link | None:
    """The link of two ends, None when too little speaks for it.

    `only_untitled` says that the far part is the only one of its page without a heading.
    """
    if near.part is far.part:
        return None
    to, back = _naming(near.jump, far, labels), _naming(far.jump, near, labels)
    base, least = TERMS.get((to, back), (0, 0))
    numbered = _numbered_alike(near, far)
    if numbered is False:
        return None
    if not base or ("silent" in (to, back) and _is_whole(near, far)):
        return None
    least = max(least, LEAST_MIXED if near.mixed or far.mixed else 0)
    untitled = not (near.part.words.key and far.part.words.key)
    like = 0 if untitled else likeness(near.part.words, far.part.words)
    flow, reason = _continuity(near.part, far.part)
    taken_for_rest = back == "silent" and only_untitled and not far.part.words.key and flow >= 0
    if like < least and not (untitled and flow > 0) and not taken_for_rest and not numbered:
        return None
    reasons = (
        "each names the page of the other" if to == back == "agrees" else "",
        "the headings have words in common" if like >= SAME_HEADING else "",
        f"the text goes on: {reason}" if reason else "",
        "no other text of the page is without a heading" if taken_for_rest else "",
        "both have the same number" if numbered else "",
    )
    weight = base + NUMBERED * bool(numbered) + (WITHOUT_HEADING if untitled else PER_LIKENESS * like) + flow
    return Link(near, far, to, back, weight, tuple(filter(None, reasons)))


def _numbered_alike(near: End, far: End) -> bool | None:
    """Whether the jumps have one number (下转3版②, 上接1版②); None where one has none."""
    serials = [end.jump.serial for end in (near, far) if end.jump is not None and end.jump.serial is not None]
    return serials[0] == serials[1] if len(serials) == 2 else None  # noqa: PLR2004 - both


def _naming(jump: Jump | None, other: End, labels: Labels) -> Naming:
    return "silent" if jump is None else labels.named(jump.page, other.part.position)


def _is_whole(near: End, far: End) -> bool:
    """Whether the far part begins as a story does, or shares its page with the near one."""
    return near.part.position == far.part.position or (far.jump is None and far.part.article.lead_in is not None)


def _continuity(near: Part, far: Part) -> tuple[int, str | None]:
    """What the text says at the break, and why it goes on there, if it does."""
    if not near.last or not far.first:
        return 0, None
    before, after = fold(near.last[-LOOK:]), fold(far.first[:LOOK])
    reason = cut_between(before, after)
    if reason:
        return GOES_ON, reason
    ended = SENTENCE_END.search(before[-8:]) is not None
    return (BREAKS if (TAIL_START if ended else BLOCK_START).match(after) else 0), None

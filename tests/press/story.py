"""Setting a story: headline, byline and body in columns, filled to the foot, with the gold it makes."""

from __future__ import annotations

import itertools
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace

from tests.press import headline as heads
from tests.press import text as copywriting
from tests.press import words
from tests.press.body import Body
from tests.press.canvas import Json, Pen
from tests.press.look import Look, slots_of
from tests.press.text import Copy
from tests.press.typeset import Slot, break_paragraph, measure

JUMPS_TO = ["（下转{}版）", "（下转第{}版）", "（下转{}版）", "(下转{}版)", "〔下转第{}版〕"]
JUMPS_FROM = ["（上接{}版）", "（上接第{}版）", "（紧接第{}版）", "(上接{}版)"]
Box = tuple[float, float, float, float]
Span = tuple[float, float]


@dataclass
class Plan:
    """What a story is to be like."""

    size: float = 24.0
    parts: str = "auto"
    title_lines: int = 2
    byline_at: str = "column"  # column | head | end | lead | none
    subheads: bool = True
    jump_to: str | None = None
    jump_from: str | None = None
    jump_inline: bool = False
    comment: bool = False
    label: str | None = None
    slack: int = 0  # Lines left empty at the end.
    mid_sentence: bool = False  # The part of the story before a jump breaks off at the end of a line.
    continued: bool = False  # The body goes on from another page: no lead-in and no opener.
    column_rules: bool = False


@dataclass
class Region:
    """Where a story goes: the span of its headline, its columns, and what stands in their way."""

    span: Span
    columns: list[Span]
    top: float
    bottom: float
    tops: list[float] | None = None  # Where single columns start, when not all below the headline.
    bottoms: list[float] | None = None
    obstacles: list[Box] = field(default_factory=list)

    def slots(self, look: Look) -> list[Slot]:
        """The line slots of the body."""
        count = len(self.columns)
        tops = self.tops or [self.top] * count
        return slots_of(self.columns, tops, self.bottoms or [self.bottom] * count, look, self.obstacles)


def new_article(pen: Pen, label: str | None = None) -> Json:
    """An empty article of the page's gold."""
    page = pen.page
    article: Json = {
        "id": f"p{page.gold['index']}a{len(page.gold['articles']) + 1}",
        "column_label": label,
        "headline": {"kicker": None, "title": None, "deck": None},
        "bylines": [],
        "lead_in": None,
        "paragraphs": [],
        "jumps": [],
    }
    page.gold["articles"].append(article)
    return article


def page_name(label: str, look: Look) -> str:
    """A page label as a jump prints it: the page's papers count in Han numerals or not."""
    return words.han_number(int(label)) if look.han_pages and label.isdigit() else label


def byline_text(bylines: Sequence[Json], look: Look) -> str:
    """Bylines as one printed line."""
    gap = look.rng.choice([" ", "  "])
    parts = []
    for byline in bylines:
        people = [f"{n[0]}  {n[1]}" if len(n) == 2 and gap == "  " else n for n in byline["names"]]
        parts.append((byline["role"] or "") + " " + " ".join(people))
    return gap.join(parts).strip()


def invent_bylines(look: Look) -> list[Json]:
    """One byline, sometimes two with different roles."""
    rng = look.rng
    role = rng.choice(["本报记者", "本报记者", "记者", "全媒体记者", "见习记者"])
    found: list[Json] = [{"role": role, "names": copywriting.names(rng)}]
    if rng.random() < 0.3:
        found.append({"role": "通讯员", "names": copywriting.names(rng, 1)})
    return found


@dataclass
class Story:
    """A story on its way to the page."""

    pen: Pen
    look: Look
    plan: Plan
    copy: Copy
    article: Json
    lead: tuple[str, Json, list[Json]] | None = None
    signature: str = ""

    def sign(self) -> None:
        """Choose the bylines and where they stand."""
        rng, plan, article = self.look.rng, self.plan, self.article
        if plan.byline_at == "lead" and not plan.comment:
            self.lead = copywriting.lead_in(rng, self.copy.slots, self.look.date)
            article["lead_in"], article["bylines"] = self.lead[1], self.lead[2]
        elif plan.byline_at == "end":
            names, role = copywriting.names(rng, 1), rng.choice([None, None, "记者"])
            article["bylines"] = [{"role": role, "names": names}]
            self.signature = f"{role or ''} {names[0]}".strip()
        elif plan.byline_at in ("column", "head"):
            article["bylines"] = [{"role": "本报评论员", "names": []}] if plan.comment else invent_bylines(self.look)

    def byline_head(self, span: Span, top: float) -> float:
        """The byline under the headline, over the whole span; the new top is returned."""
        look, page = self.look, self.pen.page
        style = replace(look.body, face=page.fonts.kai, size=look.size + 0.5)
        atoms = look.atoms(byline_text(self.article["bylines"], look), style)
        self.pen.write(atoms, Slot(*span, top + style.size), page.new_frame(), align=look.align)
        return top + look.pitch * 1.3

    def byline_column(self, body: Body) -> None:
        """The byline at the head of the first column, on two lines when it is long."""
        look, rng = self.look, self.look.rng
        style = replace(look.body, face=self.pen.page.fonts.kai)
        atoms = look.atoms(byline_text(self.article["bylines"], look), style)
        if measure(atoms) <= body.slots[0].length:
            body.row(atoms, rng.choice([0.5, 0.0]))
        else:
            body.put(break_paragraph(atoms, body.slots, rng.choice([0.0, 2.0]) * look.size) or [])

    def jump_from(self, body: Body) -> None:
        """The line that says where the story began."""
        plan, rng = self.plan, self.look.rng
        if plan.jump_from:
            printed = rng.choice(JUMPS_FROM).format(page_name(plan.jump_from, self.look))
            self.pen.page.mark(printed)
            self.article["jumps"].append({"direction": "from", "page": plan.jump_from})
            if plan.jump_inline:
                body.prefix = printed
            else:
                body.row(self.look.atoms(printed), rng.choice([0.0, 0.5, 1.0]))

    def close(self, body: Body) -> None:
        """The last line: a signature or a jump, at the right."""
        look, plan, page = self.look, self.plan, self.pen.page
        if not body.left:
            self.article["bylines"] = [] if self.signature else self.article["bylines"]
        elif plan.jump_to:
            self.article["jumps"].append({"direction": "to", "page": plan.jump_to})
            printed = look.rng.choice(JUMPS_TO).format(page_name(plan.jump_to, look))
            body.row(look.atoms(printed, replace(look.body, face=page.fonts.kai)), 1.0)
            page.mark(printed)
        elif self.signature:
            body.row(look.atoms(f"（{self.signature}）"), 1.0)
            page.mark("（）")


def set_story(pen: Pen, look: Look, region: Region, plan: Plan, headline: heads.Headline | None = None) -> Json:
    """Set a story in a region; its gold is put on the page and returned. A headline that is given is set already."""
    copy = headline.copy if headline else look.desk.copy()
    story = Story(pen, look, plan, copy, new_article(pen, plan.label))
    story.sign()
    if headline is None:
        top = region.top
        if plan.label:
            style = replace(look.sub, size=look.size + 2)
            pen.text(plan.label, style, Slot(*region.span, top + style.size), align=look.align)
            top += style.size * 1.5
        width = region.span[1] - region.span[0]
        headline = heads.plan(copy, look, width, heads.Wish(plan.size, plan.title_lines, plan.parts))
        region = replace(region, top=heads.place(pen, look, headline, region.span, top) + 0.35 * look.pitch)
        if plan.byline_at == "head":
            region = replace(region, top=story.byline_head(region.span, region.top))
    story.article["headline"] = headline.gold
    body = Body(pen, look, copy, region.slots(look))
    if plan.byline_at == "column":
        story.byline_column(body)
    story.jump_from(body)
    fill(body, story)
    story.close(body)
    if plan.column_rules:
        column_rules(pen, region)
    return story.article


def column_rules(pen: Pen, region: Region) -> None:
    """Thin rules between the columns, open where a box or a picture stands in their way."""
    count = len(region.columns)
    tops, bottoms = region.tops or [region.top] * count, region.bottoms or [region.bottom] * count
    for index, ((_, right), (left, _)) in enumerate(itertools.pairwise(region.columns)):
        at = (right + left) / 2
        top, bottom = max(tops[index : index + 2]), min(bottoms[index : index + 2])
        cuts = sorted((y0, y1) for x0, y0, x1, y1 in region.obstacles if x0 - 4 < at < x1 + 4)
        for start, end in [*cuts, (bottom, bottom)]:
            if start > top + 4:
                pen.shape("rule", (at, top, at, start), width=0.3)
            top = max(top, end)


def fill(body: Body, story: Story) -> None:
    """Fill the slots with paragraphs and subheads, keeping a line for the signature or the jump."""
    plan, copy, rng = story.plan, story.copy, story.look.rng
    make: Callable[[int, int], str] = copy.opinion if plan.comment else copy.paragraph
    spare = plan.slack + (1 if story.signature or plan.jump_to else 0)
    head, bold = "", 0
    if story.lead:
        head, bold = story.lead[0] + rng.choice([" ", "　", ""]), len(story.lead[0])
    if not plan.comment and not plan.continued:
        head += copy.opener()
    since = 0
    while body.left > spare:
        before, chars, want = body.at, body.chars(), rng.randint(2, 8)
        closing = body.left - spare <= max(want + 2, 5)
        if copy.carry and plan.continued:
            body.look = replace(story.look, indent=0.0)
            body.text(copy.carry, spare=spare)
            body.look, copy.carry = story.look, ""
            continue
        if closing and plan.mid_sentence and not head:
            copy.carry = body.broken_off(make(body.left * chars + 30, body.left * chars + 90), spare)
            break
        if closing or not body.text(head + make((want - 1) * chars, want * chars), lead=bold, spare=spare):
            body.last(make, head, bold, spare)
            break
        head, bold = "", 0
        if story.look.blank and body.left > spare + 3:
            body.at += 1
        since += body.at - before
        if plan.subheads and body.subhead(since):
            since = 0
    story.article["paragraphs"] = body.paragraphs

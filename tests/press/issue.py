"""Issues of several pages in one file: stories that go on inside, and teasers that point to what stands there."""

from __future__ import annotations

import random
from dataclasses import dataclass, field, replace

from tests.press import broadsheet, faces, furniture, panels, words
from tests.press import headline as heads
from tests.press.canvas import Json, Page, Pen
from tests.press.look import SIZES, Look, make_look
from tests.press.panels import Box
from tests.press.story import Plan, Region, set_story
from tests.press.text import Desk
from tests.press.tree import Cell, Columns, Leaf, Node, Rows, Setter, plan_for
from tests.press.typeset import Slot


@dataclass
class Part:
    """A story that has to go on: its headline with its copy, and the articles so far with the labels of their pages."""

    headline: heads.Headline
    articles: list[str]
    from_label: str


@dataclass
class Issue:
    """An issue as it is made."""

    rng: random.Random
    count: int
    letter: str
    fonts: faces.Fonts
    size: str
    desk: Desk
    paper: str
    pages: list[Page] = field(default_factory=list)
    looks: list[Look] = field(default_factory=list)
    waiting: dict[int, list[Part]] = field(default_factory=dict)
    stories: list[list[str]] = field(default_factory=list)
    index_box: Box | None = None
    han_pages: bool = False

    def label(self, number: int) -> str:
        """The label of a page."""
        return f"{self.letter}{number:02}" if self.letter else str(number)

    def new_page(self) -> tuple[Page, Look]:
        """The next page and its look; the columns may differ from page to page, the habits do not."""
        width, height = SIZES[self.size]
        page = Page(self.rng, width, height, self.fonts)
        page.gold["index"] = len(self.pages) + 1
        look = make_look(self.rng, width, self.fonts)
        if self.looks:
            first = self.looks[0]
            look = replace(
                look, body=first.body, head=first.head, minor=first.minor, sub=first.sub, digits=first.digits,
                pitch=first.pitch, margin=first.margin, top=first.top, columns=first.columns, gutter=first.gutter,
                spaces=first.spaces, align=first.align, indent=first.indent,
            )  # fmt: skip
        look = replace(look, desk=self.desk, paper=self.paper, han_pages=self.han_pages)
        self.pages.append(page)
        self.looks.append(look)
        return page, look


def short_title(headline: heads.Headline, rng: random.Random) -> str:
    """What a continued story is headed with: the title, its first phrase, or its last."""
    title = str(headline.gold["title"])
    parts = [part for part in title.split(" ") if len(part) > 2]
    return rng.choice([title.replace(" ", ""), parts[0], parts[-1]]) if parts else title


def jumping(issue: Issue, setter: Setter, leaf: Leaf, cell: Cell) -> None:
    """A story that goes on on a later page."""
    look, page, rng = setter.look, setter.pen.page, issue.rng
    here = page.gold["index"]
    target = rng.randint(here + 1, issue.count)
    count = cell.last - cell.first + 1
    plan = leaf.plan or plan_for(look, count)
    plan = replace(plan, jump_to=issue.label(target), mid_sentence=rng.random() < 0.5, label=None, slack=0)
    if plan.byline_at == "end":
        plan.byline_at = "column"
    span = look.span(cell.first, cell.last)
    headline = heads.plan(look.desk.copy(), look, span[1] - span[0], heads.Wish(plan.size, 2, plan.parts))
    top = heads.place(setter.pen, look, headline, span, cell.top) + 0.35 * look.pitch
    if plan.byline_at == "head":
        plan.byline_at = "lead"
    region = Region(span, look.columns[cell.first : cell.last + 1], top, cell.bottom)
    article = set_story(setter.pen, look, region, plan, headline)
    issue.waiting.setdefault(target, []).append(Part(headline, [article["id"]], issue.label(here)))


def carried(issue: Issue, setter: Setter, _leaf: Leaf, cell: Cell) -> None:
    """The rest of a story that began on an earlier page, or a plain story when none is waiting."""
    look, page, rng = setter.look, setter.pen.page, issue.rng
    waiting = issue.waiting.get(page.gold["index"])
    if not waiting:
        setter.story(Leaf(), cell)
        return
    part = waiting.pop(0)
    span = look.span(cell.first, cell.last)
    title = short_title(part.headline, rng)
    size = min(look.size * rng.uniform(1.8, 2.6), (span[1] - span[0]) / (len(title) + 0.5))
    style = replace(look.head, size=round(size, 1))
    headline = heads.Headline(
        [heads.Row(title, style, "title")], {"kicker": None, "title": title, "deck": None}, part.headline.copy
    )
    top = heads.place(setter.pen, look, headline, span, cell.top) + 0.35 * look.pitch
    plan = Plan(
        byline_at="none", continued=True, jump_from=part.from_label, jump_inline=rng.random() < 0.4, subheads=True,
        slack=rng.choice([0, 1, 2]),
    )  # fmt: skip
    region = Region(span, look.columns[cell.first : cell.last + 1], top, cell.bottom)
    article = set_story(setter.pen, look, region, plan, headline)
    issue.stories.append([*part.articles, article["id"]])


def setter_for(issue: Issue, page: Page, look: Look) -> Setter:
    """A setter that knows stories of several pages."""
    setter = Setter(Pen(page), look)
    setter.custom["jump"] = lambda s, leaf, cell: jumping(issue, s, leaf, cell)
    setter.custom["carry"] = lambda s, leaf, cell: carried(issue, s, leaf, cell)

    def keep_box(s: Setter, _leaf: Leaf, cell: Cell) -> None:
        start, end = s.look.span(cell.first, cell.last)
        issue.index_box = (start, cell.top, end, cell.bottom)

    setter.custom["index"] = keep_box
    return setter


def front_page(issue: Issue) -> None:
    """The first page."""
    page, look = issue.new_page()
    rng, count = issue.rng, len(look.columns)
    pen = Pen(page)
    bottom = broadsheet.bottom_of(page, look)
    top, printed = broadsheet.flag_zone(pen, look, pages=issue.count)
    main = count - (1 if count <= 5 else 2)
    half = main // 2
    lead = replace(broadsheet.lead(look, main), kind="jump")
    second: Node = Columns([Leaf("jump"), Leaf("story")], [main - half, half])
    third: Node = Columns([broadsheet.comment(look), Leaf(rng.choice(["jump", "story"]))], [half, main - half])
    rows = Rows([lead, second, third], [rng.uniform(1.2, 1.6), 1, rng.uniform(0.8, 1.1)])
    aside = Rows([Leaf("index"), Leaf("picture"), Leaf("story")], [1.2, 0.8, 1.2])
    end = bottom if printed else bottom - 18
    setter_for(issue, page, look).set(Columns([rows, aside], [main, count - main]), Cell(0, count - 1, top, end))
    if not printed:
        broadsheet.foot_serial(pen, look, bottom - 8, pages=issue.count)


def inside_page(issue: Issue) -> None:
    """A later page: what is waiting for it, among other stories."""
    page, look = issue.new_page()
    rng, count, number = issue.rng, len(look.columns), page.gold["index"]
    place = Slot(*look.span(0, count - 1), look.top)
    top = furniture.folio(Pen(page), look, place, number, issue.letter)
    carry = len(issue.waiting.get(number, []))
    kinds = ["carry"] * carry + ["story"] * max(1, 4 - carry)
    if number < issue.count and rng.random() < 0.4:
        kinds[-1] = "jump"
    rng.shuffle(kinds)
    rows: list[Node] = []
    while kinds:
        wide = rng.randint(2, count - 2) if count > 3 else 2
        pair = [Leaf(kind) for kind in kinds[:2]]
        kinds = kinds[2:]
        rows.append(Columns(list(pair), [wide, count - wide]) if len(pair) == 2 else pair[0])
    tree = Rows(rows, [rng.uniform(0.8, 1.3) for _ in rows])
    setter_for(issue, page, look).set(tree, Cell(0, count - 1, top, broadsheet.bottom_of(page, look)))


def teasers(issue: Issue) -> None:
    """The index box of the first page: titles that stand on the later pages, sometimes shortened."""
    page, look, rng = issue.pages[0], issue.looks[0], issue.rng
    if issue.index_box is None:
        return
    chosen = []
    for inner in issue.pages[1:]:
        fresh = [article for article in inner.gold["articles"] if article["headline"]["title"] and not article["jumps"]]
        for article in rng.sample(fresh, min(len(fresh), rng.choice([1, 1, 2]))):
            title = (
                article["headline"]["title"].replace(" ", "|", 1)
                if rng.random() < 0.8
                else article["headline"]["title"]
            )
            chosen.append((title, issue.label(inner.gold["index"]), article["id"]))
    panels.index(Pen(page), look, issue.index_box, teasers=[(title, label) for title, label, _ in chosen])
    for teaser, (_, _, target) in zip(page.gold["teasers"], chosen, strict=False):
        teaser["article"] = target


def issue(rng: random.Random) -> tuple[list[Page], list[Json]]:
    """The pages of an issue, and its stories of several parts."""
    made = Issue(
        rng=rng,
        count=rng.choice([2, 2, 3, 4, 4, 6, 8]),
        letter=rng.choice(["", "", "A"]),
        fonts=faces.choose(rng),
        size=rng.choice(["broadsheet", "narrow", "tabloid", "tabloid"]),
        desk=Desk(rng, words.day(rng)),
        paper=words.place(rng) + rng.choice(words.PAPERS),
        han_pages=rng.random() < 0.4,
    )
    front_page(made)
    for _ in range(made.count - 1):
        inside_page(made)
    teasers(made)
    stories = [{"id": f"s{number}", "articles": parts} for number, parts in enumerate(made.stories, 1)]
    return made.pages, stories

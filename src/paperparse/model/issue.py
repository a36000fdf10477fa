"""The result: frozen classes with the names of the schema `paperparse.issue/1`.

Each object carries `evidence`, which takes no part in comparisons: two results are equal when they say the same.
"""

from __future__ import annotations

import datetime
from typing import Literal

from attrs import field, frozen

from paperparse.model.evidence import NOTHING, RARE, Evidence
from paperparse.model.page import Size

SCHEMA = "paperparse.issue/1"

SourceKind = Literal["text", "pdf", "image", "hocr", "alto", "page-xml", "ocr-json"]
ContactKind = Literal["phone", "email", "url", "wechat", "address"]
Agreement = Literal["agrees", "conflicts", "absent"]
ParagraphKind = Literal["text", "subhead"]
Direction = Literal["to", "from"]
NoticeKind = Literal[
    "promotion", "lost", "court", "auction", "tender", "recruitment", "correction", "obituary", "public", "other"
]
FurnitureKind = Literal["ear", "qr", "weather", "advert", "other"]
Severity = Literal["info", "warning", "error"]


def _evidence() -> Evidence:
    return field(default=NOTHING, eq=False, repr=False, kw_only=True)


@frozen
class Source:
    """Where a result comes from."""

    name: str
    """The file name, or `<text>`, or `-` for standard input."""
    kind: SourceKind
    sha256: str
    """Of the source's bytes (of the UTF-8 form for text that was passed in)."""


@frozen
class Folio:
    """版次、版名: the page label and the section name."""

    label: str | None
    """Bare, as `A03` or `2`."""
    number: int | None
    """The number in the label."""
    section: str | None
    """要闻, 都市."""
    evidence: Evidence = _evidence()


@frozen
class Contact:
    """A telephone number, an address of the post or of the net, printed with the paper's name."""

    kind: ContactKind
    label: str | None
    """As printed before it, without the colon: 新闻热线."""
    value: str
    evidence: Evidence = _evidence()


@frozen
class Masthead:
    """报头、报眼、刊号行: the paper's name and the facts about the paper printed with it."""

    title: str | None = None
    cn_number: str | None = None
    """国内统一刊号, normalised: `CN33-0019`, `CN44-0803/G`."""
    issn: str | None = None
    """Normalised: `1442-6153`."""
    postal_code: str | None = None
    """邮发代号, with an ASCII hyphen: `31-25`."""
    issue_number: int | None = None
    """第6508期."""
    page_count: int | None = None
    """今日12版."""
    price: str | None = None
    """As printed, the amount with its unit: `0.30元`."""
    publisher: str | None = None
    """The name before 出版."""
    contacts: tuple[Contact, ...] = ()
    evidence: Evidence = _evidence()


@frozen
class Lunar:
    """A lunar date as printed."""

    year: str | None
    """Stem and branch: 壬寅; None when not printed."""
    month: int
    day: int
    leap: bool = False
    """Whether the month is printed as 闰."""


@frozen
class Checks:
    """What the parts of a dateline say of each other."""

    weekday: Agreement = "absent"
    lunar: Agreement = "absent"


@frozen
class Dateline:
    """日期栏: the publication date as printed, and whether its parts agree."""

    date: datetime.date | None = None
    """None when not certain."""
    weekday: int | None = None
    """ISO weekday 1 to 7, as printed."""
    lunar: Lunar | None = None
    solar_term: str | None = None
    checks: Checks = Checks()
    evidence: Evidence = _evidence()


@frozen
class Headline:
    """The three parts of a headline."""

    kicker: str | None = None
    """引题 (肩题、眉题)."""
    title: str | None = None
    """主题."""
    deck: str | None = None
    """副题."""
    evidence: Evidence = _evidence()


@frozen
class Byline:
    """署名: a role and person names; also a credit of a caption, and staff."""

    role: str | None
    """As printed, without brackets or colon: 本报记者, 摄."""
    names: tuple[str, ...] = ()
    """Single persons in printed order, padding removed."""
    evidence: Evidence = _evidence()


@frozen
class LeadIn:
    """电头、消息头: 本报讯; 新华社北京5月30日电（记者某某）."""

    text: str
    """The whole print, bracketed names included."""
    agency: str | None = None
    place: str | None = None
    date: str | None = None
    """`05-30`, or ISO when the year is known."""
    evidence: Evidence = _evidence()


@frozen
class Paragraph:
    """A paragraph of a story, or a heading inside it."""

    kind: ParagraphKind
    text: str
    evidence: Evidence = _evidence()


@frozen
class Jump:
    """转版、接版: （下转12版）, （上接1版）."""

    direction: Direction
    page: str
    """The bare page label."""
    serial: int | None = field(default=None, repr=False, kw_only=True, metadata=RARE)
    """Which of the stories that go on it is, where the paper numbers them: 下转3版②. JSON leaves it out elsewhere."""
    evidence: Evidence = _evidence()


@frozen
class Article:
    """稿件: one story."""

    id: str
    column_label: str | None
    """栏目名: the standing label of a series."""
    headline: Headline
    bylines: tuple[Byline, ...] = ()
    lead_in: LeadIn | None = None
    paragraphs: tuple[Paragraph, ...] = ()
    captions: tuple[str, ...] = ()
    """Ids of the captions that belong to it."""
    jumps: tuple[Jump, ...] = ()
    evidence: Evidence = _evidence()


@frozen
class Caption:
    """图片说明 with 摄影署名."""

    id: str
    title: str | None
    text: str
    credits: tuple[Byline, ...] = ()
    article: str | None = None
    """The id of its story; None when the picture stands alone or nothing tells."""
    evidence: Evidence = _evidence()


@frozen
class Teaser:
    """导读: an entry that points to an inside page."""

    title: str
    page: str | None
    """The bare page label."""
    article: str | None = None
    """The id of the story it points to, when that page is in the source."""
    evidence: Evidence = _evidence()


@frozen
class Notice:
    """公告、启事、声明、服务信息."""

    kind: NoticeKind
    title: str | None
    text: str
    evidence: Evidence = _evidence()


@frozen
class Furniture:
    """What is on the page and is neither news nor a notice: ears, codes, weather, adverts."""

    kind: FurnitureKind
    text: str
    evidence: Evidence = _evidence()


@frozen
class Unplaced:
    """Print that no rule could place; it is never dropped."""

    text: str
    evidence: Evidence = _evidence()


@frozen
class PageResult:
    """Everything found on one page; lists are in reading order."""

    index: int
    size: Size | None = None
    folio: Folio | None = None
    masthead: Masthead | None = None
    dateline: Dateline | None = None
    articles: tuple[Article, ...] = ()
    captions: tuple[Caption, ...] = ()
    teasers: tuple[Teaser, ...] = ()
    notices: tuple[Notice, ...] = ()
    staff: tuple[Byline, ...] = ()
    furniture: tuple[Furniture, ...] = ()
    unplaced: tuple[Unplaced, ...] = ()


@frozen
class Story:
    """Articles that jumps join, in order."""

    id: str
    articles: tuple[str, ...]


@frozen
class Diagnostic:
    """Something a reader of the result should know: a conflict, a guess, a repair."""

    code: str
    """As `dateline.weekday-conflict`."""
    severity: Severity
    message: str
    page: int | None = None
    evidence: Evidence = _evidence()


@frozen
class Issue:
    """一期报纸: what one source holds."""

    source: Source
    pages: tuple[PageResult, ...]
    stories: tuple[Story, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()
    schema: str = SCHEMA

    @property
    def front(self) -> PageResult:
        """The first page."""
        return self.pages[0]

    def story_articles(self, story: Story) -> tuple[Article, ...]:
        """The parts of a story that goes over several pages, in order; each keeps its place on its page.

        >>> part = Article("p1a1", None, Headline(title="备战汛期"))
        >>> issue = Issue(Source("front.txt", "text", ""), (PageResult(1, articles=(part,)),))
        >>> issue.story_articles(Story("s1", ("p1a1",))) == (part,)
        True
        """
        articles = {article.id: article for page in self.pages for article in page.articles}
        return tuple(articles[name] for name in story.articles)

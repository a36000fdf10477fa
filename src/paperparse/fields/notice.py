"""Notices: their kind, title and text."""

from __future__ import annotations

from collections.abc import Sequence

from paperparse.fields._evidence import evidence_of
from paperparse.model.evidence import Confidence
from paperparse.model.geometry import Span
from paperparse.model.issue import Notice, NoticeKind
from paperparse.text.flow import Flow, join_lines
from paperparse.text.patterns import pattern

# The first that is found decides, in the title first and then in the text.
TITLES: tuple[tuple[NoticeKind, str], ...] = (
    ("correction", "更正|勘误|致歉|道歉"),
    ("obituary", "讣|哀启|泣告|治丧"),
    ("lost", "遗失|挂失|作废|丢失"),
    ("other", r"^寻\p{Han}{1,6}启[事示]|寻人|招领|认领|认尸|鸣谢|征[婚文稿集租]|招租|出租|转让启事|求[购租]|律师声明"),
    ("tender", "招标|投标|中标|采购|比选|磋商|询价|遴选|资格预审|竞争性谈判|成交公[告示]"),
    ("auction", "拍卖|变卖|竞买|竞价|竞拍|竞租|挂牌|出让"),
    ("recruitment", "招聘|诚聘|聘请|急聘|招工|招募|招贤|招考|招录|引才"),
    ("court", "法院|送达|开庭|执行|破产|裁定|限制消费|悬赏|检察院"),
    ("promotion", "征订|订阅|平台|刊登|广告|热线|招商|招生|开业"),
    ("public", "公告|通告|公示|通知|敬告|告示|预告|搬迁启事|迁[移址居]启事"),
)
TEXTS: tuple[tuple[NoticeKind, str], ...] = (
    ("court", "本院[^。]{0,40}(?:受理|立案|审理)|公告送达|视为送达|缺席(?:裁判|判决)|本院(?:根据|依据)"),
    ("lost", "(?:遗失|丢失|被盗)[^。]{0,200}(?:作废|无效|挂失)|声明作废"),
    ("correction", "特此更正|本报[^。]{2,60}(?:应为|有误|误为)"),
    ("obituary", "逝世[^。]{0,40}享年|遗体告别(?:仪式|会)|治丧(?:小组|委员会|办公室)"),
    ("tender", "公开招标|招标文件|采购文件|投标人"),
    ("auction", "竞买人|拍卖标的|公开拍卖|举行拍卖"),
    ("recruitment", r"招聘\p{Han}{1,12}\d|待遇(?:面议|从优|优厚)|诚聘"),
    ("other", "走失|有知其下落者|重谢|拾到|征婚"),
    ("promotion", "(?:公告|广告|信息)(?:刊登|查询)|刊登热线|请扫|扫码|订阅|征订|欢迎惠顾"),
    ("public", "债权|清偿债务|减资|注销|暂停供|停水|停电|停气|特此公告|特此通告|公示"),
)
BY_TITLE = tuple((kind, pattern(words)) for kind, words in TITLES)
BY_TEXT = tuple((kind, pattern(words)) for kind, words in TEXTS)


def notice_kind(title: str, text: str = "") -> tuple[NoticeKind, str]:
    """The kind of a notice with this folded title and text, and why.

    >>> notice_kind("遗失声明"), notice_kind("", "长兴县某建材店遗失公章一枚,声明作废。")
    (('lost', 'the title says 遗失'), ('lost', 'the text says 遗失公章一枚,声明作废'))
    """
    plain = "".join(title.split())
    for where, print_, table in (("title", plain, BY_TITLE), ("text", text, BY_TEXT)):
        for kind, words in table:
            # 浙江公告 信用服务平台 tells of a service for notices; a plain 公告 may be of any kind.
            if found := words.search(print_):
                if where == "title" and kind == "public" and (other := _by_text(text)):
                    return other
                return kind, f"the {where} says {found.group()}"
    return "other", "nothing tells the kind"


def read_notice(
    flow: Flow, title: Sequence[Span], body: Sequence[Span], labels: Sequence[Span] = (), rules: Sequence[str] = ()
) -> Notice:
    r"""A notice with its title lines and the blocks of its text.

    `labels` is print that has no field of its own and is cited only: the heading of the box, 公告栏. `rules` are the ids of the rules that fired. For a title that
    is run in (`遗失声明：…`) the title is the rule's group `word`, the first block of the text starts behind the fact.

    >>> from paperparse.text.flow import flow_of_lines
    >>> flow = flow_of_lines("浙江公告\n信用服务平台\n公告刊登、公告查询请扫")
    >>> read_notice(flow, flow.blocks[:2], flow.blocks[2:])
    Notice(kind='promotion', title='浙江公告 信用服务平台', text='公告刊登、公告查询请扫')
    """
    head = " ".join(flow.show(flow.strip(span)) for span in title)
    lines = [flow.strip(span) for span in body]
    folded = " ".join(flow.folded[slice(*span)] for span in title), "".join(flow.folded[slice(*span)] for span in lines)
    kind, reason = notice_kind(*folded)
    evidence = evidence_of(
        flow,
        [*labels, *title, *_between(flow, title, lines), *lines],
        rules=rules,
        confidence=Confidence.GUESSED if kind == "other" and not title else Confidence.MATCHED,
        because=(reason,),
    )
    return Notice(kind, head or None, join_lines(flow.show(line) for line in lines), evidence=evidence)


def _by_text(text: str) -> tuple[NoticeKind, str] | None:
    for kind, words in BY_TEXT:
        if kind not in {"promotion", "public"} and (found := words.search(text)):
            return kind, f"the text says {found.group()}"
    return None


def _between(flow: Flow, title: Sequence[Span], body: Sequence[Span]) -> tuple[Span, ...]:
    """The brackets and the colon around a title that is run in."""
    if not title or not body:
        return ()
    first, last = title[0], title[-1]
    block = flow.block_at(first.start)
    before = () if flow.folded[block.start : first.start].strip(" ") == "" else (Span(block.start, first.start),)
    after = (Span(last.end, body[0].start),) if last.end < body[0].start <= block.end else ()
    return (*before, *after)

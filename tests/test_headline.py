"""Headlines: kicker, title and deck told apart by wording, lines and empty lines."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperparse.candidates import Fact, propose
from paperparse.fields.headline import parse_headline, read_headline
from paperparse.fields.headline_splits import MOST_PHRASES
from paperparse.model.evidence import Confidence
from paperparse.model.geometry import Span
from paperparse.rules._rule import Rule
from paperparse.rules.headline import COLUMN_TAG, PHRASE_RULES
from paperparse.text.flow import flow_of_lines

FULL_WIDTH = str.maketrans(",:;!?()", "，：；！？（）")
HALF_WIDTH = str.maketrans("，：；！？（）", ",:;!?()")
WIDTHS = pytest.mark.parametrize("width", [{}, FULL_WIDTH, HALF_WIDTH], ids=["as printed", "full width", "half width"])
RULES = (COLUMN_TAG, *PHRASE_RULES)


def _facts(text: str, rule: Rule) -> list[Fact]:
    return propose(flow_of_lines(text), (rule,))


@WIDTHS
@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in RULES for text in rule.hits])
def test_phrase_rule_hits(rule: Rule, text: str, width: dict[int, str]) -> None:
    printed = text.translate(width)
    facts = _facts(printed, rule)
    folded = flow_of_lines(printed).folded
    groups = [{name: folded[span.start : span.end] for name, span in fact.groups.items()} for fact in facts]
    assert groups[:1] == [rule.hits[text]]


@WIDTHS
@pytest.mark.parametrize(("rule", "text"), [(rule, text) for rule in RULES for text in rule.misses])
def test_phrase_rule_misses(rule: Rule, text: str, width: dict[int, str]) -> None:
    assert _facts(text.translate(width), rule) == []


@pytest.mark.parametrize(
    ("printed", "kicker", "title", "deck"),
    [
        ("多一点耐心细心", None, "多一点耐心细心", None),
        (
            "观摩交流 互学互比 不断提高塑造变革能力 我省举办数字法治系统现场教学活动",
            "观摩交流 互学互比 不断提高塑造变革能力",
            "我省举办数字法治系统现场教学活动",
            None,
        ),
        ("“数字法治”可观可感可学 全省数字法治系统现场教学活动侧记", None, "“数字法治”可观可感可学", "全省数字法治系统现场教学活动侧记"),
        ("早市留住烟火气 ——城东农贸市场见闻", None, "早市留住烟火气", "——城东农贸市场见闻"),
        ("城东农贸市场升级改造—— 早市留住烟火气", "城东农贸市场升级改造——", "早市留住烟火气", None),
        ("县长方明在柏林乡调研时强调 抓好春耕生产", "县长方明在柏林乡调研时强调", "抓好春耕生产", None),
        ("前4月 全县茶叶出口增长6.8%", "前4月", "全县茶叶出口增长6.8%", None),
        ("守护青山 留住绿水（今日时评）", None, "守护青山 留住绿水（今日时评）", None),
        ("全县三级干部大会召开 县长方明出席并讲话", None, "全县三级干部大会召开", "县长方明出席并讲话"),
        ("关于表彰先进集体的决定\n（2021年4月3日）", None, "关于表彰先进集体的决定", "（2021年4月3日）"),
        ("抢晴天 战双抢\n青石县早稻归仓", "抢晴天 战双抢", "青石县早稻归仓", None),
        ("总结经验 部署任务\n\n县长方明到石桥乡\n走访困难群众", "总结经验 部署任务", "县长方明到石桥乡 走访困难群众", None),
        ("5G Harbour联合创新项目升级", None, "5G Harbour联合创新项目升级", None),
        ("SONGTAO Expo 2031青川馆先睹为快\n—— 开幕首日见闻", None, "SONGTAO Expo 2031青川馆先睹为快", "—— 开幕首日见闻"),
        ("城东农贸市场升级改造 ——\n早市留住烟火气", "城东农贸市场升级改造 ——", "早市留住烟火气", None),
        ("三溪镇走进6G 30家企业率先用上新网络", "三溪镇走进6G", "30家企业率先用上新网络", None),
        ("2031年全省举重锦标赛 陈立波包揽三金", "2031年全省举重锦标赛", "陈立波包揽三金", None),
        ("在教师节到来之际 市长方明慰问全县山区教师代表", "在教师节到来之际", "市长方明慰问全县山区教师代表", None),
        ("“心有所向\n行有所往”", None, "“心有所向 行有所往”", None),
        ("", None, None, None),
    ],
)  # fmt: skip
def test_parts(printed: str, kicker: str | None, title: str | None, deck: str | None) -> None:
    headline = parse_headline(printed)
    assert (headline.kicker, headline.title, headline.deck) == (kicker, title, deck)


def test_undecidable_split_names_its_rival() -> None:
    evidence = parse_headline("江北新区公交线路延伸到工业园 沿线居民出行更方便").evidence
    assert evidence.confidence is Confidence.GUESSED
    assert any(rival.reading.startswith(("title=", "kicker=")) for rival in evidence.rivals)


def test_decided_split_cites_its_rule() -> None:
    evidence = parse_headline("早市留住烟火气 ——城东农贸市场见闻").evidence
    assert evidence.confidence is Confidence.MATCHED
    assert evidence.rules == ("headline.deck-dash", "headline.genre")
    assert evidence.rivals == ()
    assert evidence.spans == (Span(0, 18),)


def test_lines_of_a_page_keep_their_offsets() -> None:
    flow = flow_of_lines("本报讯\n抢晴天 战双抢\n青石县早稻归仓\n正文")
    headline = read_headline(flow, flow.blocks[1:3])
    assert headline.title == "青石县早稻归仓"
    assert headline.evidence.spans == (Span(4, 11), Span(12, 19))


def test_many_phrases_are_split_at_plain_marks() -> None:
    slogans = " ".join(["真抓实干"] * MOST_PHRASES)
    headline = parse_headline(f"县长方明强调 {slogans} ——县里的故事")
    assert (headline.kicker, headline.title, headline.deck) == ("县长方明强调", slogans, "——县里的故事")


PRINT = st.text(alphabet="我省县长方明强调出席活动举办5万%“”（）()《》—：，、 \n\u3000\u200b", max_size=60)


@given(PRINT)
def test_no_visible_character_is_lost_or_moved(printed: str) -> None:
    headline = parse_headline(printed)
    parts = (headline.kicker, headline.title, headline.deck)
    assert _visible("".join(part for part in parts if part)) == _visible(printed)
    assert (headline.title is None) == (not _visible(printed))


def _visible(text: str) -> str:
    return "".join(text.split()).replace("\u200b", "")

"""导读: the headings of teaser boxes, and the page marks that close or open an entry."""

from __future__ import annotations

from paperparse.rules._fragments import PAGE
from paperparse.rules._rule import WEAK, Place, Rule

SIGNS = r"[▶►→▷☞>》★☆■●▲◆◇□◎·|\x20]{0,4}"
SEEN = r"(?:[详请参]?见|看|刊)?(?:今[日天])?(?:本报)?\x20?"
SECTION = r"(?:\x20?[·:|]\x20?\p{Han}{2,6})?"
END = r"[)}\]】]?\x20?[|>》▶►→◀]{0,3}"
# Dots or dashes that lead the eye to a number: ……3, ——3版.
LEADER = r"(?:…{1,40}|\.{3,80}|·{3,80}|—{2,40}|-{3,80}|_{3,80})"
LONGEST_LINE = 80
"""A teaser's line is a heading; longer blocks are paragraphs that may end in anything."""

# What every page mark is printed with.
NUMERALS = ("版", "叠", "封", *"0123456789")

RULES: tuple[Rule, ...] = (
    Rule(
        id="teaser.label",
        kind="teaser.label",
        pattern=rf"""{SIGNS}[【\[(《「]?(?:今日|本期|下期|本版|要闻|内页|重点|新闻|精彩|本报|精品|内容|今天|明日|版面)?\x20{{0,4}}
            (?:导\x20{{0,4}}读|(?<=今[日天])重点|导览|导引|导航|提要|看点|要\x20{{0,4}}目|提示|(?<![今本下要重新精内版明])内页|索\x20{{0,4}}引)(?:\x20?(?:INDEX|Index|GUIDE|Guide))?
            [】\])》」]?:?{SIGNS}""",
        hits={
            "导读": {},
            "要闻导读": {},
            "今日看点": {},
            "导 读": {},
            "内页": {},
            "内页导读": {},
            "【今日要目】": {},
            "■ 本期导读": {},
            "下期要目": {},
            "今日重點": {},
            "導讀": {},
        },
        misses=(
            "《论语导读》入藏国图",
            "辅导读物",
            "温馨提示",
            "要闻速览",
            "核心阅读",
            "延伸阅读",
            "链接",
            "本期看点多多",
        ),
        place=Place.LINE,
        needs=("读", "览", "引", "航", "要", "看点", "提示", "重点", "内页"),
        longest=20,
    ),
    Rule(
        id="teaser.mark",
        kind="teaser.mark",
        pattern=rf"""(?:{SIGNS}[({{\[【]?{SEEN}|{LEADER}\x20?)(?P<page>{PAGE}){SECTION}{END}
            |(?:/|>>\x20?|{LEADER})\x20?(?P<page>\d{{1,3}}){END}""",
        hits={
            "2版 |": {"page": "2版"},
            "第五、六版 ▶": {"page": "第五、六版"},
            "▶2版": {"page": "2版"},
            "A3 |": {"page": "A3"},
            ">>B2": {"page": "B2"},
            "{p02}": {"page": "p02"},
            "p04}": {"page": "p04"},
            "——3版": {"page": "3版"},
            "/02": {"page": "02"},
            ">>3": {"page": "3"},
            "……3": {"page": "3"},
            "•第7版": {"page": "第7版"},
        },
        misses=("第2版修订本", "31", "两版", "2版教材重印", "今日12版面改版", "/2022/05", "2003年版"),
        place=Place.LINE,
        needs=NUMERALS,
        longest=24,
    ),
    Rule(
        id="teaser.mark.tail",
        kind="teaser.mark",
        pattern=rf"""(?:\x20{{1,12}}|{LEADER}\x20?|[▶►→☞|/]|(?=>>))(?:[▶►→☞>|·]{{1,3}}\x20?)?[({{\[【]?{SEEN}(?P<page>{PAGE}){END}
            |[({{\[【](?:相关|更多|详细)?(?:报道|新闻|内容)?{SEEN}(?P<page>{PAGE})[)}}\]】]\x20?[|>▶]{{0,2}}
            |(?:(?<!\d)/|(?<=\x20)>{{2,3}}|…{{1,40}}|\.{{3,80}}|·{{3,80}})\x20?(?P<page>\d{{1,3}})""",
        hits={
            "涉未成年人案件材料 6版 |": {"page": "6版"},
            "涉未成年人案件材料……3": {"page": "3"},
            "涉未成年人案件材料▶第3版": {"page": "第3版"},
            "涉未成年人案件材料（2版）": {"page": "2版"},
            "应封尽封 >>B2": {"page": "B2"},
            "应封尽封 >>12": {"page": "12"},
            "应封尽封 >>>2版": {"page": "2版"},
            "生活>>B2": {"page": "B2"},
        },
        misses=(
            "他主持修订第3版",
            "得分12/30",
            "这一期出了两版",
            "国际单位制第9版",
            "提速到12>>30",
            "误差 >10%",
            "收缩压 >140",
            "空腹血糖 >7",
        ),
        place=Place.TAIL,
        needs=NUMERALS,
        also=(" ", "…", "...", "···", "——", "---", "___", *"▶►→☞|/", ">>", *"({[【"),
        longest=LONGEST_LINE,
        weight=WEAK,
    ),
    Rule(
        id="teaser.mark.head",
        kind="teaser.mark",
        pattern=rf"""(?:{SIGNS}[({{\[【])?{SIGNS}(?P<page>{PAGE})(?:[)}}\]】]\x20{{0,4}}|\x20?[|:▶►>·]{{1,2}}\x20{{0,4}}|\x20{{1,8}})
            (?=[\p{{Han}}\d“《])""",
        hits={
            "A3 应封尽封": {"page": "A3"},
            "2版|涉未成年人案件材料": {"page": "2版"},
            "【第3版】涉未成年人案件材料": {"page": "第3版"},
            "p06 “应封尽封”": {"page": "p06"},
        },
        misses=("第3版修订本面世", "12版的报纸", "A股 大涨"),
        place=Place.HEAD,
        needs=NUMERALS,
        also=(" ", *")}]】|:▶►>·"),
        longest=LONGEST_LINE,
        weight=WEAK,
    ),
    # Only a label above and a second mark beside it make a bare number a page: `paperparse.fields.teasers` asks for both.
    Rule(
        id="teaser.number",
        kind="teaser.number",
        pattern=r"(?<=\p{Han}[”’》」』)!?]{0,2}\x20{1,12})(?P<page>\d{1,2})",
        hits={"涉未成年人案件材料 2": {"page": "2"}, "“应封尽封”　12": {"page": "12"}},
        misses=(
            "涉未成年人案件材料2",
            "双溪队 3:2",
            "全省高考报名人数 350",
            "案件材料 2 件",
            "增长 4.7",
            "全省演练 12 日在杭州启动。",
        ),
        place=Place.TAIL,
        needs=tuple(f" {digit}" for digit in range(10)),
        longest=LONGEST_LINE,
        weight=WEAK,
    ),
)
"""A mark is certain in a box that `teaser.label` heads; elsewhere it is a hint, and may be a folio."""

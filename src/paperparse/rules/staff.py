"""Page staff: 责任编辑 李洁  美编 王志浩; on a line of its own or in the line of the folio."""

from __future__ import annotations

from paperparse.rules._rule import STRONG, Rule
from paperparse.text.surnames import COMMON, COMPOUND, RARE, UNCOMMON

# Words that name page staff and hardly anything else; they may follow a name directly.
SURE = r"(?:责任编辑|美术编辑|图片编辑|文字编辑|值班编委|值班编辑|本版编辑|本版责编|本版美编|执行编辑|责编|美编|校对|组版|版式设计|版式编辑|版式|审校|检校|责校)"
# Words of prose too: they need an edge before them, and the doubtful ones a colon behind.
EDGED = r"(?:编辑|排版|制版|照排|校检|见习编辑|实习编辑|视觉编辑|版面编辑|新媒体编辑)"
DOUBTFUL = r"(?:视觉设计|视觉|制图|绘图|版面设计|美术设计|设计|统筹|策划|监制|主编|执行主编|值班主任|总值班|值班总编|终审|编审|签发|版面)"
OF_PAGE = r"(?:本版|第?[一二三四五六七八九十\d]{1,3}版)"
SCOPE = r"(?:本版|本期|今日|本报|第?[一二三四五六七八九十\d]{1,3}版)?"

_LEAD = "".join(sorted(COMMON | UNCOMMON | RARE))
_COMMON = "".join(sorted(COMMON))
_COMPOUND = "|".join(sorted(COMPOUND))
# A bullet behind a name is often misread as 口.
END = rf"(?=[^\p{{Han}}]|\Z|{SCOPE}{SURE}|{SCOPE}{EDGED}|口(?:{SURE}|{EDGED}|{DOUBTFUL})[:/|丨])"
_BODY = rf"(?:(?!{SCOPE}(?:{SURE}|{EDGED}))\p{{Han}})"
FIRST = rf"(?:(?:{_COMPOUND})\x20{{0,4}}{_BODY}{{1,2}}|[{_LEAD}](?:\x20{{1,4}}{_BODY}|{_BODY}{{1,2}})|\p{{Han}}{{1,8}}·\p{{Han}}{{1,8}}){END}"
# 郝望舒 都市: after a space only a common surname begins another name, and no section of the paper.
SECTION = r"文[化体娱教旅艺]|金融|江[苏西南北]|安[徽庆全]|石油|温州|高[考教新]|方[志圆]|万象|时[政事评]|财经"
NEXT = rf"(?!{SECTION})(?:(?:{_COMPOUND}){_BODY}{{1,2}}|[{_COMMON}](?:\x20{{1,4}}{_BODY}|{_BODY}{{1,2}})){END}"
REMARK = r"(?:\([^()]{1,8}\))?"
PERSONS = rf"{FIRST}{REMARK}(?:\x20{{0,2}}[、,/]\x20{{0,2}}{FIRST}{REMARK}|\x20{{1,4}}{NEXT}{REMARK}){{0,6}}"

# 编辑/李洁, 责编|李洁; a bullet is often misread as 口.
BESIDE = r"\x20?[:/|丨]\x20{0,4}"
EDGE = r"(?:(?<!\p{Han})|(?<=(?<!\p{Han})口))"

AWARDS = r"(?<!(?:奖|作者).{0,80})"
NEEDS = ("编", "校", "版", "视觉", "图", "统筹", "策划", "监制", "设计", "审", "值班", "签发", "照排")

RULES: tuple[Rule, ...] = (
    Rule(
        id="staff.editor",
        kind="staff",
        longest=240,
        needs=tuple("编辑 编委 责编 美编 校对 组版 版式 审校 检校 责校 排版 制版 照排 校检".split()),
        weight=STRONG,
        pattern=rf"(?P<role>{SCOPE}{SURE}|{EDGE}{SCOPE}{EDGED}){AWARDS}(?:{BESIDE}|\x20{{0,4}})(?P<names>{PERSONS})",
        hits={
            "责任编辑 李洁 美编 王志浩 校对 陈立波": {"role": "责任编辑", "names": "李洁"},
            "松涛商报 1992年3月7日 星期六 本版编辑 丁天佑 组版 郝望舒 都市 A16": {
                "role": "本版编辑",
                "names": "丁天佑",
            },
            "组版 郝望舒 都市 A16": {"role": "组版", "names": "郝望舒"},
            "编辑:郭怀远 版式:龙  军": {"role": "编辑", "names": "郭怀远"},
            "版式:龙  军": {"role": "版式", "names": "龙  军"},
            "责编:李洁(实习生)、王志浩": {"role": "责编", "names": "李洁(实习生)、王志浩"},
            "本版责编:李洁": {"role": "本版责编", "names": "李洁"},
            "版式编辑 王志浩": {"role": "版式编辑", "names": "王志浩"},
            "版式设计:陈立波 王志浩": {"role": "版式设计", "names": "陈立波 王志浩"},
            "美编王志浩校对陈立波": {"role": "美编", "names": "王志浩"},
            "□编辑/李洁 □校对/陈立波": {"role": "编辑", "names": "李洁"},
            "口编辑李洁": {"role": "编辑", "names": "李洁"},
            "□编辑李洁口视觉/陈佳": {"role": "编辑", "names": "李洁"},
            "第2版 要闻 责任编辑:欧阳怀远": {"role": "责任编辑", "names": "欧阳怀远"},
        },
        misses=(
            "奖次:三等奖 作者:集体 编辑:李洁",
            "总编辑李洁出席会议",
            "责任编辑制度",
            "编辑部的故事",
            "版式新颖",
            "他当过责任编辑。",
            "校对工作",
        ),
    ),
    Rule(
        id="staff.producer",
        kind="staff",
        longest=160,
        needs=("视觉", "图", "摄影", "漫画", "统筹", "策划", "监制", "设计", "主编", "值班", "审", "签发", "版面"),
        weight=STRONG,
        pattern=rf"{EDGE}(?P<role>{SCOPE}{DOUBTFUL}|{OF_PAGE}(?:摄影|图片|插图|漫画)){AWARDS}{BESIDE}(?P<names>{PERSONS})",
        hits={
            "本期统筹:李洁 制图:王志浩": {"role": "本期统筹", "names": "李洁"},
            "制图:王志浩": {"role": "制图", "names": "王志浩"},
            "第1版摄影：李洁": {"role": "第1版摄影", "names": "李洁"},
            "本版策划:李洁、王志浩": {"role": "本版策划", "names": "李洁、王志浩"},
            "视觉:陈  佳": {"role": "视觉", "names": "陈  佳"},
            "□编辑/李洁 口视觉/陈佳": {"role": "视觉", "names": "陈佳"},
            "设计|王志浩": {"role": "设计", "names": "王志浩"},
        },
        misses=(
            "统筹 高质量发展",
            "设计:王家大院的美",
            "策划:文化惠民工程",
            "出口设计/李洁",
            "本期统筹城乡",
            "制图:2022年",
        ),
    ),
)
"""In the order in which equal weights are settled."""

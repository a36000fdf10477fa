"""Bylines on a line of their own: roles with names, roles alone, names alone."""

from __future__ import annotations

from paperparse.rules._credits import WROTE_TOO
from paperparse.rules._fragments import EMPLOYER, POST
from paperparse.rules._people import MARKS, TITLE, are_people
from paperparse.rules._rule import STRONG, WEAK, Groups, Place, Rule
from paperparse.text.names import are_plain, split_names
from paperparse.text.surnames import COMMON, COMPOUND, UNCOMMON

PRINT = r"[\p{Han}《》·、,/|:\x20]{1,120}"
TRADES = ("记者", "通讯员", "通讯组", "特派员", "评论员", "观察员", "实习生", "撰稿", "主笔", "通联")
_PLAIN = "".join(sorted(COMMON | UNCOMMON | {surname[0] for surname in COMPOUND}))
PLAIN = rf"(?:[{_PLAIN}](?:\p{{Han}}{{1,3}}|(?:\x20{{1,4}}\p{{Han}}){{1,2}})|\p{{Han}}{{1,8}}(?:\x20?·\x20?\p{{Han}}{{1,8}}){{1,4}})(?!\p{{Han}})"
"""What may be one person with a well-known surname."""

FEW = 8
"""More names than this without a role are a list of honours."""


def _people(groups: Groups) -> bool:
    # 摄 makes it the credit of a picture, unless the writer took it.
    people = WROTE_TOO.sub("", groups["people"])
    return not people.endswith(("摄", "摄影")) and are_people(people, with_role=True)


def _few_names(groups: Groups) -> bool:
    return len(split_names(groups["people"])) <= FEW and are_people(groups["people"])


def _few_plain_names(groups: Groups) -> bool:
    names = split_names(groups["people"])
    return len(names) <= FEW and are_plain(names)


RULES: tuple[Rule, ...] = (
    Rule(
        id="byline.role",
        kind="byline",
        place=Place.LINE,
        longest=160,
        needs=TRADES,
        weight=STRONG,
        pattern=rf"""(?:{MARKS})?(?:(?:本版)?(?:{TITLE})\x20?)?(?:综合)?
            (?P<people>(?!(?:责任|本版|执行)?编辑)(?:{EMPLOYER}\x20?)?{POST}\x20?:?\x20?{PRINT})""",
        check=_people,
        hits={
            "本报记者 李洁 王志浩 陈立波": {"people": "本报记者 李洁 王志浩 陈立波"},
            "本报记者  李  洁 通讯员  郭怀远": {"people": "本报记者  李  洁 通讯员  郭怀远"},
            "本报记者 肖春霞 实习生 王乃召 上海报道": {"people": "本报记者 肖春霞 实习生 王乃召 上海报道"},
            "《松涛应急报》记者郭怀远": {"people": "《松涛应急报》记者郭怀远"},
            "本报驻南非记者李洁": {"people": "本报驻南非记者李洁"},
            "文/本报记者 李洁": {"people": "本报记者 李洁"},
            "——本报记者 李洁": {"people": "本报记者 李洁"},
            "□ 首席记者 李洁 文/图": {"people": "首席记者 李洁 文/图"},
            "通讯员武成林记者陈立波": {"people": "通讯员武成林记者陈立波"},
            "記者陳立波、王志浩／綜合報導": {"people": "记者陈立波、王志浩/综合报导"},
            "特派記者陳立波/北京報導": {"people": "特派记者陈立波/北京报导"},
            "本报评论员 郭怀远": {"people": "本报评论员 郭怀远"},
            "本报记者 扎西德吉 李洁": {"people": "本报记者 扎西德吉 李洁"},
            "記者 黃志強 攝影 李家俊": {"people": "记者 黄志强 摄影 李家俊"},
            "記者黃志強 攝影李家俊": {"people": "记者黄志强 摄影李家俊"},
            "特約記者 黃志強": {"people": "特约记者 黄志强"},
            "中青报·中青网记者 李洁": {"people": "中青报·中青网记者 李洁"},
            "本报记者 李洁 文 王志浩 图": {"people": "本报记者 李洁 文 王志浩 图"},
            "本报记者 李洁 文/摄": {"people": "本报记者 李洁 文/摄"},
            "本报记者 李洁 文并摄": {"people": "本报记者 李洁 文并摄"},
            "□双溪晨报 双溪网记者 李洁": {"people": "双溪晨报 双溪网记者 李洁"},
            "□双溪农报记者 李洁 发自太湖": {"people": "双溪农报记者 李洁 发自太湖"},
        },
        misses=(
            "记者:疫情防控期间,市场供应怎么样",
            "记者从市税务局获悉",
            "记者了解到",
            "本报记者站电话",
            "记者节",
            "本报记者走进大湾区",
            "记者手记",
            "编辑:李洁",
            "责任编辑 李洁",
            "多名记者 李洁",
            "小记者 大视野",
            "本报记者 李  洁摄",
        ),
    ),
    Rule(
        id="byline.office",
        kind="byline",
        place=Place.LINE,
        longest=30,
        needs=("记者", "评论员", "编辑部", "评论部", "观察员", "写作组"),
        weight=STRONG,
        pattern=rf"(?:{MARKS})?(?P<people>{EMPLOYER}(?:驻\p{{Han}}{{1,6}})?(?:特约|特派|特邀)?(?:记者|评论员|编辑部|评论部|观察员|写作组))",
        hits={
            "本报评论员": {"people": "本报评论员"},
            "本报记者": {"people": "本报记者"},
            "本报特约评论员": {"people": "本报特约评论员"},
            "新华社记者": {"people": "新华社记者"},
            "《松涛日报》编辑部": {"people": "《松涛日报》编辑部"},
            "本报编辑部": {"people": "本报编辑部"},
        },
        misses=("评论员", "记者", "本报记者站", "本报评论员文章", "本报记者李洁"),
    ),
    Rule(
        id="byline.title",
        kind="byline",
        place=Place.LINE,
        longest=80,
        needs=("文", "图", "作者", "执笔", "采写", "编译", "整理", "口述", "统筹", "摄影", "报道", "报导"),
        weight=STRONG,
        pattern=rf"(?:{MARKS})?(?P<people>(?:{TITLE}|(?:文|图|撰文|整理)(?=\x20))\x20?[\p{{Han}}·、,/|:\x20]{{2,60}})",
        check=_people,
        hits={
            "作者:李洁": {"people": "作者:李洁"},
            "文/李洁 图/王志浩": {"people": "文/李洁 图/王志浩"},
            "文/图 陈立波": {"people": "文/图 陈立波"},
            "文 李洁 圖 王志浩": {"people": "文 李洁 图 王志浩"},
            "执笔:李洁、王志浩": {"people": "执笔:李洁、王志浩"},
            "獨家報導:陳立波": {"people": "独家报导:陈立波"},
        },
        misses=(
            "作者:未详",
            "图:县里办起了新学校",
            "文:化",
            "统筹:城乡发展",
            "文化/体育",
            "整理:内务",
            "文 化",
            "文 静",
            "图 片",
            "整理 内务",
        ),
    ),
    Rule(
        id="byline.report",
        kind="byline",
        place=Place.LINE,
        longest=40,
        needs=("报道", "报导"),
        weight=STRONG,
        # Two characters that are glued to 报道 are rather a word.
        pattern=r"""(?P<people>\p{Han}[\p{Han}·、\x20]{1,30}?(?:(?<=(?<!\p{Han})\p{Han}{3})|(?=\x20)))
            \x20{0,4}(?:综合|联合|现场)?报[道导]""",
        check=_few_plain_names,
        hits={
            "黃志強報道": {"people": "黄志强"},
            "李洁 报道": {"people": "李洁"},
            "李洁、王志浩 综合报道": {"people": "李洁、王志浩"},
        },
        misses=(
            "相关报道",
            "高考报道",
            "马拉松报道",
            "现场报道",
            "江苏 报道",
            "连续报道",
            "黄志强报道了此事",
            "专题 报道",
        ),
    ),
    Rule(
        id="byline.work",
        kind="byline",
        place=Place.LINE,
        longest=40,
        needs=("文",),
        weight=STRONG,
        # Who wrote a story and made its pictures needs no role beside the name.
        pattern=r"(?P<people>\p{Han}[\p{Han}·、\x20]{1,30}?)\x20{1,4}(?:文\x20?[/、并]\x20?(?:图|摄影?)|图\x20?/\x20?文|文图|图文)",
        check=_few_plain_names,
        hits={
            "李洁 文/图": {"people": "李洁"},
            "李洁 王志浩 文/攝": {"people": "李洁 王志浩"},
            "陈立波 文并摄": {"people": "陈立波"},
        },
        misses=("江苏 图文", "春色 文/图", "李洁 文 王志浩 图", "李洁 摄", "记者 文/图"),
    ),
    Rule(
        id="byline.class",
        kind="byline",
        place=Place.LINE,
        longest=40,
        needs=("级",),
        pattern=r"""(?P<class>(?:\p{Han}{1,12}(?:学院|系|专业|大学|中学|小学|学校)\p{Han}{0,8}\x20?)?\d{2,4}级\p{Han}{0,10}(?:\d{1,2}班)?)
            \x20{1,4}(?P<people>[\p{Han}·][\p{Han}·、\x20]{1,30})""",
        check=_few_names,
        hits={
            "文学院2013级 李洁": {"class": "文学院2013级", "people": "李洁"},
            "松涛大学历史系2013级2班 李洁 王志浩": {"class": "松涛大学历史系2013级2班", "people": "李洁 王志浩"},
        },
        misses=("2013级新生 报到", "文学院2013级 迎新晚会", "7.1级 地震"),
    ),
    Rule(
        id="byline.marked",
        kind="byline",
        place=Place.LINE,
        longest=40,
        needs=("□", "■", "◇", "◆", "◎", "〇", "●", "☉", "◉", "▲", "△", "口"),
        pattern=r"[□■◇◆◎〇●☉◉▲△口]\x20{0,2}(?P<people>[\p{Han}·][\p{Han}·、/\x20]{1,30})",
        check=_few_names,
        hits={
            "□ 陈立波": {"people": "陈立波"},
            "■李  洁 王志浩": {"people": "李  洁 王志浩"},
            "口郭怀远": {"people": "郭怀远"},
            "☉張立波": {"people": "张立波"},
        },
        misses=("●小贴士", "■金融", "口岸", "口述历史", "■ 相关链接", "□ 江苏", "●高考"),
    ),
    Rule(
        id="byline.bare",
        kind="byline.bare",
        place=Place.LINE,
        longest=40,
        weight=WEAK,
        pattern=rf"(?P<people>{PLAIN}(?:\x20{{0,4}}[、/]\x20{{0,4}}{PLAIN}|\x20{{1,4}}{PLAIN}){{0,7}})",
        check=_few_plain_names,
        hits={
            "李  洁": {"people": "李  洁"},
            "郭怀远": {"people": "郭怀远"},
            "欧阳怀远 李洁": {"people": "欧阳怀远 李洁"},
            "杰克·陈": {"people": "杰克·陈"},
        },
        misses=(
            "高考",
            "金融",
            "江苏 安徽",
            "今日时评",
            "常州市",
            "土家族",
            "王家村",
            "图片新闻",
            "许多",
            "温馨提示",
            "广告",
            "拔 河",
            "政策问答·回应关切",
        ),
    ),
)
"""In the order in which equal weights are settled."""

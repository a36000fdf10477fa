"""图片说明、摄影署名: who made or gave a picture, and how a caption opens.

The credit word is glued to the name or parted from it, the agency stands behind it in brackets. 摄 alone ends a credit;
摄影, 绘, 图 and 作 end other words too, so that names must stand before them.
"""

from __future__ import annotations

from paperparse.rules._credit_tails import TAILS
from paperparse.rules._credits import (
    AFTER,
    AGENCIES,
    CAMERA,
    PERSONS,
    STAFF_PHOTO,
    SUPPLY,
    WHICH,
    persons,
    photographers,
    suppliers,
    writers_and_persons,
)
from paperparse.rules._fragments import CLOSE, OPEN, ROLE
from paperparse.rules._rule import STRONG, WEAK, Place, Rule

LONGEST_CREDIT = 100
"""Characters of a line that is only a credit; the longest seen, with the bracket of its agency, has 60."""

CREDITS: tuple[Rule, ...] = (
    Rule(
        id="credit.camera",
        kind="credit",
        pattern=rf"(?:(?:{OPEN}|[■□◆●◎☉])\x20?)?{WHICH}{PERSONS}\x20?/?\x20?{CAMERA}{AFTER}(?:\x20?{CLOSE})?(?:\x20?[▲▼◀▶])?",
        place=Place.LINE,
        needs=("摄",),
        longest=LONGEST_CREDIT,
        check=photographers,
        weight=STRONG,
        hits={
            "吴拯 摄": {"people": "吴拯", "word": "摄"},
            "新华社记者  陈  佳摄": {"people": "新华社记者  陈  佳", "word": "摄"},
            "李  洁摄（人民视觉）": {"people": "李  洁", "word": "摄"},
            "■记者 李洁 摄": {"people": "记者 李洁", "word": "摄"},
            "杰克·陈摄（新华社发）": {"people": "杰克·陈", "word": "摄"},
            "王志浩  李  洁摄影报道": {"people": "王志浩  李  洁", "word": "摄影报道"},
            "本报记者 王志浩 人民网记者 李 洁摄影报道": {
                "people": "本报记者 王志浩 人民网记者 李 洁",
                "word": "摄影报道",
            },
            "以上图片均为本报记者李洁摄": {"people": "本报记者李洁", "word": "摄"},
            "本报亚太中心分社 若昂·卡兰摄": {"people": "本报亚太中心分社 若昂·卡兰", "word": "摄"},
            "王志浩摄，AI修饰生成素描画": {"people": "王志浩", "word": "摄"},
            "本報記者陳立波 攝": {"people": "本报记者陈立波", "word": "摄"},
            "︵ 陳立波攝 ︶ ▲": {"people": "陈立波", "word": "摄"},
            "（中評社 李洁攝）": {"people": "中评社 李洁", "word": "摄"},
        },
        misses=(
            "公益摄影",
            "摄制组进驻古镇",
            "最高气温三十摄氏度",
            "无人机拍摄",
            "（5月17日摄）",
            "陈立波在太湖边跟踪拍摄",
            "古镇风光摄影",
        ),
    ),
    Rule(
        id="credit.text_and_camera",
        kind="credit",
        pattern=rf"""(?P<writers>[\p{{Han}}·][\p{{Han}}·、\x20]{{1,40}}?)\x20?/?\x20?(?P<writing>文)[\x20,;/]{{1,4}}
            (?P<people>[\p{{Han}}·][\p{{Han}}·、\x20]{{1,40}}?)\x20?/?\x20?(?P<word>摄|图){AFTER}""",
        place=Place.LINE,
        needs=("文",),
        longest=LONGEST_CREDIT,
        check=writers_and_persons,
        weight=STRONG,
        hits={
            "本报记者 陈立波文 王志浩摄（人民视觉）": {
                "writers": "本报记者 陈立波",
                "writing": "文",
                "people": "王志浩",
                "word": "摄",
            },
            "陈立波/文 王志浩/图": {"writers": "陈立波", "writing": "文", "people": "王志浩", "word": "图"},
        },
        misses=("付 文 王志浩摄", "王 文 摄", "图文 李洁摄"),
    ),
    Rule(
        id="credit.sent",
        kind="credit",
        pattern=rf"""(?:新华社|中新社)(?:/\p{{Han}}{{2,4}}|发)\x20?(?:\(\x20?{PERSONS}\x20?{CAMERA}\x20?\)
            |{PERSONS}\x20?{CAMERA})""",
        place=Place.LINE,
        needs=("摄",),
        longest=LONGEST_CREDIT,
        check=photographers,
        weight=STRONG,
        hits={
            "新华社发（李洁摄）": {"people": "李洁", "word": "摄"},
            "新华社发 李 洁 摄": {"people": "李 洁", "word": "摄"},
        },
        misses=("新华社发布消息", "新华社发（李洁）"),
    ),
    Rule(
        id="credit.supplied",
        kind="credit",
        pattern=rf"(?:{OPEN}\x20?)?{WHICH}(?P<people>[^\s。!?;:,、\d…][^。!?;:,…\n]{{1,36}}?)\x20?{SUPPLY}{AFTER}(?:\x20?{CLOSE})?",
        place=Place.LINE,
        needs=("供图", "提供"),
        longest=60,
        check=suppliers,
        hits={
            "受访者供图": {"people": "受访者", "word": "供图"},
            "图片由陈立波提供": {"people": "陈立波", "word": "提供"},
            "图为受访者提供": {"people": "受访者", "word": "提供"},
            "（市图书馆供图）": {"people": "市图书馆", "word": "供图"},
            "第七届“清溪杯”组委会供图": {"people": "第七届“清溪杯”组委会", "word": "供图"},
        },
        misses=("让图书馆免费提供图书", "热线全天可提供", "市图书馆供图书阅览"),
    ),
    Rule(
        id="credit.drawn",
        kind="credit",
        pattern=rf"""(?:{PERSONS}\x20?(?P<word>绘制|绘){AFTER}
            |{PERSONS}\x20{{1,4}}(?P<word>制图|图|作){AFTER}
            |{PERSONS}(?P<word>图|作)\x20?\([^()]{{2,40}}\)
            |(?P<people>(?:{ROLE})\x20{{0,4}}[\p{{Han}}·、\x20]{{2,40}}?)(?P<word>制图|图|漫画))""",
        place=Place.LINE,
        needs=("绘", "图", "作"),
        longest=60,
        check=persons,
        hits={
            "陈立波绘（影像中国）": {"people": "陈立波", "word": "绘"},
            "李 洁 图": {"people": "李 洁", "word": "图"},
            "王志浩作（新华社发）": {"people": "王志浩", "word": "作"},
        },
        misses=("共绘宏图", "加强合作", "效果图", "高标准编制", "交通 图", "周密工作"),
    ),
    Rule(
        id="credit.label",
        kind="credit",
        pattern=r"""(?:(?:数据|资料|信息)来源\x20?:[^:]{2,30}?\x20{1,4})?(?:本版|本期|本报)?
            (?P<word>文\x20?/\x20?[图摄]|图\x20?/\x20?文|摄影|摄|图片|供图|绘图|绘画|插图|插画|漫画|制图|图表|图|视觉|航拍)
            (?:\x20?[:/]\x20?|(?<=/\x20?[文图摄])\x20{1,4})(?P<people>[\p{Han}·][\p{Han}·、,\x20]{1,50}?)(?:\x20?/\x20?\p{Han}{2,8})?""",
        place=Place.LINE,
        needs=("图", "摄", "画", "视觉", "航拍"),
        longest=LONGEST_CREDIT,
        check=persons,
        hits={
            "漫画：王志浩 李  洁": {"word": "漫画", "people": "王志浩 李  洁"},
            "漫畫：陳立波": {"word": "漫画", "people": "陈立波"},
            "攝:陈立波/端傳媒": {"word": "摄", "people": "陈立波"},
            "数据来源：农业农村部  制图：李洁": {"word": "制图", "people": "李洁"},
        },
        misses=("图片：远景", "摄影：光与影的艺术", "视觉/艺术", "图书：新书"),
    ),
    Rule(
        id="credit.label_and_post",
        kind="credit",
        pattern=rf"(?:[■□▲●◆]\x20?)?(?P<word>摄影|摄|图片|供图)\x20{{1,2}}(?P<people>(?:{ROLE})\x20{{0,2}}[\p{{Han}}·][\p{{Han}}·、\x20]{{1,30}})",
        place=Place.LINE,
        needs=("摄", "图"),
        longest=40,
        check=persons,
        weight=STRONG,
        hits={"■摄影 记者 李洁": {"word": "摄影", "people": "记者 李洁"}},
        misses=("摄影 记者的眼睛", "摄影记者 李洁", "图片 记者站"),
    ),
    Rule(
        id="credit.source",
        kind="credit",
        pattern=rf"""(?:{OPEN}\x20?)?{WHICH}(?:{AGENCIES}|{STAFF_PHOTO}|(?:图片|照片|信息|数据|资料)来源\x20?:\x20?[^。:]{{2,30}}
            |图源\x20?:\x20?[^。:]{{2,30}})(?:\x20?{CLOSE})?""",
        place=Place.LINE,
        # Every word of the pattern holds one of these.
        needs=("图", "照", "截", "社", "人民", "视觉", "影像", "IC", "AP", "EP", "Re", "AI", "来源", "摄"),
        longest=50,
        weight=WEAK,
        hits={
            "资料图片": {},
            "（资料照片）": {},
            "新华社发": {},
            "以上图片均为资料图片": {},
            "(AAP)": {},
            "图片来源：县档案馆": {},
            "AI修饰生成素描画": {},
        },
        misses=("新华社发布", "资料图片展今日开幕", "图为资料图片展现场"),
    ),
)

OPENINGS: tuple[Rule, ...] = (
    Rule(
        id="caption.opening",
        kind="caption.opening",
        pattern=r"""[▲▼◀▶△]?\x20?(?:图为(?![了何什])|图[①-⑳](?:[、和至-]?[①-⑳]){0,4}\x20?[:为]?
            |图(?:\d{1,2}|[一二三四五六七八九十]{1,2})\x20?[:为](?!主)|[上下左右题大小]图(?:[:]|[为系](?=\p{Han})))""",
        place=Place.HEAD,
        needs=("图",),
        hits={
            "图为演练现场。": {},
            "图①：队员登船。": {},
            "▲图为比赛现场": {},
            "左图：清溪大桥": {},
            "图一：旧址": {},
        },
        misses=("企图为自己开脱", "图书馆开放", "图一时之快", "上图书馆去"),
    ),
    Rule(
        id="caption.mark",
        kind="caption.mark",
        pattern=r"[▲▼◀▶△](?=\x20?[\p{Han}\d“「])",
        place=Place.HEAD,
        needs=("▲", "▼", "◀", "▶", "△"),
        weight=WEAK,
        hits={"▲消防員撲救火場。": {}},
        misses=("●消防员演练", "消防员演练▲"),
    ),
)

RULES: tuple[Rule, ...] = (*CREDITS, *TAILS, *OPENINGS)

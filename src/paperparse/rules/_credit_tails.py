"""Credits behind the text of a caption, in its last line."""

from __future__ import annotations

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
)
from paperparse.rules._fragments import ROLE
from paperparse.rules._rule import STRONG, Place, Rule

HOUSES = r"(?<=[:/]\x20?)(?:新华社|中新社|中央社|美联社|法新社|路透社|彭博社|欧新社|互联网|网络|资料)"
"""Behind 图：, who gave the picture."""

ENCLOSED = r"(?<=(?:^|\n)\((?:[上下左右]?图(?:片|为)?|照片)[:为\x20]?[^()\n]{4,300}[。\x20])"
"""(上图：…。, down to who took it: a caption that stands in brackets with its credit."""

TAILS: tuple[Rule, ...] = (
    Rule(
        id="credit.tail.enclosed",
        kind="credit.tail",
        pattern=rf"{ENCLOSED}\x20{{0,3}}(?P<people>[\p{{Han}}·][\p{{Han}}·、\x20]{{1,40}}?)\x20?(?P<word>摄影|(?<![拍统偷抓跟盗])摄)\x20?\)",
        place=Place.TAIL,
        needs=("(图", "上图", "下图", "左图", "右图", "(照片"),
        also=("摄",),
        check=photographers,
        weight=STRONG,
        hits={
            "（上图：医护人员在镇上为儿童检查身体。 本报记者 李洁 摄）": {"people": "本报记者 李洁", "word": "摄"},
            "（图片：社员在渠首工地上打钎。陈立波摄）": {"people": "陈立波", "word": "摄"},
            "(图为新校区正式启用 本报记者 李洁摄)": {"people": "本报记者 李洁", "word": "摄"},
        },
        misses=(
            "（见上图，李洁摄）",
            "镇上正在晒秋。（上图：李洁摄）",
            "（上图：他爱上了 连续拍摄）",
            "（图片：李洁摄）",
        ),
    ),
    Rule(
        id="credit.tail.bracket",
        kind="credit.tail",
        pattern=r"""(?<=\S)\x20{0,4}\(\x20?(?!见|[上下左右]图)(?:(?:新华社|中新社)发\x20)?
            (?P<people>[\p{Han}·][\p{Han}·、,\x20]{1,40}?)\x20?(?P<word>摄影报道|摄影|摄|绘|图)\x20?\)\x20?[。▲▼◀▶]?""",
        place=Place.TAIL,
        needs=("摄", "绘", "图"),
        check=persons,
        weight=STRONG,
        hits={
            "镇上正在晒秋。（陈立波 摄）": {"people": "陈立波", "word": "摄"},
            "第一列火车驶出车站（新华社记者李洁摄）": {"people": "新华社记者李洁", "word": "摄"},
            "藝術節昨日開幕。(李洁攝)": {"people": "李洁", "word": "摄"},
        },
        misses=("这是清溪晨景（5月17日摄）", "他是馆长（见图）", "他收藏邮票（见图，李洁摄）", "全景（示意图）"),
    ),
    Rule(
        id="credit.tail.open",
        kind="credit.tail",
        pattern=rf"""(?:(?<=[。!?…”」』)])\x20{{0,4}}(?:(?:新华社|中新社)发\x20?)?(?:■\x20?)?
            (?P<people>[\p{{Han}}·][\p{{Han}}·、\x20]{{1,40}}?)
            |(?<=\p{{Han}})\x20{{1,4}}(?P<people>(?:{ROLE})\x20{{0,4}}[\p{{Han}}·、\x20]{{2,30}}?))
            \x20?(?P<word>摄影报道|(?<![拍统偷抓跟盗])摄){AFTER}""",
        place=Place.TAIL,
        needs=("摄",),
        check=photographers,
        hits={
            "剧团演员在石桥乡演出。 本报记者 李洁 摄": {"people": "本报记者 李洁", "word": "摄"},
            "新校区正式启用 本报记者 李洁 摄": {"people": "本报记者 李洁", "word": "摄"},
            "交警护送学生过马路。陈立波摄（人民视觉）": {"people": "陈立波", "word": "摄"},
        },
        misses=("他背着相机出门。这一次他要去拍摄", "他说：“我爱摄影。” 从此开始自学摄影"),
    ),
    Rule(
        id="credit.tail.parted",
        kind="credit.tail",
        pattern=r"""(?<=\p{Han}{4})\x20{1,4}(?P<people>\p{Han}{2,3}|\p{Han}\x20{1,4}\p{Han})\x20?(?P<word>摄影报道|(?<!拍)摄)""",
        place=Place.TAIL,
        needs=("摄",),
        check=persons,
        hits={"消防员正在演练 陈立波 摄": {"people": "陈立波", "word": "摄"}},
        misses=("记者在湖边 连续拍摄", "消防员正在演练 陈立波摄影"),
    ),
    Rule(
        id="credit.tail.sent",
        kind="credit.tail",
        pattern=rf"""(?<=[。!?…”」』)]|\p{{Han}}\x20)\x20{{0,4}}(?:新华社|中新社)(?:/\p{{Han}}{{2,4}}|发)
            (?:\x20?\(\x20?{PERSONS}\x20?{CAMERA}\x20?\))?""",
        place=Place.TAIL,
        needs=("新华社", "中新社"),
        weight=STRONG,
        hits={
            "交警护送学生过马路。 新华社发（李洁摄）": {"people": "李洁", "word": "摄"},
            "交警护送学生过马路。新华社发": {},
        },
        misses=("这条消息由新华社发", "交警护送学生。据新华社"),
    ),
    Rule(
        id="credit.tail.supplied",
        kind="credit.tail",
        pattern=rf"""(?:(?<=[。!?…”」』)])\x20{{0,4}}(?:{WHICH}(?P<people>[\p{{Han}}“”·]{{2,24}}?)\x20?(?P<word>供图)
                |(?P<people>[\p{{Han}}“”·]{{2,12}}?)\x20?(?P<word>提供)(?:图片|照片)
                |(?:图片|照片|图)均?[由为](?P<people>[\p{{Han}}“”·]{{2,24}}?)\x20?(?P<word>提供))
            |(?<=\S)\x20{{0,4}}\(\x20?(?!见|[上下左右]图|图片|照片)(?P<people>[\p{{Han}}“”·\x20]{{2,24}}?)\x20?{SUPPLY}\x20?\)[。▲▼◀▶]?)""",
        place=Place.TAIL,
        needs=("供图", "提供"),
        check=suppliers,
        hits={
            "队员在训练。 受访者供图": {"people": "受访者", "word": "供图"},
            "队员在训练。图片由陈立波提供": {"people": "陈立波", "word": "提供"},
            "■消防員破門入屋。讀者提供圖片": {"people": "读者", "word": "提供"},
            "老街旧景。（市档案馆提供）": {"people": "市档案馆", "word": "提供"},
        },
        misses=(
            "相关服务由平台。免费向居民可提供",
            "桥已建成。设备由县机械厂提供",
            "港口由此开埠。（图片均由县档案馆提供）",
        ),
    ),
    Rule(
        id="credit.tail.source",
        kind="credit.tail",
        pattern=rf"(?:(?<=\S)\x20{{0,4}}\(\x20?(?:(?:图|图片|照片|摄影)\x20?[:/]\x20?)?(?:{AGENCIES}|{STAFF_PHOTO}|{HOUSES})\x20?\)[。▲▼◀▶]?|(?<=[。!?…”」』)])\x20{{0,4}}(?:资料图片|资料照片))",
        place=Place.TAIL,
        needs=("资料", "档案", "新华社", "中新社", "视觉", "影像", "美联社", "法新社", "路透社", "AP", "AFP", "摄"),
        hits={
            "老街旧景（资料图片）": {},
            "居民接水的情景。(档案照)": {},
            "警方封鎖現場。(資料圖片)": {},
            "警方封鎖現場。(AP)": {},
            "升旗儀式吸引市民。（本報記者攝）": {},
            "▲民眾在街頭慶祝。（圖：法新社）": {},
        },
        misses=("这是一张图（见图）", "他收藏邮票（见图，资料图片）", "这是新华社（分社）"),
    ),
)

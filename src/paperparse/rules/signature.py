"""Signatures: names, a cable head or a remark on the author in the bracket that ends an item or stands alone."""

from __future__ import annotations

from paperparse.rules._fragments import EMPLOYER, POST
from paperparse.rules._people import are_people
from paperparse.rules._rule import STRONG, Groups, Place, Rule
from paperparse.text.names import are_plain, split_names

INSIDE = r"[\p{Han}《》·、,/|:\x20]"
REMARK = r"[^()\n]{1,300}+(?:\([^()\n]{0,60}\)[^()\n]{0,200}+){0,3}"
_HAN_NUMERAL = "一二三四五六七八九十〇零"
DATE = rf"""(?:(?P<year>(?:19|20)\d\d|[{_HAN_NUMERAL}]{{4}})年)?
    (?:(?P<month>\d{{1,2}}|[{_HAN_NUMERAL}]{{1,3}})月)?(?P<day>\d{{1,2}}|[{_HAN_NUMERAL}廿卅]{{1,3}})日"""
HOUSE = r"(?:本[报刊台网社]|新华社|中新社|人民网|\p{Han}{2,8}?(?:社|报|网|电视台|电台))"
PLACE = r"(?:(?![电讯])[\p{Han}、·]){1,140}?"


def _people(groups: Groups) -> bool:
    return are_people(groups["people"], enclosed=True)


def _plain_people(groups: Groups) -> bool:
    return are_plain(split_names(groups["people"]))


def _with_role(groups: Groups) -> bool:
    return are_people(groups["people"], enclosed=True, with_role=True)


def _cable(groups: Groups) -> bool:
    return "people" not in groups or are_people(groups["people"], enclosed=True)


NAMES_MISSES = (
    "(见图)",
    "(转运)",
    "(女)",
    "(土家族)",
    "(完)",
    "(A、D版)",
    "(下转12版)",
    "(相关报道见第二版)",
    "(5月17日摄)",
    "(今日谈)",
    "(金台论道)",
    "(安徽)",
    "(江苏、安徽)",
    "(资料图片)",
    "(新华社发)",
    "(黎族)",
    "(方言)",
    "(李洁)他说",
    "(含港澳台)",
    "(以下简称《条例》)",
    "(记者手记)",
    "(讲述·特别报道)",
    "(谈艺录)",
    "(记者观察)",
)

RULES: tuple[Rule, ...] = (
    Rule(
        id="signature.names",
        kind="signature",
        place=Place.TAIL,
        needs=(")", "】"),
        pattern=rf"\(\x20?(?P<people>\p{{Han}}{INSIDE}{{1,300}}+)\)",
        check=_people,
        hits={
            "道路通了,村民笑了。(陈佳)": {"people": "陈佳"},
            "道路通了。（记者 陈佳）": {"people": "记者 陈佳"},
            "道路通了。（本报记者李洁、王志浩）": {"people": "本报记者李洁、王志浩"},
            "(李  洁)": {"people": "李  洁"},
            "道路通了。（综合本报记者李洁、王志浩报道）": {"people": "综合本报记者李洁、王志浩报道"},
            "道路通了。（郭怀远、李洁参与采写）": {"people": "郭怀远、李洁参与采写"},
            "道路通了。（本报记者李洁采访整理）": {"people": "本报记者李洁采访整理"},
            "（本报记者李洁，通讯员王志浩）": {"people": "本报记者李洁,通讯员王志浩"},
            "（执笔：李洁、王志浩）": {"people": "执笔:李洁、王志浩"},
            "道路通了。（通讯员武成林记者陈立波）": {"people": "通讯员武成林记者陈立波"},
            "道路通了。（实习生李洁对本文亦有贡献）": {"people": "实习生李洁对本文亦有贡献"},
            "道路通了。（半  夏）": {"people": "半  夏"},
        },
        misses=NAMES_MISSES,
    ),
    Rule(
        id="signature.post",
        kind="signature",
        place=Place.TAIL,
        needs=(")",),
        pattern=r"""\((?:\p{Han}{2,8}[省市区县州盟旗](?:\p{Han}{1,8}[省市区县州盟旗镇乡村])?\x20
            |\p{Han}{1,16}(?:处|部|科|室|所|院|系|中心|办|局|委|馆|站|公司|大学|集团|党校|中学|小学)\x20
            |\p{Han}{2,24}(?:教授|处长|主任|院长|研究员|老师|校长|部长|局长|工程师|民警|法官|律师|医生|学生|干部|书记)\x20?)
            (?P<people>\p{Han}[\p{Han}·、\x20]{1,30}+)\)""",
        check=_people,
        hits={
            "大家都来爱护它。（青川省松涛市 李  洁）": {"people": "李  洁"},
            "大家都来爱护它。（教务处 李洁）": {"people": "李洁"},
            "大家都来爱护它。（松涛大学文学院教授李洁整理）": {"people": "李洁整理"},
        },
        misses=("(青川省 松涛市)", "(松涛市 2022年)", "(松涛大学教授)", "(松涛市区 禁止通行)"),
    ),
    Rule(
        id="signature.sender",
        kind="signature",
        place=Place.LINE,
        longest=32,
        needs=tuple("省市县区乡镇村厂局处站社校院系学司队所心师授官"),
        also=(" ",),
        pattern=r"""(?:\p{Han}{2,12}[省市县区](?:\p{Han}{1,12}[县区乡镇村])?(?:\p{Han}{1,10}(?:厂|局|处|站|社|校|院|系|大学|中学|小学|公司|部队))?
            |\p{Han}{2,16}(?:厂|局|处|站|社|校|学院|医院|系|大学|中学|小学|公司|部队)
            |\p{Han}{2,12}(?:研究|农科|科技|技术|推广|植保|蔬菜|果树|水产|畜牧|气象)\p{Han}{0,2}(?:所|院|中心)
            |\p{Han}{0,12}(?:医师|营养师|律师|农艺师|工程师|园艺师|教授|检察官|法官))\x20{1,4}
            (?P<people>\p{Han}[\p{Han}·、\x20]{1,16})""",
        check=_plain_people,
        hits={
            "青川县白溪镇 李洁": {"people": "李洁"},
            "松涛市第二中学 陈立波": {"people": "陈立波"},
            "省农科院蔬菜所 李洁": {"people": "李洁"},
            "主任医师 陈立波": {"people": "陈立波"},
        },
        misses=(
            "青川省 松涛市",
            "松涛市区 禁止通行",
            "松涛大学 迎新",
            "青川县 张灯结彩",
            "走进研究所 李子红了",
            "老教授 不服老",
            "执业律师 张榜公布",
            "农技推广 陈立波",
            "我们去松涛市 李洁不去",
        ),
    ),
    Rule(
        id="signature.author",
        kind="signature",
        place=Place.TAIL,
        needs=("作者",),
        weight=STRONG,
        pattern=rf"\(作者[^()\n]{{2,200}}?,(?P<people>(?:{EMPLOYER})?{POST}{INSIDE}{{2,60}})\)",
        check=_with_role,
        hits={"值得一试。（作者为松涛大学教授，本报记者李洁采访整理）": {"people": "本报记者李洁采访整理"}},
        misses=("(作者为松涛大学教授)", "(作者:李洁)", "(作者为松涛大学教授,青川省记者协会主席)"),
    ),
    Rule(
        id="signature.remark",
        kind="signature.note",
        place=Place.TAIL,
        needs=(
            "作者",
            "编自",
            "摘自",
            "选自",
            "原载",
            "转载",
            "化名",
            "供稿",
            "提供",
            "本文",
            "此文",
            "本版",
            "刊发",
            "标题为",
        ),
        pattern=rf"""\((?:(?:本文)?作者(?:\p{{Han}}{{1,4}}(?:为|系)|为|系|是|单位|均|分别|简介){REMARK}
            |(?:摘编自|摘自|选自|节选自|转载自|转自|原载){REMARK}
            |(?:本文|此文|本版|本栏目|本期)(?:为|系|是|由|文字|图片|内容|作者){REMARK}
            |(?:[^()\n]{{0,60}}(?:均?为化名|供稿|(?:图片|照片)[^()\n]{{0,10}}提供)))\)""",
        hits={
            "值得一试。（作者为松涛大学资深教授）": {},
            "值得一试。（作者单位：松涛大学（青川校区）历史系）": {},
            "值得一试。（摘编自《松涛日报》，原题为《小桥何以成风景》）": {},
            "值得一试。（作者分别为松涛大学教授、副教授）": {},
            "（文中学生均为化名）": {},
            "（图片均由松涛博物馆提供）": {},
        },
        misses=("(作者)", "(李洁)", "(提供热水)", "(本版下转)", "(摘编)", "(原载重量)他说"),
    ),
    Rule(
        id="signature.cable",
        kind="signature.cable",
        place=Place.TAIL,
        needs=("电", "讯"),
        weight=STRONG,
        pattern=rf"""[(【]\x20?(?:据|综合)?(?P<agency>{HOUSE})\x20?(?P<place>{PLACE})??\x20?(?:{DATE}\x20?)?
            (?:(?<![发致来停供充用核送变家])电|(?<![通短快简喜资])讯)
            (?:(?:,|\x20)\x20?(?P<people>\p{{Han}}{INSIDE}{{1,300}}+))?[)】]""",
        check=_cable,
        hits={
            "谢谢大家。（新华社北京1月1日电）": {"agency": "新华社", "place": "北京", "month": "1", "day": "1"},
            "（本报华盛顿、开罗12月30日电）": {"agency": "本报", "place": "华盛顿、开罗", "month": "12", "day": "30"},
            "大会闭幕。（据新华社电）": {"agency": "新华社"},
            "大会闭幕。（本报开罗电）": {"agency": "本报", "place": "开罗"},
            "大会闭幕。（新华社青川4月1日电 记者李洁、王志浩）": {
                "agency": "新华社",
                "place": "青川",
                "month": "4",
                "day": "1",
                "people": "记者李洁、王志浩",
            },
            "（本报柏林5月1日电，实习生李洁参与采写）": {
                "agency": "本报",
                "place": "柏林",
                "month": "5",
                "day": "1",
                "people": "实习生李洁参与采写",
            },
            "大会闭幕。（新华社南京十四日电）": {"agency": "新华社", "place": "南京", "day": "十四"},
        },
        misses=("(本报来电)", "(新华社发)", "(新华社北京1月1日电)他说", "(松涛社区停电)", "(本报通讯)", "(电)"),
    ),
)
"""In the order in which equal weights are settled."""

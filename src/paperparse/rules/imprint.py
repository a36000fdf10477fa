"""Imprint and serial lines (刊号行): CN number, ISSN, postal code, issue number, pages, price, publisher, permits."""

from __future__ import annotations

from paperparse.rules import _contact, _press
from paperparse.rules._fragments import EDGE, HAN_NUMERALS
from paperparse.rules._press import NEXT
from paperparse.rules._rule import STRONG, Groups, Place, Rule
from paperparse.text.check_digits import issn_is_right, issn_of_bar_code
from paperparse.text.regions import BY_CODE, BY_PREFIX

LONGEST = 300
"""Characters of a line that holds every fact of a paper and half a dozen contacts; stories' paragraphs are longer."""

POSTAL_DIGITS = 5
"""The two parts of a postal code have so many digits at most."""

CN_LABEL = r"(?:(?:国内|全国)?统一(?:连续)?(?:出版物|书?刊)编?号|国内(?:公开)?刊号|刊号)"

HAN_MONEY = rf"{HAN_NUMERALS}{{1,4}}\x20?[元角分圆仙毫](?:{HAN_NUMERALS}{{1,2}}[角分仙厘毫])?"
CURRENCY = r"(?:RM|HK\$|NT\$|US\$|A\$|S\$|\$|¥|人民币|港币|国币|澳门币|葡币|大洋|法币|新?台币|马币)"
SHEETS = rf"(?:(?:\d{{1,2}}|{HAN_NUMERALS}{{1,3}})\x20?大?[张叠]半?)"
"""How much paper an issue has: 三大张, 一张半, 七叠六十六张."""
UNIT = r"(?:元|角|分|圆|港元|马币|令吉)"
AMOUNT = rf"(?:{CURRENCY}\x20?\d{{1,4}}(?:\.\d{{1,2}})?\x20?{UNIT}?|\d{{1,4}}(?:\.\d{{1,2}})?\x20?{UNIT}|{CURRENCY}?{HAN_MONEY})"


def _has_region(groups: Groups) -> bool:
    return groups["region"] in BY_CODE


def _is_postal_code(groups: Groups) -> bool:
    prefix, serial = groups["prefix"], groups["serial"]
    return int(prefix) in BY_PREFIX and serial[0] != "0" and len(prefix) + len(serial) <= POSTAL_DIGITS


def _has_check_digit(groups: Groups) -> bool:
    return issn_is_right(groups["issn"])


def _is_bar_code(groups: Groups) -> bool:
    return issn_of_bar_code(groups["bar_code"].replace(" ", "")) is not None


IDENTITY: tuple[Rule, ...] = (
    Rule(
        id="imprint.cn_number",
        kind="imprint.cn",
        pattern=rf"""
            (?: (?P<label>{CN_LABEL})[\x20:]{{0,3}} (?:C\x20?N)? | (?<![A-Za-z\d-])C\x20?N )
            \x20{{0,2}}/?\x20? (?P<region>\d\d) \x20?[-—]{{1,2}}\x20? (?P<serial>\d{{4}})
            (?: \x20?(?:/\x20?\(?|\()(?P<class>[A-Z]{{1,2}}\d{{0,2}})\)? )? (?![-\dA-Za-z])
        """,
        hits={
            "国内统一刊号:CN33-0019 邮发代号:31-25": {"label": "国内统一刊号", "region": "33", "serial": "0019"},
            "CN 33-1193/T": {"region": "33", "serial": "1193", "class": "T"},
            "CN/33-1392/G4": {"region": "33", "serial": "1392", "class": "G4"},
            "CN37—1361/R": {"region": "37", "serial": "1361", "class": "R"},
            "国内统一刊号：CN44-0803/（G）": {"label": "国内统一刊号", "region": "44", "serial": "0803", "class": "G"},
            "国内统一刊号 CN33-0805(G)": {"label": "国内统一刊号", "region": "33", "serial": "0805", "class": "G"},
            "全国统一刊号：CN35-0053邮发代号：33-37": {"label": "全国统一刊号", "region": "35", "serial": "0053"},
            "国内统一连续出版物号 CN 11-0065 代号：1-1": {
                "label": "国内统一连续出版物号",
                "region": "11",
                "serial": "0065",
            },
            "双溪商报刊号: CN51-0073双溪商报新闻热线: 86612222": {"label": "刊号", "region": "51", "serial": "0073"},
            "国内统一刊号 C N62-0040": {"label": "国内统一刊号", "region": "62", "serial": "0040"},
            "刊号：33-0019": {"label": "刊号", "region": "33", "serial": "0019"},
        },
        misses=(
            "CN31-0001-BO",
            "MD-CN11-0001-0001",
            "CCN51-0003",
            "CN83-武汉",
            "CN32-174B/G4",
            "CN(HK)12-3456",
            "国内统一刊号:CN99-0019",
        ),
        needs=("CN", "C N", "刊号", "物号"),
        longest=LONGEST,
        check=_has_region,
        weight=STRONG,
    ),
    Rule(
        id="imprint.issn",
        kind="imprint.issn",
        pattern=r"""
            (?:(?P<label>国际标准(?:连续)?(?:出版物|刊)号|国际刊号)[\x20:]{0,3})?
            (?<![A-Za-z])ISSN [\x20:]{0,3} (?P<issn>\d{4}\x20?[-—]?\x20?\d{3}[\dXx]) (?![\dA-Za-z])
        """,
        hits={
            "ISSN 1672-8386": {"issn": "1672-8386"},
            "国际标准刊号：ISSN1008-8105": {"label": "国际标准刊号", "issn": "1008-8105"},
        },
        misses=("ISSN 1672-8387", "ISSN：待定", "1672-8386"),
        needs=("ISSN",),
        longest=LONGEST,
        check=lambda groups: issn_is_right(groups["issn"].replace(" ", "").replace("—", "-")),
        weight=STRONG,
    ),
    Rule(
        id="imprint.bar_code",
        kind="imprint.issn",
        pattern=r"(?<!\d) (?P<bar_code> 9\x20?77\d{4}\x20?\d{6} ) (?!\d)",
        hits={"$2.00 9 771442 615015": {"bar_code": "9 771442 615015"}},
        misses=("9 771442 615016", "9771442615", "19771442615015"),
        needs=("9 77", "977"),
        longest=LONGEST,
        check=_is_bar_code,
        weight=STRONG,
    ),
    Rule(
        id="imprint.postal_code",
        kind="imprint.postal_code",
        pattern=rf"""
            (?P<label> (?:国内)?邮发代号 | (?:国内|报刊|邮局)(?:邮发|发行|订阅)代号 | {EDGE}(?:发行)?代号 )
            [\x20:]{{0,3}} (?P<prefix>\d{{1,2}}) \x20?[-—]\x20? (?P<serial>\d{{1,4}}) (?![\d-])
        """,
        hits={
            "邮发代号:31-25": {"label": "邮发代号", "prefix": "31", "serial": "25"},
            "邮发代号 33-171": {"label": "邮发代号", "prefix": "33", "serial": "171"},
            "CN11-0065 代号1-1": {"label": "代号", "prefix": "1", "serial": "1"},
            "郵發代號：31—25": {"label": "邮发代号", "prefix": "31", "serial": "25"},
        },
        misses=("31-25", "行动代号7-21", "邮发代号:88-12", "邮发代号：31-2-5", "国外发行代号：4847Q"),
        needs=("代号",),
        longest=LONGEST,
        check=_is_postal_code,
        weight=STRONG,
    ),
    Rule(
        id="imprint.foreign_code",
        kind="imprint.other",
        pattern=r"(?P<label>(?:国外|海外)(?:发行|邮发)?代号)[\x20:]{0,3}(?P<value>[A-Z]{0,2}\d{2,5}[A-Z]{0,2})(?![\dA-Za-z])",
        hits={"国外发行代号：4847Q": {"label": "国外发行代号", "value": "4847Q"}},
        misses=("邮发代号:31-25", "国外代号不详"),
        needs=("国外", "海外"),
        longest=LONGEST,
    ),
)

COUNTS: tuple[Rule, ...] = (
    Rule(
        id="imprint.issue_number",
        kind="imprint.issue_number",
        pattern=rf"""
            (?: (?<![\p{{Han}}\dA-Za-z]) | (?<=[日一二三四五六期版号社元]) | (?<=代号[\x20:]{{0,3}}\d{{1,2}}[-—]\d{{1,4}}|CN\x20?\d\d[-—]\d{{4}}) )
            \(?(?P<total>总)?第\x20? (?P<number>\d{{1,6}}|{HAN_NUMERALS}{{2,9}}|{HAN_NUMERALS}{{1,3}}万{HAN_NUMERALS}{{0,7}}) \x20?[期号] {NEXT} \)?
        """,
        hits={
            "第6508期 今日12版": {"number": "6508"},
            "第28398期（今日8版）": {"number": "28398"},
            "第16077号 ｜ 今日24版": {"number": "16077"},
            "2026年8月31日第9167期今日8版": {"number": "9167"},
            "第六千五百零八期": {"number": "六千五百零八"},
            "第二萬二千四百三十九號": {"number": "二万二千四百三十九"},
            "第1期(总第7期)": {"number": "1"},
            "总第321期": {"total": "总", "number": "321"},
            "2023/02/11 第8072期": {"number": "8072"},
            "邮发代号：31-146第6609期 今日2版": {"number": "6609"},
        },
        misses=(
            "第三期培训班",
            "代号7-21第3期工程",
            "2022-31第3期",
            "第82期開獎號碼",
            "2011年第一期国库券",
            "(2015)郑执一字第884号",
            "第26号台风",
            "《条例》第12号令",
            "准印证号:粤内登字B第10016号",
        ),
        needs=("期", "号"),
        longest=LONGEST,
        weight=STRONG,
    ),
    Rule(
        id="imprint.page_count",
        kind="imprint.page_count",
        pattern=rf"""
            \(? {EDGE} (?P<label>(?:本报)?(?:今[日天]|本[期日]|当日|每期)(?:本报)?(?:出版)?共?|共) \x20?(?:(?:对|四|八|[248])开)?\x20?
            (?P<number>\d{{1,3}}|{HAN_NUMERALS}{{1,4}}) \x20?版 (?![面式本权刊登推]) \)?
        """,
        hits={
            "第6508期 今日12版": {"label": "今日", "number": "12"},
            "今日十二版": {"label": "今日", "number": "十二"},
            "本期四版": {"label": "本期", "number": "四"},
            "每期四开二十八版": {"label": "每期", "number": "二十八"},
            "第28398期（今日8版）": {"label": "今日", "number": "8"},
            "星期五共8版": {"label": "共", "number": "8"},
        },
        misses=("今日十二版面改版", "详见今日四版", "12版", "今日推出新版"),
        needs=("版",),
        longest=LONGEST,
        weight=STRONG,
    ),
    Rule(
        id="imprint.sheets",
        kind="imprint.other",
        pattern=rf"""{EDGE}(?: (?:今日|本报今日|今日本报|本报|本期)(?:出[版纸报])?\x20?{SHEETS}{{1,2}} | 出纸\x20?{SHEETS}{{1,2}} | {SHEETS}{{2}} )(?!\p{{Han}}) """,
        hits={
            "今日出版三大张": {},
            "今日出紙八大張": {},
            "今日本報一張半": {},
            "本報今日出版兩大張 每份售價二千元": {},
            "港幣七元 出紙七疊六十六張": {},
        },
        misses=("今日出版社开门", "三大张", "今日一张张笑脸", "本报一张照片"),
        needs=("张", "叠"),
        longest=LONGEST,
    ),
    Rule(
        id="imprint.price",
        kind="imprint.price",
        pattern=rf"""
            {EDGE} (?P<label>(?:本报)?(?:每份)?(?:(?:全国)?(?:统一)?零售价?|(?:全国|统一|全年|每月)?定价|售价|单价|[月季年]价|工本费)(?:[\x20:]?每[份张])?|每[份张])
            [\x20:]{{0,3}} (?P<value>{AMOUNT}) (?!\p{{Han}}{{0,2}}[,。])
        """,
        hits={
            "今日24版 ｜ 零售价：0.30元": {"label": "零售价", "value": "0.30元"},
            "每份1.5元": {"label": "每份", "value": "1.5元"},
            "零售每份港幣七元": {"label": "零售每份", "value": "港币七元"},
            "统一零售价：0.80元": {"label": "统一零售价", "value": "0.80元"},
            "零售大洋三分六厘": {"label": "零售", "value": "大洋三分六厘"},
            "每份定价人民币五百元": {"label": "每份定价", "value": "人民币五百元"},
            "定价:HK$10": {"label": "定价", "value": "HK$10"},
        },
        misses=("零售价:面议", "每份礼物50元", "0.30元", "单价3.5元,比上周高"),
        needs=("零售", "价", "每份", "每张", "工本费"),
        longest=LONGEST,
    ),
    Rule(
        id="imprint.subscription",
        kind="imprint.other",
        pattern=rf"{EDGE}(?P<label>(?:[本外]埠|国外|邮购|连邮|订阅)?(?:每[月季年]|[全半][月季年]|[三六]个月)(?:报费|订费)?)\x20?:?\x20?(?P<value>{AMOUNT})(?=[\x20|;、]|\Z)",
        hits={
            "本埠每月大洋一元二角 零售每份大洋四分五厘": {"label": "本埠每月", "value": "大洋一元二角"},
            "全年报费:288元": {"label": "全年报费", "value": "288元"},
        },
        misses=("每月工资三千元,另有补贴", "每月3000元的收入", "全年定价288元"),
        needs=("月", "季", "年"),
        longest=100,
        weight=STRONG,
    ),
    Rule(
        id="imprint.price_alone",
        kind="imprint.price",
        pattern=rf"(?P<value>{CURRENCY}(?:{HAN_MONEY}|\$\x20?\d{{1,3}}(?:\.\d{{1,2}})?))(?=\x20|\Z)",
        hits={
            "港幣七元 出紙七疊": {"value": "港币七元"},
            "港幣$6": {"value": "港币$6"},
            "澳門幣五元 今日出紙十三大張": {"value": "澳门币五元"},
        },
        misses=("港币七元的小食", "人民币五百元奖金", "七元"),
        place=Place.HEAD,
        needs=("元", "角", "分", "$"),
        also=("币", "大洋"),
        longest=40,
    ),
    Rule(
        id="imprint.price_bare",
        kind="imprint.price",
        pattern=r"""
            (?:(?P<label>(?:大马)?半岛|[东西]马|东西马|新加坡)[\x20:]{0,2})? (?<![\dA-Za-z])
            (?P<value>(?:RM|HK\$|NT\$|A\$|S\$|\$)\x20?\d{1,3}\.\d{2}|(?:HK|NT)\$\x20?\d{1,3}) (?![\d万亿.]) (?P<region>(?:大马)?半岛|[东西]马)?
        """,
        hits={
            "RM1.80大马半岛": {"value": "RM1.80", "region": "大马半岛"},
            "半岛:RM2.20": {"label": "半岛", "value": "RM2.20"},
            "$2.00 9 771442 615015": {"value": "$2.00"},
            "HK$10": {"value": "HK$10"},
        },
        misses=("$2.00万", "RM1800", "FARM1.80"),
        needs=("RM", "$"),
        longest=100,
    ),
)

RULES: tuple[Rule, ...] = (*IDENTITY, *COUNTS, *_press.RULES, *_contact.RULES)

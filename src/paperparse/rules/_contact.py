"""Contacts of a paper: telephones, mail, addresses of the net and of the street, WeChat, each with its label."""

from __future__ import annotations

from paperparse.rules._fragments import EDGE, HAN_NUMERALS
from paperparse.rules._rule import WEAK, Place, Rule
from paperparse.text.patterns import pattern

LONGEST = 300
"""Characters of a line that holds every fact of a paper and half a dozen contacts; stories' paragraphs are longer."""

# The first character of a label is not the last one of the fact before it: 今日12版|新闻热线.
FIRST = r"(?![日版期号元社、])"
COLON = r"\x20{0,2}:\x20{0,2}"
LOOSE = r"\x20{0,2}[:/]?\x20{0,2}"

SWITCHBOARD = r"(?:\x20?[-转]\x20?\d{1,5}(?!\d))?"
PHONE = rf"""(?:
      \(?\+?(?:86-?)?0\d{{2,3}}\)?\x20?[-—]?\x20?\d{{7,8}}(?!\d){SWITCHBOARD}
    | \(0\d{{1,2}}\)\x20?\d{{3,4}}[\x20-]?\d{{4}}(?!\d)
    | 0[89]00[-\x20]\d{{3}}[-\x20]\d{{3}}(?!\d)
    | 0\d{{1,2}}-\d{{3,4}}[\x20-]?\d{{4}}(?!\d)
    | 1[3-9]\d(?:[\x20-]?\d{{4}}){{2}}(?!\d)
    | (?:1\x20)?[48]00[\x20-]?\d{{2,4}}[\x20-]?\d{{3,4}}(?!\d)
    | \d{{4}}\x20\d{{4}}(?!\d)
    | \d{{7,8}}(?!\d){SWITCHBOARD}
    | \d{{5,6}}(?!\d|\p{{Han}})
)"""
"""One telephone number: with area code, mobile, free of charge, of Hong Kong, local, or a short service number."""

BETWEEN = r"(?:\x20{0,2}[、,/;或]\x20{0,2}|\x20{1,2})"
LINE = rf"{PHONE}(?:{BETWEEN}{PHONE}){{0,5}}"

PATH = r"[A-Za-z\d][A-Za-z\d._~/?=&%\#:+@-]{0,120}(?<=[A-Za-z\d/])"
DOMAIN = r"[A-Za-z\d-]{1,40}(?:\.[A-Za-z\d-]{1,40}){1,5}(?::\d{2,5})?"
SITE = r"(?:\p{Han}{0,10}(?:网址|网站|网页|官网|主页|网|在线|地址|电子报|数字报|客户端))"
LABEL = rf"{FIRST}\p{{Han}}{{1,12}}"

CONTACT_NAME = pattern(r"\p{Han}{0,6}(?:热线|电话|传真|邮箱|信箱|网址|微信|客户端):?")
"""A line that names the number or the address on the line below it."""

RULES: tuple[Rule, ...] = (
    Rule(
        id="imprint.phone",
        kind="imprint.phone",
        pattern=rf"""
            {EDGE}{FIRST}(?P<label>(?:24小时)?\p{{Han}}{{0,8}}(?:热线电话|热线|电话|传真|总机|专线|手机)(?:/传真)?|(?i:Tel|Fax)\.?){LOOSE}(?P<values>{LINE})
            | {EDGE}{FIRST}(?P<label>\p{{Han}}{{1,6}}[部室]){COLON}(?P<values>{LINE})
            | {EDGE}(?P<label>电话){COLON}(?P<values>{HAN_NUMERALS}{{2,5}}号|{HAN_NUMERALS}{{4,7}})(?!\p{{Han}})
        """,
        hits={
            "新闻热线:0571-85310548 13857101115 | 国内统一刊号:CN33-0019": {
                "label": "新闻热线",
                "values": "0571-85310548 13857101115",
            },
            "今日12版新闻热线：86612222": {"label": "新闻热线", "values": "86612222"},
            "投稿电话:010-88816909 88816902": {"label": "投稿电话", "values": "010-88816909 88816902"},
            "廣告部：(0571)85310548": {"label": "广告部", "values": "(0571)85310548"},
            "电话：(02)2506-4488": {"label": "电话", "values": "(02)2506-4488"},
            "社址：双溪民主路六十一号 电话：二三七号": {"label": "电话", "values": "二三七号"},
            "社址：双溪民主路六十一号 电话：四五六七八": {"label": "电话", "values": "四五六七八"},
            "传真 2880 3888": {"label": "传真", "values": "2880 3888"},
            "读者热线：96060": {"label": "读者热线", "values": "96060"},
            "校对/李洁 电话/010-84772596": {"label": "电话", "values": "010-84772596"},
            "服務專線:0800-000-123": {"label": "服务专线", "values": "0800-000-123"},
            "订报热线：400-812-3456": {"label": "订报热线", "values": "400-812-3456"},
        },
        misses=("新闻热线", "热线电话12345接到来电", "电话不断", "85310548", "编辑部 2022年5月31日"),
        needs=("热线", "电话", "传真", "总机", "专线", "手机", "部:", "室:", "Tel", "TEL", "Fax", "FAX"),
        also=(*"0123456789", "号"),
        longest=LONGEST,
    ),
    Rule(
        id="imprint.url",
        kind="imprint.url",
        pattern=rf"""
            (?: {EDGE}(?:{FIRST}(?P<label>{SITE}){LOOSE}|(?P<label>{LABEL}){COLON}) | (?<![A-Za-z\d./@:-]) )
            (?P<value>(?i:https?:/{{1,2}}|www\.){PATH})
        """,
        hits={
            "数字报网址:http://zjfb.zjol.com.cn | 邮箱:zjfbxw@126.com": {
                "label": "数字报网址",
                "value": "http://zjfb.zjol.com.cn",
            },
            "平安浙江网:www.pazjw.gov.cn": {"label": "平安浙江网", "value": "www.pazjw.gov.cn"},
            "双溪时间网 www.example.com": {"label": "双溪时间网", "value": "www.example.com"},
            "2013年11月19日 www.example.com.hk": {"value": "www.example.com.hk"},
            "今日8版网址：www.example.com/front": {"label": "网址", "value": "www.example.com/front"},
        },
        misses=("网址：待定", "www", "http://", "xwww.example.com"),
        needs=("www.", "http", "WWW.", "HTTP", "Http", "Www."),
        longest=LONGEST,
    ),
    Rule(
        id="imprint.domain",
        kind="imprint.url",
        pattern=rf"{EDGE}{FIRST}(?P<label>{SITE}){LOOSE}(?P<value>(?!(?i:www)\.){DOMAIN}(?:/{PATH})?)(?![@A-Za-z\d])",
        hits={"数字报网址：zjfb.example.com.cn": {"label": "数字报网址", "value": "zjfb.example.com.cn"}},
        misses=("网址：待定", "联系地址:a@example.com", "双溪在线3.5万人"),
        needs=(".com", ".cn", ".net", ".org", ".hk", ".tw", ".my", ".COM", ".CN"),
        longest=LONGEST,
        check=lambda groups: not groups["value"].replace(".", "").isdigit(),
    ),
    Rule(
        id="imprint.email",
        kind="imprint.email",
        pattern=rf"""
            (?: {EDGE}(?:{FIRST}(?P<label>\p{{Han}}{{0,8}}(?:邮箱|电邮|邮件|信箱)|(?i:E-?mail)){LOOSE}|(?P<label>{LABEL}){COLON}) | (?<![A-Za-z\d._+-]) )
            (?P<value>[A-Za-z\d][A-Za-z\d._+-]{{0,40}}@[A-Za-z\d-]{{1,40}}(?:\.[A-Za-z\d-]{{1,20}}){{1,4}})
        """,
        hits={
            "邮箱:zjfbxw@126.com | 第6508期": {"label": "邮箱", "value": "zjfbxw@126.com"},
            "電郵：news@example.com.hk": {"label": "电邮", "value": "news@example.com.hk"},
            "E-mail: xw@example.cn": {"label": "E-mail", "value": "xw@example.cn"},
            "xw@example.cn": {"value": "xw@example.cn"},
        },
        misses=("邮箱：待定", "@双溪日报", "weibo.com/@shuangxi"),
        needs=("@",),
        longest=LONGEST,
    ),
    Rule(
        id="imprint.wechat",
        kind="imprint.wechat",
        pattern=rf"""
            {EDGE}(?P<label>(?:官方|本报|读者)?微信(?:公众)?(?:平台|号)?(?:ID)?)
            (?: {COLON}(?: (?P<value>[A-Za-z][A-Za-z\d_-]{{4,24}}) | “?(?P<value>\p{{Han}}{{2,12}})”? ) | \x20{{1,2}}(?P<value>[A-Za-z][A-Za-z\d_-]{{4,24}}) )
        """,
        hits={
            "官方微信：shuangxi2015": {"label": "官方微信", "value": "shuangxi2015"},
            "微信公众号：双溪日报": {"label": "微信公众号", "value": "双溪日报"},
            "微信 shuangxi2015": {"label": "微信", "value": "shuangxi2015"},
        },
        misses=("“双溪日报”微信", "微信公众号发布消息", "微信扫码"),
        needs=("微信",),
        longest=LONGEST,
    ),
    Rule(
        id="imprint.address",
        kind="imprint.address",
        pattern=rf"{EDGE}(?P<label>(?:本报|本社|报社|社|编辑部|通讯|通信|联系)?地址|(?:本报)?社址)(?:{COLON}|\x20{{1,2}})(?P<value>\p{{Han}}[\p{{Han}}\d\w()—-]{{3,36}}?)(?=[\s|,;。■●]|\Z|邮编|邮政编码|电话|传真|邮箱|网址)",
        hits={
            "社址：双溪市曙光路123号 邮编：310007": {"label": "社址", "value": "双溪市曙光路123号"},
            "地址:双溪市曙光路1号传真:85310548": {"label": "地址", "value": "双溪市曙光路1号"},
            "本报社址：双溪市曙光路六十四号 电话：四五六七八": {"label": "本报社址", "value": "双溪市曙光路六十四号"},
        },
        misses=("网络地址", "地址：www.example.com", "地址：待"),
        needs=("地址", "社址"),
        longest=LONGEST,
    ),
    Rule(
        id="imprint.postcode",
        kind="imprint.other",
        pattern=r"(?P<label>邮编|邮政编码)[\x20:]{0,3}(?P<value>\d{6})(?!\d)",
        hits={"邮编：310007": {"label": "邮编", "value": "310007"}},
        misses=("邮编：31000", "310007"),
        needs=("邮编", "邮政编码"),
        longest=LONGEST,
    ),
    Rule(
        id="imprint.phone_bare",
        kind="imprint.phone",
        pattern=rf"(?P<values>0\d{{2,3}}[-—]\d{{7,8}}(?:{BETWEEN}{PHONE}){{0,3}})",
        hits={"0571-85310548": {"values": "0571-85310548"}},
        misses=("85310548", "2022-0531"),
        place=Place.LINE,
        needs=("-", "—"),
        longest=60,
        weight=WEAK,
    ),
)
"""What stands among the facts of an imprint; kinds `imprint.phone`, `.url`, `.email`, `.wechat`, `.address`."""

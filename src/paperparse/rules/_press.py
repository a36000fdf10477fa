"""Who makes the paper, by whose leave, and since when: publisher, owner, printer, permits."""

from __future__ import annotations

from paperparse.rules._fragments import EDGE, HAN_NUMERALS
from paperparse.rules._rule import Place, Rule

LONGEST = 300
"""Characters of a line that holds every fact of a paper and half a dozen contacts; stories' paragraphs are longer."""

# What may follow a number or a name that ends a fact: the end, a separator, or the first word of another fact.
NEXT = r"(?=\)?(?:\s|$|[|(),、;·/■●]|今|本期|总|邮发|代号|国内|全国|统一|星期|共|每|零售|定价|发行|第|新闻|\d{4}年))"

RULES: tuple[Rule, ...] = (
    Rule(
        id="imprint.label",
        kind="imprint.other",
        pattern=r"(?:国内|全国)?统一(?:连续)?(?:出版物|刊)号:?|(?:国内|国外)?(?:邮发|发行)代号:?|国内刊号:?",
        hits={"国内统一连续出版物号": {}, "邮发代号:": {}},
        misses=("刊号", "国内统一刊号管理办法", "邮发代号31-25", "统一编号"),
        place=Place.LINE,
        needs=("刊号", "出版物号", "代号"),
        longest=14,
    ),
    Rule(
        id="imprint.publisher",
        kind="imprint.publisher",
        pattern=rf"""
            (?: (?P<label>出版(?:单位|者|发行)?):\x20?(?P<name>\p{{Han}}{{2,18}}(?:社|集团|公司|中心|编辑部))
              | {EDGE}(?!\p{{Han}}{{0,6}}[由经据])(?P<name>\p{{Han}}{{2,18}}(?:社|集团|公司|中心|编辑部|委员会))(?:编辑)?出版 ) {NEXT}
        """,
        hits={
            "人民日报社出版 | 国内统一刊号：CN11-0065": {"name": "人民日报社"},
            "第28380期 双溪报业集团出版": {"name": "双溪报业集团"},
            "出版：双溪日报社": {"label": "出版", "name": "双溪日报社"},
        },
        misses=("人民出版社出版的新书", "由双溪出版社出版", "出版社", "该书由某某公司出版，定价"),
        needs=("出版",),
        longest=LONGEST,
    ),
    Rule(
        id="imprint.owner",
        kind="imprint.owner",
        pattern=rf"""
            (?: (?P<label>主[办管](?:[、\x20]?主[办管])?(?:单位)?|承办|协办):\x20?(?P<name>[\p{{Han}}、]{{4,30}})
              | {EDGE}(?!\p{{Han}}{{0,6}}由)(?P<name>\p{{Han}}{{4,24}})(?P<label>主管主办|主[办管]|机关报) ) {NEXT}
        """,
        hits={
            "中共双溪大学委员会主办 国内统一刊号：CN44-0803/（G）": {"name": "中共双溪大学委员会", "label": "主办"},
            "主办单位：双溪日报报业集团": {"label": "主办单位", "name": "双溪日报报业集团"},
            "中共双溪市委机关报": {"name": "中共双溪市委", "label": "机关报"},
            "主管主办：双溪报业传媒集团": {"name": "双溪报业传媒集团", "label": "主管主办"},
            "主管、主办单位：双溪市总工会": {"name": "双溪市总工会", "label": "主管、主办单位"},
        },
        misses=("活动由市文化馆主办的", "主办", "主办方表示"),
        needs=("主办", "主管", "机关报"),
        longest=120,
    ),
    Rule(
        id="imprint.permit",
        kind="imprint.other",
        pattern=r"""
            (?<![A-Za-z]) MCI\x20?\(\x20?P\x20?\)\x20?\d{2,3}/\d{2}/\d{4}
            | (?<![A-Za-z]) PP\x20?\d{2,6}/\d{2}/\d{4}\x20?(?:\(\d{4,7}\))?
            | 国内邮资已付
            | 中华(?:民国)?邮政(?:特准)?(?:挂号|登记)?认为(?:第\p{Han}类)?新闻纸类?
            | (?:广告(?:经营)?(?:许可|登记)证|广告发布登记|准印证|期刊登记证|登记证)
              [号\x20:]{0,4} [\p{Han}\dA-Za-z()第\x20-]{0,14} \d{2,13} \x20?号?
        """,
        hits={
            "PP606/12/2012(031104)": {},
            "MCI (P) 046/06/2014": {},
            "广告经营许可证：3300004000075号": {},
            "双溪市期刊登记证第551号": {},
            "中华邮政登记认为第一类新闻纸类": {},
            "准印证号:粤内登字B第10016号": {},
            "國內郵資已付 第20934號": {},
        },
        misses=("PP606", "APP606/12/2012", "许可证第16号"),
        needs=("PP", "MCI", "登记", "准印证", "许可证", "邮资"),
        longest=LONGEST,
    ),
    Rule(
        id="imprint.head",
        kind="imprint.other",
        pattern=r"(?:(?P<label>督印人|发行人|社\x20{0,2}长|总编辑|总主笔|总经理|董事长|法律顾问):\x20?|(?<!\S)(?P<label>督印人|发行人|社长|总编辑|总主笔)\x20{1,2})(?P<value>\p{Han}{2,4}(?:、\p{Han}{2,4}){0,3})(?!\p{Han})",
        hits={
            "督印人:陈立波": {"label": "督印人", "value": "陈立波"},
            "社長:李洁 总编辑:王志浩": {"label": "社长", "value": "李洁"},
            "發行人 陳立波 社址 双溪开元路": {"label": "发行人", "value": "陈立波"},
        },
        misses=("总编辑陈立波说", "社长 昨日上午出席了会议", "社长:我们的打算是把报纸办好"),
        needs=("督印人", "发行人", "社长", "社 长", "社  长", "总编辑", "总主笔", "总经理", "董事长", "法律顾问"),
        longest=LONGEST,
    ),
    Rule(
        id="imprint.printer",
        kind="imprint.other",
        pattern=r"(?P<label>承印(?:单位|者)?|(?:本报)?印刷(?:单位|厂)?):\x20?(?P<value>[\p{Han}()]{3,24})|(?<!\S)(?:本报)?在\p{Han}{0,4}\d{1,3}个\p{Han}{1,12}(?:\d{1,3}个\p{Han}{1,6})?设有分印[点厂]",
        hits={
            "承印:双溪印務有限公司": {"label": "承印", "value": "双溪印务有限公司"},
            "本报印刷：双溪报业印务中心 地址：双溪市曙光路1号": {"label": "本报印刷", "value": "双溪报业印务中心"},
            "本报在21个省市自治区31个城市设有分印点": {},
        },
        misses=("印刷精美", "承印", "该厂在3个县设有分厂"),
        needs=("印:", "印刷", "承印", "分印"),
        longest=LONGEST,
    ),
    Rule(
        id="imprint.founded",
        kind="imprint.other",
        pattern=rf"(?:创刊于\x20?(?:\d{{4}}|{HAN_NUMERALS}{{4}})年|(?:\d{{4}}|{HAN_NUMERALS}{{4}})年(?:\d{{1,2}}月\d{{1,2}}日)?创刊)",
        hits={"1923年创刊": {}, "创刊于1949年": {}},
        misses=("创刊七十周年", "该报1923年由商人创刊"),
        place=Place.LINE,
        needs=("创刊",),
        longest=24,
    ),
    Rule(
        id="imprint.free",
        kind="imprint.other",
        pattern=r"(?:免费(?:赠阅|派发|取阅|报纸)|赠阅|非卖品|内部(?:资料|报刊|刊物)(?:[,\x20]?(?:免费交流|注意保存))?)",
        hits={"免费赠阅": {}, "非卖品": {}},
        misses=("免费报名", "赠阅活动"),
        place=Place.LINE,
        needs=("免费", "赠阅", "非卖品", "内部"),
        longest=20,
    ),
    Rule(
        id="imprint.printed_at",
        kind="imprint.other",
        pattern=r"(?P<label>(?:开印|印完|付印|截稿|出版)时间)\x20?:?\x20?\d{1,2}\x20?[时点:]\x20?(?:\d{1,2}\x20?分?)?",
        hits={"开印时间：2时30分": {"label": "开印时间"}},
        misses=("出版时间未定", "2时30分"),
        needs=("时间",),
        longest=LONGEST,
    ),
    Rule(
        id="imprint.channels",
        kind="imprint.other",
        pattern=r"(?=[^\n]*?(?:APP|App|客户端|新闻网|视频号|公众号))(?:\p{Han}{1,6}(?:APP|App|客户端|新闻网|网|视频号|公众号)(?:[\x20·|]{1,3}|\Z)){2,6}",
        hits={"甬上APP 中国双溪网": {}, "双溪网 | 双溪新闻客户端": {}},
        # A couplet may end in 网 twice; one name at least has to say what it is.
        misses=("双溪网", "双溪网 开通仪式", "甬上APP上线", "织密防护网 兜牢保障网"),
        place=Place.LINE,
        needs=("APP", "App", "客户端", "新闻网", "视频号", "公众号"),
        longest=60,
    ),
    Rule(
        id="imprint.channel",
        kind="imprint.other",
        pattern=rf"{EDGE}(?P<label>(?:官方)?(?:微博|抖音号?|视频号|客户端|QQ群?|头条号))\x20?:\x20?(?P<value>@?[\p{{Han}}A-Za-z\d_-]{{2,24}})",
        hits={"官方微博：@双溪日报": {"label": "官方微博", "value": "@双溪日报"}},
        misses=("微博", "他在微博上说:好"),
        needs=("微博", "抖音", "视频号", "客户端", "QQ", "头条号"),
        longest=LONGEST,
    ),
)

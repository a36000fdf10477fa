"""转版、接版: lines that say on which page a story goes on, came from, or is told further."""

from __future__ import annotations

from paperparse.rules._fragments import PAGE
from paperparse.rules._rule import STRONG, Place, Rule

GAP = r"\x20{0,3}"
OPENED, CLOSED = r"[({\[【<]\x20{0,3}", r"\x20{0,3}[)}\]】>]"
SIGNS = r"[▶►→▷☞>》<《＜＞★☆■●▲◆◇□—·\-\x20]{0,6}"
# The text behind a jump may begin with a title, 《…》, which keeps its mark.
SIGNS_BEFORE_TEXT = r"[▶►→▷☞>》＞★☆■●▲◆◇□—·\-\x20]{0,6}"
# ① numbers the stories that go on on other pages; 第三版修订 is an edition of a book.
SECTION = r"(?P<serial>[①-⑳])?(?:[·:\x20]{0,2}(?![修增再印重])\p{Han}{2,6})?"

OUT = rf"(?:未完[,、\x20]?)?下{GAP}[文页版]?{GAP}[转接续](?:{GAP}[入至到往])?"
OUT_SHORT = r"[文请紧续]?转[入至到]?"
IN = rf"(?:上{GAP}[文页版]?|[紧续承文]){GAP}接(?:{GAP}[自于])?|[接续]{GAP}[自上]"
IN_SHORT = r"[接续]"
SEEN = r"\p{Han}{0,16}?[见刊载看阅](?:[于在])?:?\x20?(?:今[日天])?(?:本[报期])?(?:\d{1,2}月\d{1,2}日)?"
TITLED = r"\p{Han}{0,12}《[^《》()\n]{1,40}》[\p{Han}、]{0,16}?(?<![未常罕不少])见(?:今[日天])?(?:本[报期])?"
"""《条例》全文见: what is printed elsewhere has a name."""
FURTHER = rf"(?:[,;、\x20]\x20?{SIGNS}(?:{SEEN}|{TITLED})(?:{PAGE}){SECTION}){{1,3}}"
"""（报道见第三版，全文见第四版）: behind the first, each with its own words before its page."""

OUT_WORDS = ("转", "下接", "下续", "下 接")
SEEN_WORDS = ("见", "刊", "载", "看", "阅")
PAGE_MARKS = ("版", "叠", "封", *"0123456789")

# A journal points to 第136页, a share pays 10转9派0.73元, a law is seen 第六条, an edition is （A、D版）.
OUT_MISSES = ("(转运)", "10转9派0.73元", "(下转第117页)", "下转12个县", "(下转型:不安全)", "（A、D版）", "2003年版")
IN_MISSES = ("(上接第136页)", "紧接着,他走上台来", "(接11月2日)", "连续第三版修订", "海都报闽南版", "接一版权官司")
SEE_MISSES = ("(见图)", "(见上图,资料照片)", "(见表1)", "(见第六条)", "(相关案例详见:一审判决)", "常见版本")

RULES: tuple[Rule, ...] = (
    Rule(
        id="jump.to",
        kind="jump.to",
        pattern=rf"{OPENED}{SIGNS}(?:{OUT}|{OUT_SHORT}){GAP}[:>]{{0,2}}(?P<page>{PAGE}){SECTION}{SIGNS}{CLOSED}",
        hits={
            "引得大家驻足留影。(下转12版)": {"page": "12版"},
            "（下转第二版）（上接第一版）厨房里": {"page": "第二版"},
            "〔下接十三版〕": {"page": "十三版"},
            "（下文轉入二版）": {"page": "二版"},
            "( 下 转 第 二 版 )": {"page": "第 二 版"},
            "（下转第2、3版）": {"page": "第2、3版"},
            "（下转2版、3版）": {"page": "2版、3版"},
            "（下转A04版·要闻）": {"page": "A04版"},
            "（转A2）": {"page": "A2"},
            "〔文轉A3版〕": {"page": "A3版"},
        },
        misses=(*OUT_MISSES, "(转2岁)", "(转12)", "（转包）"),
        needs=OUT_WORDS,
        weight=STRONG,
    ),
    Rule(
        id="jump.to.and-reference",
        kind="jump.to",
        pattern=rf"{OPENED}{SIGNS}(?:{OUT}){GAP}:?(?P<page>{PAGE}){SECTION}{FURTHER}{SIGNS}{CLOSED}",
        hits={
            "引得大家驻足留影。（下转第二版，相关报道见第三版）": {"page": "第二版"},
            "（下转2版 图片报道见4版）": {"page": "2版"},
        },
        misses=(*OUT_MISSES, "（下转第二版）", "（下转第二版，第三版另有安排）", "（下转第二版，他说常见三版面）"),
        needs=OUT_WORDS,
        also=SEEN_WORDS,
        weight=STRONG,
    ),
    Rule(
        id="jump.to.line",
        kind="jump.to",
        pattern=rf"{SIGNS}[({{\[【<]?{GAP}(?:{OUT}|{OUT_SHORT}){GAP}[:>]{{0,2}}(?P<page>{PAGE}){SECTION}{GAP}[)}}\]】>]?{SIGNS}",
        hits={
            "下转第2版要闻": {"page": "第2版"},
            "▶下转A04版": {"page": "A04版"},
            "> > > 下转A4版": {"page": "A4版"},
            "下转3版①": {"page": "3版", "serial": "①"},
            "（下转第3版": {"page": "第3版"},
            "转2版": {"page": "2版"},
            "文转>A4": {"page": "A4"},
        },
        misses=(*OUT_MISSES, "转入第三版修订工作", "由盈转亏"),
        place=Place.LINE,
        needs=OUT_WORDS,
        longest=30,
        weight=STRONG,
    ),
    Rule(
        id="jump.to.tail",
        kind="jump.to",
        pattern=rf"(?<=[。!?…”’)\x20]){SIGNS}(?:{OPENED})?{OUT}{GAP}:?(?P<page>{PAGE}){SECTION}{SIGNS}",
        hits={
            "驻足留影。下转12版": {"page": "12版"},
            "驻足留影。（下转第12版": {"page": "第12版"},
            "驻足留影 ▶下转封底": {"page": "封底"},
        },
        misses=(*OUT_MISSES, "他说:水往下转三版纸一样薄的叶轮", "留影,下转版"),
        place=Place.TAIL,
        needs=("下转", "下文转", "下接", "下续", "下 转", "下页", "下版"),
        weight=STRONG,
    ),
    Rule(
        id="jump.from",
        kind="jump.from",
        pattern=rf"{OPENED}{SIGNS}(?:{IN}|{IN_SHORT}){GAP}:?(?P<page>{PAGE}){SECTION}{SIGNS}{CLOSED}",
        hits={
            "（上接第一版）厨房里，": {"page": "第一版"},
            "〔上接九版〕": {"page": "九版"},
            "（紧接第1版）": {"page": "第1版"},
            "（接1版）": {"page": "1版"},
            "(上 接 A1 版)": {"page": "A1 版"},
            "（下转第二版）（上接头版）": {"page": "头版"},
        },
        misses=(*IN_MISSES, "(接2人)", "(续3)"),
        needs=("接", "续"),
        weight=STRONG,
    ),
    Rule(
        id="jump.from.line",
        kind="jump.from",
        pattern=rf"{SIGNS}[({{\[【<]?{GAP}(?:{IN}|{IN_SHORT}){GAP}:?(?P<page>{PAGE}){SECTION}{GAP}[)}}\]】>]?{SIGNS}",
        hits={
            "上接一版": {"page": "一版"},
            "紧接1版②": {"page": "1版", "serial": "②"},
            "續第二版": {"page": "第二版"},
            "▲接1版": {"page": "1版"},
        },
        misses=IN_MISSES,
        place=Place.LINE,
        needs=("接", "续"),
        longest=30,
        weight=STRONG,
    ),
    Rule(
        id="jump.from.head",
        kind="jump.from",
        pattern=rf"{SIGNS}(?:{OPENED})?(?:{IN}){GAP}:?(?P<page>{PAGE})(?P<serial>[①-⑳])?{SIGNS_BEFORE_TEXT}(?=[\p{{Han}}“\"‘《\d,:\x20])",
        hits={
            "上接第一版 厨房里，炉火正旺。": {"page": "第一版"},
            "▲上接A1版“机器编得快”": {"page": "A1版"},
            "上接A1版 《山海人家》播出": {"page": "A1版"},
            "紧接1版② 我们要进一步解放思想。": {"page": "1版", "serial": "②"},
        },
        misses=IN_MISSES,
        place=Place.HEAD,
        needs=("接", "续自", "续上"),
        weight=STRONG,
    ),
    Rule(
        id="reference",
        kind="reference",
        pattern=rf"{OPENED}{SIGNS}(?:{SEEN}|{TITLED})(?P<page>{PAGE}){SECTION}{SIGNS}{CLOSED}",
        hits={
            "（相关报道见第二版）": {"page": "第二版"},
            "（全文见第二、三版）": {"page": "第二、三版"},
            "（全文见第二版、第三版）": {"page": "第二版、第三版"},
            "{相關新聞見p04}": {"page": "p04"},
            "全程直播。（图片报道见今日3版）": {"page": "3版"},
            "（《条例》全文见第十四、十七版）": {"page": "第十四、十七版"},
            "（《松涛文选》第一卷、第二卷主要篇目介绍见第二版）": {"page": "第二版"},
        },
        misses=(*SEE_MISSES, "（原文见《松涛日报》第2版）", "（《松涛日报》1月2日第3版）", "（《松涛年鉴》未见第2版）"),
        needs=SEEN_WORDS,
        also=PAGE_MARKS,
        weight=STRONG,
    ),
    Rule(
        id="reference.several",
        kind="reference",
        pattern=rf"{OPENED}{SIGNS}(?:{SEEN}|{TITLED})(?P<page>{PAGE}){SECTION}{FURTHER}{SIGNS}{CLOSED}",
        hits={
            "全程直播。（相关报道见第三版，条例全文见第十至十三版）": {"page": "第三版"},
            "（报道见2版；图片见4、5版）": {"page": "2版"},
            "（《条例》全文见第二版、答记者问见第三版、评论见A4版）": {"page": "第二版"},
            "(名单见今日3版 详细报道见今日5版)": {"page": "3版"},
        },
        misses=(
            *SEE_MISSES,
            "（相关报道见第三版）",
            "（相关报道见第三版，图片另发）",
            "（见第三版，第四章）",
            "（原文见《松涛日报》第2版，译文见第3页）",
            "相关报道见第三版，全文见第四版，他都读了。",
        ),
        needs=SEEN_WORDS,
        also=PAGE_MARKS,
        weight=STRONG,
    ),
    Rule(
        id="reference.line",
        kind="reference",
        pattern=rf"{SIGNS}[({{\[【<]?{GAP}{SEEN}(?P<page>{PAGE}|第\d{{1,3}}(?:[、至到-]\d{{1,3}})?页){SECTION}{GAP}[)}}\]】>]?{SIGNS}",
        hits={
            "更多報道見第2至16頁": {"page": "第2至16页"},
            "详见第4版": {"page": "第4版"},
            "▶相关报道见A5版": {"page": "A5版"},
            "详细报道见封底": {"page": "封底"},
        },
        misses=(*SEE_MISSES, "（转第4版）"),
        place=Place.LINE,
        needs=SEEN_WORDS,
        longest=36,
        weight=STRONG,
    ),
    Rule(
        id="reference.tail",
        kind="reference",
        pattern=rf"(?<=[。!?…”’)\x20]){SIGNS}(?:{OPENED})?{SEEN}(?P<page>{PAGE}){SECTION}{SIGNS}",
        hits={"引得大家驻足留影。详见今日4版": {"page": "4版"}},
        misses=(*SEE_MISSES, "留影。他再三修订,终于见第3版印行"),
        place=Place.TAIL,
        needs=("详见", "文见", "道见", "闻见", "请见", "请看"),
        weight=STRONG,
    ),
)
"""`jump.to` and `jump.from` are jumps; `reference` points to other stories and is no jump (kept in its paragraph)."""

"""Fold for matching, slice the original for showing.

The fold replaces single characters by single characters and nothing else, so that every offset of the folded text is
an offset of the source: the origin map is the identity and cannot be wrong. Full-width forms, Kangxi radicals, the CJK
radical supplement, vertical forms, odd spaces and the traditional characters that rules name all have a
one-to-one form. What has none (①, …, ㎡) and what would lose a distinction (quotes) stays as it is.
"""

from __future__ import annotations

import re
import unicodedata
from functools import cache

# The radical supplement has hardly any compatibility mappings in Unicode (2 of 128): the forms below were assigned by
# reading the code charts, and only where one unified ideograph is meant.
RADICALS = dict(
    zip(
        "⺁⺂⺃⺄⺅⺇⺈⺉⺊⺋⺌⺍⺏⺐⺑⺒⺓⺔⺕⺖⺗⺘⺙⺛⺝⺞⺟⺠⺡⺢⺣⺤⺥⺦⺧⺨⺩⺫⺬⺭⺮⺯⺱⺲⺹⺺⺽⺾⺿⻀⻁⻂⻃⻄⻅⻆⻈⻉⻊⻋⻌⻍⻎⻏⻐⻑⻒⻓⻔⻖⻗⻘⻙⻚⻛⻜⻝⻟⻠⻢⻣⻤⻥⻦⻧⻨⻩⻪⻬⻮⻰⻲",
        "厂乛乚乙亻几刀刂卜㔾小小尣尢𡯂巳幺彑彐忄㣺扌攵旡月歺母民氵氺灬爫爫丬牛犭王目示礻竹糹罓罒老肀臼艹艹艹虎衤覀西见角讠贝足车辶辶辶邑钅長镸长门阝雨青韦页风飞食飠饣马骨鬼鱼鸟卤麦黄黾齐齿龙龟",
        strict=True,
    )
)

# Traditional and variant characters (those of Taiwan and of Hong Kong too) that stand in the fixed words of newspapers
# (報訊, 記者, 電, 號, 尋人啟事 …), in month and weekday names, in page references and in common surnames. For matching only: values keep the print.
VARIANTS = dict(
    zip(
        "報訊記電號農曆閏臘禮國華華際轉續見聞關頭條員總編責編輯譯評論論專綜導導讀圖攝錄製資訪談聲啟啓廣訂價發鄉鎮縣區產業經濟時間點開會議長書記陳張劉趙黃吳楊孫馬許鄭馮蔣韓蕭鄧葉蘇呂羅盧賈鄒陸賴龍萬錢湯魯韋賀顧龔嚴莊鐘閻"
        "錫紀倫駐衆眾臺灣東農貳叁參兩連絡網遞訃審裁判決標聘遺喪證單據誌處務聯歐陽華劃從據這為對於後臨與並個們來過還說稱雲飛財實學習義軍辦樂進達運選項題類類續圓滿請購讓護設話電傳廳層隊興舉強勵戰鬥勝黨團結統錄無線濱爾鑒舊陰種穀驚蟄週雞豬郵熱掃碼紙幣監畫繪視覺機氣溫廢檔"
        "叢絲丟豐爲麗麼烏喬買爭亞畝親億倉儀優體餘側僑債償儲兒蘭茲養內岡冊寫況準減幾鳳憑凱擊則創別劇動勞勢醫昇協賣佔滷鹵衛衞卻廠歷厲壓厙釐叄雙變疊祇衹隻颱嚮嗎噸聽咼賙諮迴園圍聖場壞塊堅壇墳牆備復誇夾奮獎奧婦婁婭娛寧甯宮賓"
        "尋壽將塵嘗堯屍屆歲島巖嶺嶽鞏佈帥師帶幹併慶庫應龐當徹徵憶懷態惲懸戶託執擴揚搶擁掛揮換攜數斷顯晉曉暫術雜權傑極構欄樹樣欒檢樓橫歡畢匯彙漢瀋沒註潑澤潔塗潤漲遊濕爐燒愛獨獻瑪環現瓊療蓋盜盤瞞確稟祿離積稅穩竊竇競筆築籌"
        "簽籤簡糧係繫緊紅約級紜納縱紛紐練組織終給績繩維纜緱縮繆羣聶職肅腦脫臉騰捨藝節蘆萇蒼範荊薦榮藥萊獲穫營薩藍薊藺虛雖裝觀規覽觸計認討講証識詞試誠詢該詳語誤説諸諾課誰調諶謊諧謝謹譚譙譜譴貝貢賢貨質貫賁貼貴貿費賦賞賽讚"
        "贊贈趨踐蹤車軒軟輕載較輛輝轅辭邊遼遷邁遠違遲適遜鄺鄔鬱郟酈採釋裏裡鍾欽鈄鈕鐵銀鏈銷鋒銳鋭錯錦鍵鏡門閃閆閉問閔閩閭閱閲闕闞陣陝險隨難霧靜頁須頓預領頻顏額風饒館駱驗騙魚鮑鮮鳥鳴麥黽齊齒龜産綫録滙顔査寶歸樺",
        "报讯记电号农历闰腊礼国华华际转续见闻关头条员总编责编辑译评论论专综导导读图摄录制资访谈声启启广订价发乡镇县区产业经济时间点开会议长书记陈张刘赵黄吴杨孙马许郑冯蒋韩萧邓叶苏吕罗卢贾邹陆赖龙万钱汤鲁韦贺顾龚严庄钟阎"
        "锡纪伦驻众众台湾东农贰叁参两连络网递讣审裁判决标聘遗丧证单据志处务联欧阳华划从据这为对于后临与并个们来过还说称云飞财实学习义军办乐进达运选项题类类续圆满请购让护设话电传厅层队兴举强励战斗胜党团结统录无线滨尔鉴旧阴种谷惊蛰周鸡猪邮热扫码纸币监画绘视觉机气温废档"
        "丛丝丢丰为丽么乌乔买争亚亩亲亿仓仪优体余侧侨债偿储儿兰兹养内冈册写况准减几凤凭凯击则创别剧动劳势医升协卖占卤卤卫卫却厂历厉压厍厘叁双变叠只只只台向吗吨听呙周咨回园围圣场坏块坚坛坟墙备复夸夹奋奖奥妇娄娅娱宁宁宫宾"
        "寻寿将尘尝尧尸届岁岛岩岭岳巩布帅师带干并庆库应庞当彻征忆怀态恽悬户托执扩扬抢拥挂挥换携数断显晋晓暂术杂权杰极构栏树样栾检楼横欢毕汇汇汉沈没注泼泽洁涂润涨游湿炉烧爱独献玛环现琼疗盖盗盘瞒确禀禄离积税稳窃窦竞笔筑筹"
        "签签简粮系系紧红约级纭纳纵纷纽练组织终给绩绳维缆缑缩缪群聂职肃脑脱脸腾舍艺节芦苌苍范荆荐荣药莱获获营萨蓝蓟蔺虚虽装观规览触计认讨讲证识词试诚询该详语误说诸诺课谁调谌谎谐谢谨谭谯谱谴贝贡贤货质贯贲贴贵贸费赋赏赛赞"
        "赞赠趋践踪车轩软轻载较辆辉辕辞边辽迁迈远违迟适逊邝邬郁郏郦采释里里钟钦钭钮铁银链销锋锐锐错锦键镜门闪闫闭问闵闽闾阅阅阙阚阵陕险随难雾静页须顿预领频颜额风饶馆骆验骗鱼鲍鲜鸟鸣麦黾齐齿龟产线录汇颜查宝归桦",
        strict=True,
    )
)

# Every space but the line ends and the form feed, and the characters of no width.
SPACES = "\t\x0b\x1c\x1d\x1e\x1f\x85\xa0\u1680\u2028\u2029\u202f\u205f\u3000\u200b\u200c\u200d\u2060\ufeff" + "".join(
    map(chr, range(0x2000, 0x200B))
)

SINGLE = {
    # Middle dots of names, list dots and dashes: one form each.
    "・": "·", "•": "·", "‧": "·", "∙": "·", "･": "·", "．": ".", "—": "—", "―": "—", "─": "—", "━": "—",
    "－": "-", "‐": "-", "‑": "-", "–": "-", "−": "-", "～": "~", "〜": "~",
    # The zeros of Han dates: the ideographic one, the white circle, the big circle.
    "○": "〇", "◯": "〇",
    "︵": "(", "︶": ")", "﹁": "「", "﹂": "」", "﹃": "『", "﹄": "』", "︽": "《", "︾": "》", "︻": "【", "︼": "】",
    "︱": "—", "︙": "…", "⋯": "…", "‥": "…", "︓": ":", "︰": ":", "︔": ";", "︕": "!", "︖": "?", "︐": ",", "︑": "、", "︒": "。",
    "｜": "|", "│": "|", "┃": "|", "¦": "|", "〔": "(", "〕": ")", "［": "[", "］": "]", "■": "■", "，": ",",
    "█": " ",
}  # fmt: skip


def _one_to_one() -> dict[int, str]:
    table: dict[int, str] = {}
    for code in (*range(0x2F00, 0x2FD6), *range(0xFF01, 0xFF5F), *range(0xFFE0, 0xFFE7), 0x3000):
        form = unicodedata.normalize("NFKC", chr(code))
        if len(form) == 1:
            table[code] = VARIANTS.get(form, SINGLE.get(form, form))
    table.update((ord(char), " ") for char in SPACES)
    table.update((ord(char), VARIANTS.get(form, form)) for char, form in RADICALS.items())
    for pairs in (VARIANTS, SINGLE):
        table.update((ord(char), form) for char, form in pairs.items())
    return table


TABLE = _one_to_one()

FORMS = {chr(code): form for code, form in TABLE.items() if chr(code) != form}
"""What each character that changes becomes; no form is itself a character that changes."""

FOLDED = frozenset(FORMS)

SHORT = 16
"""Characters of a text that is looked through faster than a pattern is asked."""

FEW = 24
"""So many kinds of characters to be changed are replaced kind by kind; with more of them a translation is faster."""


@cache
def _foldable() -> re.Pattern[str]:
    return re.compile(f"[{re.escape(''.join(FORMS))}]")


def fold(text: str) -> str:
    """`text` in the one form that rules are written in; of the same length, character for character.

    >>> fold("本報訊（記者　陳佳）")
    '本报讯(记者 陈佳)'
    """
    if len(text) < SHORT:
        return text if FOLDED.isdisjoint(text) else text.translate(TABLE)
    # A translation asks for every character. A page holds few kinds that change, so each is replaced all over the page
    # when it is first met.
    at = 0
    for _ in range(FEW):
        found = _foldable().search(text, at)
        if found is None:
            return text
        text = text.replace(found.group(), FORMS[found.group()])
        at = found.end()
    return text.translate(TABLE)

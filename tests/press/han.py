"""Traditional characters: a page composed in simplified ones is translated character by character."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from tests.press.canvas import Page

SIMPLIFIED = (
    "万与专业东丝两严个丰为丽举么乐乔习乡书买于云产亩仅从仓仪们价众优会伞伟传伤体侧债倾儿兰关兴养内册写军农冯冲决况冻"
    "净减凑几划刘则刚创别剧劝办务动劳势区医华协单卖卢卫却厂厅历压厢厨县参双发变叶号后吕吨听启吴员响哗团园围国图场坏块"
    "坚坟垫墙声壶处备复够头夺奋奖孙学宁实审宽宾对寻导寿将尝尽层属屿岁岂岚岭师带帮并广庄庆库应庙废开异张弯强归当录征怜"
    "总恳悦惊愿懒戏战户扑执扩扫扰抢护报担拟拣拧拨挂挡挥损换据携摄摆摊数断无旧时昼显晋晒晓术机权条来杨杰构枫柜标栏树样"
    "档桥桩梦检楼横欢欧残毁毕气汤沟没泽浆浇浊测济涛润涨渐渔渗温湾湿满滤灯灾点烛烟烧热牵状犹独环现琐电画畅疗盏监盖盗码"
    "砖砚碍礼祸离种积称稳窃笔笼筑筹签简篮类粜粮紧纠红约级纪纳纷纸纺纽线练组细织终绌绍绎经结绕给络绝统绣绩绪续维绵绸综"
    "绿缎缓编缝缩缮网罗罚职联胜脉脚脸腊腾艳艺芦苏茧荣药莅莲获营蒋虚虽补装见观规视览觉触誉计订认讨让训议讯记讲许论设访"
    "证评识诉诊试诚话询该详语误说请诸读课诿谁调谈谓谢谨谭谱负财责账货质贫购贯贴贵贸费贺贼贾赃资赈赔赖赛赢赵赶趋车转轮"
    "轴轻载较辆辈辉辍辑输边达迁过运还这进远连迟迹适选递遗邓邮邹邻郑酝酿鉴针钟钢钥钩钱钳钻铁铃银铺链销锅锉错锣锦镇镜长"
    "门问闰间闸闹闻阀阅队阳阴际陆陈险随隐难雾静韩页顶顷项顺须顾预领颇颗题颤风飘飞饭饮饱馆马驰驶驾验骑骗鲜鸟鸣鹭黄齐齿"
    "龄龙龚宫汉浓节虫赠着"
)
TRADITIONAL = (
    "萬與專業東絲兩嚴個豐為麗舉麼樂喬習鄉書買於雲產畝僅從倉儀們價眾優會傘偉傳傷體側債傾兒蘭關興養內冊寫軍農馮衝決況凍"
    "淨減湊幾劃劉則剛創別劇勸辦務動勞勢區醫華協單賣盧衛卻廠廳歷壓廂廚縣參雙發變葉號後呂噸聽啟吳員響譁團園圍國圖場壞塊"
    "堅墳墊牆聲壺處備復夠頭奪奮獎孫學寧實審寬賓對尋導壽將嘗盡層屬嶼歲豈嵐嶺師帶幫並廣莊慶庫應廟廢開異張彎強歸當錄徵憐"
    "總懇悅驚願懶戲戰戶撲執擴掃擾搶護報擔擬揀擰撥掛擋揮損換據攜攝擺攤數斷無舊時晝顯晉曬曉術機權條來楊傑構楓櫃標欄樹樣"
    "檔橋樁夢檢樓橫歡歐殘毀畢氣湯溝沒澤漿澆濁測濟濤潤漲漸漁滲溫灣濕滿濾燈災點燭煙燒熱牽狀猶獨環現瑣電畫暢療盞監蓋盜碼"
    "磚硯礙禮禍離種積稱穩竊筆籠築籌簽簡籃類糶糧緊糾紅約級紀納紛紙紡紐線練組細織終絀紹繹經結繞給絡絕統繡績緒續維綿綢綜"
    "綠緞緩編縫縮繕網羅罰職聯勝脈腳臉臘騰艷藝蘆蘇繭榮藥蒞蓮獲營蔣虛雖補裝見觀規視覽覺觸譽計訂認討讓訓議訊記講許論設訪"
    "證評識訴診試誠話詢該詳語誤說請諸讀課諉誰調談謂謝謹譚譜負財責帳貨質貧購貫貼貴貿費賀賊賈贓資賑賠賴賽贏趙趕趨車轉輪"
    "軸輕載較輛輩輝輟輯輸邊達遷過運還這進遠連遲跡適選遞遺鄧郵鄒鄰鄭醞釀鑑針鐘鋼鑰鉤錢鉗鑽鐵鈴銀鋪鏈銷鍋銼錯鑼錦鎮鏡長"
    "門問閏間閘鬧聞閥閱隊陽陰際陸陳險隨隱難霧靜韓頁頂頃項順須顧預領頗顆題顫風飄飛飯飲飽館馬馳駛駕驗騎騙鮮鳥鳴鷺黃齊齒"
    "齡龍龔宮漢濃節蟲贈著"
)
TABLE = str.maketrans(SIMPLIFIED, TRADITIONAL)


def translated(value: Any) -> Any:  # noqa: ANN401
    """A JSON value with all its strings in traditional characters."""
    if isinstance(value, str):
        return value.translate(TABLE)
    if isinstance(value, list):
        return [translated(item) for item in value]
    if isinstance(value, dict):
        return {key: translated(item) for key, item in value.items()}
    return value


def to_traditional(page: Page) -> None:
    """Translate what is printed and what the gold says."""
    for index, line in enumerate(page.lines):
        glyphs = tuple(replace(glyph, char=glyph.char.translate(TABLE)) for glyph in line.glyphs)
        page.lines[index] = replace(line, glyphs=glyphs)
    page.gold = translated(page.gold)
    page.marks = translated(page.marks)
    page.labels = translated(page.labels)

"""Folding: fixed words of newspapers, however they are printed, have one form and keep their length."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from paperparse.text.folding import FEW, FORMS, SHORT, VARIANTS, fold


@pytest.mark.parametrize(
    ("printed", "folded"),
    [
        ("尋人啟事", "寻人启事"),
        ("尋犬啓事", "寻犬启事"),
        ("鳴謝", "鸣谢"),
        ("懸賞公告", "悬赏公告"),
        ("徵稿、徵訂、徵婚", "征稿、征订、征婚"),
        ("拍賣、變賣、競買、採購", "拍卖、变卖、竞买、采购"),
        ("註銷、減資、債權、職務、辭任", "注销、减资、债权、职务、辞任"),
        ("特約記者", "特约记者"),
        ("實習記者採寫、編譯、攝影", "实习记者采写、编译、摄影"),
        ("社長、總編輯、執行編輯、責任校對", "社长、总编辑、执行编辑、责任校对"),
        ("國內統一刊號、郵發代號、發佈", "国内统一刊号、邮发代号、发布"),
        ("下轉第二頁、緊接、詳見內頁、導讀", "下转第二页、紧接、详见内页、导读"),
        ("服務熱線、服務熱綫、諮詢電話", "服务热线、服务热线、咨询电话"),
        ("裡、裏、説、說、溫、衞、衛、稅、閲、閱", "里、里、说、说、温、卫、卫、税、阅、阅"),
        ("資料圖片、網絡圖片、受訪者供圖", "资料图片、网络图片、受访者供图"),
    ],
)
def test_fixed_words(printed: str, folded: str) -> None:
    assert fold(printed) == folded


def test_no_form_is_itself_folded() -> None:
    assert [form for form in FORMS.values() if fold(form) != form] == []


@given(st.text(max_size=40))
def test_the_length_stays_and_folding_again_changes_nothing(text: str) -> None:
    once = fold(text)
    assert len(once) == len(text)
    assert fold(once) == once


@pytest.mark.parametrize("kinds", [0, 1, FEW - 1, FEW, FEW + 1, 5 * FEW])
def test_long_text_is_folded_as_each_of_its_characters(kinds: int) -> None:
    text = "双溪大桥，今日通车。" * SHORT + "".join(list(VARIANTS)[:kinds]) + "大桥"
    assert fold(text) == "".join(map(fold, text))

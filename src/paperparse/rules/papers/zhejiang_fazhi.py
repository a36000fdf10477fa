"""浙江法制报, the paper of the sample page; 浙江法治报 since 2022."""

from __future__ import annotations

from paperparse.rules.papers._paper import Paper

PAPER = Paper(
    "浙江法治报",
    aliases=("浙江法制报",),
    cn_number="CN33-0019",
    postal_code="31-25",
    reason="Serial line of the issue of 2022-05-31. The name is listed in both spellings: 法制 became 法治.",
)

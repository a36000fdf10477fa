"""No lot falls below its floor. The lots stand beside the project, not in it: elsewhere these tests are skipped."""

from __future__ import annotations

import os

import pytest

from tests.accuracy.measure import Lot, lots, measure, meets, present

LOTS = lots()


@pytest.mark.parametrize("lot", LOTS.values(), ids=LOTS)
def test_floors_hold(lot: Lot) -> None:
    if not present(lot):
        pytest.skip("the measured lots are not part of the project; PAPERPARSE_SHARED names their folder")
    if "slow" in lot and not os.environ.get("PAPERPARSE_SLOW"):
        pytest.skip("takes minutes; PAPERPARSE_SLOW=1 measures it too")
    figures = measure(lot)
    fallen = {
        name: figures.get(name)
        for name, floor in lot["floors"].items()
        if name not in figures or not meets(name, figures[name][0], floor)
    }
    assert fallen == {}

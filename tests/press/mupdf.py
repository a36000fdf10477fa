"""The PDF library, whose functions have no types: imported in one place."""

from __future__ import annotations

import importlib
from typing import Any

pymupdf: Any = importlib.import_module("pymupdf")

"""Many sources: parsed on all cores, with whatever may happen to one of them kept from the others."""

from __future__ import annotations

from paperparse.batch.records import parse_record

__all__ = ["parse_record"]

"""Many sources: parsed on all cores, with whatever may happen to one of them kept from the others."""

from __future__ import annotations

from paperparse.batch.local import run
from paperparse.batch.messages import Outcome
from paperparse.batch.records import parse_record
from paperparse.batch.stream import Parsed, iter_parse
from paperparse.batch.summary import Summary

__all__ = ["Outcome", "Parsed", "Summary", "iter_parse", "parse_record", "run"]

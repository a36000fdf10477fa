"""The end of a part: its results become the files that users open, still out of their sight."""

from __future__ import annotations

from paperparse.batch.lines import record_of
from paperparse.batch.messages import Job, Settings
from paperparse.batch.results import lines, unfinished

ISSUES = "issues"
"""The folder of results as JSON lines."""


def finished(settings: Settings, job: Job) -> tuple[str, ...]:
    """Make the files of a part below the folder for what is not finished; their names below it are those of the output."""
    results = unfinished(settings.work, job.name)
    if not results.stat().st_size:
        results.unlink()
        return ()
    staged = settings.work / job.name
    if settings.form == "parquet":
        from paperparse.tables.parquet import write_part  # noqa: PLC0415 - it needs the extra

        made = write_part((record_of(line) for line in lines(results)), staged, job.name)
        results.unlink()
        return tuple(sorted(path.relative_to(staged).as_posix() for path in made))
    target = staged / ISSUES / results.name
    target.parent.mkdir(parents=True, exist_ok=True)
    results.replace(target)
    return (f"{ISSUES}/{results.name}",)

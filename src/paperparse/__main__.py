"""`python -m paperparse` is the command `paperparse`."""

from __future__ import annotations

from paperparse.cli import main

if __name__ == "__main__":
    main(prog_name="paperparse")

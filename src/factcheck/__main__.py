"""The command: ``python -m factcheck``, and what the ``factcheck`` script calls."""

from __future__ import annotations

import gc
import sys

ALLOCATIONS = 100_000
"""New objects between two looks for garbage; Python's own 700 suit a process that stays."""


def main() -> None:
    """Run the command line on this process's arguments, and end the process with its exit code."""
    gc.set_threshold(ALLOCATIONS, 20, 20)
    try:
        from factcheck.cli.app import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # also while the modules still load
        code = 130
    gc.freeze()  # what is left goes with the process: nothing needs to be looked through again
    sys.exit(code)


if __name__ == "__main__":
    main()

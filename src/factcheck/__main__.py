"""The command: ``python -m factcheck``, and what the ``factcheck`` script calls."""

from __future__ import annotations

import gc
import sys

PATIENCE = 50_000
"""How many new objects Python looks for garbage among: about as many as a `find` makes, nearly
all of them functions and tables that stay to the end. Its own 700 costs a start a twentieth."""


def main() -> None:
    """Run the command line on this process's arguments, and end the process with its exit code."""
    gc.set_threshold(PATIENCE)
    try:
        from factcheck.cli.app import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # also while the modules still load
        code = 130
    gc.freeze()  # all is written: the process need not take apart what goes with it
    sys.exit(code)


if __name__ == "__main__":
    main()

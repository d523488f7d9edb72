"""The command: ``python -m factcheck``, and what the ``factcheck`` script calls."""

from __future__ import annotations

import sys


def main() -> None:
    """Run the command line on this process's arguments, and end the process with its exit code."""
    try:
        from factcheck.cli.app import run

        code = run(sys.argv[1:])
    except KeyboardInterrupt:  # also while the modules still load
        code = 130
    sys.exit(code)


if __name__ == "__main__":
    main()

"""The command: ``python -m factcheck``, and what the ``factcheck`` script calls."""

from __future__ import annotations

import gc
import os
import signal
import sys

from factcheck.cli.exits import STOPPED

ALLOCATIONS = 100_000
"""New objects between two looks for garbage; Python's own 700 suit a process that stays."""


def main() -> None:
    """Run the command line on this process's arguments, and end the process with its exit code.

    Ctrl-C ends it with 130 and without a word, from the first line here to the last: while the
    modules load there is nothing to tidy up, and an exception would come out of somebody's import.
    """
    heeded = signal.getsignal(signal.SIGINT) is signal.default_int_handler
    if heeded:
        signal.signal(signal.SIGINT, lambda *_: os._exit(STOPPED))
    gc.set_threshold(ALLOCATIONS, 20, 20)
    from factcheck.cli.app import run

    try:
        if heeded:
            signal.signal(signal.SIGINT, signal.default_int_handler)
        code = run(sys.argv[1:])
    except KeyboardInterrupt:
        code = STOPPED
    if heeded:
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # all is said and written
    gc.freeze()  # what is left goes with the process: nothing needs to be looked through again
    sys.exit(code)


if __name__ == "__main__":
    main()

"""How Hypothesis looks for examples: the same ones everywhere, or new ones each time."""

from __future__ import annotations

import os

from hypothesis import settings

# No deadline: how long an example takes says more of the computer than of the program.
settings.register_profile("people", deadline=None, print_blob=True)
settings.register_profile("ci", settings.get_profile("people"), derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "people")

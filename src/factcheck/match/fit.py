"""The fitted numbers: how likely a phrase is of a claim, and says what it says."""

from __future__ import annotations

import math
from collections.abc import Mapping

from factcheck.model.lexicon import Lexicon


class Fit:
    """Two logistic regressions over the features of a comparison, read from `lexicon/fit.txt`.

    ``related`` weighs whether a phrase speaks of what a claim speaks of, rightly or wrongly;
    ``same`` whether it says what the claim says, given that nothing known speaks against it. Both
    are fitted by tools/fit.py, which prints what data left out of the fit would have got.
    """

    def __init__(self, lexicon: Lexicon) -> None:
        rows = {name: values.split() for name, values in lexicon.fit.mapping().items()}
        self._related = {name: float(values[0]) for name, values in rows.items()}
        self._same = {name: float(values[1]) for name, values in rows.items()}

    def related(self, features: Mapping[str, float]) -> float:
        """How likely a phrase and a claim speak of one thing, 0 to 1."""
        return _likelihood(self._related, features)

    def same(self, features: Mapping[str, float]) -> float:
        """How likely a phrase says what a claim says, 0 to 1, where nothing speaks against it."""
        return _likelihood(self._same, features)


def _likelihood(weights: Mapping[str, float], features: Mapping[str, float]) -> float:
    if not weights:
        return 0.5
    total = weights["constant"] + sum(weights[name] * value for name, value in features.items())
    return 1 / (1 + math.exp(-total))

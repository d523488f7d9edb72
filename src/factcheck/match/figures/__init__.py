"""Figures: the numbers of a text with their units, qualifiers and dates."""

from factcheck.match.figures.figure import Date, Figure, Qualifier
from factcheck.match.figures.read import figures

__all__ = ["Date", "Figure", "Qualifier", "figures"]

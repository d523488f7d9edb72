"""Figures: the numbers of a text with their units, qualifiers and dates; and what else it holds."""

from factcheck.match.figures.figure import Date, Figure, Mention, Qualifier, Reading
from factcheck.match.figures.read import FigureReader
from factcheck.match.figures.rows import Attempt

__all__ = ["Attempt", "Date", "Figure", "FigureReader", "Mention", "Qualifier", "Reading"]

"""Quantities in their surface format: numbers, dates, money, durations and the like."""

from quizgen.language.quantities.model import Kind, Quantity, Slot
from quizgen.language.quantities.parse import parse_quantity
from quizgen.language.quantities.render import render

__all__ = ["Kind", "Quantity", "Slot", "parse_quantity", "render"]

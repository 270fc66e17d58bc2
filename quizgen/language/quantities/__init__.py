"""Quantities in their surface format: numbers, dates, money, durations and the like.

:func:`parse_quantity` reads a span, :func:`render` writes another value exactly as the span is
written, :func:`number_forms` lists other spellings for typed answers, :func:`equal_values`,
:func:`same_quantity` and :func:`is_vague` judge. Standard library only.
"""

from quizgen.language.quantities.compare import POSITIONS, equal_values, is_vague, same_quantity
from quizgen.language.quantities.forms import number_forms
from quizgen.language.quantities.model import Kind, Quantity, Slot
from quizgen.language.quantities.parse import parse_quantity
from quizgen.language.quantities.render import render

__all__ = [
    "POSITIONS",
    "Kind",
    "Quantity",
    "Slot",
    "equal_values",
    "is_vague",
    "number_forms",
    "parse_quantity",
    "render",
    "same_quantity",
]

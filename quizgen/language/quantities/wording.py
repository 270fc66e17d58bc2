"""How to ask for a quantity: the question words that suit its kind and unit."""

from __future__ import annotations

from typing import Final

from quizgen.language.quantities import tables
from quizgen.language.quantities.model import Quantity

_BY_KIND: Final = {
    "year": "In what year",
    "year_range": "In what years",
    "month_year": "In what month and year",
    "date": "On what date",
    "month": "In what month",
    "weekday": "On what day of the week",
    "decade": "In what decade",
    "century": "In what century",
    "season": "In what season",
    "time_of_day": "At what time",
    "duration": "How long",
    "age": "How old",
    "frequency": "How often",
    "money": "How much",
    "percent": "What percentage",
    "fraction": "What fraction",
    "count": "How many",
    "range": "How many",
}
#: Dimensions that one adjective or pronoun asks for; a length needs the adjective of the text.
_BY_DIMENSION: Final = {
    "speed": "How fast",
    "weight": "How much",
    "volume": "How much",
    "energy": "How much",
    "power": "How much",
    "data": "How much",
    "Celsius": "What temperature",
    "Fahrenheit": "What temperature",
}
#: The adjective after a length ("60 feet deep") and the question it answers.
_BY_SUFFIX: Final = {
    "long": "How long",
    "in length": "How long",
    "wide": "How wide",
    "across": "How wide",
    "in width": "How wide",
    "high": "How high",
    "in height": "How high",
    "tall": "How tall",
    "deep": "How deep",
    "in depth": "How deep",
    "thick": "How thick",
}


def question_words(quantity: Quantity, noun: str = "") -> str:
    """Return how a question for ``quantity`` begins; "" if the text does not settle it.

    ``noun`` is the thing counted, in the plural, where it stands outside the quantity. A bare
    count without one yields "" rather than a question that asks for nothing.
    """
    if quantity.kind == "measure":
        if quantity.suffix:
            return _BY_SUFFIX.get(quantity.suffix, "")
        return _BY_DIMENSION.get(tables.UNITS[quantity.unit].dimension, "")
    if quantity.kind in ("count", "range"):
        counted = noun or (quantity.noun if quantity.value != 1 else "")
        return f"How many {counted}" if counted else ""
    if quantity.kind == "century" and quantity.unit == "millennium":
        return "In what millennium"
    if quantity.kind == "season" and quantity.slot("year"):
        return "When"
    return _BY_KIND.get(quantity.kind, "")


def dimension(quantity: Quantity) -> str:
    """Return what the unit measures ("length", "speed", "time", …); "" without a unit."""
    unit = tables.UNITS.get(quantity.unit)
    return unit.dimension if unit else ""

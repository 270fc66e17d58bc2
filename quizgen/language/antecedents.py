"""What an article is about: the entities that it keeps coming back to."""

from __future__ import annotations

from quizgen.language.analysis import Analysis
from quizgen.language.entity import Entity

DOMINANT = 0.75
"""Share of all person mentions from which on a person is whom the article is about."""


def dominates(entity: Entity, analysis: Analysis) -> bool:
    """Whether an entity has most mentions of its kind."""
    total = sum(len(other.mentions) for other in analysis.entities if other.kind == entity.kind)
    return len(entity.mentions) >= 3 and len(entity.mentions) > 0.6 * total


def protagonist(entities: list[Entity]) -> Entity | None:
    """Return the person whom the article is about, if one clearly dominates."""
    persons = [entity for entity in entities if entity.kind == "person"]
    titled = [e for e in persons if e.titled and len(e.mentions) > 1]
    if titled:
        return titled[0] if len(titled) == 1 else None
    total = sum(len(entity.mentions) for entity in persons)
    best = max(persons, key=lambda entity: len(entity.mentions), default=None)
    if best is None or len(best.mentions) < 3 or len(best.mentions) / total < DOMINANT:
        return None
    return best

"""What was dropped on the way, and why: the account that ``--explain`` prints."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Drop:
    """A candidate that did not become a question: which check stopped it and its reason."""

    check: str
    reason: str
    stem: str
    key: str
    sentence: str


@dataclass(slots=True)
class Report:
    """Collects drops while an article is worked on."""

    drops: list[Drop] = field(default_factory=list)

    def drop(
        self, check: str, reason: str, *, stem: str = "", key: str = "", sentence: str = ""
    ) -> None:
        """Note a candidate (or, without a stem, a pattern that could not be worded)."""
        self.drops.append(Drop(check, reason, stem, key, sentence))

    def counts(self) -> dict[str, int]:
        """Return how many were dropped by each "check: reason", commonest first."""
        counted = Counter(f"{drop.check}: {drop.reason}" for drop in self.drops)
        return dict(sorted(counted.items(), key=lambda item: (-item[1], item[0])))

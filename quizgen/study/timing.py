"""Time spent in a session and on each question, counted from the clock and never ticked down."""

from __future__ import annotations

from collections.abc import Iterable

from quizgen.study.clock import Clock


class Stopwatch:
    """Counts the session's seconds and those of the question it is turned to, unless paused."""

    def __init__(
        self, clock: Clock, elapsed: float = 0.0, seconds: Iterable[tuple[str, float]] = ()
    ) -> None:
        self._clock = clock
        self._elapsed = elapsed
        self._seconds = dict(seconds)
        self._question = ""
        self._since: float | None = clock.monotonic()

    @property
    def question(self) -> str:
        """The id of the question whose time runs."""
        return self._question

    @property
    def paused(self) -> bool:
        """Whether time stands still."""
        return self._since is None

    @property
    def elapsed(self) -> float:
        """The seconds of the session so far."""
        self._count()
        return round(self._elapsed, 3)

    def on(self, question: str) -> float:
        """Return the seconds spent on a question so far."""
        self._count()
        return round(self._seconds.get(question, 0.0), 3)

    def turn_to(self, question: str) -> None:
        """Count for this question from now on."""
        self._count()
        self._question = question

    def pause(self) -> None:
        """Stop counting."""
        self._count()
        self._since = None

    def resume(self) -> None:
        """Count on."""
        if self._since is None:
            self._since = self._clock.monotonic()

    def _count(self) -> None:
        """Add what has passed since the last look."""
        if self._since is None:
            return
        now = self._clock.monotonic()
        passed = max(0.0, now - self._since)
        self._since = now
        self._elapsed += passed
        self._seconds[self._question] = self._seconds.get(self._question, 0.0) + passed

"""Several things at once."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from threading import Barrier


def all_at_once(action: Callable[[int], object], times: int) -> None:
    """Call the action with 0, 1, … in threads begun together; raise what the first raised."""
    together = Barrier(times)

    def begin(number: int) -> None:
        together.wait()
        action(number)

    with ThreadPoolExecutor(times) as pool:
        list(pool.map(begin, range(times)))

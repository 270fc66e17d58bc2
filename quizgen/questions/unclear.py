"""The signal that something cannot be worded without guessing."""

from __future__ import annotations


class Unclear(Exception):  # noqa: N818 - a signal between two functions, not a failure
    """The wording would hold a reference or a construction that can't be settled."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason

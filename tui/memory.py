"""Keeps Python's search for garbage short while a session is played."""

from __future__ import annotations

import gc


def set_aside() -> None:
    """Search once through all there is, and from now on only through what comes later.

    A whole search comes about every 25 keys and goes through every question of the bank and all of
    Textual, which takes longer than the answer to a key (70 ms with 2,000 questions; 10 ms when
    they are set aside). What an earlier call has set aside is searched once more.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()

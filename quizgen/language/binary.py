"""The container of the lexicon's two files: named sections of bytes, one after the other.

Layout: the magic bytes, a 32-bit little-endian length, that many bytes of UTF-8 text with one
``name length`` line for each section, then the sections. Each starts on a multiple of 4 from the
beginning of the file, so that arrays can be laid over it without copying.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Mapping

MAGIC = b"QZLX"

NONE = 0xFFFF_FFFF
"""Stands for "no such entry" in a list of numbers."""


def pack(sections: Mapping[str, bytes]) -> bytes:
    """Return the file that holds ``sections`` in their order."""
    head = "".join(f"{name} {len(content)}\n" for name, content in sections.items()).encode()
    head += b" " * (-len(head) % 4)
    body = b"".join(content + bytes(-len(content) % 4) for content in sections.values())
    return MAGIC + len(head).to_bytes(4, "little") + head + body


def unpack(content: bytes | memoryview) -> dict[str, memoryview]:
    """Return the sections of a file that ``pack`` made, without copying; inverse of ``pack``.

    Raises ValueError when it is not such a file.
    """
    if content[:4] != MAGIC:
        raise ValueError("not a lexicon file")
    start = 8 + int.from_bytes(content[4:8], "little")
    sections = {}
    for line in bytes(content[8:start]).decode().strip().splitlines():
        name, length = line.split()
        sections[name] = memoryview(content)[start : start + int(length)]
        start += int(length) + -int(length) % 4
    return sections


def numbers(section: memoryview) -> memoryview[int]:
    """Return the 32-bit numbers in a section, without copying where the machine stores them so."""
    if sys.byteorder == "little":
        return section.cast("I")
    values = array("I", section.tobytes())
    values.byteswap()
    return memoryview(values)


class Words:
    """Words one after the other, without the cost of an object for each."""

    def __init__(self, letters: memoryview, ends: memoryview, order: memoryview) -> None:
        """Take the letters, where each word ends in them, and the words' places by the alphabet.

        ``order`` is empty when the words stand in it already. The alphabet is that of the bytes.
        """
        self._letters = letters
        self._ends = numbers(ends)
        self._order = numbers(order)

    def __len__(self) -> int:
        """Return how many words there are."""
        return len(self._ends)

    def __getitem__(self, place: int) -> str:
        """Return the word at a place from 0."""
        return self._spelled(place).decode()

    def find(self, word: str) -> int | None:
        """Return the place of the word in exactly this spelling, or None."""
        key = word.encode()
        order = self._order
        low, high = 0, len(self._ends)
        while low < high:
            middle = (low + high) // 2
            place = order[middle] if order else middle
            spelled = self._spelled(place)
            if spelled == key:
                return place
            if spelled < key:
                low = middle + 1
            else:
                high = middle
        return None

    def _spelled(self, place: int) -> bytes:
        ends = self._ends
        return bytes(self._letters[ends[place - 1] if place else 0 : ends[place]])

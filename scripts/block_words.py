"""Add words that no wrong option may ever be, without writing them down.

The list ``quizgen/language/data/blocked.txt`` holds digests, by category, so that no vulgar word
stands in the project in clear text. Words are read from standard input, one category a line::

    python scripts/block_words.py <<'END'
    profanity: first second
    END

The categories are profanity, slur, sexual and drugs. Run ``scripts/hash_data.py`` afterwards, and
``scripts/build_lexicon.py``, which leaves the words out of the lexicon altogether.
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

TABLE = Path(__file__).parent.parent / "quizgen/language/data/blocked.txt"
HEAD = "# Words no wrong option may be: category | the first 12 hex digits of each word's SHA-256"


def digest(word: str) -> str:
    """Return what stands in the table for ``word``."""
    return hashlib.sha256(word.lower().encode()).hexdigest()[:12]


def main() -> None:
    """Merge the words on standard input into the table."""
    table: dict[str, set[str]] = {}
    if TABLE.exists():
        for line in TABLE.read_text("utf-8").splitlines():
            if not line.startswith("#"):
                category, _, digests = line.partition("|")
                table[category.strip()] = {entry.strip() for entry in digests.split(";")}
    for line in sys.stdin:
        category, _, words = line.partition(":")
        table.setdefault(category.strip(), set()).update(digest(word) for word in words.split())
    body = (f"{category} | {'; '.join(sorted(table[category]))}" for category in sorted(table))
    TABLE.write_text("\n".join((HEAD, *body)) + "\n", "utf-8")


if __name__ == "__main__":
    main()

"""Write the checksums of the language data; run it after a table was edited or built.

usage: python scripts/hash_data.py [quizgen/language/data]
"""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

DATA = Path(__file__).parent.parent / "quizgen/language/data"
CHECKED = {".txt", ".xz", ".bin"}


def sums(folder: Path) -> str:
    """Return one ``digest  name`` line for each data file in ``folder``, sorted by name."""
    return "".join(
        f"{hashlib.sha256(path.read_bytes()).hexdigest()}  {path.name}\n"
        for path in sorted(folder.iterdir())
        if path.suffix in CHECKED and not path.name.startswith("punkt")
    )


if __name__ == "__main__":
    target = Path(sys.argv[1]) if len(sys.argv) > 1 else DATA
    (target / "SHA256SUMS").write_text(sums(target), "utf-8")

"""One visitor of ``quizgen serve``: the app over the pipes that textual-serve has set up.

python -m quizgen.cli.visit [BANK]
"""

from __future__ import annotations

import os
import sys
import threading
import time

PARENT_CHECK_SECONDS = 2.0


def main() -> int:
    """Run the app as the ``quizgen`` command would in a terminal."""
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    from quizgen.cli.main import main as quizgen

    return quizgen(["take", *sys.argv[1:]] if sys.argv[1:] else [])


def _end_with(parent: int) -> None:
    """End when the server is gone: nobody could reach this process, and nothing is unsaved."""
    while os.getppid() == parent:
        time.sleep(PARENT_CHECK_SECONDS)
    os._exit(1)


if __name__ == "__main__":
    sys.exit(main())

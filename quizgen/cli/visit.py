"""One visitor of ``quizgen serve``: the app over the pipes that textual-serve has set up.

Run as ``python -m quizgen.cli.visit [BANK]``.
"""

from __future__ import annotations

import os
import sys
import threading
import time

PARENT_CHECK_SECONDS = 2.0


def main() -> int:
    """Run the app on the library, or on the bank that is named."""
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    from quizgen.bank import load_bank
    from tui.app import QuizApp

    path = sys.argv[1] if len(sys.argv) > 1 else ""
    app = QuizApp(load_bank(path) if path else None, path=path)
    app.run()
    if app.failure is not None:
        raise app.failure
    return 0


def _end_with(parent: int) -> None:
    """End when the server is gone: nobody could reach this process, and nothing is unsaved."""
    while os.getppid() == parent:
        time.sleep(PARENT_CHECK_SECONDS)
    os._exit(1)


if __name__ == "__main__":
    sys.exit(main())

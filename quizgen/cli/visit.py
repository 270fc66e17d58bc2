"""One visitor of ``quizgen serve``: the app over the pipes that textual-serve has set up.

Run as ``python -m quizgen.cli.visit FOLDER [BANK]``. The banks and the preferences are the host's;
answers, and colours that the visitor chooses, are kept in the folder.
"""

from __future__ import annotations

import os
import sys
import threading
import time
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from quizgen.study.preferences import Preferences

PARENT_CHECK_SECONDS = 2.0


def main() -> int:
    """Run the app on the library, or on the bank that is named."""
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    from quizgen.bank import load_bank
    from quizgen.study.store import FILE_NAME, SqliteStore
    from tui.app import QuizApp

    folder, path = Path(sys.argv[1]), "".join(sys.argv[2:])
    app = QuizApp(
        load_bank(path) if path else None,
        path=path,
        open_store=lambda: SqliteStore(folder / FILE_NAME),
        preferences=_preferences(folder),
    )
    app.run()
    if app.failure is not None:
        raise app.failure
    return 0


def _preferences(folder: Path) -> Preferences:
    """Return the host's preferences with the visitor's colours, which are kept in the folder."""
    from quizgen.study.preferences import load

    of_host = load()
    os.environ["QUIZGEN_CONFIG_DIR"] = str(folder)
    return replace(of_host, theme=load().theme or of_host.theme)


def _end_with(parent: int) -> None:
    """End when the server is gone: nobody could reach this process, and nothing is unsaved."""
    while os.getppid() == parent:
        time.sleep(PARENT_CHECK_SECONDS)
    os._exit(1)


if __name__ == "__main__":
    sys.exit(main())

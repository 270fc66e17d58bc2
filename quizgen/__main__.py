"""``python -m quizgen`` is ``quizgen``."""

import sys

from quizgen.cli.main import main

if __name__ == "__main__":
    sys.exit(main())

"""An engine for worker processes that loads no model and does what the article tells it to."""

from __future__ import annotations

import os
import re
import signal
import time
from pathlib import Path

from quizgen.batch.tasks import Maker, Result, Task, failure

STUB = Maker("tests.batch.stub", "make")
BROKEN = Maker("tests.batch.stub", "nowhere")


def make(task: Task) -> Result:
    text = task.text
    if text is None:
        data = task.data if task.data is not None else Path(task.path or "").read_bytes()
        text = data.decode("utf-8", "replace")
    parts = max(1, text.count("CHAPTER"))
    _obey(text)
    if "REFUSE" in text:
        return failure("document", f"{task.shown} is not English.", parts=parts)
    bank = f"{sorted(task.options.items())} {task.part} {text.upper()}\n".encode()
    return Result("done", bank, questions=3, words=len(text.split()), parts=parts)


def _obey(text: str) -> None:
    if found := re.search(r"SLEEP (\S+)", text):
        time.sleep(float(found[1]))
    if found := re.search(r"DIE ONCE (\S+)", text):
        mark = Path(found[1])
        if not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    elif "DIE" in text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "CRAWL" in text:
        re.match(r"(a+)+$", "a" * 60 + "b")  # never lets go of the interpreter
    if "HOG" in text:
        hoard = [bytes(2**20) * 8 for _ in range(40)]
        time.sleep(20)
        del hoard
    if "PRINT" in text:
        print("a library has something to say")

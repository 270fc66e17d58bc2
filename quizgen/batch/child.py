"""The worker process: reads pickled tasks from its standard input, writes results to its output.

It ends when its standard input does, at once and whatever it is doing: so no worker outlives the
process that started it, even if that one was killed. Nothing is written to disk here.
"""

from __future__ import annotations

import contextlib
import gc
import importlib
import os
import pickle
import signal
import sys
import threading
from collections.abc import Callable
from functools import partial
from queue import SimpleQueue
from typing import Any, BinaryIO

from quizgen.batch.tasks import Maker, Result, Task
from quizgen.errors import QuizgenError

READY = "ready"
_PR_SET_PDEATHSIG = 1
YOUNG_OBJECTS = 50_000
"""How many new objects there may be before Python looks for garbage among them, as in the command
line: with Python's own 700 a twentieth of the time goes into looking."""


def main() -> None:
    """Work until standard input ends."""
    if hasattr(signal, "SIGINT"):
        signal.signal(signal.SIGINT, signal.SIG_IGN)  # the parent's to answer
    _die_with_parent()
    commands, answers = _private_streams()
    maker: Maker = pickle.load(commands)
    tasks: SimpleQueue[Task] = SimpleQueue()
    threading.Thread(target=_receive, args=(commands, tasks), daemon=True).start()
    try:
        make = _prepared(maker)
    except QuizgenError as error:
        _send(answers, str(error))
        return
    except Exception as error:  # told to whoever started us; a traceback would reach the user
        _send(answers, f"the worker can't start ({type(error).__name__}: {error}).")
        return
    _send(answers, READY)
    give_back = _allocator()
    while True:
        _send(answers, make(tasks.get()))
        gc.collect()  # little, for what stays to the end is frozen
        give_back()


def _allocator() -> Callable[[], object]:
    """Return what makes the C library give back to the system what an article no longer needs.

    Else a worker grows by an eighth in two thousand articles, with nothing kept that is in use.
    """
    if sys.platform == "linux":
        import ctypes

        with contextlib.suppress(AttributeError):  # another C library than GNU's
            return partial(ctypes.CDLL(None).malloc_trim, 0)
    return lambda: None


def _die_with_parent() -> None:
    """Have the system kill us when the thread that started us ends, where it does such a thing.

    The end of standard input tells it everywhere, but to a thread that may wait long for its turn:
    a regular expression that crawls never lets go of the interpreter.
    """
    if sys.platform == "linux":
        import ctypes

        with contextlib.suppress(OSError, AttributeError):
            ctypes.CDLL(None).prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


def _private_streams() -> tuple[BinaryIO, BinaryIO]:
    """Return standard input and output, and leave others in their places.

    A library that prints would break the stream of answers; so its words go to standard error.
    """
    commands = os.fdopen(os.dup(0), "rb")
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
    os.dup2(2, 1)
    return commands, answers


def _receive(commands: BinaryIO, tasks: SimpleQueue[Task]) -> None:
    try:
        while True:
            tasks.put(pickle.load(commands))
    except (EOFError, OSError, pickle.UnpicklingError):
        # The parent is done with us, or dead. Python's own shutdown would wait for the article.
        os._exit(0)


def _prepared(maker: Maker) -> Callable[[Task], Result]:
    """Return the function that makes results, once what it needs is loaded."""
    module = importlib.import_module(maker.module)
    make: Callable[[Task], Result] = getattr(module, maker.function)
    getattr(module, "warm_up", lambda: None)()
    gc.set_threshold(YOUNG_OBJECTS, 20, 100)
    gc.collect()
    gc.freeze()  # the model and the tables stay to the end, so nobody need look at them again
    return make


def _send(answers: BinaryIO, message: Any) -> None:
    pickle.dump(message, answers)
    answers.flush()


if __name__ == "__main__":
    main()

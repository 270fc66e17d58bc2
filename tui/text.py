"""The one way for text of a bank or an article to reach a widget: as literal, harmless Content.

Textual parses a plain ``str`` as markup in most places, so brackets in an article would vanish,
raise or become links. Whatever is not written in this package goes through :func:`literal`.
"""

from __future__ import annotations

from rich.cells import cell_len, set_cell_size
from textual.content import Content

from quizgen.study.evidence import Passage
from quizgen.study.text import harmless, one_line

SENTENCE_STYLE = "bold $text-evidence on $evidence"
ANSWER_STYLE = "bold underline $text-evidence on $evidence"


def literal(text: str, style: str = "") -> Content:
    """Return ``text`` on one line as Content that no markup or escape sequence can act in."""
    return Content.styled(one_line(text), style)


def fitted(text: str, width: int, *, right: bool = False) -> str:
    """Return ``text`` harmless, on one line and exactly ``width`` cells wide, cut with an ellipsis.

    Cells and not characters: a Chinese character takes two, a combining accent none. ``right``
    puts the padding on the left.
    """
    line = one_line(text)
    if cell_len(line) > width:
        line = set_cell_size(line, max(0, width - 1)).rstrip() + "…"
    padding = " " * (width - cell_len(line))
    return (padding + line if right else line + padding) if width > 0 else ""


def paragraphs(text: str) -> Content:
    """Return ``text`` like :func:`literal`, with its line breaks."""
    return Content(harmless(text))


def evidence_sentence(passage: Passage) -> Content:
    """Return the evidence sentence alone, the answer in it underlined."""
    start, _ = passage.sentence
    first, last = passage.answer
    return literal(passage.evidence).stylize("underline", first - start, last - start)

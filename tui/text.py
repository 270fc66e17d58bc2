"""The one way for text of a bank or an article to reach a widget: as literal, harmless Content.

Textual parses a plain ``str`` as markup in most places, so brackets in an article would vanish,
raise or become links. Whatever is not written in this package goes through :func:`literal`.
"""

from __future__ import annotations

from textual.content import Content

from quizgen.study.evidence import Passage
from quizgen.study.text import harmless, one_line

SENTENCE_STYLE = "bold $text-evidence on $evidence"
ANSWER_STYLE = "bold underline $text-evidence on $evidence"


def literal(text: str, style: str = "") -> Content:
    """Return ``text`` on one line as Content that no markup or escape sequence can act in."""
    return Content.styled(one_line(text), style)


def paragraphs(text: str) -> Content:
    """Return ``text`` like :func:`literal`, with its line breaks."""
    return Content(harmless(text))


def highlighted(passage: Passage) -> Content:
    """Return a passage with its evidence sentence marked and the answer in it underlined."""
    return (
        paragraphs(passage.text)
        .stylize(SENTENCE_STYLE, *passage.sentence)
        .stylize(ANSWER_STYLE, *passage.answer)
    )


def evidence_sentence(passage: Passage) -> Content:
    """Return the evidence sentence alone, the answer in it underlined."""
    start, _ = passage.sentence
    first, last = passage.answer
    return literal(passage.evidence).stylize("underline", first - start, last - start)

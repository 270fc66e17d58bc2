"""Names for articles and questions that stay the same from run to run and from bank to bank.

A question's name says nothing of its place in the bank, so answers already given keep their
question when the bank is made again with other options.
"""

from __future__ import annotations

from hashlib import blake2b

_ARTICLE_BYTES = 6
_QUESTION_BYTES = 6
"""48 bits: two in a bank of a thousand questions meet once in half a billion banks."""


def article_id(text: str) -> str:
    """Return the id of the article with the kept text ``text``."""
    return f"a{_digest([text], _ARTICLE_BYTES)}"


def question_id(article: str, evidence: str, form: str, key: str, stem: str) -> str:
    """Return the id of a question.

    ``article`` is the id of the article, ``evidence`` the text of the evidence sentence, ``form``
    the kind of question ("time", "cloze", …), ``key`` the answer.
    """
    return f"q{_digest([article, evidence, form, key, stem], _QUESTION_BYTES)}"


def _digest(parts: list[str], size: int) -> str:
    state = blake2b(digest_size=size)
    for part in parts:
        data = part.encode("utf-8")
        # The length first: ("ab", "c") and ("a", "bc") are different questions.
        state.update(len(data).to_bytes(8, "big") + data)
    return state.hexdigest()

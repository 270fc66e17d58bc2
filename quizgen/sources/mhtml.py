"""MHTML: a web page that a browser saved with its pictures as one file, a mail by its form."""

from __future__ import annotations

from email import message_from_bytes

from quizgen.errors import ArticleError
from quizgen.sources.decode import decode_page


def page_in(data: bytes, name: str) -> str:
    """Return the markup of the page in an MHTML file; raises :class:`ArticleError` for none."""
    for part in message_from_bytes(data).walk():
        payload = part.get_payload(decode=True)
        if part.get_content_type() == "text/html" and isinstance(payload, bytes):
            return decode_page(payload, name)
    raise ArticleError(f"{name} is a saved web page without the page in it.")

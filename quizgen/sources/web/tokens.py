"""Markup to tags and text, in time that grows with the page's length alone.

The standard library's ``html.parser`` is not used: on hostile input (an endless row of ``<!--``)
some of the versions that we run on take hours, and how it reads broken markup has changed from
one Python version to the next, while the same page must give the same bank on every machine.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator
from typing import NamedTuple


class Tag(NamedTuple):
    """A start tag, or with ``closing`` an end tag; the name is in lower case."""

    name: str
    attributes: dict[str, str]
    closing: bool = False


_NAME = re.compile(r"/?([A-Za-z][^\s/>]*)")
_UNQUOTED = re.compile(r"[^>\"']*")
_ATTRIBUTE = re.compile(r"([^\s=/>\"']+)(?:\s*=\s*(?:\"([^\"]*)\"|'([^']*)'|([^\s>\"']+)))?")
_RAW = {
    name: re.compile(rf"</{name}(?=[\s/>])", re.IGNORECASE)
    for name in ("script", "style", "textarea", "title", "noembed", "noframes", "xmp", "iframe")
}
"""Elements whose content is no markup, with what ends them."""
_READ_RAW = frozenset({"title", "textarea"})
"""Those of them whose content is text; the others' content is skipped."""
_BEFORE_VALUE = 20
"""Characters: how far before a quote its equals sign is looked for."""


def tokens(markup: str) -> Iterator[Tag | str]:
    """Yield the tags and the text of a page, with character references resolved.

    Comments, declarations and the content of scripts and styles are left out; so is everything
    behind a tag or comment that never ends.
    """
    place = 0
    while (opened := markup.find("<", place)) >= 0:
        if opened > place:
            yield html.unescape(markup[place:opened])
        found = _NAME.match(markup, opened + 1)
        if found is None:
            text, place = _declaration(markup, opened)
            if text:
                yield text
        else:
            end = _tag_end(markup, found.end())
            if end < 0:
                return
            tag = _tag(markup, opened, found, end)
            yield tag
            place = end + 1
            if tag.name in _RAW and not tag.closing:
                stop = _RAW[tag.name].search(markup, place)
                inside = markup[place : stop.start() if stop else len(markup)]
                if tag.name in _READ_RAW:
                    yield html.unescape(inside)
                place += len(inside)
    if place < len(markup):
        yield html.unescape(markup[place:])


def _declaration(markup: str, opened: int) -> tuple[str, int]:
    """Return the text that stands at a "<" which opens no tag, and where reading goes on."""
    for start, stop, kept in (("<!--", "-->", False), ("<![CDATA[", "]]>", True)):
        if markup.startswith(start, opened):
            end = markup.find(stop, opened + len(start))
            inside = markup[opened + len(start) : end if end >= 0 else len(markup)]
            return inside if kept and end >= 0 else "", end + len(stop) if end >= 0 else len(markup)
    if markup[opened + 1 : opened + 2] in ("!", "?", "/"):
        end = markup.find(">", opened)
        return "", end + 1 if end >= 0 else len(markup)
    return "<", opened + 1


def _tag_end(markup: str, place: int) -> int:
    """Return where the ">" of a tag is, which may not stand in a quoted value; -1 if nowhere."""
    while True:
        found = _UNQUOTED.match(markup, place)
        place = found.end() if found else place
        if place >= len(markup):
            return -1
        sign = markup[place]
        if sign == ">":
            return place
        # An apostrophe that follows no equals sign is a slip of typing, not a quote.
        valued = markup[max(0, place - _BEFORE_VALUE) : place].rstrip().endswith("=")
        closed = markup.find(sign, place + 1) if valued else -1
        place = max(place, closed) + 1


def _tag(markup: str, opened: int, name: re.Match[str], end: int) -> Tag:
    closing = markup[opened + 1] == "/"
    attributes = {} if closing else _attributes(markup[name.end() : end])
    return Tag(name[1].lower(), attributes, closing)


def _attributes(text: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for match in _ATTRIBUTE.finditer(text):
        value = next((group for group in match.groups()[1:] if group is not None), "")
        found.setdefault(match[1].lower(), html.unescape(value))
    return found

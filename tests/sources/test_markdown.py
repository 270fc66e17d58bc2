"""Markdown reads as the prose a browser would show."""

import pytest

from quizgen.sources import parse_text
from quizgen.sources.markdown import looks_like_markdown

ARTICLE = """\
---
date: 2020-01-01
title: "The Old Mill"
---
<!-- a note -->
# The *Old* Mill

The **old** mill[^1] stood by the [river](http://x.y) for `300` ~~years~~ days,
as [her] friends say[\\[2\\]](#n2) &amp; foes &#x202e;deny.

![A mill](mill.png)

## Later

- first
- second with *force*

1. one

> Quoted words are not the author's.

| Year | Mills |
|------|-------|
| 1900 | 3     |

```python
print("no prose")
```

Setext heading
--------------

It burned<br>down<sup>3</sup>.

[^1]: A footnote.
"""


def test_every_element_lands_where_it_belongs() -> None:
    document = parse_text(ARTICLE, markdown=True)
    assert document.title == "The Old Mill"
    assert [(b.kind, document.text[b.start : b.end]) for b in document.blocks] == [
        (
            "paragraph",
            "The old mill stood by the river for 300 years days, as [her] friends say & foes deny.",
        ),
        ("other", "A mill"),
        ("heading", "Later"),
        ("other", "• first"),
        ("other", "• second with force"),
        ("other", "• one"),
        ("other", "Quoted words are not the author's."),
        ("other", "Year | Mills"),
        ("other", "1900 | 3"),
        ("other", 'print("no prose")'),
        ("heading", "Setext heading"),
        ("paragraph", "It burned down3."),
    ]


def test_without_front_matter_the_first_heading_is_the_title() -> None:
    document = parse_text("# The Mill\n\nIt burned.", markdown=True)
    assert (document.title, document.text) == ("The Mill", "It burned.")


@pytest.mark.parametrize(
    ("text", "is_markdown"),
    [
        ("# Title\n\nText.", True),
        ("---\ntitle: x\n---\nText.", True),
        ("See [this](https://x.y/z).", True),
        ("It is **very** good.", True),
        ("```\ncode\n```", True),
        ("Plain #1 text with * and 2*3*4 and [her].\n---\nMore.", False),
        ("A list:\n- one\n- two", False),
    ],
)
def test_only_clear_signs_make_a_nameless_text_markdown(text: str, is_markdown: bool) -> None:
    assert looks_like_markdown(text) is is_markdown


def test_deep_nesting_does_no_harm() -> None:
    document = parse_text("> " * 5000 + "deep\n\nIt burned.", markdown=True)
    assert document.text.endswith("It burned.")

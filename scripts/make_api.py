"""Write ``docs/api.md``, the public names of ``quizgen``, from their docstrings.

    python scripts/make_api.py [FILE]

Run it whenever a public name, its signature or its docstring changes; a test compares.
"""

from __future__ import annotations

import argparse
import inspect
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import quizgen

API = Path(__file__).parents[1] / "docs" / "api.md"

GROUPS = {
    "Articles": ("read_article", "read_articles", "parse_text", "Document"),
    "Questions": ("generate", "Options"),
    "Banks": (
        "load_bank",
        "save_bank",
        "decode_bank",
        "encode_bank",
        "validate_bank",
        "Bank",
        "Question",
    ),
    "Errors": ("QuizgenError",),
}
"""Every public name, under the heading where people look for it."""

_ROLE = re.compile(r":\w+:`~?([\w.]+)`")


def page() -> str:
    """Return the whole page."""
    head = f"# quizgen as a library\n\n{_prose(quizgen.__doc__ or '')}\n"
    parts = [head]
    for title, names in GROUPS.items():
        parts.append(f"## {title}\n")
        parts += [_entry(name, getattr(quizgen, name)) for name in names]
    return "\n".join(parts)


def _entry(name: str, value: Any) -> str:
    text = _prose(inspect.getdoc(value) or "")
    if inspect.isclass(value):
        fields = "\n".join(_fields(value))
        return f"### `{name}`\n\n{text}\n{fields and chr(10) + fields + chr(10)}"
    return f"### `{name}{_signature(value)}`\n\n{text}\n"


def _signature(function: Any) -> str:
    """Return a function's signature with the names of types as people write them."""
    text = re.sub(r"'([^']+)'", r"\1", str(inspect.signature(function)))
    return re.sub(r"\b(?:quizgen|pathlib|collections)(?:\.\w+)*\.(\w+)", r"\1", text)


def _fields(value: type) -> Iterator[str]:
    """Yield a line for each field of a data class or struct."""
    for field, kind in inspect.get_annotations(value).items():
        yield f"* `{field}: {kind}`" if isinstance(kind, str) else f"* `{field}`"


def _prose(docstring: str) -> str:
    """Return a docstring as Markdown: examples fenced, code in single marks, lists of arguments."""
    text = _ROLE.sub(r"`\1`", inspect.cleandoc(docstring)).replace("``", "`")
    text = re.sub(r"  # doctest: \+\w+", "", text)
    lines: list[str] = []
    for line in text.split("\n"):
        example = line.startswith((">>>", "..."))
        inside = bool(lines) and lines[-1] != "```" and _open_fence(lines)
        if example and not inside:
            lines.append("```pycon")
        if not line.strip() and inside:
            lines.append("```")
        lines.append(_argument(line) if not (example or inside) else line)
    if _open_fence(lines):
        lines.append("```")
    return "\n".join(lines)


def _open_fence(lines: list[str]) -> bool:
    return sum(line.startswith("```") for line in lines) % 2 == 1


def _argument(line: str) -> str:
    """Return a line of a section such as "Args:" as an item of a list."""
    if line in {"Args:", "Raises:", "Returns:"}:
        return f"**{line}**\n"
    found = re.match(r"    (\w+): (.*)", line)
    return f"* `{found[1]}`: {found[2]}" if found else line.replace("        ", "  ", 1)


def main() -> None:
    """Write the page."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("file", nargs="?", type=Path, default=API)
    parser.parse_args().file.write_text(page(), "utf-8")


if __name__ == "__main__":
    main()

"""Read the name lists of faker out of its source, without running it."""

from __future__ import annotations

import ast
import unicodedata
from collections.abc import Iterator
from pathlib import Path

LANGUAGES = {
    "en": ("en_US", "en_GB", "en_IE", "en_NZ"), "de": ("de_DE", "de_AT"), "fr": ("fr_FR",),
    "es": ("es_ES", "es_MX", "es_AR"), "it": ("it_IT",), "pt": ("pt_PT", "pt_BR"), "nl": ("nl_NL",),
    "sv": ("sv_SE",), "no": ("no_NO",), "da": ("da_DK",), "fi": ("fi_FI",), "pl": ("pl_PL",),
    "cs": ("cs_CZ",), "hu": ("hu_HU",), "ro": ("ro_RO",), "hr": ("hr_HR",), "tr": ("tr_TR",),
    "in": ("en_IN",), "id": ("id_ID",), "ja": ("ja_JP",), "ng": ("en_NG",),
}  # fmt: skip
"""Which of faker's locales speak for which language; those in Latin script."""


def latin(name: str) -> bool:
    """Say whether ``name`` is one capitalised word in Latin letters."""
    return (
        len(name) > 1
        and name[0].isupper()
        and all(c in "-'’" or unicodedata.name(c, "").startswith("LATIN") for c in name)
    )


def faker_lists(packages: Path, code: str) -> Iterator[tuple[str, list[str]]]:
    """Yield (field, names) of the person providers of one language, in their order."""
    for locale in LANGUAGES[code]:
        source = (packages / f"faker/providers/person/{locale}/__init__.py").read_text("utf-8")
        for statement in ast.walk(ast.parse(source)):
            match statement:
                case ast.Assign(targets=[ast.Name(id=field)], value=value):
                    pass
                case ast.AnnAssign(target=ast.Name(id=field), value=ast.expr() as value):
                    pass
                case _:
                    continue
            names = [name for name in literal_names(value) if latin(name)]
            if names:
                yield field, names


def literal_names(node: ast.expr) -> Iterator[str]:
    """Yield the names of a tuple, or of an OrderedDict with weights, weightiest first.

    Japanese names stand as (kanji, kana, Latin) there; the last is taken.
    """
    weighted = isinstance(node, ast.Call) and bool(node.args)
    try:
        entries = ast.literal_eval(node.args[0] if weighted else node)  # type: ignore[attr-defined]
    except ValueError:
        return
    if not isinstance(entries, tuple):
        return
    if weighted:
        entries = [name for name, _ in sorted(entries, key=lambda entry: -entry[1])]
    for entry in entries:
        name = entry[-1] if isinstance(entry, tuple) and len(entry) == 3 else entry
        if isinstance(name, str):
            yield name

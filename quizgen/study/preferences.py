"""What a student likes: one TOML file, with environment variables over it.

The file is ``preferences.toml`` in ``QUIZGEN_CONFIG_DIR``, else in the user's configuration
directory. ``QUIZGEN_THEME``, ``QUIZGEN_FEEDBACK``, ``QUIZGEN_READING``, ``QUIZGEN_MATCHING`` and
``QUIZGEN_BANKS_FOLDER`` override single values.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, time
from pathlib import Path
from typing import Any, get_args

from quizgen.errors import OutputError
from quizgen.files import write_atomically
from quizgen.study.matching import MatchMode
from quizgen.study.settings import Feedback, Reading

FILE_NAME = "preferences.toml"
CHOICES: dict[str, tuple[str, ...]] = {
    "feedback": get_args(Feedback),
    "reading": get_args(Reading),
    "matching": get_args(MatchMode),
}
NAMES = ("theme", *CHOICES, "banks_folder")


@dataclass(frozen=True, slots=True)
class Preferences:
    """The values in force; ``problem`` is a sentence on what of the file could not be used."""

    theme: str | None = None
    keys: Mapping[str, str] = field(default_factory=dict)
    """Binding ids and the keys that stand for them."""
    feedback: Feedback = "each"
    reading: Reading = "none"
    matching: MatchMode = "normal"
    banks_folder: Path | None = None
    problem: str = ""


def preferences_path() -> Path:
    """Return where the file is, whether there is one or not."""
    chosen = os.environ.get("QUIZGEN_CONFIG_DIR")
    if chosen:
        return Path(chosen) / FILE_NAME
    import platformdirs  # not needed where the variable is set

    return platformdirs.user_config_path("quizgen", appauthor=False) / FILE_NAME


def load() -> Preferences:
    """Read the preferences. Never raises: what can't be used is left at its default and told."""
    path = preferences_path()
    kept, problem = _read(path)
    named = {name: os.environ.get(f"QUIZGEN_{name.upper()}", "") for name in NAMES}
    values: dict[str, Any] = {}
    for name in NAMES:
        for value, place in ((kept.get(name), str(path)), (named[name] or None, "environment")):
            if value is None:
                continue
            if isinstance(value, str) and value in CHOICES.get(name, (value,)):
                values[name] = value
            else:
                allowed = " or ".join(CHOICES.get(name, ("a text",)))
                problem = problem or f"{place}: {name} must be {allowed}, not {value!r}."
    keys = kept.get("keys", {})
    if isinstance(keys, dict) and all(isinstance(key, str) for key in keys.values()):
        values["keys"] = keys
    else:
        problem = problem or f"{path}: keys must be a table of names and keys."
    if "banks_folder" in values:
        values["banks_folder"] = Path(values["banks_folder"]).expanduser()
    return Preferences(**values, problem=problem)


def save(**changes: object) -> str:
    """Change some preferences and keep the rest; return "" or a sentence on why it failed.

    A value of None takes the preference out. A file that can't be read is kept under another
    name and a new one begun.
    """
    path = preferences_path()
    kept, problem = _read(path)
    values = {**kept, **changes}
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if problem and path.exists():
            path.replace(path.with_suffix(".broken.toml"))
        write_atomically(path, _toml(values).encode())
    except (OSError, ValueError) as error:
        return f"{path} can't be written: {getattr(error, 'strerror', None) or error}."
    except OutputError as error:
        return str(error)
    return ""


def _read(path: Path) -> tuple[dict[str, Any], str]:
    """Return what is in the file and a sentence if it can't be read."""
    try:
        text = path.read_text(encoding="utf-8")
        import tomllib  # most people have no such file

        return tomllib.loads(text), ""
    except FileNotFoundError:
        return {}, ""
    except (OSError, ValueError, RecursionError) as error:
        reason = getattr(error, "strerror", None) or error
        return {}, f"{path} can't be used: {reason}; the usual settings apply."


def _toml(values: Mapping[str, object]) -> str:
    """Write plain values, then tables of plain values."""
    plain = {name: value for name, value in values.items() if not isinstance(value, Mapping)}
    lines = [
        f"{_text(name)} = {_value(value)}" for name, value in plain.items() if value is not None
    ]
    for name, table in values.items():
        if isinstance(table, Mapping):
            lines += ["", f"[{_text(name)}]"]
            lines += [f"{_text(key)} = {_value(value)}" for key, value in table.items()]
    return "\n".join(lines).lstrip("\n") + "\n"


def _value(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int | float):
        return repr(value)
    if isinstance(value, list | tuple):
        return f"[{', '.join(map(_value, value))}]"
    if isinstance(value, Mapping):
        pairs = (f"{_text(key)} = {_value(each)}" for key, each in value.items())
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, date | time):
        return value.isoformat()
    return _text(str(value))


def _text(text: str) -> str:
    """Quote a text as TOML does: as JSON, but for the delete character."""
    import json

    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")

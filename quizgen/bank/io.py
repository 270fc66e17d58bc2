"""Banks to bytes and back, with the place of whatever is wrong."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec

from quizgen.bank.model import FORMAT, VERSION, Bank
from quizgen.bank.validate import validate_bank
from quizgen.errors import BankError
from quizgen.files import reading, write_atomically

MOST_BYTES = 100_000_000
"""The largest bank that is read: some two hundred thousand questions."""

UPGRADES: dict[int, Callable[[dict[str, Any]], dict[str, Any]]] = {}
"""For every version older than this one, what makes a bank of it a bank of the next version.

Version 1 is the first, so there is none yet.
"""

_BYTE = re.compile(r" \(byte (\d+)\)")
_PLACE = re.compile(r"`(\$[^`]*)`")


class _Header(msgspec.Struct):
    """What a bank of any version has."""

    format: object = None
    version: object = None


def encode_bank(bank: Bank) -> bytes:
    """Return ``bank`` as UTF-8 JSON: the model's order of keys, two spaces, a final newline.

    Equal banks give equal bytes.
    """
    compact = msgspec.json.encode(bank, order="deterministic")
    return msgspec.json.format(compact, indent=2) + b"\n"


def save_bank(bank: Bank, path: str | Path) -> None:
    """Write ``bank`` to ``path``, whole or not at all; raises :class:`OutputError`."""
    write_atomically(path, encode_bank(bank))


def load_bank(path: str | Path) -> Bank:
    """Return the bank in the file at ``path``, sound as :func:`validate_bank` has it.

    Raises :class:`BankError`, whose message is one sentence that names the file and, where there
    is one, the place in it.
    """
    bank = decode_bank(read_bank_file(path), str(path))
    problems = validate_bank(bank)
    if problems:
        more = f" (and {len(problems) - 1} more)" if len(problems) > 1 else ""
        raise BankError(f"{path}: {problems[0]}{more}.")
    return bank


def read_bank_file(path: str | Path) -> bytes:
    """Return the bytes of the file at ``path``; raises :class:`BankError` if it can't be read."""
    with reading(str(path), BankError, ", not a question bank"), Path(path).open("rb") as file:
        data = file.read(MOST_BYTES + 1)
    if len(data) > MOST_BYTES:
        raise BankError(
            f"{path} is too large: quizgen reads banks of up to {MOST_BYTES / 1e6:g} MB."
        )
    return data


def decode_bank(data: bytes, name: str) -> Bank:
    """Return the bank that ``data`` holds; ``name`` is what messages call it.

    Checks types, ranges and fields, upgrades older versions and refuses newer ones; whether
    offsets and options make sense is :func:`validate_bank`'s. Raises :class:`BankError`.
    """
    data = data.removeprefix(b"\xef\xbb\xbf")
    if not data.strip():
        raise BankError(f"{name} is empty.")
    try:
        data.decode("utf-8")
        version = _version(msgspec.json.decode(data, type=_Header), name)
        if version < VERSION:
            return msgspec.convert(_upgraded(msgspec.json.decode(data), version, name), Bank)
        return msgspec.json.decode(data, type=Bank)
    except UnicodeDecodeError as error:
        raise BankError(
            f"{name} is not a question bank: byte {error.start} is no UTF-8."
        ) from error
    except msgspec.ValidationError as error:
        raise BankError(f"{name}: {_readable(error)}.") from error
    except msgspec.DecodeError as error:
        raise BankError(f"{name} is not valid JSON: {_located(error, data)}.") from error
    except RecursionError as error:
        raise BankError(f"{name} is not a question bank: it is nested too deeply.") from error


def _version(header: _Header, name: str) -> int:
    if header.format != FORMAT:
        raise BankError(f'{name} is not a question bank: $.format is not "{FORMAT}".')
    if not isinstance(header.version, int) or isinstance(header.version, bool):
        raise BankError(f"{name}: expected `int` - at $.version.")
    if header.version > VERSION:
        raise BankError(
            f"{name} was made by a newer quizgen (version {header.version} of the format at "
            f"$.version; this one reads up to {VERSION})."
        )
    return header.version


def _upgraded(document: dict[str, Any], version: int, name: str) -> dict[str, Any]:
    for older in range(version, VERSION):
        upgrade = UPGRADES.get(older)
        if upgrade is None:
            raise BankError(f"{name}: there is no version {older} of the format - at $.version.")
        document = upgrade(document)
    return document


def _readable(error: msgspec.ValidationError) -> str:
    """Return msgspec's message with a small first letter, and the path, always, unquoted."""
    message = _PLACE.sub(r"\1", str(error))
    place = "" if _PLACE.search(str(error)) else " - at $"
    return message[:1].lower() + message[1:] + place


def _located(error: msgspec.DecodeError, data: bytes) -> str:
    """Return msgspec's message with line and column instead of a byte count."""
    message = str(error).removeprefix("JSON is malformed: ")
    found = _BYTE.search(message)
    offset = int(found[1]) if found else len(data)
    before = data[:offset].decode("utf-8", "replace")
    line = before.count("\n") + 1
    column = len(before) - before.rfind("\n")
    message = "it breaks off" if found is None else _BYTE.sub("", message)
    return f"{message} at line {line}, column {column}"

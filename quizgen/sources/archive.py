"""The parts of a DOCX, ODT or EPUB file, which are zip archives, unpacked within bounds."""

from __future__ import annotations

import io
import zipfile
import zlib

from quizgen.errors import ArticleError
from quizgen.sources.limits import (
    LEAST_RATIO_BYTES,
    MOST_MEMBER_BYTES,
    MOST_MEMBERS,
    MOST_RATIO,
    MOST_UNPACKED_BYTES,
)

_ENCRYPTED = 0x1


class Archive:
    """A zip archive in memory; every way in which it can fail is an :class:`ArticleError`."""

    def __init__(self, data: bytes, name: str) -> None:
        """Open the archive ``data`` that messages call ``name``."""
        self.name = name
        self._left = MOST_UNPACKED_BYTES
        try:
            self._file = zipfile.ZipFile(io.BytesIO(data))
            self._members = {info.filename: info for info in self._file.infolist()}
        except (zipfile.BadZipFile, ValueError, OSError, NotImplementedError) as error:
            raise ArticleError(f"{name} is broken: its zip archive can't be opened.") from error
        if len(self._members) > MOST_MEMBERS:
            raise ArticleError(
                f"{name} is no document: it holds {len(self._members):,} files, and quizgen opens "
                f"archives of up to {MOST_MEMBERS:,}."
            )

    def __contains__(self, member: str) -> bool:
        return member in self._members

    def read(self, member: str) -> bytes:
        """Return the unpacked bytes of ``member``, which must be there."""
        info = self._members.get(member)
        if info is None:
            raise ArticleError(f"{self.name} is broken: {member} is missing in it.")
        if info.flag_bits & _ENCRYPTED:
            raise ArticleError(f"{self.name} is encrypted; save it without the password.")
        return self._unpacked(info)

    def _unpacked(self, info: zipfile.ZipInfo) -> bytes:
        # The sizes that an archive states may be lies, so what comes out is counted.
        ratio = max(LEAST_RATIO_BYTES, MOST_RATIO * info.compress_size)
        most = min(MOST_MEMBER_BYTES, self._left, ratio)
        try:
            with self._file.open(info) as member:
                data = member.read(most + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError) as error:
            raise ArticleError(f"{self.name} is broken: {info.filename} can't be read.") from error
        except (RuntimeError, NotImplementedError) as error:
            raise ArticleError(
                f"{self.name} can't be read: {info.filename} is packed in an unknown way."
            ) from error
        if len(data) > most:
            raise ArticleError(
                f"{self.name} is too large: {info.filename} unpacks to more than {most / 1e6:g} MB."
            )
        self._left -= len(data)
        return data

"""One thing that an article names, whatever names it gives it."""

from __future__ import annotations

from dataclasses import dataclass, field

from quizgen.language.entities import Mention


@dataclass(slots=True, eq=False)
class Entity:
    """Something that the article names.

    ``name`` is the fullest name found, ``short`` the shortest that the article uses alone,
    ``kind`` one of person, org, place, facility, group, event, work, product, law, language,
    other; ``gender`` is "m", "f" or None when unknown.
    """

    name: str
    short: str
    kind: str
    gender: str | None = None
    mentions: list[Mention] = field(default_factory=list)
    names: set[str] = field(default_factory=set)
    nouns: set[str] = field(default_factory=set)
    sure: bool = True
    """Whether more than the model's word vouches for the kind."""
    ambiguous: bool = False
    definite: bool = False
    """Whether the article writes "the" before the name ("the United States")."""
    titled: bool = False
    """Whether the article's title names it."""

    def __repr__(self) -> str:
        return f"<{self.kind} {self.name!r}>"

    @property
    def first_mention(self) -> Mention:
        """Where the article first names it."""
        return self.mentions[0]


def normal_name(text: str) -> str:
    """Return the form under which two spellings of a name are one."""
    words = text.replace("’", "'").removesuffix("'s").removesuffix("'").casefold().split()
    if words and words[0] in {"the", "a", "an"}:
        words = words[1:]
    return " ".join(words).strip(" .,;:")

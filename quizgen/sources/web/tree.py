"""A page as a tree, with the end tags that people leave out supplied."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from quizgen.errors import ArticleError
from quizgen.sources.limits import MOST_HTML_DEPTH, MOST_TAGS
from quizgen.sources.web.tokens import Tag, tokens

VOID = frozenset(
    "area base br col embed hr img input link meta param source track wbr basefont frame".split()
)
BLOCKS = frozenset(
    """address article aside blockquote body center dd details dialog dir div dl dt fieldset
    figcaption figure footer form h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li main menu
    nav ol option p pre section summary table tbody td tfoot th thead tr ul caption""".split()
)
"""Elements that begin on a line of their own; all others stand inside a line."""

_SIBLINGS: dict[str, frozenset[str]] = {
    # An element of this name ends an open one of these names ...
    "li": frozenset({"li"}),
    "dt": frozenset({"dt", "dd"}),
    "dd": frozenset({"dt", "dd"}),
    "td": frozenset({"td", "th"}),
    "th": frozenset({"td", "th"}),
    "tr": frozenset({"tr", "td", "th"}),
    "tbody": frozenset({"tr", "td", "th", "thead", "tbody"}),
    "tfoot": frozenset({"tr", "td", "th", "tbody"}),
    "option": frozenset({"option"}),
}
# ... unless one of these stands between the two.
_ENCLOSING = frozenset({"ul", "ol", "dl", "menu", "dir", "table", "select", "body"})


class Node:
    """An element: ``children`` are nodes and strings in their order."""

    __slots__ = ("attributes", "children", "tag")

    def __init__(
        self, tag: str, attributes: dict[str, str], children: list[Node | str] | None = None
    ) -> None:
        self.tag = tag
        self.attributes = attributes
        self.children = children if children is not None else []

    def elements(self) -> Iterator[Node]:
        """Yield this node and every node below it, in the page's order."""
        pending = [self]
        while pending:
            node = pending.pop()
            yield node
            pending += [child for child in reversed(node.children) if isinstance(child, Node)]

    def text(self) -> str:
        """Return the words below this node."""
        parts: list[str] = []
        pending: list[Node | str] = [self]
        while pending:
            item = pending.pop()
            if isinstance(item, str):
                parts.append(item)
            else:
                pending += reversed(item.children)
        return "".join(parts)


def build_tree(markup: str, name: str) -> Node:
    """Return the root, a node that holds the whole page ``name``.

    What is nested too deeply is kept, as if it stood side by side. Raises :class:`ArticleError`
    for a page of more than ``MOST_TAGS`` tags.
    """
    builder = _Builder()
    for count, token in enumerate(tokens(markup)):
        if count > MOST_TAGS:
            raise ArticleError(f"{name} is too large: it has more than {MOST_TAGS:,} tags.")
        builder.add(token)
    return builder.root


def is_deep(root: Node) -> bool:
    """Tell whether a page is nested as deeply as a tree may be, which no article is."""
    level, depth = [root], 0
    while level:
        level = [child for node in level for child in node.children if isinstance(child, Node)]
        depth += 1
    return depth >= MOST_HTML_DEPTH


class _Builder:
    def __init__(self) -> None:
        self.root = Node("", {})
        self.open = [self.root]
        self.flattened: Counter[str] = Counter()
        """How many elements of each name are open that were too deep to be nested."""

    def add(self, token: Tag | str) -> None:
        if isinstance(token, str):
            self.open[-1].children.append(token)
        elif token.closing:
            self._close(token.name)
        else:
            self._begin(token)

    def _begin(self, tag: Tag) -> None:
        if tag.name in BLOCKS:
            self._end_open(frozenset({"p"}), BLOCKS - {"p"})
        self._end_open(_SIBLINGS.get(tag.name, frozenset()), _ENCLOSING)
        node = Node(tag.name, tag.attributes)
        self.open[-1].children.append(node)
        if tag.name in VOID:
            return
        if len(self.open) < MOST_HTML_DEPTH:
            self.open.append(node)
        else:
            self.flattened[tag.name] += 1

    def _end_open(self, names: frozenset[str], barriers: frozenset[str]) -> None:
        """End the open elements from the outermost of ``names`` on, not past a barrier."""
        last = len(self.open)
        for index in range(len(self.open) - 1, 0, -1) if names else ():
            if self.open[index].tag in names:
                # A new row ends the open cell and the row that the cell is in.
                last = index
            elif self.open[index].tag in barriers:
                break
        del self.open[last:]

    def _close(self, name: str) -> None:
        if self.flattened[name]:
            self.flattened[name] -= 1
            return
        for index in range(len(self.open) - 1, 0, -1):
            if self.open[index].tag == name:
                del self.open[index:]
                return

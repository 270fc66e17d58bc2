"""Which parts of a page are not the article: told by the element, its role and its names."""

from __future__ import annotations

import re
from functools import cache
from itertools import pairwise

from quizgen.sources.web.pieces import SKIPPED, is_hidden
from quizgen.sources.web.tree import Node

_ELEMENTS = SKIPPED | frozenset({"nav", "footer", "aside", "menu"})
_ROLES = frozenset(
    """navigation banner contentinfo complementary search dialog alert alertdialog menu menubar
    toolbar tablist form""".split()
)
# Words of which a class or an id is made; each alone says that this is not the article.
_NAMES = frozenset(
    """nav navbar navigation menu submenu sidebar sidenav footer masthead banner breadcrumb
    breadcrumbs comment comments commentlist disqus respond replies share shares sharing sharebar
    social sociable addtoany sharedaddy related recommended recommendations recirc promo promos
    promotion teaser teasers advert adverts advertisement advertising advertorial ad ads adslot
    sponsor sponsored newsletter subscribe subscription signup login cookie cookies consent gdpr
    popup modal overlay widget widgets byline author authors authorbox bio dateline timestamp tags
    taglist tagcloud pagination pager pagenavi toc toolbar hidden outbrain taboola trending popular
    credit credits copyright legal disclaimer rating ratings infobox navbox reflist references
    catlinks editsection hatnote metadata notice donate donation paywall poll skip skiplink print
    noprint screenreader visuallyhidden attribution thumbcaption caption postmeta entrymeta
    jumplinks upsell cta callout follow sitemap topbar""".split()
)
# So do words that begin with one of these: "relatedposts", "commentform".
_BEGINNINGS = (
    *("related", "newsletter", "sidebar", "comment", "advert", "breadcrumb", "recommend"),
    "subscri",
)
_HARMLESS = frozenset({"commentary"})
_PAIRS = frozenset(
    (tuple(pair.split("-")))
    for pair in """read-more read-next read-also see-also most-read most-viewed more-stories
    more-from more-on you-may also-like also-read up-next next-post previous-post post-nav
    entry-meta post-meta article-meta entry-footer post-footer page-header site-header
    screen-reader mw-jump site-info about-author pull-quote""".split()
)
_WORD = re.compile(r"[a-z]+|[A-Z]+(?![a-z])|[A-Z][a-z]+")
_NEVER = frozenset({"", "html", "body", "main", "article"})


def is_boilerplate(node: Node) -> bool:
    """Tell whether ``node`` is a part of the page that surrounds an article."""
    if node.tag in _NEVER:
        return False
    found = node.attributes
    return (
        node.tag in _ELEMENTS
        or found.get("role", "").lower() in _ROLES
        or is_hidden(node)
        or _is_named(found.get("class", ""))
        or _is_named(found.get("id", ""))
    )


def words_of(name: str) -> list[str]:
    """Return the words that a class or an id is made of: "postMeta-box" is post, meta, box."""
    return [word.lower() for word in _WORD.findall(name)]


@cache
def _is_named(names: str) -> bool:
    return any(_is_telling(words_of(name)) for name in names.split())


def _is_telling(words: list[str]) -> bool:
    # "has-sidebar", "no-comments" and "with-ads" speak of the page around this element.
    if not words or words[0] in ("has", "no", "with", "without", "is", "type", "tag", "category"):
        return False
    telling = (word for word in words if word not in _HARMLESS)
    named = any(word in _NAMES or word.startswith(_BEGINNINGS) for word in telling)
    return named or not _PAIRS.isdisjoint(pairwise(words))

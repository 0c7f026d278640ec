"""Standing texts: about the organization, forward-looking, legal, copyright."""

from collections.abc import Iterable

import regex

from pressparse.document import BOILERPLATE, Block, Kind
from pressparse.fields.acronyms import expansion
from pressparse.fields.contacts.words import SUFFIX
from pressparse.fields.organization import introducing_name
from pressparse.lexicon import Cue, Use, lexicon
from pressparse.markdown import readable_line
from pressparse.release import Boilerplate
from pressparse.rule_names import ABOUT_NAME

_HEAD = 600
_HEADS_AS_WELL = (Kind.LEGAL, Kind.FORWARD_LOOKING)
"""`Reader Advisory`, `Disclaimer`: headings of the first kind that stand above statements of the second as well."""
_MARKS = "•·・■□●○◎▪◆◇★☆※▼▶▷►→◯ "
_BRACKETS = frozenset({"【】", "〔〕", "〈〉", "《》", "[]", "<>"})
_ASIDE = regex.compile(r"\s*+[(\[][^()\[\]]*+[)\]]?\s*+$")
_ARTICLE = regex.compile(r"(?:the|THE)\s(?=\p{Lu})")
_APPOSITION = regex.compile(rf",\s(?!(?i:{SUFFIX.pattern}))[^,]++$")
_GLUED = regex.compile(r"(?i:about)\s++(?P<name>\S[^\n]{1,80}?)[:. ]*+(?i:(?P=name))(?=[\s,.'’]|\p{Lu})")


def boilerplate_of(blocks: Iterable[Block], folded: str) -> tuple[Boilerplate, ...]:
    """Return the standing texts among the blocks of a text, in order; `folded` is that text, folded."""
    blocks = tuple(blocks)
    return tuple(_boilerplate(block, blocks, block.span.of(folded)) for block in blocks if block.kind in BOILERPLATE)


def _boilerplate(block: Block, blocks: tuple[Block, ...], folded: str) -> Boilerplate:
    heading, cue, organization = None, None, None
    if block.kind is not Kind.COPYRIGHT and not block.rule.endswith((".unheaded", ".section")):
        heading, cue = _heading(block, folded[:_HEAD])
    if block.kind is Kind.ABOUT:
        organization = _organization(block, folded, heading, cue)
        if organization is not None and heading is None:
            organization = expansion(organization, (other.text for other in blocks)) or organization
    return Boilerplate(
        text=block.text,
        span=block.span,
        rule=block.rule,
        kind=block.kind,
        heading=heading,
        organization=organization,
    )


def _heading(block: Block, folded: str) -> tuple[str | None, Cue | None]:
    """Return the heading of a section, and what its words mark it as, if they do."""
    if block.rule.endswith((".name", ".title")):
        return _without_marks(block.text.splitlines()[0]), None
    glued = _GLUED.match(folded) if block.kind is Kind.ABOUT else None
    if glued is not None:
        heading = _without_marks(block.text[: glued.end("name")])
        return heading, lexicon().cue(heading)
    cue = lexicon().cue(folded.splitlines()[0].rstrip())
    heads = cue is not None and (cue.kind is block.kind or (cue.kind, block.kind) == _HEADS_AS_WELL)
    if cue is None or not heads or cue.use in {Use.OPENING, Use.LINE}:
        return None, None
    return _without_marks(block.text[: cue.end]) or None, cue


def _without_marks(heading: str) -> str:
    """Return a heading without the marks before it, the colon behind it and the brackets around it.

    >>> [_without_marks(heading) for heading in ("■会社概要", "【关于青竹】", "## About Acme:", "■「しずか」について")]
    ['会社概要', '关于青竹', 'About Acme', '「しずか」について']
    """
    plain = readable_line(heading).strip(" :：*_#").lstrip(_MARKS)
    return plain[1:-1].strip() if plain[:1] + plain[-1:] in _BRACKETS else plain


def _organization(block: Block, folded: str, heading: str | None, cue: Cue | None) -> str | None:
    """Return the name behind the words of the heading, or the subject of a paragraph without one."""
    if heading is None:
        return introducing_name(folded[:_HEAD])
    if block.rule == ABOUT_NAME:
        return heading
    if cue is None or cue.use is not Use.NAMED or cue.name is None:
        return None
    name = cue.name.strip(" :")
    name = name[1:-1] if name.startswith('"') and name.find('"', 1) == len(name) - 1 else name
    name = (_ASIDE.sub("", name) if "(" in name or "[" in name else name).strip(" :*")
    name = _APPOSITION.sub("", name) if "," in name else name
    name = _ARTICLE.sub("", name, count=1) if _ARTICLE.match(name) else name
    if name.isupper():
        again = regex.search(regex.escape(name), folded, regex.IGNORECASE, pos=len(heading))
        name = block.text[slice(*again.span())] if again is not None else name
    return readable_line(name) or None

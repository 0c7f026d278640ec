"""Whom a sentence says to ask: `For more information, contact Jane Doe, Acme Corp., at ...`.

>>> sentence = "For tickets and all else, contact Jane Doe, head of press at Acme Corp., by mail."
>>> [(kind.value, sentence[start:end]) for kind, start, end in named_in_sentence(sentence, 0, len(sentence))]
[('name', 'Jane Doe'), ('title', 'head of press'), ('organization', 'Acme Corp.')]
"""

from collections.abc import Iterator

import regex

from pressparse.fields.contacts.degrees import BEHIND_NAMES
from pressparse.fields.contacts.names import is_person
from pressparse.fields.contacts.piece import PieceKind
from pressparse.fields.contacts.words import kind_of, readable_words
from pressparse.lexicon import lexicon, once_per_lexicon

_SMALL_WORD = regex.compile(r"\b\p{Ll}++\b(?!\.(?<=\b\p{Ll}\.))")
"""One of a single letter and a full stop is a part of an abbreviation: `s.r.o.`."""
_IN_BRACKETS = regex.compile(r"\([^()\n]{0,200}+\)")
_SENTENCE_WORDS = 3
_PARTICLES = r"(?:\s(?:de|del|van|von|der|den|la|le|di|da|dos|zu|ter|af|av)\b){0,2}+"
_NEXT = regex.compile(
    r",?\s(?:(?:at|of|from|with)\s(?:the\s)?(?=\p{Lu})|(?<=,\s)(?:the\s)?)"
    r"(?P<words>(?!(?:at|on|by|via|or|and|please)\b)[\p{L}](?:[^,;:()\d@\n]|(?<=\b(?:Inc|Corp|Co|Ltd)\.),){1,80}?)"
    r"(?=,?\s(?:at|on|by|via|or)\s|,\s|\s\(|\s?[:;]|,?\s*+$)"
)
_REQUEST = regex.compile(r"\w\W{1,3}(?:please\s)?(?:contact|call|reach|e-?mail)\s(?=\p{Lu}\p{Ll}+\s)")
_BEGINS_REQUEST = regex.compile(
    r"\W{0,10}+(?:Contact|Call|Reach|E-?mail)\s(?:attorney\s)?+(?P<given>\p{Lu}\p{L}*+)\s(?=\p{Lu})"
)
_REQUEST_TO_DESK = regex.compile(
    r"\b(?i:contact|call|reach|e-?mail)\s(?:the\s)?+"
    r"(?P<name>\p{Lu}[\p{L}\d&'’.-]*+(?:\s(?:of|for|and|the|\p{Lu}[\p{L}\d&'’.-]*+)){0,6}?)"
    r"\s(?i:(?:press|media|communications|news)(?:\srelations)?+\s(?:office|team|desk)|(?:media|press|public)\srelations)\b"
)
_MOST_PARTS = 3
_POSSESSIVES = ("'s", "’s")


@once_per_lexicon
def _name() -> regex.Pattern[str]:
    """Return the pattern of a name behind words such as `contact`, which lead on to nobody else but a person, or not.

    Behind those that lead on to other things as well, in the group `vague`, a name has to be surely a person's.
    """
    vague = "|".join(map(regex.escape, sorted(lexicon().words["asked"], key=len, reverse=True)))
    return regex.compile(
        r"(?:\b(?:[Cc]ontact|[Cc]all|[Rr]each|[Ee]-?mail|with|to)\s(?:attorney\s)?+|\b(?:attorney|partner)\s|:\s"
        rf"|(?P<vague>\b(?:{vague})\s)|(?P<first>\G)[\s,)]*+(?:(?:or|and)\s)?+)(?P<name>"
        rf"\p{{Lu}}[\p{{L}}'.-]++(?:{_PARTICLES}\s\p{{Lu}}[\p{{L}}'.-]*+){{1,3}}+(?:,?\s{BEHIND_NAMES}){{0,2}}+)"
        r"(?=[\s,:(]*+(?:(?:at|on|by|via|or|of|from)?\b|$))",
    )


@once_per_lexicon
def _small_words_of_names() -> frozenset[str]:
    words = lexicon().words
    return (
        words["title"]
        | words["particle"]
        | words["field"]
        | frozenset({"at", "in", "on", "van", "von", "le", "les", "by", "avec", "aux", "con", "für", "zu", "i"})
    )


def is_sentence(folded: str, start: int, end: int) -> bool:
    """Say whether words go on as a sentence does: small words that belong to no title, outside of brackets."""
    plain = _IN_BRACKETS.sub(" ", folded[start:end])
    request = _BEGINS_REQUEST.match(plain)
    if _REQUEST.search(plain) or (request is not None and is_person(request["given"])):
        return True
    if not plain.isascii() and kind_of(readable_words(plain.split(",")[0])) in {
        PieceKind.TITLE,
        PieceKind.ORGANIZATION,
    }:
        return any(match["vague"] and is_person(match["name"]) for match in _name().finditer(plain))
    return sum(word not in _small_words_of_names() for word in _SMALL_WORD.findall(plain)) >= _SENTENCE_WORDS


def holds_small_word(folded: str, start: int, end: int) -> bool:
    """Say whether there is a small word that belongs to no title."""
    return any(word not in _small_words_of_names() for word in _SMALL_WORD.findall(folded, start, end))


def _has_title_behind(folded: str, position: int, end: int) -> bool:
    """Say whether a title stands behind a name: `met Jaap Smit, woordvoerder,` leads on to a person."""
    more = _NEXT.match(folded, position, end)
    return more is not None and kind_of(readable_words(more["words"])) is PieceKind.TITLE


def named_in_sentence(folded: str, start: int, end: int) -> Iterator[tuple[PieceKind, int, int]]:
    """Yield the people whom a sentence names, and behind each the title and the organization that go with the name.

    Of a desk it gives whose that is: `contact the Acme press office`.
    """
    desk = _REQUEST_TO_DESK.search(folded, start, end)
    if desk is not None and not is_person(" ".join(desk["name"].split()[:2])):
        left, right = desk.span("name")
        if desk["name"].endswith(_POSSESSIVES):
            right -= len("'s")
        yield PieceKind.ORGANIZATION, left, right
        return
    for match in _name().finditer(folded, start, end):
        is_doubtful = match["first"] is not None or match["vague"] is not None
        if kind_of(match["name"]) is not PieceKind.NAME:
            continue
        if is_doubtful and not (is_person(match["name"]) or _has_title_behind(folded, match.end("name"), end)):
            continue
        yield PieceKind.NAME, *match.span("name")
        position = match.end("name")
        for _ in range(_MOST_PARTS):
            more = _NEXT.match(folded, position, end)
            kind = kind_of(readable_words(more["words"])) if more is not None else None
            if more is None or kind is None:
                break
            yield PieceKind.ORGANIZATION if kind is PieceKind.NAME else kind, *more.span("words")
            position = more.end("words")

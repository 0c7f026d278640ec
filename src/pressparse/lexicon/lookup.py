"""The phrases of some languages, and what a passage that begins with one of them is."""

import functools
import re
import unicodedata
from collections.abc import Mapping
from typing import Any

from pressparse.document import Kind
from pressparse.errors import LexiconError
from pressparse.lexicon.beginnings import Beginnings, Found
from pressparse.lexicon.inside import Inside
from pressparse.lexicon.phrases import (
    AMOUNT,
    BEFORE_NAMES,
    BEHIND_NAMES,
    CASELESS,
    CLOSING_MARKS,
    HEAD,
    LINE_WITH_NAME,
    MAILBOX,
    NAME_BEGINS,
    NAME_HERE,
    NO_NAME,
    NUMBER,
    USES,
    Cue,
    Entry,
    Head,
    Use,
    casefolded,
    cue_of,
    end_of,
    says_more,
)
from pressparse.release import Role

_LONGEST_AUTHOR_LABEL = 20
_KEPT = 64
"""So many cues are kept: lost breaks, rules and fields ask for the same lines, one after the other."""

_WITHOUT_ACCENTS = frozenset({"fr", "es", "pt", "it", "ro", "el", "hr", "sr", "sl", "ca"})
"""Languages whose capitals, and what is typed in a hurry, often lack their accents: `A propos d'Acme`."""

_ACCENTS = re.compile(r"[\u0300-\u036f]+")
_BEHIND_LINE = f" :|丨{CLOSING_MARKS}"
_WITH_ROLES = frozenset({Kind.CONTACT, Kind.LINK})
_ROLES = frozenset(Role)


class Lexicon:
    """The phrases of some languages, ready to be looked up."""

    def __init__(self, files: Mapping[str, Mapping[str, object]]) -> None:
        """Take the parsed files by language; LexiconError where one has a table or key that means nothing."""
        self.made: dict[object, Any] = {}
        """What functions have made of its words; see `once_per_lexicon`."""
        self._entries: dict[Use, dict[str, Entry]] = {use: {} for use in Use}
        self._accented: list[Entry] = []
        words: dict[str, set[str]] = {}
        for language, tables in files.items():
            for name, table in tables.items():
                if not isinstance(table, dict):
                    raise LexiconError(f"{language}.toml: {name} is no table")
                if name == "words":
                    for key, listed in table.items():
                        words.setdefault(key, set()).update(word.casefold() for word in listed)
                else:
                    self._add(language, name, table, None)
        for entry in self._accented:
            self._entries[entry.use].setdefault(_without_accents(casefolded(entry.phrase)), entry)
        self.words = {key: frozenset(listed) for key, listed in words.items()}
        self._topics = tuple(map(casefolded, self.words.get("topic", ())))
        self._around = [entry for phrase, entry in self._entries[Use.NAMED].items() if NAME_HERE in phrase]
        self._around.sort(key=lambda entry: len(entry.phrase), reverse=True)
        self._endings = tuple(casefolded(entry.phrase).partition(NAME_HERE)[2] for entry in self._around)
        self._within = Inside(self._entries[Use.WITHIN])
        self._cue = functools.lru_cache(maxsize=_KEPT)(self._cue_of)
        self._listed: dict[str, tuple[str, ...]] = {}
        self._holding: dict[str, Inside] = {}
        self._beginnings = Beginnings(self._entries[use] for use in (*BEFORE_NAMES, *BEHIND_NAMES))

    def _add(self, language: str, name: str, table: Mapping[str, object], role: str | None) -> None:
        try:
            kind = Kind(name)
        except ValueError:
            msg = f"{language}.toml: [{name}] is no kind of block"
            raise LexiconError(msg) from None
        for key, value in table.items():
            if isinstance(value, dict) and role is None and kind in _WITH_ROLES:
                if kind is Kind.CONTACT and key not in _ROLES:
                    msg = f"{language}.toml: [{name}] {key} is none of {', '.join(Role)}"
                    raise LexiconError(msg)
                self._add(language, name, value, key)
                continue
            if key not in USES or not isinstance(value, list):
                msg = f"{language}.toml: [{name}] {key} is none of {', '.join(USES)}, or no list"
                raise LexiconError(msg)
            use = Use(key)
            entries = self._entries[use]
            for phrase in value:
                entry = Entry(kind, use, phrase, role)
                entries.setdefault(casefolded(phrase), entry)
                if language in _WITHOUT_ACCENTS and not phrase.isascii() and NAME_HERE not in phrase:
                    self._accented.append(entry)

    def cue(self, passage: str) -> Cue | None:
        """Return what the first words of `passage` mark it as, or None.

        `passage` is folded text (see `folding`). What says most goes first: a whole line, a heading, a label, then
        an opening.
        """
        return self._cue(passage[: HEAD + 1])

    def _cue_of(self, passage: str) -> Cue | None:
        head = Head.of(passage)
        found = self._beginnings.of(head.key)
        if not found.entries:
            return self._around_name(head)
        return (
            self._of_phrase(found, found.before_names, head)
            or self._around_name(head)
            or self._of_phrase(found, found.behind_names, head)
        )

    def _of_phrase(self, found: Found, entries: tuple[Entry, ...], head: Head) -> Cue | None:
        """Return the cue of the first of the entries whose phrase stands there for its use."""
        for entry in entries:
            match = end_of(entry, head)
            is_named = entry.use is Use.NAMED
            if match is None or (is_named and says_more(found.entries, entry, head)):
                continue
            name = match["name"] if is_named else None
            if name is None or not (self._is_topic(name) or self._is_other(entry.phrase, name)):
                return cue_of(entry, name, match.end(), head)
        return None

    def introduces_author(self, line: str) -> bool:
        """Say whether a folded line is `By`, `From:` and the like, and nothing else: the name stands apart."""
        if len(line) > _LONGEST_AUTHOR_LABEL:
            return False
        cue = self.cue(line)
        is_label = cue is not None and cue.kind is Kind.BYLINE and cue.use is Use.LABEL and not cue.rest(line)
        return is_label or line.casefold() in self.words["by"]

    def may_begin(self, text: str, at: int) -> bool:
        """Say whether a phrase may begin at an offset of folded text, by its first letters: in most places none."""
        return self._beginnings.may_begin(casefolded(text[at : at + 3]))

    def listed(self, words: str) -> tuple[str, ...]:
        """Return the words that are listed so, for text to begin or end with."""
        if words not in self._listed:
            self._listed[words] = tuple(self.words[words])
        return self._listed[words]

    def within(self, passage: str) -> Kind | None:
        """Return what a phrase somewhere in the beginning of `passage` marks it as, or None.

        >>> from pressparse.lexicon import lexicon
        >>> lexicon().within("Acme Ratings does not endorse any vendor that it rates.")
        <Kind.LEGAL: 'legal'>
        """
        phrase = self._within.first(casefolded(passage[:HEAD]))
        return None if phrase is None else self._entries[Use.WITHIN][phrase].kind

    def holds(self, words: str, text: str) -> bool:
        """Say whether folded text holds one of the words that are listed so.

        >>> from pressparse.lexicon import lexicon
        >>> lexicon().holds("pointer", "Watch the film here."), lexicon().holds("pointer", "Adhere to it.")
        (True, False)
        """
        if words not in self._holding:
            self._holding[words] = Inside(self.words[words], whole_words=True)
        return self._holding[words].first(text.casefold()) is not None

    def _around_name(self, head: Head) -> Cue | None:
        """Return the cue of a heading that a name begins or stands in, such as `Acme hakkında`."""
        line, key = LINE_WITH_NAME.match(head.text, head.start), head.key
        if line is None or (line.end() == len(head.text) and not head.complete):
            return None
        words = line[0].rstrip(_BEHIND_LINE)
        if not key[: len(words)].endswith(self._endings):
            return None
        for entry in self._around:
            before, _, after = casefolded(entry.phrase).partition(NAME_HERE)
            if key.startswith(before) and key[: len(words)].endswith(after):
                name = words[len(before) : len(words) - len(after)].strip()
                if NAME_BEGINS.match(name) and not NO_NAME.search(name) and not self._is_topic(name):
                    return cue_of(entry, name, line.end(), head)
        return None

    def _is_other(self, phrase: str, name: str) -> bool:
        """Say whether a name is an amount behind a phrase that says `more than` as well, or none of a company.

        A company is wanted behind phrases that head what is said of companies alone: `Zur Startseite` leads to a page.
        A name in Latin letters behind a phrase in others is one: `За Acme` in Bulgarian.
        """
        if phrase in self.words.get("before_amount", ()):
            return name[0].isdigit() and AMOUNT.fullmatch(name) is not None
        if phrase not in self.words.get("before_company", ()):
            return False
        if not phrase.isascii() and name[0].isascii() and name[0].isalpha():
            return False
        words = name.casefold().rstrip(":").split()
        return self.words["company"].isdisjoint((words[0], words[-1]))

    def _is_topic(self, name: str) -> bool:
        """Say whether what stands where a name would is a matter: scripts without capitals do not tell them apart."""
        if NUMBER.search(name) or ("@" in name and MAILBOX.search(name)):
            return True
        plain = casefolded(name)
        return plain.endswith(self._topics) or (CASELESS.match(name) is not None and NO_NAME.search(name) is not None)


def _without_accents(phrase: str) -> str:
    """Return a phrase of the same length without its accents."""
    return _ACCENTS.sub("", unicodedata.normalize("NFD", phrase))

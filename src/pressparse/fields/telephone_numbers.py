"""Telephone numbers: which figures are one, and their form in E.164."""

import functools

import regex

from pressparse.alternation import alternation
from pressparse.fields.national_numbers import is_behind_label, is_national
from pressparse.lexicon import lexicon, once_per_lexicon

_FORM = r"""
      (?P<phone> \(\d{3}\)\ ?\d{3}-\d{4} (?=\d{1,5}\ \p{Lu}) )          # a street number glued to it
    | (?P<phone>
        (?<![\d.,$€£证第-]|\d[ \]]|(?<!\d{4})/)
        (?: \(\+(?=\d{1,3}\)) | (?:\+|\b00(?=[1-9]))?+ [(]? ) \d (?: [\d\ ()\./–-]
            (?! \ \  | \ \d\d?\ \p{Lu}\p{Ll}{2,8}\ \d{4}
              | \ ?/\ ?(?:\+|\(\d{2,4}\)|\d{3}[-. ]\d{3}[-. ]\d{4}\b|0\d{2,4}\ \d{3}
                        | (?<=\d{3}\ \d{3}\ \d{3}\ ?/\ ?)\d{3}\ \d{3}\ \d{3}\b) )  # before another number
        ){5,24} \d (?!\d|[.,]\d|:\d\d|[%€号]|\p{Lu}{2,12}\d)
        (?: ,?[ ]?(?i:EXTENSION)[.:]?[ ]?\d{1,6}+ | [ ]?\((?i:EXTENSION)\.?[ ]?\d{1,6}+\) )?+
      )
    | (?P<phone> (?<![\w-]) (?:1[ -])?[8]\d\d[-. ] (?=[A-Z0-9-]{0,3}[A-Z]{3})
        [A-Z0-9]{2,7}(?:-?[A-Z0-9]{2,7}){1,2}\b (?:\ \(\d{3}-\d{4}\))?+ )
"""
_NOT_A_PHONE = regex.compile(
    r"""
      (?:19|20)\d\d [-/.\s] \d{1,2} \s?[-/.]\s? \d{1,2} .*+    # a date
    | \d{1,2} [-/.] \d{1,2} [-/.] (?:19|20)?\d\d \b .*+
    | \d{1,2} \s/\s \d{1,2} \s/\s (?:19|20)\d\d
    | \d{1,2} \s (?:19|20)\d\d \s (?: -\s )?+ \d{1,2}          # a day, a year and an hour
    | (?:19|20)\d\d - \d{3}                                  # the number of a release
    | [(]? (?:19|20)\d\d \s?[-–]\s? (?:19|20)?\d\d \b .*+    # a span of years
    | 97[89][-\s]?(?:\d[-\s]?){9}\d                          # the number of a book
    | 10\.\d{4,5}/ .*+                                       # the number of a paper
    | \d{1,5} \s?/\s? (?:19|20)\d\d                         # the number of a release, and its year
    | (?:19|20)\d\d / \d{2,4}                              # the same, the year first
    | [1-9]\d{2,5} / \d\d                                  # a reference, and its year
    | \d{5}-\d{4}                                           # a postal code
    | \d\d\.\d{3}\.\d{3}/\d{4}-\d\d                          # a company of Brazil
    | \d{1,3} (?: [.\s]\d{3} )+                             # an amount
    | \d+                                                   # a figure
    """,
    regex.VERBOSE | regex.DOTALL,
)
_LONG_AGO = regex.compile(
    r"""
      (?P<birth>1[5-8]\d\d) \s?[-–]\s? (?P<death>(?:1[5-9]|20)\d\d)
    | \d{1,2} (?P<sign>[-/.]) \d{1,2} (?P=sign) 1[5-8]\d\d
    """,
    regex.VERBOSE,
)
"""A life or a day of former centuries; national numbers look alike, such as the Korean 1588-1577."""
_ROW = regex.compile(r"(?=[1-9](?:\s|\d\s(?:\d\d\s)*+\d(?:\s|\Z)))\d{1,2}(?:\s\d{1,2}){3,}+")
"""A row of figures of one and two digits, as in tables of sports; numbers in pairs have no digit alone."""
_NUMBER_OF_WORK = regex.compile(
    r"(?:\b(?:ISBN|ISSN|PMID|EAN)(?:-1[03])?(?:\s?\([^()\n]{1,12}\))?[:.]?\s?|\bISIN[:.]?\s?[A-Z]{2}|(?<![\w.])10\.\d{4,5}/[^\s\d]{0,40}+)$",
    regex.IGNORECASE,
)
"""What stands before the rest of the number of a book, a paper or a security: `ISBN: `, `10.1000/s`, `ISIN: US`."""
_WORK_REACH = 60
_DATE_OR_HOST = regex.compile(r"(?:19|20)\d\d-\d\d-\d\d|(?<!\d)\d{1,3}\.\d{1,3}\.\d{1,3}\.\d{1,3}(?!\d)")
_VANITY_IN_DIGITS = regex.compile(r"(?<=[A-Z][A-Z0-9]{0,7})\s\(\d{3}-\d{4}\)$")
_FEWEST_DIGITS, _MOST_DIGITS = 7, 15
_PLAIN_DIGITS = 9


@once_per_lexicon
def telephone_number() -> str:
    """Return what a telephone number is to a pattern: its group is `phone`."""
    return _FORM.replace("EXTENSION", _extension_words())


@once_per_lexicon
def _extension() -> regex.Pattern[str]:
    """Return the pattern of an extension at the end of a number."""
    return regex.compile(rf"(?<=[\d)]),?[ ]?\(?(?i:{_extension_words()})[.:]?[ ]?\d{{1,6}}\)?$")


def _extension_words() -> str:
    return alternation(sorted(lexicon().words["extension"]))


def is_telephone_number(folded: str, start: int, end: int, *, in_contact: bool) -> bool:
    """Say whether figures are a telephone number, by themselves and by what stands before them."""
    text = folded[start:end]
    if not is_national(folded, start, end, in_contact=in_contact):
        is_other = (_is_long_ago(text) or _ROW.fullmatch(text) is not None) and not is_behind_label(
            folded, start, in_contact=in_contact
        )
        if is_other or not _is_phone(text):
            return False
    return not _is_number_of_work(folded, start)


def _is_number_of_work(folded: str, start: int) -> bool:
    """Say whether what stands before figures says that they are the number of a book, a paper or a security.

    >>> [_is_number_of_work(f"{label}5", len(label)) for label in ("ISBN ", "doi: 10.1000/s", "ISIN: US", "Tel. ")]
    [True, True, True, False]
    """
    return _NUMBER_OF_WORK.search(folded[max(0, start - _WORK_REACH) : start]) is not None


def _is_phone(text: str) -> bool:
    if _DATE_OR_HOST.search(text) or text.count("(") != text.count(")"):
        return False
    digits = sum(map(str.isdigit, text.partition("x")[0]))
    if text.startswith(("+", "(+")):
        return _FEWEST_DIGITS <= digits <= _MOST_DIGITS
    if text.isdecimal() and digits > _PLAIN_DIGITS and not text.startswith("00"):
        return digits <= _MOST_DIGITS - 3
    letters = any(map(str.isalpha, text))
    if digits < _FEWEST_DIGITS and not letters:
        return False
    return digits <= _MOST_DIGITS and not _NOT_A_PHONE.fullmatch(text.strip())


def _is_long_ago(text: str) -> bool:
    """Say whether figures may be the years of a life, or a day, of former centuries.

    >>> _is_long_ago("1749-1832"), _is_long_ago("1588-1577"), _is_long_ago("1800-2000-3000")
    (True, False, False)
    """
    match = _LONG_AGO.fullmatch(text)
    return match is not None and (match["birth"] is None or match["birth"] < match["death"])


def e164(number: str, region: str | None) -> str | None:
    """Return a telephone number as E.164; None where the country is not known or the number is not valid.

    >>> e164("+86-02066311128", None), e164("(202) 555-0100", "US"), e164("(202) 555-0100", None)
    ('+862066311128', '+12025550100', None)
    """
    plain = _VANITY_IN_DIGITS.sub("", number)
    if any(map(str.isalpha, plain)):
        plain = _extension().sub("", plain)
    return _e164(plain, region and region.upper())


@functools.lru_cache(maxsize=1024)
def _e164(number: str, region: str | None) -> str | None:
    import phonenumbers  # noqa: PLC0415 - large, and texts without contacts need none of it

    try:
        parsed = phonenumbers.parse(number, region)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(parsed):
        return None
    if region is not None and not number.startswith("+") and not phonenumbers.is_valid_number(parsed):
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)

"""What a format knows of its fixed lines: `PassageRule`."""

import regex
from attrs import field, frozen

from pressparse.document import Kind
from pressparse.errors import FormatError


@frozen(kw_only=True)
class PassageRule:
    r"""The kind of passages that begin as a pattern says: of a line, or of a paragraph.

    For lines that stand by themselves, such as a pointer or a notice. Headings, below which a section stands, are
    phrases of a format's `lexicon`.

    >>> rule = PassageRule(name="wire_number", kind=Kind.FURNITURE, pattern=r"AW \d+")
    >>> rule.matches("AW 4711, 3 May"), rule.matches("Anvils")
    (True, False)

    >>> PassageRule(name="wire_number", kind="chrome", pattern=r"AW \d+")
    Traceback (most recent call last):
        ...
    pressparse.errors.FormatError: rule 'wire_number': kind: 'chrome' is no kind of block
    >>> PassageRule(name="wire_number", kind="other", pattern=r"(AW)?")
    Traceback (most recent call last):
        ...
    pressparse.errors.FormatError: rule 'wire_number': pattern: it matches a text of no characters
    """

    name: str = field()
    """Name of the rule; the parts it finds give it behind that of the format."""
    kind: Kind = field()
    """The kind it gives; by its value, too."""
    pattern: str = field()
    """How such a passage begins: a pattern of the package `regex`, matched on the folded text."""
    compiled: regex.Pattern[str] = field(init=False, repr=False, eq=False)
    """The compiled pattern."""

    def __attrs_post_init__(self) -> None:
        """Refuse a rule that cannot work."""
        at = f"rule {self.name!r}"
        if not regex.fullmatch(r"[a-z][a-z0-9_]*+", str(self.name)):
            raise FormatError(f"{at}: name must be lower-case letters, digits and underscores")
        if self.kind not in set(Kind):
            raise FormatError(f"{at}: kind: {self.kind!r} is no kind of block")
        object.__setattr__(self, "kind", Kind(self.kind))
        try:
            compiled = regex.compile(self.pattern)
        except (regex.error, TypeError) as error:
            raise FormatError(f"{at}: pattern: {error}") from error
        if compiled.match(""):
            raise FormatError(f"{at}: pattern: it matches a text of no characters")
        object.__setattr__(self, "compiled", compiled)

    def matches(self, folded: str, start: int = 0, end: int | None = None) -> bool:
        """Say whether the passage from `start` to `end` in the folded text begins as the pattern says."""
        return self.compiled.match(folded, start, len(folded) if end is None else end) is not None

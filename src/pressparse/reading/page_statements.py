"""What a page says of itself, by the name of what says it."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from attrs import frozen

from pressparse.reading.page_blocks import Statement
from pressparse.title_key import agree

JSON_LD = "json-ld."
"""What the names of properties that JSON-LD gives begin with."""

TITLES = frozenset({"og:title", "twitter:title", "title"})
"""What the head of a page calls its title."""
MICRODATA_HEADLINE = "headline"
"""What microdata calls the headline of a story, of which a page may hold several."""
PUBLISHERS = (f"{JSON_LD}publisher.name", "publisher", "og:site_name", "application-name", "dc.publisher")
"""What says whose site it is, the surest first."""
_MOST_TITLES = 20


@frozen
class Said:
    """What a page says, by the name of what says it; of several of one name, the first."""

    values: Mapping[str, str]

    def first(self, names: Iterable[str]) -> Iterator[tuple[str, str]]:
        """Yield what is said under these names, in their order, each with its name."""
        for name in names:
            if name in self.values:
                yield name, self.values[name]


def said_by(statements: Sequence[Statement], article: Mapping[str, str]) -> Said:
    """Return what statements and JSON-LD say."""
    values: dict[str, str] = {}
    for statement in _from_its_headline_on(statements):
        values.setdefault(statement.name, statement.value)
    return Said({**values, **{f"{JSON_LD}{key}": value for key, value in article.items()}})


def _from_its_headline_on(statements: Sequence[Statement]) -> Sequence[Statement]:
    """Return statements with those before the microdata of the page's own story last: they are of other stories."""
    titles = [statement.value for statement in statements if statement.name in TITLES][:_MOST_TITLES]
    headlines = [number for number, statement in enumerate(statements) if statement.name == MICRODATA_HEADLINE]
    own = next((number for number in headlines if agree(statements[number].value, titles)), None)
    return statements if own in {None, *headlines[:1]} else (*statements[own:], *statements[:own])

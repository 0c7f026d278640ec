"""What a contact is for, by the words of a heading, a title, a label or a mailbox.

>>> role_of("Director of Investor Relations"), role_of("press@example.com"), role_of("Jane Doe").value
(<Role.INVESTOR: 'investor'>, <Role.MEDIA: 'media'>, 'general')
"""

import regex

from pressparse.release import Role

_INVESTOR = regex.compile(
    r"\b(?:investors?|ir|investorrelations|investor_relations|shareholders?|analysts|investisseurs|investoren|inversores"
    r"|investidores|investitori)(?:@|\b)",
    regex.IGNORECASE,
)
_MEDIA = regex.compile(
    r"\b(?:media|press|pr|presse|prensa|stampa|newsroom|pressoffice|public relations|imprensa|médias"
    r"|medias|presskontakt|pressestelle|mediarelations|news)(?:@|\b)|広報|홍보|公关|公關|媒体|媒體",
    regex.IGNORECASE,
)

_DESK = regex.compile(
    r"\b(?:media|press|public|news|investor|shareholder) (?:relations|office|team|desk|cent(?:er|re)|department)\b"
    r"|\bnewsroom\b",
    regex.IGNORECASE,
)


_DESK_ALONE = regex.compile(
    r"(?:the )?(?:corporate |group |global )?(?:media|press|public|news|investor|communications?)"
    r"(?: (?:relations|affairs))? (?:office|team|desk|cent(?:er|re)|department|dept\.?|division|unit)",
    regex.IGNORECASE,
)


_DESK_BEHIND_NAME = regex.compile(
    r"\s(?:media|press|communications?|news)(?: (?:relations|affairs))? (?:office|team|desk|department|unit)$",
    regex.IGNORECASE,
)


_DESKS = frozenset({"office", "team", "desk", "department", "unit"})


def role_of(words: str) -> Role:
    """Return what words say a contact is for: `general` where they do not say it."""
    if _INVESTOR.search(words):
        return Role.INVESTOR
    return Role.MEDIA if _MEDIA.search(words) else Role.GENERAL


def role_of_desk(organization: str) -> Role:
    """Return what a desk without a person is for: `Acme Press Office`; `general` for what is no desk.

    >>> role_of_desk("Acme Press Office").value, role_of_desk("Acme Media Group").value
    ('media', 'general')
    """
    return role_of(organization) if _DESK.search(organization) else Role.GENERAL


def whose_desk(organization: str) -> str:
    """Return whose a desk is, where its name begins with that; any other organization as it is.

    >>> whose_desk("Acme Press Office"), whose_desk("Press Office"), whose_desk("Acme Media Group")
    ('Acme', 'Press Office', 'Acme Media Group')
    """
    if organization.rpartition(" ")[2].casefold() not in _DESKS:
        return organization
    desk = _DESK_BEHIND_NAME.search(organization)
    return organization if desk is None else organization[: desk.start()]


def is_desk_alone(organization: str) -> bool:
    """Say whether words are a desk and do not say whose it is.

    >>> is_desk_alone("Media Relations Office"), is_desk_alone("Acme Press Office")
    (True, False)
    """
    return _DESK_ALONE.fullmatch(organization) is not None

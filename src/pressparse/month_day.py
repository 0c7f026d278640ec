"""A day of the year whose year the text does not give."""

import datetime

from attrs import field, frozen

_LEAP_YEAR = 2000


@frozen(order=True)
class MonthDay:
    """Month and day without a year, as in `Feb 26 (Reuters)`.

    >>> str(MonthDay(2, 26))
    '--02-26'
    >>> MonthDay.fromisoformat("--02-26")
    MonthDay(month=2, day=26)
    >>> MonthDay(2, 30)
    Traceback (most recent call last):
        ...
    ValueError: day 30 is not in month 2
    """

    month: int = field()
    """1 to 12."""
    day: int = field()
    """1 to 31, as the month has them; February has 29."""

    def __attrs_post_init__(self) -> None:
        """Refuse a day that no year has."""
        try:
            datetime.date(_LEAP_YEAR, self.month, self.day)
        except ValueError:
            msg = f"day {self.day} is not in month {self.month}"
            raise ValueError(msg) from None

    @classmethod
    def fromisoformat(cls, text: str) -> "MonthDay":
        """Return the day that `--MM-DD` writes; ValueError for anything else."""
        head, month, day = text[:2], text[2:4], text[5:]
        if head != "--" or text[4:5] != "-" or not (month.isdecimal() and day.isdecimal()):
            msg = f"expected --MM-DD, got {text!r}"
            raise ValueError(msg)
        return cls(int(month), int(day))

    def isoformat(self) -> str:
        """Return `--MM-DD`, as ISO 8601 wrote it in its edition of 2000."""
        return f"--{self.month:02}-{self.day:02}"

    def __str__(self) -> str:
        """Return `--MM-DD`."""
        return self.isoformat()

    def nearest(self, published: datetime.date) -> datetime.date | None:
        """Return the day in the year that brings it nearest to `published`, at most a week after it.

        A story is dated on the day it is published or shortly before; a week is left for embargoes and zones.

        >>> MonthDay(12, 30).nearest(datetime.date(2022, 1, 2))
        datetime.date(2021, 12, 30)
        """
        if isinstance(published, datetime.datetime):
            published = published.date()
        latest = published + min(datetime.timedelta(days=7), datetime.date.max - published)
        for year in (latest.year, latest.year - 1, *range(latest.year - 2, latest.year - 9, -1)):
            try:
                day = datetime.date(year, self.month, self.day)
            except ValueError:  # 29 February in a common year
                continue
            if day <= latest:
                return day
        return None

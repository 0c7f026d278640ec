"""What takes long to make is kept, so that the next process reads it instead of making it again.

A pattern with the names of all months in it takes some 30 ms to compile and 1 ms to read, the phrases of all languages
30 ms and 2. They are kept in the user's cache folder, `~/.cache/pressparse` and the like, or in the folder that
`PRESSPARSE_CACHE_DIR` names; nothing is kept where that is empty, or the folder cannot be written. The folder may be
removed at any time.
"""

import contextlib
import os
import pickle
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import regex

T = TypeVar("T")
_FOLDER = "PRESSPARSE_CACHE_DIR"
_NOT_IN_NAMES = regex.compile(r"[^A-Za-z0-9_.-]")


def kept(name: str, source: str, make: Callable[[str], T], *, maker: str = "") -> T:
    """Return what `make` makes of a source, as it is kept under a name; what is not kept yet is made, and then kept.

    `maker` is what makes it, with its release: what is kept of another source or by another maker is not read, nor is
    what is damaged or belongs to another user.
    """
    folder = _folder()
    if folder is None:
        return make(source)
    about = f"{maker} {len(source)} {_checksum(source.encode('utf-8', 'surrogatepass'))}"
    path = folder / f"{_NOT_IN_NAMES.sub('_', name)}.{_checksum(about.encode())}"
    with contextlib.suppress(OSError):  # not kept yet
        head, _, data = _read(path).partition(b"\n")
        if head == _head(about, data):
            found: T = pickle.loads(data)  # noqa: S301 - the user's own, as the code that reads it
            return found
    made = make(source)
    with contextlib.suppress(OSError):  # a folder that only others may write to
        _write(path, about, made)
    return made


def _folder() -> Path | None:
    """Return where things are kept, or None."""
    given = os.environ.get(_FOLDER)
    if given is not None:
        return Path(given) if given else None
    import platformdirs  # noqa: PLC0415 - nothing else needs it

    folder = platformdirs.user_cache_path("pressparse", appauthor=False)
    return folder if folder.is_absolute() else None  # a user without a home


def _read(path: Path) -> bytes:
    """Return what is in a file of the user's own; of no other, since reading it may run what is in it."""
    with path.open("rb") as file:
        is_own = not hasattr(os, "getuid") or os.fstat(file.fileno()).st_uid == os.getuid()
        return file.read() if is_own else b""


def _write(path: Path, about: str, made: Any) -> None:  # noqa: ANN401 - anything that can be pickled
    """Keep what was made; who reads at the same time sees the whole of it or nothing."""
    data = pickle.dumps(made, pickle.HIGHEST_PROTOCOL)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.{id(made)}")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        unfinished.write_bytes(_head(about, data) + b"\n" + data)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _head(about: str, data: bytes) -> bytes:
    """Return what stands before the data in a file: what they were made of, and what shows that they are whole."""
    return f"{about} {_checksum(data)}".encode()


def _checksum(data: bytes) -> str:
    return f"{zlib.crc32(data):08x}"

"""What takes long to make is kept, so that the next process reads it instead of making it again.

A pattern with the names of all months in it takes some 30 ms to compile and 1 ms to read, the phrases of all languages
30 ms and 2. They are kept where and when Python keeps the compiled code of a module (PEP 3147): in `__pycache__`, or
below `PYTHONPYCACHEPREFIX`; not with `PYTHONDONTWRITEBYTECODE`. Where nothing can be written, nothing is kept, and each
process makes them for itself.
"""

import contextlib
import importlib.util
import os
import pickle
import sys
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import regex

T = TypeVar("T")
_NOT_IN_NAMES = regex.compile(r"[^\w.-]")


def kept(name: str, source: str, make: Callable[[str], T], *, maker: str = "") -> T:
    """Return what `make` makes of a source, as it is kept under a name; what is not kept so yet is made, and then kept.

    `maker` is what made it, with its release: what is kept of another source or by another maker, or is damaged, is not
    read.
    """
    try:
        path = _path(name)
    except NotImplementedError:  # a Python that keeps no compiled code
        return make(source)
    about = f"{maker} {len(source)} {zlib.crc32(source.encode('utf-8')):08x}"
    with contextlib.suppress(OSError):  # not kept yet
        head, _, data = path.read_bytes().partition(b"\n")
        if head == _head(about, data):
            found: T = pickle.loads(data)  # noqa: S301 - it is trusted as the bytecode beside it is
            return found
    made = make(source)
    if not sys.dont_write_bytecode:
        with contextlib.suppress(OSError):  # a folder that only others may write to
            _write(path, about, made)
    return made


def _path(name: str) -> Path:
    folder = Path(importlib.util.cache_from_source(__file__)).parent
    return folder / f"{_NOT_IN_NAMES.sub('_', name)}.{sys.implementation.cache_tag}.kept"


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
    return f"{about} {zlib.crc32(data):08x}".encode()

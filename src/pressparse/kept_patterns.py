"""Compiled patterns that are kept, so that the next process reads them instead of compiling them again.

A pattern with the names of all months in it takes some 30 ms to compile, and 1 ms to read. It is kept where and when
Python keeps the compiled code of a module (PEP 3147): in `__pycache__`, or below `PYTHONPYCACHEPREFIX`; not with
`PYTHONDONTWRITEBYTECODE`. Where nothing can be written, nothing is kept, and each process compiles for itself.
"""

import contextlib
import importlib.util
import os
import pickle
import sys
import zlib
from pathlib import Path

import regex

_NOT_IN_NAMES = regex.compile(r"[^\w.-]")


def kept(name: str, pattern: str) -> regex.Pattern[str]:
    """Return a verbose pattern compiled, as it is kept under a name; what is not kept yet, or no more so, is then kept.

    What another release of `regex` has written, or what is damaged, is not read.
    """
    try:
        path = _path(name)
    except NotImplementedError:  # a Python that keeps no compiled code
        return regex.compile(pattern, regex.VERBOSE)
    found = _read(path, pattern)
    if found is None:
        found = regex.compile(pattern, regex.VERBOSE)
        if not sys.dont_write_bytecode:
            with contextlib.suppress(OSError):  # a folder that only others may write to
                _write(path, found)
    return found


def _path(name: str) -> Path:
    folder = Path(importlib.util.cache_from_source(__file__)).parent
    return folder / f"{_NOT_IN_NAMES.sub('_', name)}.{sys.implementation.cache_tag}.pattern"


def _read(path: Path, pattern: str) -> regex.Pattern[str] | None:
    """Return the pattern in a file if it is this one, as this release of `regex` compiles it; else None."""
    try:
        head, _, data = path.read_bytes().partition(b"\n")
    except OSError:
        return None
    if head != _head(data):
        return None
    found = pickle.loads(data)  # noqa: S301 - it is trusted as the bytecode beside it is
    return found if isinstance(found, regex.Pattern) and found.pattern == pattern else None


def _write(path: Path, pattern: regex.Pattern[str]) -> None:
    """Keep a pattern; who reads at the same time sees the whole of it or nothing."""
    data = pickle.dumps(pattern, pickle.HIGHEST_PROTOCOL)
    unfinished = path.with_name(f"{path.name}.{os.getpid()}.{id(pattern)}")
    path.parent.mkdir(parents=True, exist_ok=True)
    try:
        unfinished.write_bytes(_head(data) + b"\n" + data)
        unfinished.replace(path)
    finally:
        unfinished.unlink(missing_ok=True)


def _head(data: bytes) -> bytes:
    """Return what stands before the data in a file: by whom they can be read, and what shows that they are whole."""
    return f"regex {regex.__version__} {zlib.crc32(data):08x}".encode()

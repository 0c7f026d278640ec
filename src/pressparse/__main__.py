"""The command: `pressparse FILE` prints the release in a file as a person would want to read it."""

import sys
from pathlib import Path
from typing import Annotated

from pressparse.parsing import parse
from pressparse.reading.decoding import decode
from pressparse.show import release_to_lines

USAGE_ERROR = 2
"""Exit status for a file that cannot be read, as for wrong arguments."""


def main() -> None:
    """Run the command; the extra `cli` brings what it needs."""
    try:
        import typer  # noqa: PLC0415 - an extra: the library goes without
    except ImportError:
        sys.stderr.write('pressparse: the command needs the extra "cli": pip install "pressparse[cli]"\n')
        raise SystemExit(USAGE_ERROR) from None

    def command(
        file: Annotated[str, typer.Argument(help="A file with one release, or - for standard input.")],
        *,
        json: Annotated[bool, typer.Option("--json", help="Print the release as JSON.")] = False,
        encoding: Annotated[str | None, typer.Option(help="The encoding of the file, where it is known.")] = None,
    ) -> None:
        """Take a press release apart and print its parts."""
        release = parse(_source(file), encoding=_known(encoding))
        sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
        sys.stdout.write((release.to_json(indent=2) if json else release_to_lines(release)) + "\n")

    app = typer.Typer(add_completion=False, rich_markup_mode=None)
    app.command()(command)
    app(prog_name="pressparse")


def _source(file: str) -> bytes:
    if file == "-":
        return sys.stdin.buffer.read()
    try:
        return Path(file).read_bytes()
    except OSError as error:
        sys.stderr.write(f"pressparse: {file}: {error.strerror or error}\n")
        raise SystemExit(USAGE_ERROR) from None


def _known(encoding: str | None) -> str | None:
    try:
        decode(b"a", encoding)
    except LookupError as error:
        sys.stderr.write(f"pressparse: {error}\n")
        raise SystemExit(USAGE_ERROR) from None
    return encoding


if __name__ == "__main__":
    main()

"""The command: `pressparse FILE` prints the release in a file as a person would want to read it."""

import sys
from pathlib import Path
from typing import Annotated

from pressparse.parsing import parse
from pressparse.reading import read, read_all
from pressparse.reading.decoding import decode
from pressparse.show import release_to_lines

USAGE_ERROR = 2
"""Exit status for a file that cannot be read, as for wrong arguments."""

_BETWEEN_RELEASES = f"\n{'=' * 72}\n\n"


def main() -> None:
    """Run the command; the extra `cli` brings what it needs."""
    try:
        import typer  # noqa: PLC0415 - an extra: the library goes without
    except ImportError:
        sys.stderr.write('pressparse: the command needs the extra "cli": pip install "pressparse[cli]"\n')
        raise SystemExit(USAGE_ERROR) from None

    def command(
        file: Annotated[str, typer.Argument(help="A file with a release, or - for standard input.")],
        *,
        json: Annotated[bool, typer.Option("--json", help="Print the release as JSON.")] = False,
        every: Annotated[
            bool,
            typer.Option("--all", help="Print all releases in a feed, a mailbox or a download; JSON one on a line."),
        ] = False,
        encoding: Annotated[str | None, typer.Option(help="The encoding of the file, where it is known.")] = None,
    ) -> None:
        """Take a press release apart and print its parts."""
        source, declared = _source(file), _known(encoding)
        sys.stdout.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]
        documents = read_all(source, encoding=declared) if every else (read(source, encoding=declared),)
        for number, release in enumerate(map(parse, documents)):
            if json:
                sys.stdout.write(release.to_json(indent=None if every else 2) + "\n")
            else:
                sys.stdout.write((_BETWEEN_RELEASES if number else "") + release_to_lines(release) + "\n")

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

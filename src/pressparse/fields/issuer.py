"""Whose release it is."""

from pressparse.document import Block, Kind
from pressparse.folding import fold
from pressparse.lexicon import lexicon
from pressparse.markdown import readable_line
from pressparse.release import Boilerplate


def issuer(blocks: tuple[Block, ...], boilerplate: tuple[Boilerplate, ...]) -> str | None:
    """Return the name in the source line (`SOURCE Acme Corp.`), else that of the first headed about section."""
    for block in blocks:
        if block.kind is Kind.SOURCE:
            cue = lexicon().cue(fold(block.text))
            name = readable_line(block.text[cue.end :]) if cue is not None and cue.phrase == "source" else ""
            if name:
                return name
    named = (part.organization for part in boilerplate if part.heading is not None)
    return next(filter(None, named), None)

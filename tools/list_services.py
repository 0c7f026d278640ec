"""Make the page ``docs/services.md`` from the registry of services and the shipped formats.

Nothing on the page is typed there but the examples below: shapes come from the modules of the formats, services from
``services.toml``. A tool for developers: ``python tools/list_services.py``.
"""

from collections.abc import Iterable
from importlib import import_module
from pathlib import Path

from pressparse.formats.shipped import FORMATS
from pressparse.services import Service, ServiceKind
from pressparse.services import shipped_registry as registry

PAGE = Path(__file__).resolve().parents[1] / "docs" / "services.md"

EXAMPLES: dict[str, tuple[str, ...]] = {
    "spaced_slash_tag": ("KELOWNA, BC / ACCESS Newswire / May 3, 2026 / Acme Corp. opened a plant.",),
    "slash_tag": (
        "OSLO, Norway, May 3, 2021 /PRNewswire/ -- Acme Corp. opened a plant.",
        "LAVAL, QC, le 3 mai 2021 /CNW Telbec/ - Acme inc. ouvre une usine.",
        "MOSCOW, May 3. /TASS/. Acme Corp. opened a plant.",
    ),
    "dashed_paren_tag": (
        "FREMONT, Calif.--(BUSINESS WIRE)--Acme Corp. opened a plant.",
        "Hamilton, Ontario--(Newsfile Corp. - May 3, 2021) - Acme Corp. opened a plant.",
    ),
    "tag_before_date": ("Santa Cruz, CA (PRWEB) May 3, 2010 -- Acme Corp. opened a plant.",),
    "east_asian": (
        "新华社北京5月3日电（记者王五）一家工厂开业。",
        "【ワシントン共同】新しい工場が開業した。",
        "(서울=연합뉴스) 홍길동 기자 = 새 공장이 문을 열었다.",
    ),
    "tag_first": (
        "(ANSA) - ROMA, 3 MAG - Acme ha aperto uno stabilimento.",
        "Newswise — LEXINGTON, Ky. (May 3, 2021) — Acme University opened a plant.",
    ),
    "paren_tag": (
        "DALLAS, May 03, 2021 (GLOBE NEWSWIRE) -- Acme Corp. opened a plant.",
        "AUSTIN, Texas (AP) — Acme Corp. opened a plant.",
        "Sevilla, 3 may (EFE).- Acme abrió una fábrica.",
    ),
    "dash_tag": ("HONG KONG SAR - Media OutReach Newswire - 3 May 2021 - Acme Corp. opened a plant.",),
    "bare_tag": (
        "SAITAMA, Japan, May 3 Kyodo - Acme Corp. opened a plant.",
        "КАЗАНЬ, 3 мая — РИА Новости. Открылся новый завод.",
    ),
    "tag_above": (
        "PRNewswire\nNEW YORK\n\nAcme Corp. said on Monday that it would open another plant and make anvils in it.",
    ),
    "parenthesised": ("(Washington, D.C. - May 3, 2021) Acme Corp. opened a plant.",),
    "date_before_place": ("4.05.2021, Warszawa (PAP) - Firma Acme otworzyła fabrykę.",),
    "tag_behind_place": ("HELSINKI. STT — Acme avasi tehtaan.",),
    "date_first": ("May 3, 2021, OSLO, Norway – Acme Corp. opened a plant.",),
    "unmarked": ("OSLO, Norway, May 3, 2021 – Acme Corp. opened a plant.",),
}
"""Openings of invented stories in the shape of each family."""

KINDS: dict[ServiceKind, str] = {kind: kind.value.replace("_", " ") for kind in ServiceKind}

HEAD = """# Services and families

The {services} services that pressparse knows, by the family of datelines they write. This page is made from the
registry by `python tools/list_services.py`; to add a service, add a row to `src/pressparse/services.toml`.

Marks are compared without case, blanks and hyphens. Those of four letters or fewer count only as they stand here. A
name is a mark too. `pressparse.list_services()` gives all of it to programs.
"""

NO_MARK = """
## Without a mark in the dateline

These are told from what their headlines begin with, from the lines they add at the end, or from their sites.
"""

RENAMES = """
## Names they bore before

`registry().current(service)` follows a service to the one that carries on today.

| service | names before, or owners | carries on as |
| --- | --- | --- |
"""


def page() -> str:
    """Return the text of the page."""
    services = tuple(registry().values())
    parts = [HEAD.format(services=len(services))]
    for style in FORMATS:
        examples = "\n".join(EXAMPLES[style.name])
        parts.append(f"\n## `{style.name}`\n\n{_shape(style.name)}\n\n```text\n{examples}\n```\n")
        parts.append(_table(service for service in services if service.family == style.name))
    parts += [NO_MARK, _table(service for service in services if not service.family)]
    parts += [RENAMES, *map(_history, filter(_has_history, services))]
    named = [service for service in services if service.prefixes or service.tails]
    parts.append(
        "\n## Words around the story\n\n| service | headlines begin with | lines at the end |\n| --- | --- | --- |\n"
    )
    parts += [_row(s.name, _quoted(f"{prefix}:" for prefix in s.prefixes), _quoted(s.tails)) for s in named]
    return "".join(parts)


def _shape(name: str) -> str:
    """Return the first paragraph of the module that holds a format."""
    return (import_module(f"pressparse.formats.{name}").__doc__ or "").partition("\n\n")[0].strip()


def _table(services: Iterable[Service]) -> str:
    rows = [
        _row(s.name, f"`{s.id}`", KINDS[s.kind], _quoted(_marks(s)), ", ".join(s.domains), ", ".join(s.languages))
        for s in services
    ]
    head = "\n| service | id | kind | other marks | sites | languages |\n| --- | --- | --- | --- | --- | --- |\n"
    return head + "".join(rows) if rows else ""


def _marks(service: Service) -> list[str]:
    return [alias for alias in service.aliases if alias != service.name]


def _has_history(service: Service) -> bool:
    return bool(service.former or service.parents or service.successor)


def _history(service: Service) -> str:
    shipped = registry()
    before = [f"{former.name}{_years(former.since, former.until)}" for former in service.former]
    owners = [
        f"{shipped[parent.id].name if parent.id else parent.name}{_years(parent.since, parent.until)}"
        for parent in service.parents
    ]
    said = [*before, *([f"owned by {', '.join(owners)}"] if owners else [])]
    return _row(service.name, "; ".join(said), shipped.current(service).name if service.successor else "")


def _years(since: int | None, until: int | None) -> str:
    return f" ({since or ''}–{until or ''})" if since or until else ""


def _quoted(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


def _row(*cells: str) -> str:
    return "| " + " | ".join(cell.replace("|", "\\|") for cell in cells) + " |\n"


if __name__ == "__main__":
    PAGE.write_text(page(), "utf-8")
    print(f"{PAGE.name}: {len(registry())} services")

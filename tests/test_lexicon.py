"""The lexicon: every file, every phrase, releases in the languages, and sentences that only begin like a heading."""

import tomllib
from functools import cache
from importlib import resources
from pathlib import Path
from typing import Any

import pytest

import pressparse
from pressparse.errors import LexiconError
from pressparse.folding import fold
from pressparse.lexicon import LANGUAGES, NAME_HERE, Lexicon, Use, lexicon
from tests.cases import FIELDS, Case, check, load

FOLDER = resources.files("pressparse.lexicon")
FILES = {name: tomllib.loads(FOLDER.joinpath(f"{name}.toml").read_text("utf-8")) for name in LANGUAGES}
CASES = load(Path(__file__).parent / "cases" / "languages")
SECTIONS = {"contact", "about", "forward_looking", "legal"}


def phrases(tables: dict[str, Any]) -> list[tuple[str, str, str]]:
    """Return table, use and phrase of all that a file lists, words left out."""
    found: list[tuple[str, str, str]] = []
    for name, table in tables.items():
        if name == "words":
            continue
        for key, value in table.items():
            inner = value.items() if isinstance(value, dict) else [(key, value)]
            found.extend((name, use, phrase) for use, listed in inner for phrase in listed)
    return found


def test_every_file_is_a_language() -> None:
    assert {path.name for path in FOLDER.iterdir() if path.name.endswith(".toml")} == {f"{x}.toml" for x in LANGUAGES}


@pytest.mark.parametrize("language", [name for name in LANGUAGES if name != "en"])
def test_phrases_are_clean_and_stand_once(language: str) -> None:
    found = phrases(FILES[language])
    assert len(found) == len(set(found))
    for _, _, phrase in found:
        assert phrase == phrase.lower().strip()
        assert phrase == " ".join(phrase.split())
    for listed in FILES[language]["words"].values():
        assert len(listed) == len(set(listed))


def test_no_phrase_means_two_things_in_two_languages() -> None:
    meanings: dict[tuple[str, str], set[str]] = {}
    for tables in FILES.values():
        for table, use, phrase in phrases(tables):
            meanings.setdefault((use, phrase), set()).add(table)
    assert {phrase: kinds for phrase, kinds in meanings.items() if len(kinds) > 1} == {}


@pytest.mark.parametrize("language", [name for name in LANGUAGES if name != "en"])
def test_every_phrase_is_found(language: str) -> None:
    alone = Lexicon({language: FILES[language]})
    unused: list[str] = []
    for table, use, phrase in phrases(FILES[language]):
        if use == Use.WITHIN:
            unused += [] if alone.within(fold(f"Acme {phrase} Acme.")) == table else [f"{table}.{use} {phrase}"]
            continue
        if NAME_HERE in phrase:
            probes = [phrase.replace(NAME_HERE, "Acme")]
        else:
            joint = "" if use == Use.NAMED and phrase.endswith("'") else " "
            probes = [
                phrase,
                f"{phrase}: Acme",
                f"{phrase}{joint}Acme",
                f"{phrase}{joint}Acme AG",
                f"{phrase} 2021",
                f"{phrase}2021",
            ]
        cues = [alone.cue(fold(probe)) for probe in probes]
        if not any(cue and (cue.kind, cue.use, cue.phrase) == (table, use, phrase) for cue in cues):
            unused.append(f"{table}.{use} {phrase}")
    assert unused == []


@pytest.mark.parametrize(
    ("tables", "message"),
    [
        ({"abuot": {"named": ["om"]}}, r"sv\.toml: \[abuot\] is no kind of block"),
        ({"about": ["om"]}, r"sv\.toml: about is no table"),
        ({"about": {"nmaed": ["om"]}}, r"sv\.toml: \[about\] nmaed is none of"),
        ({"about": {"named": "om"}}, r"sv\.toml: \[about\] named is none of"),
    ],
)
def test_a_wrong_file_is_refused(tables: dict[str, object], message: str) -> None:
    with pytest.raises(LexiconError, match=message):
        Lexicon({"sv": tables})


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("【お問い合わせ先】", "contact"),
        ("＜本件に関するお問い合わせ先＞", "contact"),
        ("■会社概要", "about"),
        ("媒体联系：", "contact"),
        ("联系人 王小明", "contact"),
        ("关于Acme", "about"),
        ("문의:", "contact"),
        ("للتواصل الإعلامي:", "contact"),
        ("İletişim", "contact"),
        ("ÜBER GROßE ACME", "about"),
        ("За Acme", "about"),
        ("За „Акме“", "about"),
        ("За Акме АД", "about"),
        ("Par “Acme”", "about"),
        ("Acme’st", "about"),
        ("VISE INFORMACIJA", "contact"),
    ],
)
def test_a_heading_is_found_behind_marks_and_in_brackets(heading: str, kind: str) -> None:
    cue = lexicon().cue(fold(heading))
    assert cue is not None
    assert cue.kind == kind


SENTENCES = """
Over twee weken opent de fabriek.|Over Acme is veel geschreven.|Over de hele wereld werken mensen aan staal.
Over 200 mensen kwamen naar de opening.|Over het algemeen gaat het goed.|Door de regen kwam niemand.
Om du vill veta mer, ring oss.|Om Acme växer anställer bolaget fler.|Om två veckor öppnar fabriken.
Om 200 personer kommer blir salen full.|Om Sverige vinner blir det fest.|Fakta om fabriken kommer senare.
Om vi vinner, fester vi.|Om Acme vokser, ansetter selskapet flere.|Om to uker åpner fabrikken.
Om få dage åbner fabrikken.|Om Acme vokser, ansætter selskabet flere.|Om natten står fabrikken stille.
Über 200 Menschen kamen zur Eröffnung.|Über den Preis wurde nicht gesprochen.|Über Acme wird viel geredet.
Über die Jahre ist viel geschehen.|Zum Auftakt sprach der Bürgermeister.|Zur Eröffnung kamen viele Gäste.
Von Montag an läuft das Werk.|Sobre todo queremos dar las gracias.|Sobre Acme se ha escrito mucho.
Sobre 200 personas asistieron al acto.|Acerca de esto no se dijo nada.|Sobre a mesa estava um martelo.
Sobre o preço nada se disse.|Sobre tudo isto falaremos amanhã.|Por isso a fábrica abriu.
Fonte de energia limpa move a fábrica.
À propos de ce projet, rien n'est décidé.|Contact a été pris avec la ville.|Source de fierté, l'usine a ouvert.
Informazioni su questo non ci sono.|Chi è venuto ha visto la fabbrica.|Di Acme si parla molto.
Despre acest proiect nu se știe nimic.|Despre Acme s-a scris mult.|Pentru detalii mai este timp.
Tietoa ei ole vielä saatu.|Tietoja Acmesta ei ole annettu.|Lisätietoja ei vielä ole.
O firmie mówi się dużo.|O společnosti se toho mnoho neví.|A gyár júniusban nyílik.|Az Acme hétfőn gyárat nyitott.
О компании говорят много.|Об этом пока ничего не известно.|Про компанію багато говорять.|Про це поки нічого не відомо.
O spoločnosti sa veľa hovorí.|O tvrtki se malo zna.|O kompaniji se malo zna.|О компанији се мало зна.
O podjetju se malo ve.
O družbi je bilo veliko napisanega.|За компанията се говори много.|За Acme се говори много.|За Родину
За България това е новина.
Sobre Acme s'ha escrit molt.|Quant a Acme, no se'n sap res.|Apie Acme daug kalbama.|Apie tai nieko nežinoma.
Par Acme daudz runā.|Par uzņēmumu zināms maz.|Par to nekas nav zināms.|Acme kohta pole midagi teada.
Ettevõttest räägitakse palju.
Σχετικά με αυτό δεν ειπώθηκε τίποτα.|Fabrika hakkında çok şey söylendi.|Acme yeni fabrika hakkında bilgi verdi.
Tentang hal ini belum ada keputusan.|Mengenai harga belum ada kabar.|Về việc này chưa có quyết định.
Về Acme đã có nhiều bài viết.
关于此次合作，双方表示满意。|关于这个问题，公司没有回应。|关于价格，公司没有说明。|關於此次合作，雙方表示滿意。|關於價格，公司沒有說明。
今後の展開について|新製品について、同社は説明した。|価格については未定です。|신제품 소개|이 제품에 대해 회사는 설명했다.
حول العالم|حول هذا الموضوع لم يصدر أي تعليق.|عن هذا الأمر لم يقل أحد شيئا.|אודות הפרויקט לא נאמר דבר.|เกี่ยวกับเรื่องนี้
""".replace("\n", "|")


@pytest.mark.parametrize("sentence", [one for one in SENTENCES.split("|") if one])
def test_a_sentence_that_begins_with_such_words_opens_no_section(sentence: str) -> None:
    cue = lexicon().cue(fold(sentence))
    assert cue is None or cue.kind not in SECTIONS


@cache
def parsed(text: str) -> pressparse.Release:
    return pressparse.parse(text)


@pytest.mark.parametrize(
    ("case", "field"),
    [
        pytest.param(
            case,
            field,
            id=f"{case.name}/{field}",
        )
        for case in CASES
        for field in FIELDS
    ],
)
def test_release(case: Case, field: str) -> None:
    check(case, parsed(case.text), field)

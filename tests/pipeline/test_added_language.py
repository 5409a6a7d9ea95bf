"""A language is added by data alone: the small pack in tests/languages/added is read beside the installed ones."""

from pathlib import Path

import pytest

from kilde.ledger import Ledger
from kilde.model import PackError, UsageError
from kilde.pipeline import Settings, check_pack, read, told, view

ADDED = Path(__file__).parents[1] / "languages" / "added"
NOW = "2026-01-01T00:00:00Z"
ARTICLE = """ date 2023-03-08 Vyf mense dood ná bomaanval in Kaboel

Ten minste vyf mense is Maandag in 'n bomaanval in Kaboel gedood en twaalf is beseer, het die polisie gesê.

Die polisie sê hulle soek nog na die mense wat agter die aanval is.
"""


def test_a_document_in_an_added_language_is_read(tmp_path: Path) -> None:
    article = tmp_path / "kaboel.txt"
    article.write_text(ARTICLE, encoding="utf-8")
    with Ledger.open(tmp_path / "l.kilde", create=True) as ledger:
        summary = read([str(article)], ledger, Settings(added=ADDED), lambda: NOW)
        (event,) = view(ledger).events
        assert (summary.documents, summary.issues) == (1, 0)
        assert [document.language for document in ledger.documents()] == ["af"]
    assert (event.kind, event.mode, event.edtf) == ("ASSAULT", "explosives", "2023-03-06")
    assert event.place is not None
    assert (event.place.name, event.place.country) == ("Kabul", "AFG")


def test_the_installed_languages_stay(tmp_path: Path) -> None:
    assert set(Settings(added=ADDED).packs()) == {*Settings().packs(), "af"}
    assert told(language="af", added=ADDED).language == "af"
    with pytest.raises(UsageError, match="no language pack 'af'"):
        told(language="af")


def test_a_folder_without_packs_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(PackError, match="no language pack"):
        Settings(added=tmp_path).packs()


def test_a_pack_tells_how_far_it_goes_and_what_it_lacks() -> None:
    checked = check_pack(str(ADDED / "af"))
    assert (checked.code, checked.name, checked.faults) == ("af", "Afrikaans", ())
    assert checked.extent is not None
    assert checked.extent.kinds["COERCE"] == 2
    assert "triggers.toml: AID has 0 words; 40 make it full" in checked.gaps
    assert any("no cue of the stance" in gap and "confirms" in gap for gap in checked.gaps)
    assert not check_pack("en").faults


BROKEN = {
    "times.toml": ('rule = [\n  { form = "weekday", say = ["{weekdey}"] },\n]\n', "times.toml:2: '{weekdey}': no slot"),
    "numbers.toml": ('none = ["geen"]\n\n[hedges]\nmore = ["meer as"]\n', "numbers.toml:4: 'more' is none of"),
    "nouns.toml": ('[[noun]]\ntype = "thing"\nlemmas = ["ding"]\n', "nouns.toml:2: noun 1: type: 'thing' is none of"),
}


@pytest.mark.parametrize("name", BROKEN)
def test_what_breaks_the_format_is_named_with_its_line(tmp_path: Path, name: str) -> None:
    text, fault = BROKEN[name]
    pack = tmp_path / "af"
    pack.mkdir()
    for path in (ADDED / "af").glob("*.toml"):
        (pack / path.name).write_bytes(path.read_bytes())
    (pack / name).write_text(text, encoding="utf-8")
    (found,) = check_pack(str(pack)).faults
    assert found.startswith(f"af/{fault}")


def test_every_broken_file_is_named(tmp_path: Path) -> None:
    pack = tmp_path / "xx"
    pack.mkdir()
    for name in ("pack", "nouns", "voices", "extra"):
        (pack / f"{name}.toml").write_text("foo = 1\n", encoding="utf-8")
    found = check_pack(str(pack)).faults
    assert [fault.partition(":")[0] for fault in found] == [
        f"xx/{n}.toml" for n in ("pack", "nouns", "voices", "extra")
    ]


def test_a_language_that_cannot_be_identified_is_said(tmp_path: Path) -> None:
    pack = tmp_path / "qqx"
    pack.mkdir()
    (pack / "pack.toml").write_text('code = "qqx"\nname = "Nobody\'s"\n', encoding="utf-8")
    assert any("identifier" in gap for gap in check_pack(str(pack)).gaps)

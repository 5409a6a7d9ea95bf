"""The forms that the command line names are those that there are."""

from kilde.app import exporting
from kilde.app.exports import FORMS, TABLES, TABULAR


def test_every_form_and_table_can_be_asked_for_and_no_other() -> None:
    assert [form.value for form in exporting.Form] == list(FORMS)
    assert [table.value for table in exporting.Table] == list(TABLES)
    assert set(TABULAR) <= set(FORMS)

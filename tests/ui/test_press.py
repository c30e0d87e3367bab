"""Press copies in the window: articles come in, are read, gone through, linked by hand; what is done is kept."""

from __future__ import annotations

import html
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QDialog, QInputDialog, QMenu
from pytestqt.qtbot import QtBot

from enregard import documents
from enregard.documents import Origin, web
from enregard.files import corpus
from enregard.press.model import Judgement, Link, Reading, Statement, Verdict
from enregard.project import Side, gestures
from enregard.project.articles import KeptArticle
from enregard.project.store import Store
from enregard.ui.dialogs.article import ArticleDialog
from enregard.ui.dialogs.ask import _NameDialog
from enregard.ui.dialogs.paste import PasteArticleDialog
from enregard.ui.main_window import MainWindow
from enregard.ui.press.passages import Passage, following, nearest
from enregard.ui.press.places import Places, units

Press = Callable[[str], int]

# The offscreen platform raises no windows and grabs no keyboard: not ours.
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)

COPY = "\n\n".join(
    (
        "L’OTAN hausse le ton",
        "« Je peux désormais confirmer que la Corée du Nord a envoyé des soldats en Russie », a déclaré lundi "
        "Mark Rutte à l’issue d’une réunion au siège de l’Alliance. Il a précisé que des unités nord- "
        "coréennes avaient été déployées dans la région de Koursk.",
        "Ce déploiement « constitue, primo, une escalade importante de l’implication de la Corée du Nord dans "
        "la guerre que la Russie mène en toute illégalité », a-t-il ajouté. Le secrétaire général appelle la "
        "Russie et la Corée du Nord à cesser immédiatement ces agissements.",
        "L’approfondissement de la coopération militaire entre la Russie et la Corée du Nord représente une "
        "menace pour la sécurité de la zone indo-pacifique comme pour celle de la zone euro-atlantique, selon "
        "lui. La veille, le ministère avait refusé de commenter « ces rumeurs sans fondement«.",
    )
)
OTHER = """Foire agricole

La foire agricole de Rethel ouvre ses portes samedi. « Nous attendons trente mille visiteurs », se réjouit la mairie.
"""


def article(text: str, name: str, date: str = "2024-10-28") -> KeptArticle:
    return KeptArticle(documents.from_text(text, name, "fr", origin=Origin(date=date)))


def read(qtbot: QtBot, window: MainWindow) -> None:
    """Wait until all is known of all articles."""
    articles = window.press.articles
    qtbot.waitUntil(lambda: articles.is_read and window.session.worker.current is None, timeout=120_000)


@pytest.fixture
def pressed(window: MainWindow, press: Press, qtbot: QtBot) -> MainWindow:
    """The window with two articles beside the statement: the first draws on it."""
    press("F9")
    for each in (article(COPY, "hausse.txt"), article(OTHER, "foire.txt")):
        window.press.articles.add(each)
    read(qtbot, window)
    window.press_page.choose(1)
    return window


def words(window: MainWindow) -> str:
    return window.press_page.reading.explanation.toPlainText()


def store(window: MainWindow) -> Store:
    assert window.session.store
    return window.session.store


# Places


@pytest.mark.parametrize("texts", [("Une page.", "Deux."), ("\U0001f5de Titre \U0001f5de", "é\U0001f600\ud800 x"), ()])
def test_every_character_of_a_file_has_its_place(texts: tuple[str, ...]) -> None:
    places, offset, position = Places(), 3, 0
    for text in texts:
        places.add(offset, text, position)
        for number, character in enumerate(text):
            assert places.offset(places.position(offset + number)) == offset + number
            assert places.position(offset + number) == position + units(text[:number])
            assert units(character) == 1 + (character > "\uffff")
        assert places.position(offset + len(text) + 1) == position + units(text), "between two pieces"
        offset, position = offset + len(text) + 2, position + units(text) + 1
    assert places.position(0) == 0


def test_the_next_passage_is_found_from_anywhere() -> None:
    found = [Passage(at, Link(at), None, ()) for at in ((0, 4), (10, 30), (15, 20))]
    assert [following(found, offset, 1) for offset in (0, 4, 12, 15, 40)] == [1, 1, 2, 0, 0]
    assert [following(found, offset, -1) for offset in (0, 4, 12, 15, 40)] == [2, 0, 1, 1, 2]
    assert following([], 3, 1) == following([], 3, -1) == -1
    assert [nearest(found, offset) for offset in (2, 5, 10, 17, 31)] == [0, -1, 1, 2, -1]


# The page


def test_one_key_shows_the_press_copies_and_goes_back(window: MainWindow, press: Press) -> None:
    press("F9")
    assert window.press_page.isVisible()
    assert window._actions["press_view"].isChecked()
    assert not window._actions["accept"].isEnabled()
    assert not window._actions["undo"].isEnabled()
    assert window._actions["add_articles"].isEnabled()
    assert window.press_page.add.hasFocus()
    assert "No article yet" in window.press_page._drawn.text()
    press("Esc")
    assert window.rows.hasFocus()
    assert window._actions["accept"].isEnabled()
    press("F9 F9")
    assert window.rows.hasFocus()


def test_going_back_leads_to_the_row_that_the_passage_comes_from(pressed: MainWindow, press: Press) -> None:
    pressed.rows.put_caret(0)
    press("F5")
    line = statement(pressed).lines[current(pressed).link.lines[0]]
    press("Esc")
    row = pressed.desk.row()
    assert row
    assert row.id == line.row
    assert "confirmer" in row.text(Side.TARGET)


def test_closing_the_project_leaves_the_press_copies(pressed: MainWindow, folder: Path, qtbot: QtBot) -> None:
    pressed.opening.start_page()
    assert pressed.start.isVisible()
    pressed.opening.open(folder / "statement.enregard")
    assert pressed.workspace.isVisible()
    assert [*pressed.press.articles.kept] == [1, 2], "they are in the project"


# What is read


def test_each_article_says_whether_it_draws_on_the_statement(pressed: MainWindow) -> None:
    said = [pressed.press_page.list.item(k).text() for k in range(2)]
    assert "28 October 2024" in said[0]
    assert "\ndraws on the statement\n" in said[0]
    assert "\ndoes not draw on the statement\n" in said[1]
    assert pressed.press_page._drawn.text().startswith("Draws on the statement.")
    pressed.press_page.choose(2)
    assert pressed.press_page._drawn.text().startswith("Does not draw on the statement.")


def test_quotations_and_remarks_are_gone_through_by_key(pressed: MainWindow, press: Press) -> None:
    page = pressed.press_page.reading
    seen = []
    for _ in page.passages:
        press("F5")
        seen.append(passage(pressed).at)
    assert seen == sorted(seen)
    assert len(set(seen)) == len(page.passages) >= 3
    press("F5")
    assert passage(pressed).at == seen[0], "from the beginning again"
    press("Shift+F5")
    assert passage(pressed).at == seen[-1]
    assert page.article.places.offset(page.article.textCursor().position()) == seen[-1][0]


def test_the_current_quotation_is_explained(pressed: MainWindow, press: Press) -> None:
    press("F5")
    said = words(pressed)
    assert said.startswith("Word for word")
    assert "Je peux désormais confirmer" in said
    assert "I am now in a position to confirm" in said
    assert "found, " in said
    assert current(pressed).verdict is Verdict.VERBATIM


def passage(window: MainWindow) -> Passage:
    """Return the current passage."""
    found = window.press_page.reading.current
    assert found
    return found


def current(window: MainWindow) -> Judgement:
    """Return the quotation that is the current passage."""
    judgement = passage(window).judgement
    assert judgement
    return judgement


def reading(window: MainWindow, number: int) -> Reading:
    found = window.press.articles.reading(number)
    assert found
    return found


def statement(window: MainWindow) -> Statement:
    found = window.press.articles.statement
    assert found
    return found


def test_the_caret_in_a_quotation_makes_it_the_current_one(pressed: MainWindow, press: Press) -> None:
    page = pressed.press_page.reading
    page.article.setFocus()
    press("Ctrl+Home Down Down")
    assert current(pressed).quotation.text.startswith("Je peux")
    press("Ctrl+Home")
    assert page.current is None
    assert words(pressed) == f"Quotations and remarks: {len(page.passages)}."


def test_an_article_that_does_not_draw_on_it_has_no_verdicts(pressed: MainWindow, press: Press) -> None:
    pressed.press_page.choose(2)
    press("F5")
    assert words(pressed).startswith("Quotation")
    assert "absent" not in words(pressed)
    assert pressed.press_page.reading.band._links == []


def test_an_edit_of_the_rows_has_all_read_again(pressed: MainWindow, press: Press, qtbot: QtBot) -> None:
    press("F5 Esc")
    at = pressed.desk.at
    project = pressed.session.project
    assert project
    old = [segment.text for segment in project.rows[at].target]
    assert pressed.session.apply(
        gestures.edit(project.rows, at, Side.TARGET, ["Rien de tel.", *old[1:]], project.new_id)
    )
    assert not pressed.press.articles.is_read
    assert pressed.session.worker.current is None or pressed.session.worker.current.kind != "press", "nobody looks"
    press("F9")
    read(qtbot, pressed)
    assert "Rien de tel." in pressed.press_page.reading.statement.toPlainText()
    assert current(pressed).verdict is not Verdict.VERBATIM


def test_the_place_in_each_article_is_kept(
    pressed: MainWindow, open_window: Callable[[Path], MainWindow], folder: Path, press: Press, qtbot: QtBot
) -> None:
    press("F5 F5")
    place = current(pressed).quotation.at
    pressed.press_page.choose(2)
    pressed.press_page.choose(1)
    assert current(pressed).quotation.at == place
    pressed.close()
    again = open_window(folder)
    again.press.press_view()
    read(qtbot, again)
    assert current(again).quotation.at == place


# Articles come in and go


def test_files_come_in_and_go_and_can_be_taken_back(
    window: MainWindow, dialogs: Callable[..., list[str]], press: Press, tmp_path: Path, qtbot: QtBot
) -> None:
    (tmp_path / "a.txt").write_bytes(COPY.encode("cp1252"))
    dialogs(str(tmp_path / "a.txt"))
    press("Ctrl+Shift+A")
    qtbot.waitUntil(lambda: len(window.press.articles.kept) == 1)
    read(qtbot, window)
    assert window.press_page.isVisible()
    assert "désormais" in window.press_page.reading.article.toPlainText()
    window.press_page.list.setFocus()
    press("Del")
    assert window.press.articles.kept == {} == store(window).articles.all()
    assert window.press_page.last.text() == "Removed: a.txt."
    window.press_page.last.button.click()
    assert [*store(window).articles.all()] == [1]
    assert "désormais" in window.press_page.reading.article.toPlainText()
    assert not window.press_page.last.isVisible()


def test_a_file_that_is_no_text_is_told(window: MainWindow, press: Press, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "a.txt").write_bytes(b"")
    press("F9")
    with qtbot.waitSignal(window.session.failed) as failed:
        window.session.failed.disconnect(window.say)
        window.press._read([tmp_path / "a.txt"])
    assert "is empty" in str(failed.args)
    assert window.press.articles.kept == {}


def test_a_text_is_pasted(window: MainWindow, answer: Callable[..., list[str]], qtbot: QtBot) -> None:
    QGuiApplication.clipboard().setText(OTHER)

    def accept(dialog: QDialog) -> None:
        assert isinstance(dialog, PasteArticleDialog)
        assert dialog.windowTitle() == "Add a pasted article"
        dialog.accept()

    answer(accept)
    window.press.paste_article()
    qtbot.waitUntil(lambda: len(window.press.articles.kept) == 1)
    assert window.press.articles.kept[1].document.name == "pasted text"


def test_a_page_is_fetched(
    window: MainWindow, answer: Callable[..., list[str]], qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    page = f"<html><body><article>{''.join(f'<p>{line}</p>' for line in OTHER.splitlines())}</article></body></html>"
    monkeypatch.setattr(web, "get", lambda address: web.Page(address, page.encode()))

    def give(dialog: QDialog) -> None:
        assert isinstance(dialog, QInputDialog)
        dialog.setTextValue("https://www.gazette.example/foire")
        dialog.accept()

    answer(give)
    window.press.fetch_article()
    qtbot.waitUntil(lambda: len(window.press.articles.kept) == 1)
    read(qtbot, window)
    assert "gazette.example" in window.press_page.list.item(0).text()


def test_files_are_dropped(window: MainWindow, press: Press, tmp_path: Path, qtbot: QtBot) -> None:
    press("F9")
    data = QMimeData()
    for name in ("a", "b"):
        (tmp_path / f"{name}.txt").write_text(OTHER, encoding="utf-8")
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / f"{name}.txt")) for name in ("a", "b")])
    left, none = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    hover = QDragEnterEvent(QPoint(200, 200), Qt.DropAction.CopyAction, data, left, none)
    QApplication.sendEvent(window.press_page.reading.article.viewport(), hover)
    assert window.press_page.drops._cue.text().startswith("Add 2 press article")
    assert window.drops._cue.isHidden(), "the window does not take them for texts to align"
    QApplication.sendEvent(
        window.press_page.reading.article.viewport(),
        QDropEvent(QPointF(200, 200), Qt.DropAction.CopyAction, data, left, none),
    )
    assert window.press_page.drops._cue.isHidden()
    qtbot.waitUntil(lambda: len(window.press.articles.kept) == 2)


def test_what_an_article_says_of_itself_is_corrected(
    pressed: MainWindow, answer: Callable[..., list[str]], qtbot: QtBot
) -> None:
    def fill(dialog: QDialog) -> None:
        assert isinstance(dialog, ArticleDialog)
        assert dialog.fields["date"].text() == "2024-10-28"
        dialog.fields["date"].setText("le 20")
        assert not dialog._ok.isEnabled()
        dialog.fields["date"].setText("2024-10-20")
        dialog.fields["author"].setText("C. Noël")
        dialog.accept()

    answer(fill)
    pressed.press.article_details()
    assert pressed.press.articles.kept[1] == replace(
        article(COPY, "hausse.txt"), date="2024-10-20", author="C. Noël"
    ), "what was left as it was is left to the text"
    read(qtbot, pressed)
    assert "20 October 2024 · C. Noël" in pressed.press_page.list.item(0).text()
    assert (
        "before the statement" in pressed.press_page._drawn.text() or "none of it" in pressed.press_page._drawn.text()
    )


def test_another_original_leaves_the_articles(pressed: MainWindow, press: Press, qtbot: QtBot) -> None:
    press("F5")
    pressed.press_page.reading.statement.setFocus()
    press("Ctrl+End Ctrl+L Esc")
    assert store(pressed).articles.all()[1].links
    english = corpus("statement.en.txt").read_text(encoding="utf-8")
    pressed.session.replace_source(lambda: documents.from_text(english, "transcript", "en"))
    qtbot.waitUntil(lambda: pressed.rows.rows_model().project.source.name == "transcript", timeout=60_000)
    assert [each.document.name for each in store(pressed).articles.all().values()] == ["hausse.txt", "foire.txt"]
    assert store(pressed).articles.all()[1].links == (), "they led to places of the other original"


# Corrections


def test_the_users_word_on_whether_it_draws_on_the_statement(pressed: MainWindow, qtbot: QtBot) -> None:
    pressed.press_page.draws.setFocus()
    qtbot.keyClick(pressed.press_page.draws, Qt.Key.Key_End)
    assert store(pressed).articles.all()[1].draws is False
    read(qtbot, pressed)
    assert "You have said that it does not" in pressed.press_page._drawn.text()
    pressed.press_page.last.button.click()
    read(qtbot, pressed)
    assert store(pressed).articles.all()[1].draws is None
    assert pressed.press_page.draws.currentIndex() == 0


def test_a_link_is_made_by_hand_undone_and_kept(pressed: MainWindow, press: Press, qtbot: QtBot) -> None:
    page = pressed.press_page.reading
    press("F5")
    before = current(pressed).link
    page.statement.setFocus()
    press("Ctrl+End")
    press("Ctrl+L")
    read(qtbot, pressed)
    made = current(pressed).link
    last = len(statement(pressed).lines) - 1
    assert (made.lines, made.by_hand, made.confidence) == ((last,), True, 1)
    assert "made by you" in words(pressed)
    assert current(pressed).link == made, "it was judged again"
    kept = store(pressed).articles.all()[1].links
    assert [link.at for link in kept] == [before.at]
    press("Ctrl+Shift+L")
    read(qtbot, pressed)
    assert current(pressed).link.lines == ()
    assert "comes from no sentence" in words(pressed)
    press("Ctrl+Shift+L")
    read(qtbot, pressed)
    assert current(pressed).link == before
    assert store(pressed).articles.all()[1].links == ()


def test_a_sentence_without_a_quotation_is_linked(pressed: MainWindow, press: Press, qtbot: QtBot) -> None:
    page = pressed.press_page.reading
    at = COPY.index("Il a précisé")
    page.go_to((at, at + 1))
    assert page.current is None
    page.statement.setFocus()
    press("Ctrl+Home Ctrl+L")
    read(qtbot, pressed)
    (link,) = [each for each in reading(pressed, 1).links if each.by_hand]
    assert link.at[0] == at
    assert link.lines == (0,)


def test_a_link_by_hand_outlasts_a_change_of_the_rows(pressed: MainWindow, press: Press, qtbot: QtBot) -> None:
    press("F5")
    pressed.press_page.reading.statement.setFocus()
    press("Ctrl+End Ctrl+L")
    read(qtbot, pressed)
    project = pressed.session.project
    assert project
    line = statement(pressed).lines[-1]
    pressed.session.apply(gestures.merge_with_next(project.rows, 12))
    read(qtbot, pressed)
    assert statement(pressed).lines[current(pressed).link.lines[0]].original_at == line.original_at


def test_a_remark_is_dismissed_for_good_and_raised_again(pressed: MainWindow, press: Press, qtbot: QtBot) -> None:
    page = pressed.press_page.reading
    number = next(k for k, each in enumerate(page.passages) if each.remarks)
    page.choose(number)
    remarks = len(reading(pressed, 1).remarks)
    page.article.setFocus()
    press("Del")
    assert len(pressed.press.articles.reading(1).remarks) == remarks - 1  # type: ignore[union-attr]
    (made,) = store(pressed).articles.all()[1].dismissed
    assert pressed.press_page.last.text() == f"Dismissed: {made.said}"
    menu = pressed._actions["dismissed_remarks"].menu()
    assert isinstance(menu, QMenu)
    menu.aboutToShow.emit()
    assert [action.text() for action in menu.actions()] == [made.said]
    menu.actions()[0].trigger()
    assert len(pressed.press.articles.reading(1).remarks) == remarks  # type: ignore[union-attr]
    assert store(pressed).articles.all()[1].dismissed == ()


def test_the_proposed_wording_is_copied(pressed: MainWindow, press: Press) -> None:
    page = pressed.press_page.reading
    number, remark = next(
        (k, remark) for k, each in enumerate(page.passages) for remark in each.remarks if remark.proposed
    )
    page.choose(number)
    QGuiApplication.clipboard().clear()
    press("Ctrl+Shift+C")
    assert QGuiApplication.clipboard().text() == remark.proposed


# All articles


def test_facts_lead_to_their_place(pressed: MainWindow, press: Press) -> None:
    press("Shift+F9")
    table = pressed.press_page.facts
    assert table.hasFocus()
    items = [table.topLevelItem(k) for k in range(table.topLevelItemCount())]
    item = next(each for each in items if each and "Rethel" in each.text(0))
    assert item.text(1) == "foire.txt"
    table.setCurrentItem(item)
    press("Enter")
    page = pressed.press_page
    assert page.number == 2
    assert page.reading.article.hasFocus()
    assert page.reading.article.offset == OTHER.index("Rethel")


def test_f6_goes_round(pressed: MainWindow, press: Press) -> None:
    page = pressed.press_page
    page.list.setFocus()
    for widget in (page.reading.article, page.reading.statement, page.reading.explanation, page.list):
        press("F6")
        assert widget.hasFocus()


def test_everything_has_a_name(pressed: MainWindow) -> None:
    page = pressed.press_page
    for widget in (page.list, page.draws, page.facts, page.reading.article, page.reading.statement):
        assert widget.accessibleName()
    assert page.reading.margin.accessibleName()
    assert page.reading.band.accessibleName()


def test_an_original_can_be_hidden(pressed: MainWindow) -> None:
    page = pressed.press_page
    assert "I am now in a position" in page.reading.statement.toPlainText()
    page.original.click()
    assert "I am now in a position" not in page.reading.statement.toPlainText()
    assert "Je peux désormais confirmer" in page.reading.statement.toPlainText()


# The report


@pytest.mark.parametrize(("suffix", "beginning"), [("html", b"<!DOCTYPE html>"), ("docx", b"PK"), ("pdf", b"%PDF")])
def test_a_report_is_written(
    pressed: MainWindow, dialogs: Callable[..., list[str]], tmp_path: Path, qtbot: QtBot, suffix: str, beginning: bytes
) -> None:
    path = tmp_path / f"report.{suffix}"
    dialogs(str(path))
    pressed.press.press_report()
    qtbot.waitUntil(lambda: path.exists() and pressed.session.worker.current is None, timeout=30_000)
    assert path.read_bytes().lstrip().lower().startswith(beginning.lower())
    assert path.stat().st_size > 2000
    assert [each for each in tmp_path.iterdir() if each.name.startswith(".")] == []


def test_a_dismissed_remark_is_in_no_report(
    pressed: MainWindow, dialogs: Callable[..., list[str]], tmp_path: Path, qtbot: QtBot
) -> None:
    page = pressed.press_page.reading
    page.choose(next(k for k, each in enumerate(page.passages) if each.remarks))
    said = words(pressed).split("\n")
    sentence = next(line for line in said if "sans fondement" in line)
    pressed.press_passages.dismiss_remark()
    path = tmp_path / "report.html"
    dialogs(str(path))
    pressed.press.press_report()
    qtbot.waitUntil(lambda: path.exists() and pressed.session.worker.current is None, timeout=30_000)
    assert sentence not in html.unescape(path.read_text(encoding="utf-8"))


def test_without_articles_there_is_no_report(window: MainWindow) -> None:
    window.press.press_report()
    assert window.statusBar().currentMessage() == "There is no press article yet."


def test_the_suffix_follows_the_kind_of_file(qapp: QApplication, qtbot: QtBot, settings: None, tmp_path: Path) -> None:
    dialog = _NameDialog(None, "Report", str(tmp_path), "Web page (*.html);;PDF document (*.pdf)")
    qtbot.addWidget(dialog)
    dialog.setAcceptMode(_NameDialog.AcceptMode.AcceptSave)
    dialog.selectFile("report.html")
    dialog.follow("PDF document (*.pdf)")
    assert Path(dialog.selectedFiles()[0]).name == "report.pdf"
    assert dialog.defaultSuffix() == "pdf"

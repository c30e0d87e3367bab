"""The dialog of models: what is installed, what the index offers, installing and removing."""

from PySide6.QtWidgets import QWidget

from enregard.ui.dialogs.models.dialog import ModelsDialog

__all__ = ["ModelsDialog", "show_models"]


def show_models(parent: QWidget, pair: tuple[str, str] | None = None) -> ModelsDialog:
    """Show the dialog beside a window; one that is open already comes to the front.

    The models for the languages `pair`, those of the project, are offered first.
    """
    shown = [each for each in parent.findChildren(ModelsDialog) if each.isVisible()]
    dialog = shown[0] if shown else ModelsDialog(pair, parent)
    dialog.show()
    dialog.raise_()
    dialog.activateWindow()
    return dialog

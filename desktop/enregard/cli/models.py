"""`enregard models`: list, install and remove models of machine translation."""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from enregard.errors import ModelError
from enregard.progress import Progress, silent

if TYPE_CHECKING:
    from enregard.translate.models import Model, Offer

_MB = 1_000_000


def add(commands: Any) -> None:
    """Add the command to the parser's subcommands."""
    command = commands.add_parser("models", help="list, install and remove models of machine translation")
    actions = command.add_subparsers(metavar="ACTION", required=True)

    listing = actions.add_parser("list", help="list the models that are installed, without going online")
    listing.add_argument("--available", action="store_true", help="read the index and list what it offers")
    listing.add_argument("--json", action="store_true", help="as JSON, for programs")
    _add_index(listing)
    listing.set_defaults(run=_list)

    install = actions.add_parser("install", help="install a model from the index or from a file")
    install.add_argument("what", metavar="PAIR|FILE", help="languages, such as en-fr, or an .argosmodel file")
    _add_index(install)
    install.set_defaults(run=_install)

    remove = actions.add_parser("remove", help="remove a model")
    remove.add_argument("what", metavar="PAIR|FOLDER", help="languages, such as en-fr, or the name of its folder")
    remove.set_defaults(run=_remove)


def _add_index(parser: argparse.ArgumentParser) -> None:
    parser.add_argument(
        "--index",
        metavar="URL",
        default="",
        help="the address of another index; usually ARGOS_PACKAGE_INDEX or that of Argos Translate",
    )


def _list(options: argparse.Namespace) -> int:
    """List what is installed, or what the index offers."""
    from enregard.translate.models import installed, packages_folder, read_index

    models = installed()
    if options.available or options.index:
        offers = read_index(options.index)
        if options.json:
            _print_json([_of_offer(offer) for offer in offers])
        else:
            _print_table([_offer_line(offer, models) for offer in offers])
    elif options.json:
        _print_json([_of_model(model) for model in models])
    elif models:
        _print_table([_model_line(model) for model in models])
        print(f"They lie in {packages_folder()}, which Argos Translate uses too.")
    else:
        print(f"No model is installed in {packages_folder()}. See: enregard models list --available")
    return 0


def _install(options: argparse.Namespace) -> int:
    """Install a model and say where it lies."""
    from enregard.translate import models

    path = Path(options.what)
    if path.suffix == ".argosmodel" or path.is_file():
        model = models.install_file(path, _shown("Unpacked"))
    else:
        model = models.install(_offered(options.what, models.read_index(options.index)), _shown("Fetched"))
    print(f"Installed: {_title(model)} in {model.folder}\nsha256 {model.sha256}")
    return 0


def _remove(options: argparse.Namespace) -> int:
    """Remove a model."""
    from enregard.translate.models import installed, remove

    found = [model for model in installed() if options.what == model.folder.name]
    found = found or [model for model in installed() if _is_pair(options.what, model.pair)]
    if not found:
        raise ModelError("No model {what} is installed. See: enregard models list", what=options.what)
    if len(found) > 1:
        folders = ", ".join(model.folder.name for model in found)
        raise ModelError(
            "Several models are for {what}. Name the folder of one: {folders}", what=options.what, folders=folders
        )
    remove(found[0])
    print(f"Removed: {_title(found[0])}")
    return 0


def _offered(pair: str, offers: list[Offer]) -> Offer:
    """Return the newest offer for a pair of languages."""
    for offer in offers:
        if _is_pair(pair, offer.pair):
            return offer
    raise ModelError(
        "The index offers no model {pair}. Write the languages as en-fr, or give an .argosmodel file that is there. "
        "See: enregard models list --available",
        pair=pair,
    )


def _is_pair(written: str, pair: tuple[str, str]) -> bool:
    """Tell whether "en-fr", "en_fr" or "EN-FR" means a pair."""
    return written.replace("_", "-").casefold() == "-".join(pair).replace("_", "-").casefold()


def _shown(done_so_far: str) -> Progress:
    """Return a progress that counts on a line of the terminal; nothing in a pipe."""
    if not sys.stderr.isatty():
        return silent

    def show(done: int, total: int) -> None:
        whole = f" of {total / _MB:.1f}" if total else ""
        print(f"\r{done_so_far} {done / _MB:.1f}{whole} MB \r", end="", file=sys.stderr, flush=True)

    return show


def _title(model: Model) -> str:
    return f"{' > '.join(model.names)} {model.version}" if any(model.pair) else model.folder.name


def _model_line(model: Model) -> tuple[str, ...]:
    state = str(model.problem) if model.problem else f"sha256 {model.sha256[:12]}" if model.sha256 else ""
    name = "-".join(model.pair) if any(model.pair) else "?"
    return name, " > ".join(model.names) if any(model.names) else "", model.version, _size(model.size), state


def _offer_line(offer: Offer, models: list[Model]) -> tuple[str, ...]:
    here = ", ".join(model.version for model in models if model.pair == offer.pair)
    return (
        "-".join(offer.pair),
        " > ".join(offer.names),
        offer.version,
        _size(offer.size),
        here and f"installed: {here}",
    )


def _size(size: int | None) -> str:
    return "" if size is None else f"{size / _MB:.1f} MB"


def _print_table(lines: list[tuple[str, ...]]) -> None:
    """Print lines in columns."""
    widths = [max(map(len, column)) for column in zip(*lines, strict=True)]
    for line in lines:
        print("  ".join(cell.ljust(width) for cell, width in zip(line, widths, strict=True)).rstrip())


def _print_json(entries: list[dict[str, Any]]) -> None:
    print(json.dumps(entries, ensure_ascii=False, indent=2))


def _of_model(model: Model) -> dict[str, Any]:
    return {
        "from": model.pair[0],
        "to": model.pair[1],
        "names": model.names,
        "version": model.version,
        "size": model.size,
        "sha256": model.sha256,
        "folder": str(model.folder),
        "problem": str(model.problem) if model.problem else None,
    }


def _of_offer(offer: Offer) -> dict[str, Any]:
    return {
        "from": offer.pair[0],
        "to": offer.pair[1],
        "names": offer.names,
        "version": offer.version,
        "size": offer.size,
        "sha256": offer.sha256,
        "links": offer.links,
    }

"""Models of Argos Translate: what is installed, what an index offers, installing and removing.

Argos's packages, index and folder are shared with the user's own Argos; its code that fetches and unpacks them is not
used. Nothing here goes online but `read_index` and `install`.
"""

from enregard.translate.models.index import read_index
from enregard.translate.models.install import install, install_file, remove
from enregard.translate.models.installed import installed
from enregard.translate.models.model import Model, Offer
from enregard.translate.models.place import default_index, packages_folder

__all__ = [
    "Model",
    "Offer",
    "default_index",
    "install",
    "install_file",
    "installed",
    "packages_folder",
    "read_index",
    "remove",
]

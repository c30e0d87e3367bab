"""The tests. A package of its own, as Argos Translate installs one of this name that would be found in its place."""

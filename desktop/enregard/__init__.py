"""En regard: a translation held against its original, sentence by sentence."""

__version__ = "0.1.0"

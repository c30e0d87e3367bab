"""Dialogs about translation memories: filling rows from them, and keeping them in order."""

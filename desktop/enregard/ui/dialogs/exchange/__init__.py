"""Bilingual files: opened after a preview, written after a look at what their format can hold."""

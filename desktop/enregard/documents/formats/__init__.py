"""Texts in the formats of word processors, the web, paper and film: a module each, with `read(path) -> Parsed`."""

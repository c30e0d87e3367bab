"""Texts come in: each is seen as it was recognised before anything is made of it."""

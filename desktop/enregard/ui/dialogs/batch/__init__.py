"""Batches in the window: the pairs of folders, aligned on all cores, and what became of each."""

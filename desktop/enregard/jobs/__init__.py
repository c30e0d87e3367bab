"""Whole jobs without a window: what the command line and the window both do."""

"""Memories kept in order: merged, filtered, freed of duplicates, counted, looked through. All of it streams."""

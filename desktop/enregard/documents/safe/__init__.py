"""Files that others made, opened so that they can do no harm: zip archives and XML."""

"""What `packaging/screenshots.py` takes pictures of."""

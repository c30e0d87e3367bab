"""Text out: translation memories and reports."""

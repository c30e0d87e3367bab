"""The manual: its chapters, what the program fills in of itself, and the window that shows it."""

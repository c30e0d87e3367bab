"""The two texts side by side: a Qt model over the rows, the view, and how a row looks."""

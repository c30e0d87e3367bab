"""What a reviser looks for among the rows: words in texts, and what else must hold of a row."""

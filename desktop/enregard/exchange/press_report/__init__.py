"""The report for an editor: what press copies quote of a statement, where they part from it, what to put there."""

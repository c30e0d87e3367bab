"""The search: anchors, the band around them, features of beads, and the best path."""

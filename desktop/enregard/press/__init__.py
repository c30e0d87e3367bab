"""Press copies: whether an article draws on a statement, where it quotes it, and where it parts from it."""

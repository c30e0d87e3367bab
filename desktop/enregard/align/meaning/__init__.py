"""Vectors of meaning: the encoder, the protocol that another could take its place by, the cache."""
